"""From chosen candidates to blocks: what each is, and why the rest is not the article."""

from __future__ import annotations

import re
from collections import Counter

from core.extract.candidates import Candidate, Form
from core.extract.heads import Head
from core.extract.reasons import NAVIGATION, RELATED, REPEATED_TITLE, marked_reason
from core.extract.surveys import Survey
from core.extract.titles import Title
from core.model import Block, BlockKind

_KINDS = {
    Form.PARAGRAPH: BlockKind.PARAGRAPH,
    Form.HEADING: BlockKind.HEADING,
    Form.QUOTATION: BlockKind.QUOTATION,
    Form.LIST_ITEM: BlockKind.LIST_ITEM,
    Form.CAPTION: BlockKind.CAPTION,
    Form.CELL: BlockKind.TABLE_CELL,
}
_MAX_HEADING_WORDS = 20
_MAX_LINKED = 0.5
# "PP 07-25", "J. Smith | Aug 3, 2018": who wrote another article, and when.
_DATE = re.compile(r"(?<!\d)\d{1,2}[-/.]\d{1,2}(?!\d)|(?<!\d)(?:19|20)\d\d(?!\d)")
_MAX_DATED_LINE = 60


def make_blocks(survey: Survey, article: set[int], head: Head) -> tuple[Block, ...]:
    """Return one block a candidate, in page order; those of the article have no reason."""
    last = max(article, default=-1)
    indent, margin = _indent(survey, article), _margin(survey, article)
    blocks: list[Block] = []
    for place, candidate in enumerate(survey.candidates):
        kind = head.kinds.get(place)
        if kind is not None:
            blocks.append(Block(candidate.span, kind))
        elif place in article:
            kind = _article_kind(survey, place, last, indent)
            is_quoted = kind is BlockKind.PARAGRAPH and candidate.set_in > margin
            blocks.append(Block(candidate.span, BlockKind.QUOTATION if is_quoted else kind))
        else:
            reason = _reason(survey, place, head, last)
            blocks.append(Block(candidate.span, BlockKind.BOILERPLATE, reason=reason))
    return tuple(blocks)


def _indent(survey: Survey, article: set[int]) -> int:
    """Return how many block quotations hold the whole article and one of its own: mere layout.

    Forums set each post in one, and what the post quotes in another inside it.
    """
    depths = [survey.candidates[at].quoted for at in article if survey.shapes[at].is_sentence]
    return min(depths) if len(set(depths)) > 1 else 0


def _margin(survey: Survey, article: set[int]) -> int:
    """Return how far most of the article's words are set in: what is so further is a quotation."""
    words = Counter[int]()
    for place in sorted(article):
        words[survey.candidates[place].set_in] += round(survey.shapes[place].words)
    return max(words, key=lambda level: (words[level], -level), default=0)


def _article_kind(survey: Survey, place: int, last: int, indent: int) -> BlockKind:
    candidate, shape = survey.candidates[place], survey.shapes[place]
    if candidate.form is Form.QUOTATION and candidate.quoted <= indent:
        return BlockKind.PARAGRAPH
    if candidate.form is Form.CELL and shape.is_sentence:
        # Old pages lay out their paragraphs in tables.
        return BlockKind.PARAGRAPH
    if candidate.form is not Form.LINE:
        return _KINDS[candidate.form]
    # With nothing below it a short line heads nothing: "Source: The Gazette".
    is_heading = place < last and not shape.is_sentence and shape.words <= _MAX_HEADING_WORDS
    return BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH


def _reason(survey: Survey, place: int, head: Head, last: int) -> str:
    candidate = survey.candidates[place]
    if survey.reasons[place]:
        return survey.reasons[place]
    if head.title and Title(head.title, head.outlet).is_repeated_by(candidate.text):
        return REPEATED_TITLE
    if place > last >= 0 and _is_teaser(survey, place):
        return RELATED
    return marked_reason(candidate) or _placed_reason(candidate, place, head.first, last)


def _is_teaser(survey: Survey, place: int) -> bool:
    """Return whether a line is another article's headline or its author and date."""
    if survey.shapes[place].words > _MAX_HEADING_WORDS:
        return False
    lines = [candidate.text for candidate in survey.candidates[place : place + 2]]
    return any(len(line) <= _MAX_DATED_LINE and _DATE.search(line) for line in lines)


def _placed_reason(candidate: Candidate, place: int, first: int, last: int) -> str:
    if last < 0:
        return "no running text"
    if place < first:
        return NAVIGATION if candidate.linked > _MAX_LINKED else "above the article"
    if place > last:
        return RELATED if candidate.linked > _MAX_LINKED else "below the article"
    return "between parts of the article"
