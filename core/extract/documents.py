"""From a page to its document: front end, choice of the article, blocks."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from core.extract.articles import dense_article, voted_article, with_credit_line
from core.extract.blocks import make_blocks
from core.extract.candidates import Layout
from core.extract.heads import Head, read_head
from core.extract.libraries import Opinion, ask_readability, ask_trafilatura
from core.extract.lines import read_lines
from core.extract.surveys import Survey, survey
from core.model import Block, Document, Page
from core.text.decoding import decode

PLAIN = "text/plain"
# Deeper pages, made of tags that nobody closed, cost the libraries up to a minute.
MAX_LIBRARY_DEPTH = 256


def extract(page: Page) -> Document:
    """Return what a page says, its blocks classified; strands and languages are still to come.

    Nothing that a reader of the page would see is left out: what is not the article is
    boilerplate, with the reason.
    """
    text = decode(page)
    return _plain(page, text) if page.media_type == PLAIN else _marked_up(page, text)


def _plain(page: Page, text: str) -> Document:
    layout = read_lines(text)
    surveyed = survey(layout.candidates)
    return _document(page, layout, surveyed, dense_article(surveyed), Opinion())


def _marked_up(page: Page, text: str) -> Document:
    from core.extract.markup import read_tree
    from core.extract.trees import parse

    root = parse(text)
    if root is None:
        return _document(page, Layout("", ()), survey(()), set(), Opinion())
    layout = read_tree(root)
    surveyed = survey(layout.candidates)
    if layout.depth > MAX_LIBRARY_DEPTH:
        return _document(page, layout, surveyed, dense_article(surveyed), Opinion())
    # The libraries may change the tree that they are given.
    opinion = ask_trafilatura(deepcopy(root))
    article = voted_article(surveyed, opinion.article, lambda: ask_readability(root))
    return _document(page, layout, surveyed, article, opinion)


def _document(
    page: Page, layout: Layout, surveyed: Survey, article: set[int], opinion: Opinion
) -> Document:
    head = read_head(surveyed, article, opinion)
    kept = {place for place in article if place not in head.kinds and not _is_above(place, head)}
    blocks = make_blocks(surveyed, with_credit_line(surveyed, kept), head)
    return _filled(page, layout.text, blocks, head)


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
        address=page.address,
        notes=page.notes,
    )
