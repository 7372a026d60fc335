"""What the page says at its top of both pages, and of how it was made."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import dataclass

from core.corrections import is_article
from core.model import Comparison, Document, Side, Statistics, Strand
from core.options import DEFAULT_MIN_KEPT_PERCENT
from core.report.wording import counted, listed, text_in, told_options
from core.text.languages import language_of

NOT_GIVEN = "not given"
# Without it a sentence that names the source reads as one without credit.
_NO_OUTLET = "the name of the source’s outlet is not known, so that nothing was looked for under it"
STANDARD_INPUT_NAME = "standard input"
"""What the command line calls a page that came by it."""

_OF_THE_PAGE = {
    "Title": "title",
    "Outlet": "outlet",
    "By": "byline",
    "Published": "published",
}


@dataclass(frozen=True, slots=True)
class Value:
    """What is said of one page; ``language`` is its own words' (``und`` unclear), "" for ours.

    ``is_address`` is whether it leads to the page on the web.
    """

    text: str
    language: str = ""
    is_address: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """What is said of both pages under one name."""

    name: str
    source: Value
    repost: Value


def facts(comparison: Comparison) -> Iterator[Fact]:
    """Yield what tells both pages apart from others: names, dates, addresses, sums."""
    sides = comparison.source, comparison.repost
    for name, attribute in _OF_THE_PAGE.items():
        yield Fact(name, *(_of_the_page(getattr(document, attribute)) for document in sides))
    yield Fact("Address", *map(_address, sides))
    yield Fact("File", *(Value(document.name, "und") for document in sides))
    yield Fact("Read as", *(Value(_read_as(document)) for document in sides))
    yield Fact("Compared", *(_compared(comparison, side) for side in Side))
    if any(block.by_hand for document in sides for block in document.blocks):
        yield Fact("By hand", *(Value(_by_hand(document)) for document in sides))
    yield Fact("SHA-256", *(Value(document.sha256) for document in sides))


def making(comparison: Comparison, read_at: str | None, ending: str) -> Iterator[tuple[str, str]]:
    """Yield how the report was made, so that it can be made again, each under its name.

    ``ending`` is that of the report's own format: ``.html``.
    """
    if read_at:
        yield "Read", read_at
    yield "Made by", f"Retold {comparison.version}"
    yield "Options", "; ".join(told_options(comparison.options))
    names = listed([f"“{name}”" for name in comparison.outlets])
    yield "Credit", f"looked for under {names}" if names else _NO_OUTLET
    yield "Command", command(comparison, ending)
    if _is_corrected(comparison):
        yield "Corrections", "by hand, marked where they stand; the command leaves them out"


def command(comparison: Comparison, ending: str) -> str:
    """Return the command line that makes the report again; corrections are not in it."""
    options = comparison.options
    pages = comparison.source, comparison.repost
    words = ["retold", "compare", *map(_argument, pages)]
    chosen = {
        "--source-strand": options.source_strand,
        "--repost-strand": options.repost_strand,
        "--source-encoding": comparison.source.chosen_encoding,
        "--repost-encoding": comparison.repost.chosen_encoding,
    }
    for name, value in chosen.items():
        words += [name, value] if value else []
    for outlet in options.outlets:
        words += ["--outlet", outlet]
    if not options.fold_chinese:
        words.append("--no-fold-chinese")
    if options.min_alike_percent:
        words += ["--min-alike", str(options.min_alike_percent)]
    if options.min_kept_percent != DEFAULT_MIN_KEPT_PERCENT:
        words += ["--min-kept", str(options.min_kept_percent)]
    return shlex.join([*words, "-o", f"report{ending}"])


def _argument(document: Document) -> str:
    """Return what names a page on the command line: where it was fetched, else its file's name."""
    name = document.name
    if _is_fetched(document):
        return document.address
    if name == STANDARD_INPUT_NAME:
        return "-"
    return f"./{name}" if name.startswith("-") else name


def _is_fetched(document: Document) -> bool:
    """Return whether the page was read from its address: then it is called by server and path."""
    host = document.address.partition("://")[2].partition("/")[0]
    # No file's name has a slash.
    is_called_so = "/" in document.name or host.removeprefix("www.") == document.name
    return _is_on_the_web(document) and is_called_so


def _is_on_the_web(document: Document) -> bool:
    return document.address.startswith(("https://", "http://"))


def _of_the_page(text: str) -> Value:
    return Value(text, language_of(text)) if text else Value(NOT_GIVEN)


def _address(document: Document) -> Value:
    """Return the address where it is of the web: a path of this machine is nobody's business."""
    if not _is_on_the_web(document):
        return Value(NOT_GIVEN)
    return Value(document.address, "und", is_address=True)


def _read_as(document: Document) -> str:
    return ", ".join(filter(None, (document.media_type, document.encoding)))


def _compared(comparison: Comparison, side: Side) -> Value:
    strand, sentences, words = _measures(comparison, side)
    told = text_in(strand.language)
    return Value(
        f"{told[:1].upper()}{told[1:]}: {counted(sentences, 'sentence')}, {counted(words, 'word')}"
    )


def _measures(comparison: Comparison, side: Side) -> tuple[Strand, int, int]:
    numbers: Statistics = comparison.statistics
    if side is Side.SOURCE:
        strand = comparison.source.strand(comparison.source_strand)
        return strand, numbers.source_sentences, numbers.source_words
    strand = comparison.repost.strand(comparison.repost_strand)
    return strand, numbers.repost_sentences, numbers.repost_words


def _is_corrected(comparison: Comparison) -> bool:
    blocks = (*comparison.source.blocks, *comparison.repost.blocks)
    return any(one.by_hand for one in (*blocks, *comparison.passages))


def _by_hand(document: Document) -> str:
    changed = [block for block in document.blocks if block.by_hand]
    put_back = sum(map(is_article, changed))
    parts = (
        (put_back, "put back into the article"),
        (len(changed) - put_back, "taken out of it"),
    )
    told = [f"{counted(count, 'block')} {what}" for count, what in parts if count]
    return listed(told) or "nothing changed"
