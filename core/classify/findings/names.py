"""Names that were swapped, dropped or made general in pairs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.classify.evidence import Evidence, places
from core.classify.findings.context import around
from core.classify.findings.exchanges import exchanged, exchanged_words
from core.classify.findings.nouns import CAPITALIZING, is_placed, trimmed
from core.classify.findings.speaking import Speaking
from core.classify.findings.wordings import FEW, set_against
from core.classify.outlets import outlet_in
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.classify.rules import finding
from core.classify.words import content_stems, words_of
from core.model import Edit, Finding, Kind, Span
from core.text.names import Name, aliases_of, are_spelled_alike, fold_name, same_words
from core.text.wordlists import folded

# A longer replacement is another thought, not one name for another.
_MAX_SWAP_WORDS = 6
# A longer name whose words are all known is made of several: "Ann Roe of Kestrel Lines".
_MAX_KNOWN_WORDS = 2


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield names set for one another, and names that the whole repost no longer has."""
    everywhere: _Capitals | None = None
    reported: list[tuple[str, ...]] = []
    speaking = Speaking(evidence)
    for pair in evidence.changed:
        swapped: list[Name] = []
        for edit, before, after in _swaps(pair, evidence):
            is_other_half = any(after.words == one.words for one in swapped)
            swapped.append(before)
            if is_other_half or speaking.is_exchanged(pair, (before, after)):
                continue
            yield _swap(speaking, pair, edit, (before, after))
        turned = list(exchanged(pair))
        yield from turned or exchanged_words(pair)
        if not swapped:
            yield from _moved(pair, swapped)
        for name in _missing(speaking, pair):
            everywhere = everywhere or _capitals(evidence.repost)
            is_told = any(same_words(name.words, words) for words in reported)
            if name in swapped or is_told or _is_known(name, everywhere):
                continue
            reported.append(name.words)
            span = Span(name.start, name.end)
            reading = pair.source_reading
            yield finding(
                "name.dropped",
                places(pair, span),
                name=span.of(reading.text),
                source=around(reading, span).of(reading.text),
            )


def _swaps(pair: Pair, evidence: Evidence) -> Iterator[tuple[Edit, Name, Name]]:
    """Yield replacements of one name by one other that its sentence did not have."""
    for edit in pair.changes:
        before = _named(pair.source_reading, edit.source)
        after = _named(pair.repost_reading, edit.repost)
        if before is None or after is None or before.is_same(after) or not _is_short(pair, edit):
            continue
        if _is_credit(pair, edit, evidence):
            continue
        if _is_elsewhere(pair, before, after) and not _are_exchanged(pair, before, after):
            continue
        yield edit, before, after


def _is_credit(pair: Pair, edit: Edit, evidence: Evidence) -> bool:
    """Return whether the repost names the source's outlet where the source names no other one."""
    if not evidence.outlets.mention.search(edit.repost.of(pair.repost_reading.text)):
        return False
    return not outlet_in(edit.source.of(pair.source_reading.text))


def _moved(pair: Pair, swapped: list[Name]) -> Iterator[Finding]:
    """Yield a swap where the name stands at another place: "in the port of" another city."""
    if pair.source_reading.language == CAPITALIZING:
        return
    gone = list(_alone(pair.source_reading, pair.repost_reading, pair.repost, _sources(pair)))
    if len(gone) != 1:
        return
    new = list(_alone(pair.repost_reading, pair.source_reading, pair.source, _reposts(pair)))
    if len(new) != 1:
        return
    before, after = gone[0], new[0]
    here, there = Span(before.start, before.end), Span(after.start, after.end)
    introduced = _introduction(pair.source_reading, before)
    if introduced and introduced == _introduction(pair.repost_reading, after):
        swapped.append(before)
        yield set_against("name.changed", pair, (here, there), FEW)


def _sources(pair: Pair) -> list[Span]:
    return [edit.source for edit in pair.changes]


def _reposts(pair: Pair) -> list[Span]:
    return [edit.repost for edit in pair.changes]


def _alone(
    reading: Reading, other: Reading, spans: tuple[Span, ...], edited: list[Span]
) -> Iterator[Name]:
    """Yield the edited names of a side that the other side of the pair does not have."""
    touched = [name for span in edited if len(span) for name in reading.names.touching(span)]
    there = _Mentions(other, spans) if touched else None
    for name in touched:
        if there is not None and not there.count(name) and not _is_figure(reading, name):
            yield name


def _introduction(reading: Reading, name: Name) -> tuple[str, ...]:
    """Return the words right before a name where one says what it is: "port of"."""
    before = words_of(reading.text[max(0, name.start - 30) : name.start])[-2:]
    return tuple(before) if any(map(content_stems, before)) else ()


