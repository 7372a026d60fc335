"""What a pair's two sides say of who speaks, and which voices the repost no longer has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from core.classify.evidence import Evidence
from core.classify.findings.exchanged_voices import exchanged_voices
from core.classify.findings.sides import (
    Side,
    accuses,
    are_described_alike,
    counterpart,
    doubts,
    is_anonymous,
    is_introduced,
    is_judged,
    is_listed,
    is_named_beside,
    is_quotation,
    meet,
    names_speaker,
    neighbours,
    speaks_anew,
    tells_of_self,
    with_tag,
)
from core.classify.pairs import Pair
from core.classify.reading import Located, Reading
from core.classify.voices import Voice, is_outlet, voices
from core.classify.words import content_stems
from core.model import Edit, Span
from core.text.names import Name
from core.text.spans import common

# A name after one of these is part of what the speaker is.
_INSIDE = re.compile(
    r"\b(?:of|at|in|from|for|with|near|to|on|by|about|after|against|who|which|whose|where)\b"
)
# Opens a clause with a statement of its own, or one about the speaker alone.
_CLAUSE = re.compile(r"[\s,;]*(?:and|but|although|though|while|who|which|as|und|aber|et|mais)\b")
_NEW_CLAUSE = re.compile(r"\bbut\b|,\s(?:and|while|though|although)\b|[;.!?”\"]")
_MIN_SAID_WORDS = 2
# In characters: what is longer is no sentence that somebody wrote, and who speaks is near.
_LONGEST_SENTENCE, _NEAR = 4_000, 400
# Statements of these are as well known to be somebody's when a neighbouring sentence says so.
_CARRIED = frozenset(("verb", "phrase", "anonymous", "place"))


class Speaking:
    """Reads who speaks in pairs; keeps what it has read of a sentence."""

    def __init__(self, evidence: Evidence) -> None:
        self._mention = evidence.outlets.mention if evidence.outlets.names else None
        self._pairs = evidence.pairs
        self._known: dict[tuple[int, Span], tuple[Voice, ...]] = {}

    def sides(self, pair: Pair) -> tuple[Side, Side] | None:
        """Return both sides of a pair, None where nobody speaks on either."""
        source, repost = pair.source_reading, pair.repost_reading
        here = with_tag(source, source.sentences_of(pair.source))
        there = with_tag(repost, repost.sentences_of(pair.repost))
        found = (
            self._all(source, here, [one.source for one in pair.changes]),
            self._all(repost, there, [one.repost for one in pair.changes]),
        )
        if not any(found):
            return None
        return Side(source, pair.source, here, found[0]), Side(repost, pair.repost, there, found[1])

    def _all(
        self, reading: Reading, sentences: Sequence[Span], changed: Sequence[Span]
    ) -> tuple[Voice, ...]:
        return tuple(
            voice
            for sentence in sentences
            for one in _parts(reading, sentence, changed)
            if reading.spotter.places(one, "attributions")
            for voice in self._of(reading, one)
        )

    @cached_property
    def _carried(self) -> tuple[Located[Span], Located[Span]]:
        """Where text of either side stands in a pair."""
        source = {span for pair in self._pairs for span in pair.source}
        repost = {span for pair in self._pairs for span in pair.repost}
        return Located(sorted(source)), Located(sorted(repost))

    def _of(self, reading: Reading, sentence: Span) -> tuple[Voice, ...]:
        key = id(reading), sentence
        if key not in self._known:
            self._known[key] = tuple(
                voice
                for voice in voices(reading, sentence)
                if not is_outlet(reading, voice, self._mention)
            )
        return self._known[key]

    def gone(self, pair: Pair, here: Side, there: Side) -> Iterator[Voice]:
        """Yield the voices of one side that the other has lost with the statement kept."""
        is_source = here.reading is pair.source_reading
        for voice in here.voices:
            touching = [one for one in pair.changes if meet(_side(one, is_source=is_source), voice)]
            if not touching and not self._is_left_out(here, voice, is_source=is_source):
                continue
            if any(_is_clause(here, voice, one, is_source=is_source) for one in touching):
                continue
            narrowed = counterpart(here, voice, there)
            if narrowed is not None and not self.is_kept(voice, here, narrowed):
                yield voice

    def _is_left_out(self, here: Side, voice: Voice, *, is_source: bool) -> bool:
        """Return whether a phrase of the sentence stands in no pair at all."""
        place = Span(voice.start, voice.end)
        if any(meet(one, voice) for one in here.spans):
            return False
        return not self._carried[0 if is_source else 1].touching(place)

    def is_kept(self, voice: Voice, here: Side, there: Side) -> bool:
        """Return whether the other side says who said it, if in other words."""
        if voice.group == "place":
            return bool(there.voices) or is_named_beside(voice, here, there)
        if voice.group == "accused":
            return bool(there.voices) or accuses(there) or is_judged(there)
        if doubts(there) and not doubts(here):
            return True
        if self._speaks_in(voice, here, there) or self._is_nested(voice, here, there):
            return True
        still_speaks = (
            voice.group == "finding"
            or speaks_anew(here, voice, there)
            or tells_of_self(here, voice)
        )
        if still_speaks and names_speaker(voice, here, there):
            return True
        return self._is_carried(voice, here, there) or is_named_beside(voice, here, there)

    def _speaks_in(self, voice: Voice, here: Side, there: Side) -> bool:
        """Return whether a voice of the other side stands for this one."""
        own = [one for one in there.voices if any(meet(span, one) for span in there.spans)]
        for other in there.voices:
            is_inside = other in own
            if voice.group == "anonymous" and not is_inside and not is_anonymous(there, other):
                continue
            if other.is_same(voice) or not self._belongs_to_another(other, voice, here):
                return True
        return False

    def _belongs_to_another(self, other: Voice, voice: Voice, here: Side) -> bool:
        """Return whether the other side's voice renders another one of this side."""
        others = [one for one in here.voices if one is not voice]
        if any(one.is_same(other) for one in others):
            return True
        is_pronoun = other.is_pronoun and not voice.is_pronoun
        return is_pronoun and any(one.is_pronoun for one in others)

    def _is_nested(self, voice: Voice, here: Side, there: Side) -> bool:
        """Return whether a voice stands inside what another one says: "he says a study shows"."""
        if voice.group not in ("verb", "opinion", "finding"):
            return False
        outer = [one for one in here.voices if _says_it_of(here, one, voice)]
        return any(
            one.is_pronoun or any(one.is_same(other) for other in there.voices) for one in outer
        ) and bool(there.voices)

    def _is_carried(self, voice: Voice, here: Side, there: Side) -> bool:
        """Return whether a neighbouring sentence of the paragraph says who says it."""
        is_quoted = is_quotation(there)
        if is_quotation(here) and is_introduced(there):
            return True
        if voice.group not in _CARRIED and not is_quoted:
            return False
        for other in self._neighbours(there):
            if voice.group == "anonymous":
                if is_anonymous(there, other):
                    return True
                continue
            if are_described_alike(here, voice, there, other):
                return True
            is_loose = voice.group == "verb" and (other.is_pronoun or voice.is_pronoun)
            if other.is_same(voice) or is_loose or (is_quoted and not other.is_other(voice)):
                return True
        return False

    def _neighbours(self, side: Side) -> Iterator[Voice]:
        for sentence in neighbours(side):
            yield from self._of(side.reading, sentence)

    def are_speakers(self, pair: Pair, names: tuple[Name, Name]) -> bool:
        """Return whether two names, one of each side, are those of who speaks.

        That is who "said" it, or whose words a quotation beside the sentence are.
        """
        sides = self.sides(pair)
        before, after = names
        if sides and _speaks(sides[0], before) and _speaks(sides[1], after):
            return True
        return self._is_quoted_beside(pair.source_reading, before) and self._is_quoted_beside(
            pair.repost_reading, after
        )

    def _is_quoted_beside(self, reading: Reading, name: Name) -> bool:
        """Return whether the next sentence is a quotation of whoever was named at last."""
        number = reading.sentence_numbers(Span(name.start, name.end)).stop
        if not 0 < number < len(reading.sentences):
            return False
        own, following = reading.sentences[number - 1], reading.sentences[number]
        is_apart = reading.block_at(own.start) != reading.block_at(following.start)
        opening = reading.quotations.touching(following)
        if is_apart or not opening or opening[0].start > following.start + 1:
            return False
        spoken = self._of(reading, following)
        before = reading.small[own.start : name.start]
        is_subject = "," not in before and _INSIDE.search(before) is None
        return is_subject and all(one.is_pronoun or not one.is_known for one in spoken)

    def exchanged(self, pair: Pair) -> tuple[Voice, Voice] | None:
        """Return two voices of a pair where one speaker stands for another."""
        sides = self.sides(pair)
        return None if sides is None else exchanged_voices(pair, *sides)

    def is_exchanged(self, pair: Pair, names: tuple[Name, Name]) -> bool:
        """Return whether two names are those of voices that stand for one another."""
        found = self.exchanged(pair)
        return found is not None and _holds(found[0], names[0]) and _holds(found[1], names[1])

    def is_gone_with_voice(self, pair: Pair, name: Name) -> bool:
        """Return whether a name is the speaker of a voice that the repost has lost."""
        sides = self.sides(pair)
        if sides is None or not any(_holds(one, name) for one in sides[0].voices):
            return False
        return any(_holds(one, name) for one in self.gone(pair, *sides))

    def speaks_nearby(self, side: Side) -> bool:
        """Return whether anybody speaks in the sentences of a side, or beside them."""
        return bool(side.voices) or any(True for _ in self._neighbours(side))


