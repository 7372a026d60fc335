"""One side of a pair as its voices see it: what is said, and where the other side says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from core.classify.reading import Reading
from core.classify.voices import Voice, roles_in
from core.classify.words import content_stems, stem
from core.model import Span
from core.text.wordlists import entries, folded, pattern

# What follows "said" where speakers tell of themselves; who they are stands before it.
_OF_SELF = re.compile(
    r"(?:\s(?:on\s)?[a-z]+day)?(?:\sthat)?\s(?:it|he|she|they|its|his|her|their)\b"
)
# "He did not know" denies nothing that anybody says.
_DENIED = re.compile(
    rf"{_OF_SELF.pattern}\s(?:(?:had|has|have|did|was|were|is|are)(?:n['’]t|\s(?:not|no|never|nothing))"
    r"\b(?!\s(?:know|think|want|expect|believe|plan|intend|sure|certain|yet)\b)|never\b)"
)
_THIRD_PERSON = re.compile(r"\b(?:he|she|they|his|her|their)\b")
# So much of what was said must stand on the other side; less where only one sentence can be it.
_MIN_STATED, _MIN_STATED_ALONE = 0.4, 0.2
# Of several sentences that render it, each has so much.
_MIN_BESIDE = 0.3
_MIN_QUOTED_WORDS = 4
_MAX_STATED = 10
_SAID_BEFORE, _MAX_TRAILING = (",", "”", '"', "»", "」"), 3
# "said the hall was sold and called for": a first clause of so many words is a statement.
# Of a longer paragraph, so many sentences on either side.
_PARAGRAPH = 8
# Who speaks stands further off: "welcomed the findings but warned".
_UNNAMED = re.compile(r"^[^a-zà-ÿ\u3040-\u9fff]*$|\b(?:but|and|also|und|aber)\s*$")
_AND = re.compile(r",?\s(?:and|but|while)\s")
_MIN_CLAUSE = 3
_BELONGING = re.compile(r",|\s(?:by|of|from|in|at|who|which|that|for|with)\s")
_SUBJECT_WORDS = 3


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a pair: where it stands, and the voices of the sentences it belongs to."""

    reading: Reading
    spans: tuple[Span, ...]
    sentences: tuple[Span, ...]
    voices: tuple[Voice, ...]


