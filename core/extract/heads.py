"""What stands above an article: its title, who wrote it, when, and the site's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from core.extract.articles import is_credit_line
from core.extract.candidates import Form
from core.extract.dates import author_after_date, find_author, find_date, find_day, is_date_line
from core.extract.libraries import Opinion
from core.extract.pieces import PAGE_HEAD
from core.extract.surveys import Survey
from core.extract.titles import (
    Title,
    TitleLine,
    is_titling,
    letters,
    likeliest_title,
    site_around,
    split_site,
)
from core.model import BlockKind
from core.text.wordlists import folded

# "GAZETTE.EXAMPLE", which some pages hang on to every title.
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+")
# What pages write behind their name: "The Gazette. All rights reserved".
_RIGHTS = re.compile(r"[\s.,|-]*(?:版权所有|版權所有|all rights reserved|©).*", re.IGNORECASE)
# A date with more words around it is news, not the date of the article.
_MAX_META_WORDS = 12
_MAX_LINKED = 0.5


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of an article besides its text.

    ``kinds`` says which candidates are its title, byline or date; ``first`` is the place of its
    first paragraph.
    """

    title: str
    byline: str
    published: str
    outlet: str
    first: int
    kinds: Mapping[int, BlockKind]


def read_head(survey: Survey, article: set[int], opinion: Opinion) -> Head:
    """Return what the lines above the article say, completed by what the library knows.

    What the reader sees above the text counts before hidden metadata, except for the date: pages
    show today's, too.
    """
    title = _title(survey, article, opinion)
    first = _first_paragraph(survey, article, title)
    kinds = _kinds(survey, first, title)
    lines = {place: survey.candidates[place].text for place in kinds}
    authors = (find_author(lines[place]) for place in _of(kinds, BlockKind.BYLINE))
    beside = (author_after_date(lines[place]) for place in _of(kinds, BlockKind.DATE))
    signed = _dates(lines, _of(kinds, BlockKind.BYLINE))
    dated = _dates(lines, _of(kinds, BlockKind.DATE))
    return Head(
        title=title.text,
        byline=next(authors, "") or _named(opinion.author) or next(filter(None, beside), ""),
        published=next(signed, "") or _published(opinion.published, next(dated, "")),
        outlet=_RIGHTS.sub("", title.site),
        first=first,
        kinds=kinds,
    )


def _named(author: str) -> str:
    """Return an author's name, "" for what a page's template holds in its place: "Username"."""
    return "" if author.casefold() in folded("bylines", "no name") else author


def _published(guessed: str, written: str) -> str:
    """Return the library's date, but the one above the article where it knew only the year."""
    is_year = guessed.endswith("-01-01")
    return (written or guessed) if is_year else (guessed or written)


def _title(survey: Survey, article: set[int], opinion: Opinion) -> Title:
    if opinion.title:
        title = _cut(survey, _headline(survey, article, opinion), opinion)
        site = title.site or site_around(opinion.window_title, title.text)
        if site and _is_site(survey, title.text, site, _first_prose(survey, article)):
            return Title(split_site(site).text, title.text)
        return replace(title, site=site)
    above = range(_first_prose(survey, article))
    lines = [
        TitleLine(survey.candidates[place].text, _is_about(survey, place))
        for place in above
        if not survey.reasons[place]
    ]
    words = " ".join(survey.candidates[place].text for place in sorted(article))
    return split_site(likeliest_title(lines, words), opinion.site)


def _cut(survey: Survey, title: str, opinion: Opinion) -> Title:
    """Return the title without its site, but whole where a heading has all of it and no more.

    "Storm hits the coast – live" names no site where the window's title goes on after it.
    """
    key = letters(title)
    is_heading = key != letters(opinion.window_title) and any(
        one.form is Form.HEADING and letters(one.text) == key for one in survey.candidates
    )
    return Title(title, opinion.site) if is_heading else split_site(title, opinion.site)


def _headline(survey: Survey, article: set[int], opinion: Opinion) -> str:
    """Return the library's title, or the heading that the window's title has where it has not.

    On some pages the largest heading is a section's or a greeting; the window names the article.
    """
    if _DOMAIN.fullmatch(opinion.title):
        return split_site(opinion.window_title, opinion.title).text
    window = letters(opinion.window_title)
    if letters(opinion.title) in window:
        return opinion.title
    last = max(article, default=-1)
    headings = (one.text for one in survey.candidates[: last + 1] if one.form is Form.HEADING)
    named = (text for text in headings if is_titling(text) and letters(text) in window)
    return max(named, key=len, default=opinion.title)


def _is_site(survey: Survey, title: str, site: str, before: int) -> bool:
    """Return whether the library mixed up title and site.

    On some blogs the largest heading is the blog's name, a link to its start page, and the other
    part of the window's title is a heading of its own below it.
    """
    keys = (letters(title), letters(site))
    links = [
        place
        for place, one in enumerate(survey.candidates[:before])
        if letters(one.text) == keys[0] and one.linked > _MAX_LINKED
    ]
    return bool(links) and any(
        one.form is Form.HEADING and letters(one.text) == keys[1]
        for one in survey.candidates[links[0] : before]
    )


def _is_about(survey: Survey, place: int) -> bool:
    """Return whether a line says when the article was published, by whom, or where first."""
    line = survey.candidates[place].text
    is_short = survey.shapes[place].words <= _MAX_META_WORDS
    return bool(
        is_date_line(line)
        or find_author(line)
        or (is_short and find_date(line))
        or is_credit_line(line)
    )


def _first_prose(survey: Survey, article: set[int]) -> int:
    """Return the place of the first long paragraph, of the first at all where none is long."""
    places = sorted(article)
    prose = (place for place in places if survey.shapes[place].is_prose)
    return next(prose, places[0] if places else len(survey))


def _first_paragraph(survey: Survey, article: set[int], title: Title) -> int:
    """Return the place of the first sentence of the article that is not its title."""
    for place in sorted(article):
        line = survey.candidates[place].text
        if survey.shapes[place].is_sentence and not title.is_repeated_by(line):
            return place
    return _first_prose(survey, article)


def _kinds(survey: Survey, first: int, title: Title) -> dict[int, BlockKind]:
    kinds: dict[int, BlockKind] = {}
    for place in range(first):
        if PAGE_HEAD in survey.candidates[place].hints:
            # A printed page says there when it was printed.
            continue
        kind = _kind(survey, place, title)
        if kind is not None:
            kinds[place] = kind
    return kinds


def _kind(survey: Survey, place: int, title: Title) -> BlockKind | None:
    line = survey.candidates[place].text
    if title.is_repeated_by(line):
        return BlockKind.TITLE
    if find_author(line):
        return BlockKind.BYLINE
    if is_date_line(line):
        return BlockKind.DATE
    is_short = survey.shapes[place].words <= _MAX_META_WORDS
    is_dated = find_date(line) is not None or find_day(line) is not None
    return BlockKind.DATE if is_short and is_dated else None


def _of(kinds: Mapping[int, BlockKind], kind: BlockKind) -> Iterator[int]:
    """Give the places of a kind, the nearest to the article first."""
    return (place for place in sorted(kinds, reverse=True) if kinds[place] is kind)


def _dates(lines: Mapping[int, str], places: Iterator[int]) -> Iterator[str]:
    return (found.iso for place in places if (found := find_date(lines[place])))
