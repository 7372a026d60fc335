"""Who speaks in a text: the phrases that say whose knowledge a statement is, and their speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from core.classify.reading import Reading
from core.classify.words import UNSPACED
from core.model import Span
from core.text.han_names import person_before
from core.text.names import Name
from core.text.wordlists import alternation, entries, folded, group_of, pattern, rows

# A phrase may be part of one that is none, so many characters before or after it.
_REACH = 20
# Words in quotation marks that are fewer are a term inside the report's own sentence.
_MIN_QUOTED_WORDS = 3
# A speaker is named in so many words or characters at most.
_MAX_SPEAKER = 160
_MAX_INVERTED_WORDS = 9
# "…, the bank's analysts reckon."
_MAX_TRAILING_WORDS = 5
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|get|got)\s+(?:\w+ly\s+)?$")
_BY = re.compile(r"[^,.;:“”\"]{0,60}?\bby\s+")
_FILLERS = re.compile(
    r"(?:\s+(?:also|has|have|had|later|then|recently|again|still|now|once|himself|herself|who"
    r"|themselves|itself|(?:on\s+)?[a-z]+day|[a-z]+ly|did|does))*\s*$"
)
_FREE_BOUNDARY = re.compile(
    r"[;:—–“”\"«»(]|\s(?:that|and|but|because|while|when|although|though|if|as)\s|[.!?]\s"
)
_FAR_BOUNDARY = re.compile(r"[;:—“”\"«»]|\s(?:that|but|because|while)\s|[.!?]\s")
_CLOSE_BOUNDARY = re.compile(
    rf"{_FREE_BOUNDARY.pattern}|,|\s(?:after|before|since|until|where|which|than)\s"
)
# What may stand before the speaker: "In London, the mayor, who is 54, said".
_OPENING = re.compile(
    r"\s*(?:in|on|at|after|by|for|from|under|during|since|despite|before|last|this|earlier|later)\s"
    r"[^,]{1,60},(?=[^,]+,)"
)
_AFTER = re.compile(
    r"[,.;:—–“”\"«»()]|\s(?:who|which|that|and|but|in|on|at|when|while|after|before)\s"
)
# "According to the surveyor, the wall is safe": the statement begins at the comma.
_AFTER_FIRST = re.compile(r"(?<!\b[A-Za-z])[.;:—–“”\"«»(]|,|\n")
_PHRASE_END = re.compile(r"(?<!\b[A-Za-z])[.;:—–“”\"«»()]|,\s(?!who|which|an?\s|the\s)|\n")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|would|will|could|can|may|might|must|should|did|does|do)\b"
)
_HAN = re.compile(rf"[{UNSPACED}]")
_HAN_SPEAKER = re.compile(rf"[{UNSPACED}《》A-Za-z·]{{1,24}}\Z")
_HAN_SOURCE = re.compile(r"[^，。；：“”！？\n]{1,24}")
# Before these a verb in its plain form says nothing: "declined to say", "would not say".
_UNSAID = re.compile(
    r"(?:\b(?:to|not|would|could|can|cannot|will|may|might|should|must|i|we|you|let|never)|n['’]t)"
    r"\s+(?:also\s+|only\s+|even\s+)?$"
)
_DETERMINED = re.compile(
    r"(?:\b(?:the|an?|of|his|her|their|its|our|my|these|those|such|any|some|all|no|two|three|four"
    r"|many|several|more|for|amid|despite|on|official|early|earlier|latest|initial|first)"
    r"|['’]s|\d)\s+$"
)
# "…, a study has found." ends the sentence, after a comma.
_LAST = re.compile(r"\s*(?:[.!?;\n]|,\s(?:and|but|while|though|although)\b|$)")
_APART = re.compile(r",[”\"’]?\s[^,;.!?]{2,80}$")
_MAX_APART = 90
# "accused the board of"
_OF, _FOR, _WITH = (re.compile(rf"\s[^.;:,]{{1,60}}?\b{word}\b") for word in ("of", "for", "with"))
_CHARGES = {
    **dict.fromkeys(("accused", "accuses", "accuse", "accusing"), _OF),
    **dict.fromkeys(("blamed", "blames", "blaming"), _FOR),
    "charged": _WITH,
}
_STATES = re.compile(
    r"\s+(?:that|the|an?|it|he|she|they|his|her|its|their|there|this|these|some|more|about|at"
    r"|as|up|most|many|nearly|almost|around|between|only|such|a|no|sales|prices|\d|[$€£“\"])"
)
_PRONOUNS = frozenset(("he", "she", "they", "it", "who", "one", "i", "we", "you", "which", "that"))


@dataclass(frozen=True, slots=True)
class Voice:
    """A phrase ``[start, end)`` that says whose knowledge a statement is.

    ``group`` is its group of `attributions.txt`. ``speaker`` is empty where none is found;
    ``names`` and ``roles`` are those in it, the roles as rows of `roles.txt`.
    """

    start: int
    end: int
    group: str
    speaker: Span
    names: tuple[Name, ...]
    roles: frozenset[int]
    is_pronoun: bool

    @property
    def is_known(self) -> bool:
        """Whether the speaker is named, or told by what they do."""
        return bool(self.names or self.roles)

    def is_same(self, other: Voice) -> bool:
        """Return whether both have a name or a role in common."""
        if any(one.is_same(two) for one in self.names for two in other.names):
            return True
        return bool(self.roles & other.roles)

    def is_other(self, other: Voice) -> bool:
        """Return whether two speakers are surely two: other names, or other roles."""
        if self.is_same(other):
            return False
        words = {word for name in self.names for word in name.words}
        others = {word for name in other.names for word in name.words}
        has_names = bool(words) and bool(others) and words.isdisjoint(others)
        return has_names or (bool(self.roles) and bool(other.roles))


def voices(reading: Reading, span: Span) -> Iterator[Voice]:
    """Yield the voices in ``span``, a sentence; what stands inside quotation marks is none."""
    for match in reading.matches(span, "attributions"):
        place = Span(match.start(), match.end())
        phrase = " ".join(match.group().split()).replace("’", "'")
        group = group_of("attributions").get(phrase, "verb")
        if group == "none" or _is_none(reading, place, phrase) or _is_quoted(reading, place):
            continue
        speaker = _speaker(reading, span, place, group)
        if _is_idle(reading, span, place, speaker, group):
            continue
        names = _names(reading, speaker) if len(speaker) else ()
        named = speaker.of(reading.small)
        is_pronoun = named.strip(" ,") in folded("voices", "pronoun")
        yield Voice(place.start, place.end, group, speaker, names, roles_in(named), is_pronoun)


def _names(reading: Reading, speaker: Span) -> tuple[Name, ...]:
    """Return the names in a speaker; a person's in Chinese stands at its end."""
    found = tuple(reading.names.touching(speaker))
    start = person_before(reading.text, speaker.start, speaker.end)
    if start is None:
        return found
    return (*found, Name(start, speaker.end, (reading.text[start : speaker.end],)))


