"""A page as the plain text that a person gets who selects all of it, copies and pastes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import html

_UNSEEN = frozenset(
    {"head", "script", "style", "template", "noscript", "svg", "iframe", "textarea", "select"}
)
# Of these a browser writes one line each, apart from the next by a blank line.
_PARAGRAPHS = re.compile("p|h[1-6]|ul|ol|dl|blockquote|pre|table|figure|hr")
_LINES = re.compile(
    "address|article|aside|body|center|dd|details|div|dt|fieldset|figcaption|footer|form|header"
    "|li|main|nav|section|summary|tr|caption|legend|button|option"
)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_MANY_BREAKS = re.compile(r"\n{3,}")
# lxml takes no NUL.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def dump(page: str) -> str:
    """Return the visible text of a page: a block a line, a blank line around paragraphs."""
    if not page.strip():
        return ""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    data = _CONTROLS.sub(" ", page).encode("utf-8", "replace")
    text = "".join(_pieces(html.document_fromstring(data, parser=parser)))
    return _MANY_BREAKS.sub("\n\n", _AROUND_BREAK.sub("\n", text)).strip() + "\n"


def _pieces(element: Any) -> Iterator[str]:
    """Give the text of an element and the breaks around and inside it, in page order."""
    tag = element.tag
    is_seen = isinstance(tag, str) and tag not in _UNSEEN
    if is_seen and tag == "br":
        yield "\n"
    elif is_seen:
        around = _around(tag)
        yield around
        yield _BLANKS.sub(" ", element.text or "")
        for child in element:
            yield from _pieces(child)
        yield around
    yield _BLANKS.sub(" ", element.tail or "")


def _around(tag: str) -> str:
    if _PARAGRAPHS.fullmatch(tag):
        return "\n\n"
    if _LINES.fullmatch(tag):
        return "\n"
    return "\t" if tag in ("td", "th") else ""
