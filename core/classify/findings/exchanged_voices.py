"""Words that are given to somebody else: one voice that stands for another."""

from __future__ import annotations

from core.classify.findings.sides import Side, is_listed, meet
from core.classify.pairs import Pair
from core.classify.voices import Voice
from core.classify.words import content_stems
from core.model import Edit, Span
from core.text.wordlists import pattern

# Whom a pronoun means stands in so many sentences before.
_SENTENCES_BEFORE = 4
# Who is spoken of so was named before.
_SAME = ("该", "这位", "这名", "那位", "上述", "the ", "The ", "that ", "this ")


def exchanged_voices(pair: Pair, source: Side, repost: Side) -> tuple[Voice, Voice] | None:
    """Return the two voices where one speaker stands for another, None where none does."""
    before = [one for one in source.voices if one.is_known and _is_alone(one, repost)]
    after = [one for one in repost.voices if one.is_known and _is_alone(one, source)]
    if not before and len(after) <= 1:
        return _instead_of_nobody(pair, source, repost)
    if len(before) != 1 or len(after) != 1 or not before[0].is_other(after[0]):
        return None
    if is_listed(source, before[0]) and is_listed(repost, after[0]):
        return None
    if not _is_inside(source, before[0]) and not _is_inside(repost, after[0]):
        return before[0], after[0]
    is_replaced = _is_touched(source, before[0], _sides_of(pair.changes, is_source=True))
    is_replaced &= _is_touched(repost, after[0], _sides_of(pair.changes, is_source=False))
    return (before[0], after[0]) if is_replaced else None


def _instead_of_nobody(pair: Pair, source: Side, repost: Side) -> tuple[Voice, Voice] | None:
    """Return two voices where "he said" or "a source said" became somebody not named before."""
    if len(source.voices) != 1 or len(repost.voices) != 1:
        return None
    before, after = source.voices[0], repost.voices[0]
    is_nobody = before.is_pronoun or (before.group == "anonymous" and bool(after.names))
    if not is_nobody or after.is_pronoun or after.group == "anonymous":
        return None
    if after.speaker.of(repost.reading.text).strip().startswith(_SAME):
        return None
    named = set(content_stems(after.speaker.of(repost.reading.text)))
    first = source.reading.sentence_limits(source.spans)[0]
    known = source.reading.sentences[max(0, first - _SENTENCES_BEFORE) : first + 1]
    heard = set(content_stems(source.reading.of(known)))
    is_touched = any(meet(edit.source, before) for edit in pair.changes) or any(
        edit.source.start < before.speaker.end and before.speaker.start < edit.source.end
        for edit in pair.changes
    )
    is_new = len(named) > 0 and len(named & heard) * 2 < len(named)
    return (before, after) if is_touched and is_new else None


def _is_alone(voice: Voice, there: Side) -> bool:
    return not any(voice.is_same(other) for other in there.voices)


def _is_inside(side: Side, voice: Voice) -> bool:
    return any(meet(span, voice) for span in side.spans)


def _sides_of(edits: tuple[Edit, ...], *, is_source: bool) -> list[Span]:
    return [edit.source if is_source else edit.repost for edit in edits]


def _is_touched(side: Side, voice: Voice, edited: list[Span]) -> bool:
    """Return whether an edit touches what the speaker is, or the speaker's name."""
    roles = pattern("roles").finditer(side.reading.small, voice.speaker.start, voice.speaker.end)
    told = [Span(match.start(), match.end()) for match in roles]
    told += [Span(name.start, name.end) for name in voice.names[:1]]
    return any(one.start < span.end and span.start < one.end for one in told for span in edited)
