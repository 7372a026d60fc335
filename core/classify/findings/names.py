"""Names that were swapped, dropped or made general in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.classify.evidence import Evidence, places
from core.classify.findings.context import around
from core.classify.markers import verb_groups
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.classify.rules import finding
from core.model import Edit, Finding, Kind, Span
from core.text.names import Name, aliases_of, are_spelled_alike, fold_name, same_words
from core.text.wordlists import folded, pattern

# A longer replacement is another thought, not one name for another.
_MAX_SWAP_WORDS = 6


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield names set for one another, and names that the whole repost no longer has."""
    everywhere: _Capitals | None = None
    reported: list[tuple[str, ...]] = []
    for pair in evidence.changed:
        swapped: list[Name] = []
        for edit, before, after in _swaps(pair, evidence):
            swapped.append(before)
            yield _swap(pair, edit, before, after)
        for name in _missing(pair):
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
        before = pair.source_reading.names.touching(edit.source)
        after = pair.repost_reading.names.touching(edit.repost)
        if len(before) != 1 or len(after) != 1 or before[0].is_same(after[0]):
            continue
        if not _is_short(pair, edit):
            continue
        if _is_figure(pair.source_reading, before[0]) or _is_figure(pair.repost_reading, after[0]):
            continue
        if _is_noun(pair.source_reading, before[0]) or _is_noun(pair.repost_reading, after[0]):
            continue
        if evidence.outlets.mention.search(edit.repost.of(pair.repost_reading.text)):
            continue
        if _stand_in_both(pair, before[0], after[0]) and not _are_exchanged(pair, before, after):
            continue
        yield edit, before[0], after[0]


def _is_noun(reading: Reading, name: Name) -> bool:
    """Return whether a single word in German may be any noun: a determiner stands before it."""
    before = reading.small[max(0, name.start - 12) : name.start].split()
    return (
        reading.language == "de"
        and len(name.words) == 1
        and bool(before)
        and before[-1] in folded("determiners", "de")
    )


def _is_figure(reading: Reading, name: Name) -> bool:
    """Return whether the name is read as a figure, too: "Q2"."""
    return any(
        one.start == name.start and name.end <= one.end
        for one in reading.figures.touching(Span(name.start, name.end))
    )


def _stand_in_both(pair: Pair, before: Name, after: Name) -> bool:
    """Return whether each side has both names anyway: the sentence was only built otherwise."""
    source = pair.source_reading.names.touching_any(pair.source)
    repost = pair.repost_reading.names.touching_any(pair.repost)
    return any(before.is_same(one) for one in repost) and any(after.is_same(one) for one in source)


def _are_exchanged(pair: Pair, before: Sequence[Name], after: Sequence[Name]) -> bool:
    """Return whether another short replacement sets the names the other way round."""
    return pair.kind is Kind.EDITED and any(
        _is_short(pair, edit)
        and [one.words for one in pair.source_reading.names.touching(edit.source)]
        == [one.words for one in after]
        and [one.words for one in pair.repost_reading.names.touching(edit.repost)]
        == [one.words for one in before]
        for edit in pair.changes
    )


def _is_short(pair: Pair, edit: Edit) -> bool:
    words = pair.source_reading.word_count(edit.source), pair.repost_reading.word_count(edit.repost)
    return max(words) <= _MAX_SWAP_WORDS


def _swap(pair: Pair, edit: Edit, before: Name, after: Name) -> Finding:
    source = around(pair.source_reading, Span(before.start, before.end)).of(
        pair.source_reading.text
    )
    repost = around(pair.repost_reading, Span(after.start, after.end)).of(pair.repost_reading.text)
    rule = "attribution.changed" if verb_groups(source) and verb_groups(repost) else "name.changed"
    if are_spelled_alike(before.words, after.words):
        rule = "name.spelled"
    return finding(
        rule,
        places(pair, edit.source, edit.repost),
        source=source,
        repost=repost,
    )


def _missing(pair: Pair) -> Iterator[Name]:
    """Yield the source's names that an edit touches, but for those that own a name that is kept."""
    reading = pair.source_reading
    kept = pair.repost_reading.names.touching_any(pair.repost)
    for edit in pair.changes:
        touched = reading.names.touching(edit.source) if len(edit.source) else ()
        if not touched or _takes_attribution(pair, edit):
            continue
        for name in touched:
            if any(name.is_same(other) for other in kept):
                continue
            is_owned = reading.text[max(0, name.start - 3) : name.start].endswith(("'s ", "’s "))
            # "St Peter's Square" is one name, its last word alone is none.
            if is_owned or _owns_kept(reading, name, kept):
                continue
            if not (_is_ticker_like(reading, name) or _is_noun(reading, name)):
                yield name


def _takes_attribution(pair: Pair, edit: Edit) -> bool:
    """Return whether the edit takes away who said it: another rule tells that."""
    phrases = pattern("attributions")
    return (
        phrases.search(edit.source.of(pair.source_reading.small)) is not None
        and phrases.search(edit.repost.of(pair.repost_reading.small)) is None
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
    """What a side writes with a capital anywhere, folded: words, their first letters, names."""

    words: frozenset[str]
    beginnings: frozenset[str]
    names: frozenset[str]


def _capitals(reading: Reading) -> _Capitals:
    found = set(_CAPITALIZED.findall(f"{reading.strand_text} {reading.document.title}"))
    words = frozenset(word for raw in found for word in fold_name(raw))
    joined = frozenset("".join(name.words) for name in reading.names.items)
    initials = frozenset("".join(word[0] for word in name.words) for name in reading.names.items)
    return _Capitals(
        words, frozenset(word[:_SHARED_LETTERS] for word in words), words | joined | initials
    )


def _is_known(name: Name, capitals: _Capitals) -> bool:
    """Return whether a side may have the name somewhere: in part, run together, as adjective."""
    if any(word in capitals.words for word in name.words):
        return True
    if len(name.words) == 1 and name.words[0][:_SHARED_LETTERS] in capitals.beginnings:
        return True
    forms = ("".join(name.words), "".join(word[0] for word in name.words))
    other_names = ("".join(words) for words in aliases_of(name.words))
    return any(form in capitals.names for form in (*forms, *other_names))