def with_tag(reading: Reading, sentences: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the sentences with one that only says who spoke: "“We waited!” Ruth Abara said."."""
    if not sentences or reading.text[sentences[-1].end - 1] not in _CLOSING:
        return sentences
    number = reading.sentence_numbers(sentences[-1]).stop
    if not 0 < number < len(reading.sentences):
        return sentences
    tag = reading.sentences[number]
    is_apart = any(mark in reading.text[sentences[-1].end : tag.start] for mark in "\n\r")
    if is_apart or len(tag) > _MAX_TAG or any(mark in tag.of(reading.text) for mark in _OPENING):
        return sentences
    return (*sentences, tag)


_OPENING, _CLOSING = '“「『«„"', '”」』»"'
_MAX_TAG = 60


def neighbours(side: Side) -> Iterator[Span]:
    """Yield the sentences before and after a side's ones, in the same paragraphs."""
    reading = side.reading
    first, last = reading.sentence_limits(side.spans)
    for number, beside in ((first - 1, first), (last + 1, last)):
        if 0 <= number < len(reading.sentences):
            sentence, own = reading.sentences[number], reading.sentences[beside]
            if reading.block_at(sentence.start) == reading.block_at(own.start):
                yield sentence


def counterpart(here: Side, voice: Voice, there: Side) -> Side | None:
    """Return the sentences of the other side that make the statement, None where none does."""
    said = _statement(here, voice)
    shares = [
        (_share(said, set(content_stems(one.of(there.reading.text)))), one)
        for one in there.sentences
    ]
    best = max((share for share, _ in shares), default=0.0)
    is_alone = len(there.sentences) == 1 and len(here.sentences) == 1
    if best < (_MIN_STATED_ALONE if is_alone else _MIN_STATED):
        return None
    kept = tuple(one for share, one in shares if share >= min(best, _MIN_BESIDE))
    spans = tuple(
        span
        for span in there.spans
        if any(span.start < one.end and one.start < span.end for one in kept)
    )
    inside = tuple(one for one in there.voices if any(meet(span, one) for span in kept))
    return Side(there.reading, spans, kept, inside)


def _statement(here: Side, voice: Voice) -> set[str]:
    """Return what is said, as stems: the sentence without the phrase and its speaker."""
    text = here.reading.text
    start, end = min(voice.start, voice.speaker.start), max(voice.end, voice.speaker.end)
    sentence = next((one for one in here.sentences if meet(one, voice)), here.sentences[0])
    before, after = (
        content_stems(text[sentence.start : start]),
        content_stems(text[end : sentence.end]),
    )
    # "…, the mayor told reporters on Monday": what was said stands before.
    is_trailing = text[sentence.start : start].rstrip()[-1:] in _SAID_BEFORE
    if is_trailing and len(after) <= _MAX_TRAILING < len(before):
        after = []
    # What is near the phrase is what it attributes; a long sentence goes on with other things.
    return set(after[:_MAX_STATED] or before[-_MAX_STATED:])


def _share(said: set[str], other: set[str]) -> float:
    return len(said & other) / len(said) if said else 0.0


def meet(one: Span, other: Voice) -> bool:
    """Return whether a span and a phrase share a character."""
    return one.start < other.end and other.start < one.end


def names_speaker(voice: Voice, here: Side, there: Side) -> bool:
    """Return whether the other side names who speaks on this one, or what they are."""
    text = there.reading.small_of(there.sentences)
    if voice.is_pronoun:
        return _THIRD_PERSON.search(text) is not None
    names = there.reading.names.touching_any(there.sentences)
    if any(one.is_same(other) for one in voice.names for other in names):
        return True
    # A name that opens a sentence is told by its word alone.
    last = {stem(one.words[-1]) for one in voice.names}
    if not last.isdisjoint(content_stems(text)):
        return True
    if voice.is_known:
        return bool(voice.roles & roles_in(text))
    described = content_stems(voice.speaker.of(here.reading.text))[-_SUBJECT_WORDS:]
    return not set(described).isdisjoint(content_stems(text))


def is_named_beside(voice: Voice, here: Side, there: Side) -> bool:
    """Return whether the other side's paragraph names who speaks, with any verb of speech."""
    reading = there.reading
    if not there.spans or voice.group in ("phrase", "finding", "accused"):
        return False
    if not voice.is_known:
        is_open = _UNNAMED.search(voice.speaker.of(here.reading.small)) is not None
        has_name = bool(reading.names.touching_any(there.sentences)) or reading.language == "zh"
        return (is_open or (voice.is_pronoun and has_name)) and speaks_anew(here, voice, there)
    block = reading.block_at(there.spans[0].start)
    near = reading.sentences_near(there.spans, _PARAGRAPH)
    small = reading.small_of(tuple(one for one in near if reading.block_at(one.start) == block))
    last = {stem(one.words[-1]) for one in voice.names}
    is_named = not last.isdisjoint(content_stems(small))
    if not (is_named or (not voice.names and voice.roles & roles_in(small))):
        return False
    return _has_other_verb(_statement(here, voice), small)


def are_described_alike(here: Side, voice: Voice, there: Side, other: Voice) -> bool:
    """Return whether two speakers are called the same: "the airline"."""
    heads = [
        content_stems(_BELONGING.split(voice.speaker.of(reading.text).strip(), maxsplit=1)[0])[-1:]
        for reading, voice in ((here.reading, voice), (there.reading, other))
    ]
    return bool(heads[0]) and heads[0] == heads[1]


def tells_of_self(here: Side, voice: Voice) -> bool:
    """Return whether the speakers tell of themselves: "the board said it would".

    What they deny of themselves, "it had no knowledge", or "claim", is only their word.
    """
    text = here.reading.small
    if _OF_SELF.match(text, voice.end) is None or _DENIED.match(text, voice.end):
        return False
    verb = text[voice.start : voice.end].removesuffix(" that")
    return verb not in folded("reporting_verbs", "doubting")


def is_unclear(side: Side) -> bool:
    """Return whether a side says in other words that it only passes on what others say."""
    return _accusation().search(side.reading.small_of(side.sentences)) is not None


def accuses(side: Side) -> bool:
    """Return whether a side has a word of accusation: what it says is somebody's claim."""
    return _accusation().search(side.reading.small_of(side.spans)) is not None


def is_judged(side: Side) -> bool:
    """Return whether a side tells of another step on the way from suspicion to a sentence."""
    return any(side.reading.holds(span, "scales", "accusation") for span in side.spans)


def is_somebody(side: Side, voice: Voice) -> bool:
    """Return whether the speaker is named, told by what they do, or somebody without a name."""
    return voice.is_known or voice.group == "phrase" or is_anonymous(side, voice)


def is_anonymous(side: Side, voice: Voice) -> bool:
    """Return whether a voice is that of people who are not named."""
    text = side.reading.small[
        min(voice.start, voice.speaker.start) : max(voice.end, voice.speaker.end)
    ]
    return pattern("voices", "anonymous").search(text) is not None


def is_listed(side: Side, voice: Voice) -> bool:
    """Return whether the speaker is the last of several: "Kestrel, Marlow and Dunmore said"."""
    before = side.reading.small[max(0, voice.speaker.start - 5) : voice.speaker.start].rstrip()
    if not before.endswith("and"):
        return False
    place = Span(max(0, voice.speaker.start - 10), voice.speaker.start)
    return bool(side.reading.names.touching(place))


def is_introduced(side: Side) -> bool:
    """Return whether a colon stands before a side's first sentence: "She put it so:"."""
    start = side.sentences[0].start if side.sentences else 0
    return side.reading.text[max(0, start - 5) : start].rstrip().endswith((":", "："))


def is_quotation(side: Side) -> bool:
    """Return whether some words of a side stand in quotation marks."""
    return any(
        side.reading.word_count(Span(max(one.start, span.start), min(one.end, span.end)))
        >= _MIN_QUOTED_WORDS
        for span in side.spans
        for one in side.reading.quotations.touching(span)
        if max(one.start, span.start) < min(one.end, span.end)
    )


def doubts(side: Side) -> bool:
    """Return whether a side says of itself that it is not established: "reportedly"."""
    return any(side.reading.holds(span, "hedges", "doubt") for span in side.spans)


def speaks_anew(here: Side, voice: Voice, there: Side) -> bool:
    """Return whether the other side has a verb of speech that is not part of what was said."""
    return _has_other_verb(_statement(here, voice), there.reading.small_of(there.sentences))


def _has_other_verb(said: set[str], text: str) -> bool:
    """Return whether a text has a verb of speech that is not part of what was said."""
    found = (match.group() for one in _speech() for match in one.finditer(text))
    return any(said.isdisjoint(content_stems(verb)) for verb in found)


def _speech() -> tuple[re.Pattern[str], ...]:
    return pattern("voices", "keeps"), pattern("reporting_verbs")


@cache
def _accusation() -> re.Pattern[str]:
    stems = "|".join(map(re.escape, entries("voices", "accusation")))
    return re.compile(rf"(?<![a-z])(?:{stems})")
