"""From a page to its document: front end, choice of the article, blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from core.extract.articles import dense_article, voted_article, with_credit_line
from core.extract.authored import authored_article, authored_survey, stated_title
from core.extract.blocks import make_blocks
from core.extract.candidates import Layout
from core.extract.errors import NoTextError, TooNestedError
from core.extract.front_ends import read_authored
from core.extract.heads import Head, read_head
from core.extract.libraries import Opinion, ask_resiliparse, ask_trafilatura
from core.extract.lines import read_lines
from core.extract.surveys import Survey, survey
from core.model import Block, Document, Note, Severity, Stage
from core.page import MediaType, Origin, Page
from core.text.decoding import decode

_FLATTENED = (
    "“{name}” nests its parts on more than 2,000 levels: it was read without them, so what its"
    " page calls menus or comments is told by the words alone."
)
# Deeper pages, made of tags that nobody closed, cost the libraries up to a minute.
MAX_LIBRARY_DEPTH = 256


def extract(page: Page) -> Document:
    """Return what a page says, its blocks classified; strands and languages are still to come.

    Nothing that a reader of the page would see is left out: what is not the article is
    boilerplate, with the reason.
    """
    return _READERS[page.body_type](page)


def _plain(page: Page) -> Document:
    layout = read_lines(decode(page))
    surveyed = survey(layout.candidates)
    return _document(page, layout, surveyed, dense_article(surveyed), Opinion())


def _marked_up(page: Page) -> Document:
    from core.extract.trees import TooDeepError, flattened

    text = decode(page)
    try:
        return _read_markup(page, text)
    except TooDeepError:
        note = Note(Severity.MEDIUM, Stage.EXTRACT, _FLATTENED.format(name=page.name))
    try:
        return _read_markup(replace(page, notes=(*page.notes, note)), flattened(text))
    except TooDeepError:
        raise TooNestedError(page.name) from None


def _read_markup(page: Page, text: str) -> Document:
    from core.extract.markup import read_tree
    from core.extract.trees import parse

    root = parse(text)
    if root is None:
        return _document(page, Layout("", ()), survey(()), set(), Opinion())
    layout = read_tree(root)
    surveyed = survey(layout.candidates)
    if layout.depth > MAX_LIBRARY_DEPTH:
        return _document(page, layout, surveyed, dense_article(surveyed), Opinion())
    opinion = ask_trafilatura(root)
    article = voted_article(surveyed, opinion.article, ask_resiliparse(text))
    return _document(page, layout, surveyed, article, opinion)


def _authored(page: Page) -> Document:
    reading = read_authored(page)
    if not reading.layout.text:
        raise NoTextError(page.name)
    page = replace(page, origin=reading.origin, notes=(*page.notes, *reading.notes))
    surveyed = authored_survey(reading.layout.candidates)
    article, opinion = authored_article(surveyed), stated_title(surveyed, page.origin.title)
    return _document(page, reading.layout, surveyed, article, opinion)


def _document(
    page: Page, layout: Layout, surveyed: Survey, article: set[int], opinion: Opinion
) -> Document:
    head = _completed(read_head(surveyed, article, opinion), page.origin)
    kept = {place for place in article if place not in head.kinds and not _is_above(place, head)}
    blocks = make_blocks(surveyed, with_credit_line(surveyed, kept), head)
    return _filled(page, layout.text, blocks, head)


def _completed(head: Head, origin: Origin) -> Head:
    """Return the head with what only the page's container says, such as a mail's subject."""
    return replace(
        head,
        title=head.title or origin.title,
        byline=head.byline or origin.byline,
        published=head.published or origin.published,
    )


def _is_above(place: int, head: Head) -> bool:
    """Return whether something stands above the article's title: the site's slogan, a menu."""
    return place < head.first and any(titled > place for titled in head.kinds)


def _filled(page: Page, text: str, blocks: Sequence[Block], head: Head) -> Document:
    return Document(
        name=page.name,
        sha256=page.sha256,
        media_type=page.media_type,
        encoding=page.encoding,
        title=head.title,
        byline=head.byline,
        published=head.published,
        text=text,
        blocks=tuple(blocks),
        strands=(),
        outlet=head.outlet,
        address=page.origin.address or page.address,
        chosen_encoding=page.chosen_encoding,
        notes=page.notes,
    )


_READERS: Mapping[MediaType, Callable[[Page], Document]] = {
    MediaType.HTML: _marked_up,
    MediaType.XHTML: _marked_up,
    MediaType.PLAIN: _plain,
    MediaType.MARKDOWN: _authored,
    MediaType.DOCX: _authored,
    MediaType.ODT: _authored,
    MediaType.PDF: _authored,
}
