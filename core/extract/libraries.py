"""What two libraries take for a page's article, and what one of them knows about it."""

# resiliparse ships no types.
# pyright: reportMissingTypeStubs=false, reportMissingModuleSource=false, reportUnknownVariableType=false
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import logging
from dataclasses import dataclass

from core.extract.trees import Element

# The libraries report odd pages there; we say it in a sentence of our own.
for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).addHandler(logging.NullHandler())
    logging.getLogger(_name).propagate = False

# By default the library takes dates up to today's: a result must not hang on the clock. Its
# extensive search takes any date of the text for the day of publication.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}


@dataclass(frozen=True, slots=True)
class Opinion:
    """What trafilatura says of a page: its article, title, author, date and site, "" if unknown."""

    article: str = ""
    title: str = ""
    author: str = ""
    published: str = ""
    site: str = ""
    window_title: str = ""


def ask_trafilatura(root: Element) -> Opinion:
    """Return trafilatura's opinion on a page; the tree may be changed."""
    from trafilatura.core import bare_extraction  # 0.2 s, and plain text does not need it

    # A drawing in the page may have a title, too.
    window_title = root.findtext("head/title", "") or root.findtext(".//title", "")
    found = bare_extraction(
        root,  # pyright: ignore[reportArgumentType] - an lxml tree: lxml has no types
        fast=True,  # else it asks two more libraries, and the vote is ours
        include_comments=False,
        with_metadata=True,
        date_extraction_params=_DATES,
    )
    if found is None or isinstance(found, dict):
        return Opinion(title=window_title, window_title=window_title)
    return Opinion(
        article=found.text or "",
        title=found.title or "",
        author=found.author or "",
        published=found.date or "",
        site=found.sitename or "",
        window_title=window_title,
    )


def ask_resiliparse(text: str) -> str:
    """Return what resiliparse takes for a page's article, "" where it finds none."""
    from resiliparse.extract.html2text import extract_plain_text

    return extract_plain_text(text, main_content=True, alt_texts=False, links=False)
