"""What a report says first of both pages: what they are and where they are from."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from core.model import Comparison, Document, Strand
from core.report import wording
from core.text.visible import unturned

# What may stand in an address between < and >, or in a cell of a table in Markdown.
_ADDRESS_SIGNS = "!#$%&'()*+,/:;=?@[]~"
# No browser takes more for granted; Typst stops at 8,000.
_LONGEST_LINK = 2_000


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is known of at least one page; "" where a page does not give it."""

    name: str
    source: str
    repost: str


def facts(comparison: Comparison) -> tuple[Fact, ...]:
    """Return what is known of the two pages, in the order in which a reader asks for it.

    A page's address is told where it is one of the web: a path on somebody's disk is theirs.
    """
    source, repost = comparison.source, comparison.repost
    counts = comparison.statistics
    known = (
        Fact("Title", source.title, repost.title),
        Fact("Outlet", source.outlet, repost.outlet),
        Fact("By", source.byline, repost.byline),
        Fact("Published", source.published, repost.published),
        Fact("Page", source.name, repost.name),
        Fact("Address", web_address(source), web_address(repost)),
        Fact(
            "Compared",
            _extent(
                source.strand(comparison.source_strand),
                counts.source_sentences,
                counts.source_words,
            ),
            _extent(
                repost.strand(comparison.repost_strand),
                counts.repost_sentences,
                counts.repost_words,
            ),
        ),
        Fact("SHA-256", source.sha256, repost.sha256),
    )
    return tuple(fact for fact in known if fact.source or fact.repost)


def web_address(document: Document) -> str:
    """Return the page's address where it is a link that can be opened, else ""."""
    return document.address if document.address.startswith(("https://", "http://")) else ""


def link(address: str) -> str:
    """Return a web address as a link that no format misreads, "" for one too long to be a link."""
    shown = quote(unturned(address), safe=_ADDRESS_SIGNS)
    return shown if len(shown) <= _LONGEST_LINK else ""


def making(comparison: Comparison, read_at: str | None = None) -> str:
    """Return by which Retold the report was made, with which options, of pages read when."""
    read = f"; pages read {read_at}" if read_at else ""
    options = wording.listed(wording.told_options(comparison.options))
    return f"Made by Retold {comparison.version}{read}. Options: {options}."


def _extent(strand: Strand, sentences: int, words: int) -> str:
    text = wording.text_in(strand.language)
    counts = f"{wording.counted(sentences, 'sentence')}, {wording.counted(words, 'word')}"
    return f"{text[:1].upper()}{text[1:]}: {counts}"
