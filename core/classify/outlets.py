"""The names that the source's outlet goes by, guessed from both pages or given."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from urllib.parse import urlsplit

from core.model import BlockKind, Document, Strand
from core.text.han import either_script
from core.text.wordlists import alternation, entries, rows

# Two letters are the initials of too many things.
_MIN_INITIALS = 3
NAME = (
    r"(?:《[^《》\n]{2,24}》|(?:[Tt]he\s)?[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){0,4}"
    r"|[a-z0-9-]+(?:\.[a-z]{2,})+|[\u4e00-\u9fff]{2,8}(?:报|社|网|周刊|新闻))"
)
"""What may be an outlet's name: capitals, an address, a title in Chinese marks."""
_HAN_OUTLET = re.compile(r"[\u4e00-\u9fff]+(?:报|社|网|周刊|新闻)")
_ARTICLE = re.compile(r"^[Tt]he\s+")


@dataclass(frozen=True)
class Outlets:
    """The source's outlets by all their names, full ones first; empty where none is known."""

    names: tuple[str, ...]
    printed: str
    """The name to print: the full one of the outlet that the repost names, else the first one."""

    @cached_property
    def mention(self) -> re.Pattern[str]:
        """Finds the outlet's names, in the case they are written in."""
        return re.compile(either_script(alternation(self.names)))


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
    if not known or not re.search(either_script(alternation(known)), repost_text):
        families += [_family(name) for name in most_credited(repost_text)]
    named = [row for row in families if re.search(either_script(alternation(row)), repost_text)]
    first = next((row[0] for row in named + families), "the source")
    return Outlets(_joined(families), first)


def most_credited(text: str) -> list[str]:
    """Return the outlet that ``text`` credits most often, of equal ones the first; or none."""
    counts = Counter(_full_name(name) for name in credited_names(text))
    return [name for name, _ in counts.most_common(1)]


def credited_names(text: str) -> Iterator[str]:
    """Yield the outlets' names that stand in a tag or phrase of credit, as they are written."""
    for match in _credit_pattern().finditer(text):
        name = outlet_in(match["name"] or match["tagged"] or match["subject"])
        if name:
            yield name


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
def _credit_pattern() -> re.Pattern[str]:
    before = alternation(entries("credits", "phrase before"))
    verbs = alternation(entries("reporting_verbs", "neutral"))
    return re.compile(
        rf"(?:(?i:{before}|\b(?:via|source:))\s+|据|據|转自|轉自|来源[:：]?|來源[:：]?)(?P<name>{NAME})"
        rf"|(?:[-–—―]\s?|[(\[])(?P<tagged>{NAME})(?=\s*$|[)\]])"
        rf"|(?P<subject>{NAME})(?=\s+(?:{verbs})|报道|報道|報導)",
        re.MULTILINE,
    )


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
    if len(words) > 1 and _ends_in_noun(bare):
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
    """Return the outlet that a byline names ("By Jane Roe, Reuters"), else ""."""
    return next((name for part in re.findall(NAME, byline) if (name := outlet_in(part))), "")


def _other_text(document: Document, strand: Strand) -> str:
    """Return what the source's page says outside the strand: a third party's own article."""
    inside = frozenset(strand.blocks)
    return "\n".join(
        block.span.of(document.text)
        for index, block in enumerate(document.blocks)
        if index not in inside and block.kind is not BlockKind.BOILERPLATE
    )
