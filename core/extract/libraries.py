"""What two libraries take for a page's article, and what one of them knows about it."""

# readability ships no types.
# pyright: reportMissingTypeStubs=false, reportUnknownVariableType=false
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import logging
from copy import deepcopy
from dataclasses import dataclass
from typing import cast

from core.extract.trees import Element, parse

# The libraries report odd pages there; we say it in a sentence of our own.
for _name in ("trafilatura", "htmldate", "readability"):
    logging.getLogger(_name).addHandler(logging.NullHandler())
    logging.getLogger(_name).propagate = False

# By default the library takes dates up to today's: a result must not hang on the clock.
_DATES = {"original_date": True, "extensive_search": True, "max_date": "2100-01-01"}


@dataclass(frozen=True, slots=True)
class Opinion:
    """What libraries say of a page: each one's article, and title, author, date and site.

    ``articles`` holds a text for each library, "" where it found none; the rest is "" where it is
    not known.
    """

    articles: tuple[str, ...] = ()
    title: str = ""
    author: str = ""
    published: str = ""
    site: str = ""
    window_title: str = ""


def ask_libraries(root: Element) -> Opinion:
    """Return what trafilatura and readability say of a page."""
    from trafilatura.core import bare_extraction  # 0.2 s, and plain text does not need it

    # Before trafilatura: it may change the tree.
    readable = _readable_text(deepcopy(root))
    found = bare_extraction(
        root,  # pyright: ignore[reportArgumentType] - an lxml tree: lxml has no types
        fast=True,  # else it asks its own copy of readability, and we ask the original
        include_comments=False,
        with_metadata=True,
        date_extraction_params=_DATES,
    )
    window_title = root.findtext(".//title", "")
    if found is None or isinstance(found, dict):
        return Opinion(("", readable), title=window_title, window_title=window_title)
    return Opinion(
        articles=(found.text or "", readable),
        title=found.title or "",
        author=found.author or "",
        published=found.date or "",
        site=found.sitename or "",
        window_title=window_title,
    )


def _readable_text(root: Element) -> str:
    """Return the text of readability's summary, an element's text a line."""
    from readability.readability import Document, Unparseable

    try:
        summary = parse(cast("str", Document(root).summary(html_partial=True)))
    except Unparseable:
        return ""
    return "\n".join(summary.itertext()) if summary is not None else ""
