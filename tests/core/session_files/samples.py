"""Sessions to save, and files that Retold would never write."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from core.corrections import BlockCorrection, PageCorrections
from core.load import load
from core.model import Anchor, Kind, Remark, Span
from core.options import Options
from core.pairs_by_hand import PairCorrection, PairCorrections
from core.session_files import KeptPage, Result, SavedSession, kept, save_session

SOURCE = (
    "The harbour board approved the new quay on Monday.\n\n"
    "It will cost 12 million euros, according to the board, which had asked for 15 million.\n\n"
    "Two fishermen objected to the plan.\n"
)
REPOST = (
    "The harbour board approved the new quay on Monday.\n\n"
    "It will cost 21 million euros.\n\nNobody objected, as far as this blog knows.\n"
)
READ_AT = "2026-05-04 10:20 UTC"


def page(text: str, name: str = "page.txt") -> KeptPage:
    return kept(load(text.encode(), name=name), READ_AT)


def full_session() -> SavedSession:
    """Return a session with something in every field."""
    return SavedSession(
        source=page(SOURCE, "quay.txt"),
        repost=page(REPOST, "blog.txt"),
        options=Options("en", "en", ("The Quay", "码头报"), False, 20, 60),
        source_corrections=PageCorrections("ab" * 32, (BlockCorrection(Span(0, 50), False),)),
        repost_corrections=PageCorrections("cd" * 32, (BlockCorrection(Span(3, 9), True),)),
        pairs=PairCorrections(
            "ab" * 32,
            "cd" * 32,
            (
                PairCorrection((Span(0, 5), Span(7, 9)), (Span(1, 2),), kind=Kind.EDITED),
                PairCorrection((Span(9, 9),), (), is_paired=False),
            ),
        ),
        remarks=(
            Remark(Anchor((Span(0, 5),), ()), "Ask the board.\n“Really?” 真的吗", True),
            Remark(Anchor((), (Span(2, 4),), "figure"), "", True),
        ),
        view={"mode": "redline", "passage": 3, "zoom": 1.25, "filters": ["edited"]},
        result=Result("ef" * 32, "0.1.0"),
    )


def saved_file(folder: Path, session: SavedSession | None = None) -> Path:
    path = folder / "quay.retold"
    save_session(session or full_session(), path)
    return path


def members_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


def write_members(path: Path, members: Mapping[str, bytes]) -> Path:
    """Write a ZIP file of these members, the first of them stored."""
    with zipfile.ZipFile(path, "w") as file:
        for name, data in members.items():
            method = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            file.writestr(name, data, method)
    return path


def with_manifest(path: Path, change: Callable[[dict], object]) -> Path:
    """Change the manifest of a file as ``change`` does in place."""
    members = members_of(path)
    manifest = json.loads(members["manifest.json"])
    change(manifest)
    members["manifest.json"] = json.dumps(manifest).encode()
    return write_members(path, members)


def with_member(path: Path, info: zipfile.ZipInfo | str, data: bytes = b"x") -> Path:
    """Add a member to a file."""
    buffer = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(buffer, "a") as file:
        file.writestr(info, data)
    path.write_bytes(buffer.getvalue())
    return path