def _named(reading: Reading, edited: Span) -> Name | None:
    """Return the one name that an edit touches, None where there are more, or it is no name."""
    found = reading.names.touching(edited)
    if len(found) != 1 or _is_figure(reading, found[0]):
        return None
    name = trimmed(reading, found[0])
    if name is None or name.end <= edited.start or not is_placed(reading, name):
        return None
    return name


def _is_figure(reading: Reading, name: Name) -> bool:
    """Return whether the name is read as a figure, too: "Q2", "1,8 Mio."."""
    return any(
        one.start <= name.start and name.end <= one.end
        for one in reading.figures.touching(Span(name.start, name.end))
    )


def _is_elsewhere(pair: Pair, before: Name, after: Name) -> bool:
    """Return whether a side has its name as often on the other one: it only stands elsewhere."""
    source = _Mentions(pair.source_reading, pair.source)
    repost = _Mentions(pair.repost_reading, pair.repost)
    return (
        source.count(before) <= repost.count(before)
        or repost.count(after) <= source.count(after)
        or (len(after.words) > _MAX_KNOWN_WORDS and set(source.words).issuperset(after.words))
    )


class _Mentions:
    """The names of one side of a pair, and its words with capitals: a sentence may begin so."""

    def __init__(self, reading: Reading, spans: tuple[Span, ...]) -> None:
        self._names = reading.names.touching_any(spans)
        capitals = (raw for span in spans for raw in _CAPITALIZED.findall(span.of(reading.text)))
        self.words = Counter(word for raw in capitals for word in fold_name(raw))

    def count(self, name: Name) -> int:
        """Return how often a name is mentioned."""
        mentioned = min(self.words[word] for word in name.words)
        return max(mentioned, sum(one.is_same(name) for one in self._names))


def _are_exchanged(pair: Pair, before: Name, after: Name) -> bool:
    """Return whether another replacement of a name alone sets the two the other way round."""
    return pair.kind is Kind.EDITED and any(
        _is_alone(pair.source_reading, edit.source, after)
        and _is_alone(pair.repost_reading, edit.repost, before)
        for edit in pair.changes
    )


def _is_alone(reading: Reading, edited: Span, name: Name) -> bool:
    """Return whether an edit touches this name and no other word."""
    found = reading.names.touching(edited)
    if len(found) != 1 or found[0].words != name.words:
        return False
    beside = reading.text[edited.start : found[0].start] + reading.text[found[0].end : edited.end]
    return not any(map(str.isalnum, beside.removeprefix("'s").removeprefix("’s")))


def _is_short(pair: Pair, edit: Edit) -> bool:
    words = pair.source_reading.word_count(edit.source), pair.repost_reading.word_count(edit.repost)
    return max(words) <= _MAX_SWAP_WORDS


def _swap(speaking: Speaking, pair: Pair, edit: Edit, names: tuple[Name, Name]) -> Finding:
    before, after = names
    source = around(pair.source_reading, Span(before.start, before.end)).of(
        pair.source_reading.text
    )
    repost = around(pair.repost_reading, Span(after.start, after.end)).of(pair.repost_reading.text)
    rule = "name.changed"
    is_part = not set(before.words).isdisjoint(after.words)
    if (
        not is_part
        and _is_whole(pair.source_reading, before)
        and speaking.are_speakers(pair, names)
    ):
        rule = "attribution.changed"
    if are_spelled_alike(before.words, after.words):
        rule = "name.spelled"
    return finding(
        rule,
        places(pair, edit.source, edit.repost),
        source=source,
        repost=repost,
    )


def _is_whole(reading: Reading, name: Name) -> bool:
    """Return whether no noun belongs to the name: "Staatsanwaltschaft Ulm" is not a person."""
    return reading.names.touching(Span(name.start, name.end))[0].start == name.start


def _missing(speaking: Speaking, pair: Pair) -> Iterator[Name]:
    """Yield the source's names that an edit touches, but for those that own a name that is kept."""
    reading = pair.source_reading
    kept = pair.repost_reading.names.touching_any(pair.repost)
    for edit in pair.changes:
        touched = reading.names.touching(edit.source) if len(edit.source) else ()
        for found in touched:
            name = trimmed(reading, found)
            if name is None or not _is_told(reading, name) or name.end <= edit.source.start:
                continue
            if speaking.is_gone_with_voice(pair, name):
                continue
            if any(name.is_same(other) or _has_surname(other, name) for other in kept):
                continue
            is_owned = reading.text[max(0, name.start - 3) : name.start].endswith(("'s ", "’s "))
            # "St Peter's Square" is one name, its last word alone is none.
            if is_owned or _owns_kept(reading, name, kept):
                continue
            if not _is_ticker_like(reading, name):
                yield name


