"""Which candidates are the article: by the library where there is markup, else by density."""

from __future__ import annotations

import re
from functools import cache

from core.extract.candidates import Form
from core.extract.density import dense_runs
from core.extract.library import chosen
from core.extract.reasons import AUTHOR, marked_reason
from core.extract.surveys import Survey
from core.text.wordlists import alternation, entries

# Where the library takes less than this share of the densest part of a page, it has missed it.
_MIN_LIBRARY_SHARE = 1 / 3
_MAX_LINKED = 0.5
# So short a text is something a person wrote down, not the dump of a page.
_FEW_LINES = 3
_MAX_CREDIT_LINE = 80


def dense_article(survey: Survey) -> set[int]:
    """Return the places that a page's dense stretches hold, with the headings inside them.

    Short lines between two paragraphs are headings, unless their own words say otherwise. A page
    without one sentence gives its lines of several small words, one of a few lines all of them.
    """
    runs = dense_runs(survey.candidates, survey.shapes, survey.reasons)
    if not runs:
        return {place for place in range(len(survey)) if _may_be_text(survey, place)}
    return {place for run in runs for place in run if _may_be_article(survey, place)}


def library_article(survey: Survey, text: str) -> set[int]:
    """Return the places that the library took, or the dense ones where it took too little."""
    taken = {place for place in chosen(survey.candidates, text) if _may_be_article(survey, place)}
    dense = dense_article(survey)
    if survey.words(taken) < _MIN_LIBRARY_SHARE * survey.words(dense):
        return dense
    if not any(survey.shapes[place].is_sentence for place in taken):
        # Of a page without an article the library returns its menu.
        return {place for place in taken if _may_be_text(survey, place)}
    return _without_loose_end(survey, taken | _headings_between(survey, taken))


def with_credit_line(survey: Survey, article: set[int]) -> set[int]:
    """Return the article with the line right below it that says where it was taken from.

    "Source: The Gazette" is a link to another page, so it looks like furniture; but it is what
    the article says of itself.
    """
    below = max(article, default=len(survey)) + 1
    if below < len(survey) and _is_credit_line(survey.candidates[below].text):
        return article | {below}
    return article


def _is_credit_line(line: str) -> bool:
    return len(line) <= _MAX_CREDIT_LINE and _credit_lead().match(line) is not None


@cache
def _credit_lead() -> re.Pattern[str]:
    lead = alternation(entries("credits", "lead"))
    return re.compile(rf"[(（\[]?\s?(?:(?:{lead})\s?[:：]|(?:via|h/t)\s)\s*\S", re.IGNORECASE)


def _may_be_article(survey: Survey, place: int) -> bool:
    is_about_author = marked_reason(survey.candidates[place]) == AUTHOR
    return not survey.reasons[place] and not is_about_author


def _may_be_text(survey: Survey, place: int) -> bool:
    if survey.reasons[place] or survey.candidates[place].linked > _MAX_LINKED:
        return False
    return survey.shapes[place].may_be_sentence or len(survey) <= _FEW_LINES


def _headings_between(survey: Survey, taken: set[int]) -> set[int]:
    """Return the headings right between two paragraphs of the article, which the library drops."""
    return {
        place
        for place in range(1, len(survey) - 1)
        if {place - 1, place + 1} <= taken
        and survey.candidates[place].form is Form.HEADING
        and survey.candidates[place].linked <= _MAX_LINKED
        and survey.shapes[place + 1].is_sentence
        and not survey.reasons[place]
    }


def _without_loose_end(survey: Survey, places: set[int]) -> set[int]:
    """Return the places up to the last text: a heading with nothing below it heads nothing."""
    last = max((place for place in places if not _is_short_line(survey, place)), default=-1)
    return {place for place in places if place <= last} or places


def _is_short_line(survey: Survey, place: int) -> bool:
    is_line = survey.candidates[place].form in (Form.LINE, Form.HEADING)
    return is_line and not survey.shapes[place].is_sentence
