"""Which candidates are the article: by the library where there is markup, else by density."""

from __future__ import annotations

from core.extract.candidates import Form
from core.extract.density import dense_runs
from core.extract.library import chosen
from core.extract.surveys import Survey

# Where the library takes less than this share of the densest part of a page, it has missed it.
_MIN_LIBRARY_SHARE = 1 / 3
# So many short lines in a row are a list of other pages, not headings.
_MAX_HEADINGS = 3
_MAX_LINKED = 0.5


def dense_article(survey: Survey) -> set[int]:
    """Return the places that a page's dense stretches hold, with the headings inside them.

    Short lines between two paragraphs are headings, but many in a row are not; neither are lines
    whose own words say so. A page without one sentence gives its lines of several small words.
    """
    runs = dense_runs(survey.candidates, survey.shapes, survey.reasons)
    if not runs:
        return {place for place in range(len(survey)) if _may_be_text(survey, place)}
    found: set[int] = set()
    for run in runs:
        found |= _without_lists(survey, run)
    return found


def library_article(survey: Survey, text: str) -> set[int]:
    """Return the places that the library took, or the dense ones where it took too little."""
    taken = {place for place in chosen(survey.candidates, text) if not survey.reasons[place]}
    dense = dense_article(survey)
    if survey.words(taken) < _MIN_LIBRARY_SHARE * survey.words(dense):
        return dense
    return taken


def _may_be_text(survey: Survey, place: int) -> bool:
    if survey.reasons[place] or survey.candidates[place].linked > _MAX_LINKED:
        return False
    return survey.shapes[place].may_be_sentence


def _without_lists(survey: Survey, run: range) -> set[int]:
    """Return the places of a run without the lists of links in it and the lines that say so."""
    found: set[int] = set()
    short: list[int] = []
    for place in run:
        if survey.reasons[place]:
            continue
        if survey.shapes[place].is_sentence or survey.candidates[place].form is Form.LIST_ITEM:
            found.update(short if len(short) <= _MAX_HEADINGS else ())
            found.add(place)
            short = []
        else:
            short.append(place)
    return found