@cache
def _rows_of_roles() -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, (_, row) in enumerate(rows("roles")):
        for role in row:
            found[role] = found.get(role, frozenset()) | {number}
    return found


def roles_in(text: str, group: str | None = None) -> frozenset[int]:
    """Return the rows of the roles in a text in lower case, of one group or of all."""
    found = pattern("roles", group).findall(text)
    return frozenset[int]().union(
        *(_rows_of_roles().get(" ".join(role.split()), ()) for role in found)
    )


def _is_none(reading: Reading, place: Span, phrase: str) -> bool:
    """Return whether a phrase only looks like an attribution: "that said", "declined to say"."""
    text = reading.small
    before, after = max(0, place.start - _REACH), place.end + _REACH
    for found in pattern("attributions", "none").finditer(text, before, after):
        if found.start() <= place.start and place.end <= found.end():
            return True
    if phrase in folded("voices", "plain") and _UNSAID.search(text, before, place.start):
        return True
    is_behind = phrase.startswith("the ") or phrase.endswith(" account")
    if is_behind and not text.endswith(("in ", "by "), 0, place.start):
        return True
    if phrase in _CHARGES:
        return _CHARGES[phrase].match(text, place.end) is None
    return not _states(reading, place, phrase)


def _states(reading: Reading, place: Span, phrase: str) -> bool:
    """Return whether a word that has other uses stands where it gives a statement."""
    text, is_noun = reading.small, phrase in folded("voices", "noun")
    is_trailing = phrase in folded("voices", "trailing")
    if not is_noun and not is_trailing:
        return True
    is_last = _LAST.match(text, place.end) is not None
    if is_last and _APART.search(text, max(0, place.start - _MAX_APART), place.start):
        return True
    is_counted = _DETERMINED.search(text, max(0, place.start - _REACH), place.start) is not None
    return not is_trailing and not is_counted and _STATES.match(text, place.end) is not None


def _is_idle(reading: Reading, sentence: Span, place: Span, speaker: Span, group: str) -> bool:
    """Return whether a verb gives the statement to nobody but the writer or people in general.

    That is "we believe", "is claimed to be", and "the problems that many people predicted".
    """
    if group not in ("verb", "opinion", "finding"):
        return False
    text = reading.small
    words = speaker.of(text).split()
    if words and words[-1] in _WRITERS:
        return True
    if _PASSIVE.search(text, max(sentence.start, place.start - _MAX_SPEAKER), place.start):
        return reading.small[place.start : place.end] != "told"
    if group != "opinion" or not words or speaker.start > place.start:
        return False
    is_followed = text[place.end : place.end + 2].strip()[:1].isalnum()
    if not is_followed and len(words) > _MAX_TRAILING_WORDS:
        return True
    before = text[sentence.start : speaker.start].rstrip()
    return bool(before) and before[-1].isalnum() and before.rsplit(None, 1)[-1] not in _COORDINATING