def _says_it_of(side: Side, outer: Voice, voice: Voice) -> bool:
    """Return whether ``outer`` says what ``voice`` says: no other clause begins between them."""
    between = side.reading.small[outer.end : voice.start]
    is_before = outer.group == "verb" and outer.end <= voice.start
    return is_before and _NEW_CLAUSE.search(between) is None


def _holds(voice: Voice, name: Name) -> bool:
    return voice.speaker.start <= name.start < voice.speaker.end


def _speaks(side: Side, name: Name) -> bool:
    return any(_names(side, one, name) for one in side.voices)


def _names(side: Side, voice: Voice, name: Name) -> bool:
    """Return whether a name is the speaker's: "Ann Roe of Kestrel Lines" is not Kestrel Lines."""
    if not voice.speaker.start <= name.start < voice.speaker.end or is_listed(side, voice):
        return False
    before = side.reading.small[voice.speaker.start : name.start]
    if _INSIDE.search(before) is None:
        return True
    # "A toxicologist hired by the defense, Rupert Ames, said".
    is_added = before.count(",") == 1 and before.endswith(", ")
    return is_added and side.reading.text[name.end : name.end + 1] == ","


def _side(edit: Edit, *, is_source: bool) -> Span:
    return edit.source if is_source else edit.repost


def _parts(reading: Reading, sentence: Span, changed: Sequence[Span]) -> Sequence[Span]:
    """Return a sentence; of text without full stops, what stands near the changes."""
    if len(sentence) <= _LONGEST_SENTENCE:
        return (sentence,)
    near = (Span(max(0, one.start - _NEAR), one.end + _NEAR) for one in changed)
    return common(reading.text, near, (sentence,))


def _is_clause(here: Side, voice: Voice, edit: Edit, *, is_source: bool) -> bool:
    """Return whether the edit takes a clause as a whole, with what was said in it."""
    place, other = _side(edit, is_source=is_source), _side(edit, is_source=not is_source)
    text = here.reading.text
    if len(other) > len(place) or voice.group in ("anonymous", "phrase", "accused"):
        return False
    after = content_stems(text[voice.end : max(voice.end, place.end)])
    opening = here.reading.small[max(0, place.start) : voice.start]
    is_opened = _CLAUSE.match(opening) is not None or place.start > voice.start
    return is_opened and len(after) >= _MIN_SAID_WORDS and len(other) == 0
