"""Which candidates are the article: by a vote of libraries and density, or density alone."""

from __future__ import annotations

import re
from functools import cache

from core.extract.candidates import Form
from core.extract.covers import chosen
from core.extract.density import dense_runs
from core.extract.reasons import AUTHOR, COMMENTS, CONTROL, HIDDEN, RELATED, marked_reason
from core.extract.surveys import Survey
from core.text.languages import UNKNOWN, language_of
from core.text.wordlists import alternation, entries

# Where the base takes less of what two take it has missed the article, and bounds nothing.
_MIN_CORE_SHARE = 0.3
# What is not between its places is a further article where it has this share of their words.
_MIN_FURTHER = 1 / 3
# A vote for less than this share of the densest part of a page may have missed it,
_MIN_VOTED_SHARE = 1 / 3
# unless the libraries share so much of what they take: then the rest is comments or teasers.
_AGREED_SHARE = 1 / 2
# What page makers call the part that holds the article, where that is much of what is dense.
_BODY = re.compile(
    r"(?<![\w-])(?:article|main)(?![\w-])|articlebody"
    r"|(?<![a-z])(?:article|story|post|entry|main|page)[-_]*(?:body|content|text)"
)
_MIN_BODY_SHARE = 0.3
# Parts of a page that name themselves so are not its article, unless they hold most of it.
_LANDMARKS = (COMMENTS, CONTROL, HIDDEN, RELATED)
_MAX_LANDMARK_SHARE = 1 / 2
# A caption stands a few lines from the paragraphs around it: picture, credit, share buttons.
_REACH = 3
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


def voted_article(survey: Survey, base: str, other: str) -> set[int]:
    """Return the places that two of three take: two libraries, by their texts, and density.

    Each errs in its own way: one keeps comments, one misses lists, density misses captions. Where
    they take little of a page with much text, and the libraries not the same, the dense places
    are returned.
    """
    dense = _in_marked_body(survey, dense_article(survey))
    by_base, by_other = chosen(survey.candidates, base), chosen(survey.candidates, other)
    taken = _most(survey, by_base, by_other, dense)
    is_little = survey.words(taken) < _MIN_VOTED_SHARE * survey.words(dense)
    if is_little and not _is_agreed(survey, by_base, by_other):
        return dense
    taken = _without_landmarks(survey, taken, by_base)
    taken = {place for place in taken if _may_be_article(survey, place)}
    if not any(survey.shapes[place].is_sentence for place in taken):
        # Of a page without an article a library returns its menu.
        return {place for place in taken if _may_be_text(survey, place)}
    taken |= _parts_between(survey, taken) | _items_beside(survey, taken, by_base)
    return _without_loose_end(survey, taken | _headings_between(survey, taken))


def with_credit_line(survey: Survey, article: set[int]) -> set[int]:
    """Return the article with the line right below it that says where it was taken from.

    "Source: The Gazette" is a link to another page, so it looks like furniture; but it is what
    the article says of itself.
    """
    below = max(article, default=len(survey)) + 1
    if below < len(survey) and is_credit_line(survey.candidates[below].text):
        return article | {below}
    return article


def is_credit_line(line: str) -> bool:
    """Return whether a line says where the article was taken from: "Source: The Gazette"."""
    return len(line) <= _MAX_CREDIT_LINE and _credit_lead().match(line) is not None


@cache
def _credit_lead() -> re.Pattern[str]:
    lead = alternation(entries("credits", "lead"))
    return re.compile(rf"[(（\[]?\s?(?:(?:{lead})\s?[:：]|(?:via|h/t)\s)\s*\S", re.IGNORECASE)


def _may_be_article(survey: Survey, place: int) -> bool:
    is_about_author = marked_reason(survey.candidates[place]) == AUTHOR
    return not survey.reasons[place] and not is_about_author


def _may_be_text(survey: Survey, place: int) -> bool:
    if survey.reasons[place]:
        return False
    candidate = survey.candidates[place]
    if len(survey) <= _FEW_LINES:
        return not marked_reason(candidate)
    return survey.shapes[place].may_be_sentence and candidate.linked <= _MAX_LINKED


def _most(survey: Survey, base: set[int], other: set[int], dense: set[int]) -> set[int]:
    """Return what two of three take; without the base only between places that it takes, too.

    What stands above or below those are a site's own words, teasers and comments, unless it is
    about as long: another article, or the same in another language.
    """
    core = base & (other | dense)
    most = core | (other & dense)
    least = _MIN_CORE_SHARE * survey.words(most)
    if not core or survey.words(core) < least:
        return most
    first, last = min(core), max(core)
    outside = {place for place in most if place < first}, {place for place in most if place > last}
    least = _MIN_FURTHER * survey.words(core)
    small = [part for part in outside if survey.words(part) < least]
    return most.difference(*(part for part in small if not _is_translation(survey, part, core)))


def _is_translation(survey: Survey, part: set[int], core: set[int]) -> bool:
    """Return whether a part is running text in another language than the core's."""
    if not any(survey.shapes[place].is_prose for place in part):
        return False
    languages = {_language(survey, part), _language(survey, core)}
    return len(languages) == 2 and UNKNOWN not in languages


def _language(survey: Survey, places: set[int]) -> str:
    return language_of(" ".join(survey.candidates[place].text for place in sorted(places)))


def _is_agreed(survey: Survey, one: set[int], other: set[int]) -> bool:
    """Return whether both libraries take much the same."""
    shared = survey.words(one & other)
    return 0 < shared >= _AGREED_SHARE * survey.words(one | other)


def _in_marked_body(survey: Survey, dense: set[int]) -> set[int]:
    """Return the dense places inside what the page calls its article, all where that is little."""
    inside = {place for place in dense if _BODY.search(survey.candidates[place].hints)}
    is_much = survey.words(inside) >= _MIN_BODY_SHARE * survey.words(dense)
    return inside if is_much else dense


def _without_landmarks(survey: Survey, taken: set[int], base: set[int]) -> set[int]:
    """Return the places without comments, forms and the like, by what the page calls its parts.

    A part that holds most of what was taken may be named after something in it, but not where the
    base, which found an article, takes none of it.
    """
    by_reason: dict[str, set[int]] = {}
    for place in taken:
        by_reason.setdefault(marked_reason(survey.candidates[place]), set()).add(place)
    most = _MAX_LANDMARK_SHARE * survey.words(taken)
    has_article = any(survey.shapes[place].is_prose for place in base)
    marked = [by_reason.get(reason, set[int]()) for reason in _LANDMARKS]
    return taken.difference(
        *(
            places
            for places in marked
            if survey.words(places) < most or (has_article and base.isdisjoint(places))
        )
    )


def _parts_between(survey: Survey, taken: set[int]) -> set[int]:
    """Return the captions and quotations with the article's text both above and below them."""
    return {
        place
        for place, candidate in enumerate(survey.candidates)
        if candidate.form in (Form.CAPTION, Form.QUOTATION)
        and candidate.linked <= _MAX_LINKED
        and not survey.reasons[place]
        and not taken.isdisjoint(range(place - _REACH, place))
        and not taken.isdisjoint(range(place + 1, place + 1 + _REACH))
    }


def _items_beside(survey: Survey, taken: set[int], base: set[int]) -> set[int]:
    """Return the short items of lists that begin right below the article's text."""
    found = set[int]()
    for place in sorted(base - taken):
        candidate = survey.candidates[place]
        if (
            candidate.form is Form.LIST_ITEM
            and candidate.linked <= _MAX_LINKED
            and not survey.reasons[place]
            and (place - 1 in taken or place - 1 in found)
        ):
            found.add(place)
    return found


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