_WRITERS = frozenset(("i", "we", "you", "me", "us"))
_COORDINATING = frozenset(("and", "but", "that", "although", "though", "while"))


def _is_quoted(reading: Reading, place: Span) -> bool:
    return any(
        one.start <= place.start
        and place.end <= one.end
        and reading.word_count(Span(one.start, one.end)) >= _MIN_QUOTED_WORDS
        for one in reading.quotations.touching(place)
    )


def _speaker(reading: Reading, sentence: Span, place: Span, group: str) -> Span:
    """Return where the speaker of a phrase stands, an empty span where it is not clear."""
    if group == "anonymous":
        return place
    if group in ("accused", "place"):
        return Span(place.end, place.end)
    if _HAN.match(reading.text, place.start):
        return _han_speaker(reading, sentence, place, group)
    if group == "phrase":
        before = reading.small[sentence.start : place.start]
        is_first = not any(map(str.isalnum, before.strip().removeprefix("in").removeprefix("by")))
        return _up_to(reading, place.end, sentence.end, _AFTER_FIRST if is_first else _PHRASE_END)
    before = Span(max(sentence.start, place.start - _MAX_SPEAKER), place.start)
    if _PASSIVE.search(reading.small, before.start, before.end):
        found = _BY.match(reading.small, place.end, sentence.end)
        start = found.end() if found else place.end
        return _up_to(reading, start, sentence.end, _AFTER) if found else Span(start, start)
    follower = _inverted(reading, sentence, place)
    return follower if follower is not None else _subject(reading, before)


def _han_speaker(reading: Reading, sentence: Span, place: Span, group: str) -> Span:
    if group == "phrase":
        found = _HAN_SOURCE.match(reading.text, place.end, sentence.end)
        return Span(place.end, found.end()) if found else Span(place.end, place.end)
    found = _HAN_SPEAKER.search(reading.text, max(sentence.start, place.start - 24), place.start)
    return Span(found.start(), place.start) if found else Span(place.start, place.start)


def _up_to(reading: Reading, start: int, end: int, boundary: re.Pattern[str]) -> Span:
    limit = min(end, start + _MAX_SPEAKER)
    found = boundary.search(reading.small, start, limit)
    return Span(start, max(start, found.start() if found else limit))


def _inverted(reading: Reading, sentence: Span, place: Span) -> Span | None:
    """Return the speaker after the verb: "“…,” said Ruth Abara, who"; None where before it."""
    before = reading.text[sentence.start : place.start].rstrip()
    last = before[-1:]
    if last not in ",”\"’»'!?" and before:
        return None
    after = _up_to(reading, place.end, sentence.end, _AFTER)
    words = after.of(reading.small).split()
    if not words or len(words) > _MAX_INVERTED_WORDS:
        return None
    if last == ",":
        is_clause = words[0] in _PRONOUNS or _FINITE.search(after.of(reading.small))
        if is_clause or before.count(",") > 1:
            return None
    return after


def _subject(reading: Reading, before: Span) -> Span:
    """Return the speaker before the verb, with what is said of them between commas."""
    text = reading.small
    fillers = _FILLERS.search(text, before.start, before.end)
    end = fillers.start() if fillers else before.end
    bare = text[before.start : end].rstrip()
    end = before.start + len(bare)
    boundary = _FAR_BOUNDARY if bare.endswith(",") else _CLOSE_BOUNDARY
    start = before.start
    for found in boundary.finditer(text, before.start, end - 1):
        start = found.end()
    opening = _OPENING.match(text, start, end) if bare.endswith(",") else None
    return Span(min(opening.end() if opening else start, end), end)


def is_outlet(reading: Reading, voice: Voice, mention: re.Pattern[str] | None) -> bool:
    """Return whether the speaker is the source's outlet, or whoever reports, in any form."""
    named = voice.speaker.of(reading.text).strip()
    if not named or voice.group == "anonymous":
        return False
    found = mention and (mention.match(_ARTICLE.sub("", named)) or mention.match(named))
    if (
        found
        and _QUOTES.search(named) is None
        and not named[found.end() :].startswith(("'s", "’s"))
    ):
        return True
    return _outlet().search(named.lower()) is not None


# "该报援引市民的话称" gives the words to the citizen.
_QUOTES = re.compile("援引|引述|引用|转述")
_ARTICLE = re.compile(r"^(?:the\s+|《)", re.IGNORECASE)


@cache
def _outlet() -> re.Pattern[str]:
    listed = alternation(entries("voices", "outlet"))
    return re.compile(
        rf"^(?:the\s+|an?\s+)?(?:{listed})(?:\s+(?:also|further))?\s*$|^(?:《|该报|报道)|报道"
    )
