"""The names that the source's outlet goes by, guessed from both pages or given."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from urllib.parse import urlsplit

from core.model import BlockKind, Document, Strand
from core.text.wordlists import alternation, entries, rows

# Two letters are the initials of too many things.
_MIN_INITIALS = 3
_ARTICLE = re.compile(r"^[Tt]he\s+")


@dataclass(frozen=True)
class Outlets:
    """The source's outlets by all their names, full ones first; empty where none is known."""

    names: tuple[str, ...]

    @property
    def first(self) -> str:
        """The name to print, "the source" where no outlet is known."""
        return self.names[0] if self.names else "the source"

    @cached_property
    def mention(self) -> re.Pattern[str]:
        """Finds the outlet's names, in the case they are written in."""
        return re.compile(alternation(self.names))


def guess_outlets(
    source: tuple[Document, Strand], repost_text: str, given: tuple[str, ...]
) -> Outlets:
    """Return the names of the source's outlet.

    They are those given, those of the source's page (outlet, address, byline and what its other
    text credits), and, where the repost names none of these, the one it credits most.
    """
    document, strand = source
    own = [*given, document.outlet, _listed_domain(document.address), _listed(document.byline)]
    own += most_credited(_other_text(document, strand))
    families = [family for name in own if name for family in [_family(name)]]
    known = _joined(families)
    if not known or not re.search(alternation(known), repost_text):
        families += [_family(name) for name in most_credited(repost_text)]
    return Outlets(_joined(families))


def most_credited(text: str) -> list[str]:
    """Return the outlet that ``text`` credits most often, of equal ones the first; or none."""
    counts = Counter(_full_name(name) for name in credited_names(text))
    return [name for name, _ in counts.most_common(1)]


def credited_names(text: str) -> Iterator[str]:
    """Yield the outlets' names that stand in a tag or phrase of credit, as they are written."""
    for match in _credit_pattern().finditer(text):
        yield _ARTICLE.sub("", next(group for group in match.groups() if group))


def any_outlet() -> str:
    """Return a pattern of names that are an outlet's: listed, or ending in an outlet's noun."""
    return rf"(?:{_any_listed()}|{_outlet_like()})"


@cache
def _any_listed() -> str:
    # "the Times" is several outlets: only "The New York Times" says which.
    full = (name for name in entries("outlets") if not name.startswith("the "))
    return rf"(?:[Tt]he\s)?(?:{alternation(full)})"


@cache
def _outlet_like() -> str:
    nouns = "|".join(noun for noun in entries("credits", "outlet noun") if noun.isascii())
    return rf"(?:[Tt]he\s)?(?:[A-Z][\w.&’'-]*\s){{1,4}}(?:{nouns})\b"


@cache
def _credit_pattern() -> re.Pattern[str]:
    name = any_outlet()
    before = alternation(entries("credits", "phrase before"))
    verbs = alternation(entries("reporting_verbs"))
    return re.compile(
        rf"(?:{before})\s+({name})|({name})\s+(?:{verbs})|[-–—]\s?({_any_listed()})(?=\s*$)"
        rf"|[-–—]({_any_listed_tag()})|[(\[]({name})[)\]]|(?:[Vv]ia|[Ss]ource:)\s+({name})"
        r"|(?:据|转自|来源[:：]?)《?([^》《，。,\s]{2,12}?(?:报|社|网|周刊|新闻))》?",
        re.MULTILINE,
    )


@cache
def _any_listed_tag() -> str:
    # Glued to the next sentence: "-WSJWe".
    letters = sorted((name for name in entries("outlets") if name.isupper()), key=len, reverse=True)
    return rf"(?:{'|'.join(map(re.escape, letters))})(?=[A-Z][a-z’'])"


@cache
def _rows_by_name() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for _, row in rows("outlets"):
        for name in row:
            found.setdefault(_ARTICLE.sub("", name).casefold(), row)
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
    if len(words) > 1 and words[-1] in entries("credits", "outlet noun"):
        short.append(f"the {words[-1]}")
    initials = "".join(word[0] for word in words if word[0].isupper())
    if len(initials) >= _MIN_INITIALS:
        short.append(initials)
    return (name.strip(), bare, *short)


def _joined(families: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for family in families for name in family))


def _listed_domain(address: str) -> str:
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    return host if host.casefold() in _rows_by_name() else ""


def _listed(byline: str) -> str:
    """Return the listed outlet that a byline names ("By Jane Roe, Reuters"), else ""."""
    found = re.search(_any_listed(), byline)
    return found.group() if found else ""


def _other_text(document: Document, strand: Strand) -> str:
    """Return what the source's page says outside the strand: a third party's own article."""
    inside = frozenset(strand.blocks)
    return "\n".join(
        block.span.of(document.text)
        for index, block in enumerate(document.blocks)
        if index not in inside and block.kind is not BlockKind.BOILERPLATE
    )
