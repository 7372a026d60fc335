"""The page in a web archive (MHTML) that a browser saved."""

from __future__ import annotations

from core.load.bodies import Body
from core.load.errors import NoPageError
from core.load.mime import Part, read_parts
from core.page import Origin


def read_archive(data: bytes, name: str) -> Body:
    """Return the page that an archive starts with; raise `NoPageError` where it holds none."""
    root = read_parts(data)
    parts = [part for part in root.walk() if not part.parts]
    pages = [part for part in parts if part.is_page]
    texts = [part for part in parts if part.is_text and part.payload.strip()]
    page = next(iter([*_started(root), *pages, *texts]), None)
    if page is None:
        raise NoPageError(name, "a web archive")
    frames = sum(part is not page for part in pages)
    kept = f"also holds {'a frame' if frames == 1 else f'{frames} frames'}, not read"
    return Body(
        data=page.content(),
        content_type=page.content_type,
        origin=Origin(address=_address(root, page), title=root.header("subject")),
        asides=((kept,) if frames else ()) + root.damage(),
    )


def _started(root: Part) -> list[Part]:
    """Return the page that an archive says it starts with, if it says so."""
    # The library takes the angles off a parameter as if they were quotation marks.
    start = root.parameter("content-type", "start").strip("<>")
    inside = [part for part in root.walk() if start and part.header("content-id")[1:-1] == start]
    return [part for one in inside for part in one.walk() if part.is_page][:1]


def _address(root: Part, page: Part) -> str:
    places = (
        root.header("snapshot-content-location"),
        page.header("content-location"),
        root.header("content-location"),
    )
    return next((place for place in places if place.startswith(("http:", "https:"))), "")
