"""Mails and web archives made up for the tests."""

from __future__ import annotations

from base64 import encodebytes
from collections.abc import Iterable
from quopri import encodestring

ADDRESS = "https://harbour.example/news/ferry.html"


def part(content: bytes, content_type: str, *headers: str, coding: str = "") -> bytes:
    """Return one part with its headers; ``coding`` is base64, quoted-printable or none."""
    lines = [f"Content-Type: {content_type}", *headers]
    if coding:
        lines.append(f"Content-Transfer-Encoding: {coding}")
        content = encodebytes(content) if coding == "base64" else encodestring(content)
    return "\r\n".join([*lines, "", ""]).encode() + content


def several(
    parts: Iterable[bytes], kind: str = "mixed", *headers: str, edge: str = "edge"
) -> bytes:
    """Return a part that holds others."""
    pieces = b"".join(b"\r\n--" + edge.encode() + b"\r\n" + piece for piece in parts)
    content = pieces + b"\r\n--" + edge.encode() + b"--\r\n"
    return part(content, f'multipart/{kind}; boundary="{edge}"')


def mail(content: bytes, *headers: str, subject: str = "Ferry news") -> bytes:
    """Return a mail of one part, which may hold others."""
    head = (
        "Received: from a.example by b.example",
        "From: Ann Oxley <ann@harbour.example>",
        "To: desk@paper.example",
        f"Subject: {subject}",
        "Date: Mon, 06 Aug 2018 23:55:00 -0400",
        "MIME-Version: 1.0",
        *headers,
    )
    return "\r\n".join([*head, ""]).encode() + content


def archive(*parts: bytes, more: str = "", kind: str = "related", subject: str = "Ferry") -> bytes:
    """Return a web archive as Chrome writes it."""
    head = (
        "From: <Saved by Blink>",
        f"Snapshot-Content-Location: {ADDRESS}",
        f"Subject: {subject}",
        "Date: Mon, 6 Aug 2018 12:00:00 -0000",
        "MIME-Version: 1.0",
    )
    body = several(parts, kind).replace(b'boundary="edge"', b'boundary="edge"' + more.encode(), 1)
    return "\r\n".join([*head, ""]).encode() + body
