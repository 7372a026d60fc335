"""The names that the source's outlet goes by, guessed from both pages or given."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from urllib.parse import urlsplit

from core.classify.reading import Reading
from core.classify.spotting import Keys, keys_of
from core.model import BlockKind, Document, Span
from core.text.han import either_script
from core.text.sign_places import sign_places
from core.text.wordlists import alternation, entries, folded, rows

# Two letters are the initials of too many things.
_MIN_INITIALS = 3
# The first word of a name stands for the outlet where it has so many letters.
_MIN_FIRST = 5
# "报道" is a report, "社会" society: no outlet ends there.
_HAN_NOUN = (
    "报(?![道告名导刊])|社(?![会区])|网(?![络上友])|周刊|周末|新闻|财经|卫视|电视台"
    "|广播电台|传媒|客户端"
)
NAME = (
    rf"(?:《[^《》\n]{{2,24}}》|(?:[Tt]he\s)?[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){{0,4}}"
    rf"|[a-z0-9-]+(?:\.[a-z]{{2,}})+|[\u4e00-\u9fff]{{2,8}}(?:{_HAN_NOUN}))"
)
"""What may be an outlet's name: capitals, an address, a title in Chinese marks."""
_SIGNS = re.compile(r"[-–—―(\[]")
_TAG = re.compile(rf"(?:[-–—―]\s?|[(\[])(?P<name>{NAME})(?=\s*$|[)\]])", re.MULTILINE)
# In characters: an article and five long words, a verb with the blanks before it.
_LONGEST_NAME, _LONGEST_VERB = 120, 30
_HAN_OUTLET = re.compile(rf"[\u4e00-\u9fff]+(?:{_HAN_NOUN})")
_ARTICLE = re.compile(r"^[Tt]he\s+")


@dataclass(frozen=True)
class Outlets:
    """The source's outlets by all their names, full ones first; empty where none is known."""

    names: tuple[str, ...]
    printed: str
    """The name to print: the full one of the outlet that the repost names, else the first one."""

    @cached_property
    def mention(self) -> re.Pattern[str]:
        """Finds the outlet's names, in the case they are written in; a sentence may begin so."""
        opening = (f"The{name[3:]}" for name in self.names if name.startswith("the "))
        return re.compile(either_script(alternation((*self.names, *opening))))


def guess_outlets(source: Reading, repost: Reading, given: tuple[str, ...]) -> Outlets:
    """Return the names of the source's outlet.

    They are those given, those of the source's page (outlet, address, byline and what its other
    text credits), and, where the repost names none of these, the one it credits most.
    """
    page, repost_text = source.document, repost.strand_text
    own = [*given, page.outlet, _listed_domain(page.address), *_heading_names(page)]
    own += most_credited(source, source.other_blocks)
    families = [family for name in own if name for family in [_family(name)]]
    known = _joined(families)
    if not known or not re.search(either_script(alternation(known)), repost_text):
        families += [_family(name) for name in most_credited(repost, repost.blocks)]
    families = [(*row, *_first_word(row[0], repost_text)) for row in families]
    named = [row for row in families if re.search(either_script(alternation(row)), repost_text)]
    first = next((row[0] for row in named + families), "the source")
    return Outlets(_joined(families), first)


def _first_word(name: str, text: str) -> Iterator[str]:
    """Yield the first word of a name where a text calls the outlet so: "Meridian reports"."""
    words = _ARTICLE.sub("", name).split()
    if len(words) < 2 or len(words[0]) < _MIN_FIRST or not _is_telling(words[0]):
        return
    word = re.escape(words[0])
    verbs = alternation(entries("reporting_verbs", "neutral"))
    before = alternation(entries("credits", "phrase before"))
    if re.search(rf"\b{word}\s+(?:{verbs})\b|(?i:{before})\s+{word}(?!\s[A-Z])\b", text):
        yield words[0]


def most_credited(reading: Reading, blocks: Iterable[Span]) -> list[str]:
    """Return the outlet that the blocks credit most often, of equal ones the first; or none."""
    counts = Counter(_full_name(name) for name in credited_names(reading, blocks))
    return [name for name, _ in counts.most_common(1)]


def credited_names(reading: Reading, blocks: Iterable[Span]) -> Iterator[str]:
    """Yield the outlets' names that stand in a tag or phrase of credit, as they are written.

    What overlaps the credit before it, "according to Reuters reports", is no other one.
    """
    text, blocks = reading.text, list(blocks)
    if not blocks:
        return
    signs = sign_places(text, _SIGNS).tolist()
    openings = sorted([*signs, *reading.spotter.starts_of(_opening_keys()).tolist()])
    verbs = reading.spotter.starts_of(_verb_keys()).tolist()
    found = [
        *_named_after(text, _inside(openings, blocks)),
        *_named_before(text, _inside(verbs, blocks)),
    ]
    done = 0
    for match in sorted(found, key=lambda match: match.start()):
        name = outlet_in(match["name"]) if match.start() >= done else ""
        done = max(done, match.end())
        if name:
            yield name


