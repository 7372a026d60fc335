"""What stands above an article: its title, who wrote it, when, and the site's name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from core.extract.dates import find_author, find_date, is_date_line
from core.extract.library import Opinion
from core.extract.surveys import Survey
from core.extract.titles import Title, likeliest_title, site_around, split_site
from core.model import BlockKind

# A date with more words around it is news, not the date of the article.
_MAX_META_WORDS = 12


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
    signed = _dates(lines, _of(kinds, BlockKind.BYLINE))
    dated = _dates(lines, _of(kinds, BlockKind.DATE))
    return Head(
        title=title.text,
        byline=next(authors, "") or opinion.author,
        published=next(signed, "") or opinion.published or next(dated, ""),
        outlet=title.site,
        first=first,
        kinds=kinds,
    )


def _title(survey: Survey, article: set[int], opinion: Opinion) -> Title:
    if opinion.title:
        title = split_site(opinion.title, opinion.site)
        site = title.site or site_around(opinion.window_title, title.text)
        return replace(title, site=site)
    above = range(_first_prose(survey, article))
    lines = [survey.candidates[place].text for place in above if _may_be_title(survey, place)]
    return split_site(likeliest_title(lines), opinion.site)


def _may_be_title(survey: Survey, place: int) -> bool:
    line = survey.candidates[place].text
    return not (survey.reasons[place] or is_date_line(line) or find_author(line))


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
    return BlockKind.DATE if is_short and find_date(line) else None


def _of(kinds: Mapping[int, BlockKind], kind: BlockKind) -> Iterator[int]:
    """Give the places of a kind, the nearest to the article first."""
    return (place for place in sorted(kinds, reverse=True) if kinds[place] is kind)


def _dates(lines: Mapping[int, str], places: Iterator[int]) -> Iterator[str]:
    return (found.iso for place in places if (found := find_date(lines[place])))