def _has_surname(kept: Name, name: Name) -> bool:
    """Return whether a name of two words is kept by its last: "Scholz of Germany"."""
    return len(name.words) > 1 and kept.words[0] == name.words[-1]


def _is_told(reading: Reading, name: Name) -> bool:
    """Return whether a reader misses a name: not a letter, an outlet named in passing, a noun."""
    if len("".join(name.words)) == 1 or outlet_in(reading.text[name.start : name.end]):
        return False
    if reading.language == CAPITALIZING and (
        len(name.words) == 1 or name.words[0] in folded("function_words", CAPITALIZING)
    ):
        return False  # "Nach Angaben der Polizei"
    if (
        reading.text[name.start - 1 : name.start] == "("
        and reading.text[name.end : name.end + 1] == ")"
    ):
        return False  # "question answering (QA)"
    before = reading.small[max(0, name.start - 40) : name.start]
    if reading.language == CAPITALIZING and before[-2:-1].isdigit():
        return False  # "14 Kilometer Dämme"
    return _IN_PASSING.search(before) is None


# Whom somebody told it, and where it was printed.
_IN_PASSING = re.compile(
    r"\b(?:told|speaking to|spoke to|interview with|the (?:journal|magazine|newspaper|broadcaster"
    r"|news agency|programme|podcast|news site))\s(?:the\s)?$"
)


def _owns_kept(reading: Reading, name: Name, kept: Sequence[Name]) -> bool:
    """Return whether "Alphabet" is dropped from "Alphabet's Google" where Google is kept."""
    following = reading.names.touching(Span(name.end, min(name.end + 4, len(reading.text))))
    return any(
        other.start > name.start and any(other.is_same(one) for one in kept) for other in following
    )


def _is_ticker_like(reading: Reading, name: Name) -> bool:
    """Return whether figures of a stock page follow the name."""
    raw = reading.text[name.start : name.end]
    after = reading.text[name.end : name.end + 8].lstrip()
    return raw.split()[-1].isupper() and after[:1].isdigit()


_CAPITALIZED = re.compile(r"(?<![A-Za-zÀ-ɏ])[A-ZÀ-ÖØ-Þ][\w&.]*")


# "Germany" and "German", "Iran" and "Iranian" share so many letters.
_SHARED_LETTERS = 4


@dataclass(frozen=True, slots=True)
class _Capitals:
    """What a side writes with a capital anywhere, folded: words, by beginning too, and names."""

    words: frozenset[str]
    by_beginning: dict[str, list[str]]
    names: frozenset[str]
    full: dict[str, list[tuple[str, ...]]]

    def has(self, words: tuple[str, ...]) -> bool:
        """Return whether a name is there in full or in part.

        One word of it is no part where it belongs to a longer name of somebody else.
        """
        for word in words:
            longer = self.full.get(word, ())
            if any(same_words(words, one) for one in longer):
                return True
            if word in self.words and not longer:
                return True
        return False


def _capitals(reading: Reading) -> _Capitals:
    found = set(_CAPITALIZED.findall(f"{reading.strand_text} {reading.document.title}"))
    words = frozenset(word for raw in found for word in fold_name(raw))
    joined = frozenset("".join(name.words) for name in reading.names.items)
    long = (name.words for name in reading.names.items if len(name.words) > 1)
    initials = frozenset("".join(word[0] for word in words) for words in long)
    by_beginning: dict[str, list[str]] = {}
    for word in sorted(words):
        by_beginning.setdefault(word[:_SHARED_LETTERS], []).append(word)
    full: dict[str, list[tuple[str, ...]]] = {}
    for name in reading.names.items:
        for word in name.words if len(name.words) > 1 else ():
            full.setdefault(word, []).append(name.words)
    return _Capitals(words, by_beginning, words | joined | initials, full)


def _is_known(name: Name, capitals: _Capitals) -> bool:
    """Return whether a side may have the name somewhere: in part, run together, as adjective."""
    if capitals.has(name.words):
        return True
    alike = capitals.by_beginning.get(name.words[0][:_SHARED_LETTERS], ())
    if len(name.words) == 1 and any(same_words(name.words, (word,)) for word in alike):
        return True
    initials = "".join(word[0] for word in name.words) if len(name.words) > 1 else ""
    forms = ("".join(name.words), initials)
    other_names = ("".join(words) for words in aliases_of(name.words))
    return any(form in capitals.names for form in (*forms, *other_names))