def _inside(places: list[int], blocks: Iterable[Span]) -> Iterator[int]:
    for block in blocks:
        yield from places[bisect_left(places, block.start) : bisect_left(places, block.end)]


def _named_after(text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """Yield the names that follow a phrase, a dash or a bracket at one of the places."""
    for place in places:
        match = _phrase().match(text, place) or _TAG.match(text, place)
        if match is not None:
            yield match


def _named_before(text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """Yield the names that stand before a verb of reporting at one of the places."""
    for place in places:
        start = max(0, place - _LONGEST_NAME)
        words = text[start:place].split()
        if words and (not words[-1].islower() or "." in words[-1]):
            match = _subject().search(text, start, place + _LONGEST_VERB)
            if match is not None:
                yield match


def outlet_in(name: str) -> str:
    """Return the outlet's name that ``name`` begins with, "" where it is none.

    A listed name is an outlet's, and so is one of two words or more that ends in an outlet's noun.
    """
    bare = _ARTICLE.sub("", name.strip("《》 "))
    words = bare.split()
    for count in range(len(words), 0, -1):
        part = " ".join(words[:count])
        if part.casefold() in _rows_by_name() or (count > 1 and _ends_in_noun(part)):
            return part
    return bare if _HAN_OUTLET.fullmatch(bare) else ""


@cache
def _phrase() -> re.Pattern[str]:
    before = alternation(entries("credits", "phrase before"))
    return re.compile(
        rf"(?:(?i:{before}|\b(?:via|source:))\s+|据|據|转自|轉自|来源[:：]?|來源[:：]?)(?P<name>{NAME})"
    )


@cache
def _opening_keys() -> Keys:
    return keys_of((*entries("credits", "phrase before"), "via", "source", "据", "转自", "来源"))


@cache
def _subject() -> re.Pattern[str]:
    verbs = alternation(entries("reporting_verbs", "neutral"))
    return re.compile(rf"(?P<name>{NAME})(?=\s+(?:{verbs})|报道|報道|報導)")


@cache
def _verb_keys() -> Keys:
    return keys_of((*entries("reporting_verbs", "neutral"), "报道"))


def _ends_in_noun(name: str) -> bool:
    return name.rsplit(maxsplit=1)[-1] in entries("credits", "outlet noun")


@cache
def _rows_by_name() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    nouns = entries("credits", "outlet noun")
    for _, row in rows("outlets"):
        for name in row:
            bare = _ARTICLE.sub("", name)
            # "the Times" are several outlets: only "The New York Times" says which.
            if bare == name or (bare not in nouns and not name.startswith("the ")):
                found.setdefault(bare.casefold(), row)
    return found


def _full_name(name: str) -> str:
    return _rows_by_name().get(_ARTICLE.sub("", name).casefold(), (name,))[0]


def _family(name: str) -> tuple[str, ...]:
    """Return all names of the outlet ``name``: those listed, or those its words give."""
    bare = _ARTICLE.sub("", name.strip())
    listed = _rows_by_name().get(bare.casefold())
    if listed is not None:
        return (*listed, bare)
    words = bare.split()
    short: list[str] = []
    if len(words) > 1 and (_ends_in_noun(bare) or _is_telling(words[-1])):
        short.append(f"the {words[-1]}")
    initials = "".join(word[0] for word in words if word[0].isupper())
    if len(initials) >= _MIN_INITIALS:
        short.append(initials)
    return (name.strip(), bare, *short)


def _is_telling(word: str) -> bool:
    """Return whether the last word of a name may stand for it: "the Clarion", not "the Online"."""
    return word[:1].isupper() and word.casefold() not in folded("credits", "no short name")


def _joined(families: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for family in families for name in family))


def _listed_domain(address: str) -> str:
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    return host if host.casefold() in _rows_by_name() else ""


def _heading_names(page: Document) -> Iterator[str]:
    """Yield the outlets that the lines above an article name: "By Jane Roe, Reuters"."""
    heads = (BlockKind.BYLINE, BlockKind.DATE)
    lines = [block.span.of(page.text) for block in page.blocks if block.kind in heads]
    for line in (page.byline, *lines):
        yield from (name for part in re.findall(NAME, line) if (name := _outlet_of(part)))


def _outlet_of(part: str) -> str:
    """Return the outlet that a part of a byline names, "" where it is an office."""
    name = outlet_in(part)
    return "" if name.rsplit(maxsplit=1)[-1:] == ["Reporter"] else name
