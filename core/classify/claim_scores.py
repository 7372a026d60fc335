"""How surely two claims speak of one thing: by what both name, where they stand, and when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from core.classify.claims import Claim
from core.classify.events import TOPICS
from core.classify.evidence import Evidence
from core.classify.known_words import are_synonyms
from core.classify.quantities import Quantity
from core.classify.reading import Reading
from core.classify.scope_comparing import ScopeComparer, is_perhaps_of_other_time
from core.text.names import Name
from core.text.wordlists import entries

MIN_TOPIC = 0.9
"""Two claims of less `ClaimScorer.topic` have nothing in common but their unit."""

# What is needed in all. A count is told by the word after it, a span of time by nothing.
_MIN_SURE, _MIN_COUNT = 2.0, 1.7
_MIN_OF = {"duration": 2.6, "time": 2.4, "share": 2.3}
# A word that stands more often in either text than this does not tell events apart.
_RARE, _KNOWN = 3, 9
_STEM_WEIGHTS = (1.0, 0.5, 0.2)
_MAX_STEMS = 2.5
# Two neighbouring characters are no word yet.
_HAN_SHARE = 0.5
# "They put the price at …": what it is about stands in the sentence before.
_BEFORE = 0.5
_MIN_PART = 5
_EVENT, _TOPIC_EVENT, _FURTHER_EVENT, _VAGUE_EVENT = 0.9, 0.6, 0.3, 0.5
# Most sentences of a market report say that something rose or fell.
_VAGUE_EVENTS = frozenset(("rise", "fall", "begin", "end", "last", "market", "people", "team"))
_MONEY_EVENTS = frozenset(("price", "budget", "sales"))
# The repost's sentence stands where the source's was left out, or not far from there.
_PLACE_WEIGHTS = (1.3, 1.0, 1.0, 0.6, 0.6)
# "… Facebook shares - up over 2.5%".
_CLOSE, _MAX_CLOSE = 0.4, 3
# A Chinese measure says what is counted, but for those of many things.
_SORT, _WIDE_MEASURES = 0.5, frozenset(("person", "item", "piece", "case", "time", "age"))
# Whether they count the same is not known: "54 musicians", "ninety players".
_OTHER_SORT = -0.6
# Both count people, whatever they call them.
_PERSONS, _PERSONS_EVENT = 0.4, frozenset(("persons",))
# Each sentence names somebody, and not the same ones; the source never names who the repost does.
_OTHER_NAMES, _NEW_NAMES = -0.8, -1.5
# "Last year" may be when a report came out. What a train has is not what became of it.
_LOOKS_BACK, _STOCK = -1.2, -1.6
# A price is no profit.
_OTHER_SUM = -2.0
_SUMS = frozenset(
    ("price", "wage", "budget", "sales", "profit", "debt", "fine", "damage", "tax", "theft")
)
# "No arrests" is said of one event only.
_NONE = 1.0
# Who gets a figure wrong seldom gets it so wrong.
_MAX_RATIO, _TOO_FAR = 40, -2.0
# A list of figures is about as many things.
_PEER, _MAX_PEERS = -0.3, 3
# Of such a figure there is no other one in what was left out, or in what was added.
_ONLY_ONE, _ONLY_ONE_COUNT = 0.8, 0.4
# A sentence that renders one of the source's is about that one first.
_REWORDED = -0.6
# Statistics, where each sentence gives a share of another thing.
_CROWDS, _CROWDING = (12, 24), 0.5
_UNITS = {"%": "share", "fraction": "share"}
_MONEY_STEMS = frozenset(("cost", "pric", "pay", "paid", "worth", "charg", "spend", "spent"))
_GENERAL = frozenset(("peopl", "person", "man", "men", "woman", "women", "other", "thing", "case"))


class ClaimScorer:
    """Weighs claims of the source against claims of the repost."""

    def __init__(self, evidence: Evidence, claims: Sequence[Sequence[Claim]]) -> None:
        """Take the claims of the source and those of the repost that will be weighed."""
        self._evidence = evidence
        self._claimed = [
            Counter(one.quantity.unit for one in side if not self._is_paired(one))
            for side in claims
        ]
        self._texts = (evidence.source.small, evidence.repost.small)
        self._scopes = ScopeComparer(evidence.source)
        self._counts: dict[str, int] = {}
        self._known: dict[tuple[str, ...], bool] = {}
        self._units = Counter(
            _UNITS.get(one.unit, one.unit)
            for reading in (evidence.source, evidence.repost)
            for one in reading.figures.items
        )

    def score(self, source: Claim, repost: Claim) -> float | None:
        """Return how surely both speak of one thing, None where it is not sure enough."""
        unit, is_count = source.quantity.unit, source.quantity.is_count
        topic = self.topic(source, repost)
        sort = _counts_same(source, repost) if is_count else 0.0
        if topic < MIN_TOPIC or sort is None or self._scopes.are_apart(source.scope, repost.scope):
            return None
        found = topic + sort + self._place(source, repost) + self._names(source, repost)
        close = sum(not _is_han(word) for word in (source.close & repost.close) - _GENERAL)
        found += _CLOSE * min(_MAX_CLOSE, close)
        found += _PERSONS * (is_count and _count_persons(source, repost))
        found += _LOOKS_BACK * is_perhaps_of_other_time(source.scope, repost.scope)
        found += _STOCK * (source.scope.has_stock != repost.scope.has_stock)
        found += _OTHER_SUM * _are_two_sums(source, repost)
        found += _NONE * (not source.quantity.high or not repost.quantity.high)
        ratio = _ratio(source.quantity, repost.quantity)
        found += _TOO_FAR * ((ratio > _MAX_RATIO) + (ratio > _MAX_RATIO**2))
        found += _PEER * min(_MAX_PEERS, max(source.peers, repost.peers))
        if all(one[unit] <= 1 for one in self._claimed):
            found += _ONLY_ONE_COUNT if is_count else _ONLY_ONE
        found += _REWORDED * self._is_paired(repost)
        needed = _MIN_COUNT if is_count else _MIN_OF.get(unit, _MIN_SURE)
        return found if found >= needed + self._crowding(unit) else None

    def _is_paired(self, claim: Claim) -> bool:
        passage = self._evidence.passages[claim.passage - 1]
        return bool(passage.source and passage.repost)

    def topic(self, source: Claim, repost: Claim) -> float:
        """Return the weight of what both sentences name: words, and kinds of event."""
        shared = source.events & repost.events - _PERSONS_EVENT
        events = shared - _vague_events(source.quantity.unit)
        weight = 0.0
        if events:
            first = _EVENT if events - TOPICS else _TOPIC_EVENT
            weight = first + (len(events) - 1) * _FURTHER_EVENT
        stems = source.stems & repost.stems | _parts(source.stems, repost.stems)
        if source.quantity.unit in _currencies():
            stems -= _MONEY_STEMS
        weight += _SORT * _is_sort(source.quantity.unit)
        named = self._sum(stems)
        named += _BEFORE * self._sum(source.before & repost.stems - source.stems)
        return min(named, _MAX_STEMS) + weight + _VAGUE_EVENT * (len(shared) > len(events))

    def is_telling(self, word: str) -> bool:
        """Return whether a stem tells events apart."""
        return word not in _GENERAL and self._count(word) <= _KNOWN

    def _crowding(self, unit: str) -> float:
        """Return how much surer a match must be where both texts are full of such figures."""
        count = self._units[unit] if unit else 0
        return sum(_CROWDING for most in _CROWDS if count > most)

    def _sum(self, words: frozenset[str]) -> float:
        return sum(map(self._weight, sorted(words)))

    def _weight(self, word: str) -> float:
        if word in _GENERAL:
            return 0.0
        count = self._count(word)
        weight = _STEM_WEIGHTS[0 if count <= _RARE else 1 if count <= _KNOWN else 2]
        return weight * (_HAN_SHARE if _is_han(word) else 1)

    def _count(self, stem: str) -> int:
        """Return how often words that begin so stand in the text that has more of them."""
        if stem not in self._counts:
            wanted = stem if _is_han(stem) else f" {stem}"
            self._counts[stem] = max(text.count(wanted) for text in self._texts)
        return self._counts[stem]

    def _place(self, source: Claim, repost: Claim) -> float:
        first, last = sorted((source.passage, repost.passage))
        between = self._evidence.passages[first : min(last - 1, first + _FAR)]
        paired = sum(1 for one in between if one.source and one.repost)
        is_near = last - first <= _FAR and paired < len(_PLACE_WEIGHTS)
        return _PLACE_WEIGHTS[paired] if is_near else 0.0

    def _is_known(self, name: Name) -> bool:
        """Return whether the source has a word of a name anywhere."""
        if name.words not in self._known:
            self._known[name.words] = any(word in self._texts[0] for word in name.words)
        return self._known[name.words]

    def _names(self, source: Claim, repost: Claim) -> float:
        if self._evidence.source.language == "de":
            return 0.0  # every noun has a capital
        there = _names_near(self._evidence.source, source)
        here = _names_near(self._evidence.repost, repost)
        if here and not any(map(self._is_known, here)):
            return _NEW_NAMES
        if not there or not here or any(one.is_same(other) for one in there for other in here):
            return 0.0
        return _OTHER_NAMES


# More passages apart than this is not near, whatever they are.
_FAR = 20


def _parts(source: frozenset[str], repost: frozenset[str]) -> frozenset[str]:
    """Return the stems that longer ones of the other side begin with: "water" of "waterline"."""
    return frozenset(
        min(one, other, key=len)
        for one in source - repost
        for other in repost - source
        if min(len(one), len(other)) >= _MIN_PART
        and (one.startswith(other) or other.startswith(one))
    )


def _is_han(word: str) -> bool:
    return "\u3400" <= word[0] <= "\u9fff"


def _names_near(reading: Reading, claim: Claim) -> list[Name]:
    return reading.names.touching_any(reading.sentences_of((claim.span,)))


def _vague_events(unit: str) -> frozenset[str]:
    """Return the events that any sentence with such a quantity may speak of."""
    return _VAGUE_EVENTS | _MONEY_EVENTS if unit in _currencies() else _VAGUE_EVENTS


@cache
def _currencies() -> frozenset[str]:
    groups = ("currency", "currency sign")
    signs = (one for group in groups for one in entries("number_words", group))
    return frozenset(one.partition(" = ")[2] for one in signs)


def _are_two_sums(source: Claim, repost: Claim) -> bool:
    """Return whether two amounts of money are of two sorts: a profit, and a price."""
    if source.quantity.unit not in _currencies():
        return False
    there, here = source.events & _SUMS, repost.events & _SUMS
    return bool(there and here) and not there & here


def _ratio(one: Quantity, other: Quantity) -> float:
    small, large = sorted((one.high, other.high))
    return large / small if small and one.unit != "time" else 1.0


def _is_sort(unit: str) -> bool:
    """Return whether a unit says what is counted: a Chinese measure of one sort of things."""
    return unit in _measures() - _WIDE_MEASURES


@cache
def _measures() -> frozenset[str]:
    """Return the units that Chinese measures stand for."""
    return frozenset(one.partition(" = ")[2] for one in entries("quantities", "measure han"))


def _counts_same(source: Claim, repost: Claim) -> float | None:
    """Return how far two counts are of one sort, from -1 to 0; None where they are of two."""
    if _is_sort(source.quantity.unit) or _count_persons(source, repost):
        return 0.0
    if set(source.counted) & set(repost.counted) - _GENERAL:
        return 0.0
    sorts = [one.sort - _VAGUE_EVENTS for one in (source, repost)]
    if sorts[0] & sorts[1] - _PERSONS_EVENT:
        return 0.0
    are_two = all(sorts)
    if any(_counts_what(*both, are_two) for both in ((source, repost), (repost, source))):
        return 0.0
    heads = [one.counted[:1] for one in (source, repost)]
    is_said = all(heads) and not are_synonyms(heads[0][0], heads[1][0])
    are_weak = source.quantity.is_weak and repost.quantity.is_weak
    return None if are_two or is_said or are_weak else _OTHER_SORT


def _count_persons(source: Claim, repost: Claim) -> bool:
    return all(_PERSONS_EVENT & (one.sort or one.counted_events) for one in (source, repost))


def _counts_what(one: Claim, other: Claim, are_two: bool) -> bool:
    """Return whether one counts what the other's sentence names, or what happens in it.

    Where they count two sorts of things, it must be what happens: a signature is a resident's.
    """
    heads = set(one.counted) - _GENERAL
    if one.quantity.is_weak and other.quantity.is_weak:
        # "Three names", "two formats": small counts are said of everything.
        shares_head = bool(set(one.counted[:1]) & set(other.counted))
    else:
        shares_head = bool(heads & other.stems) and not are_two
    events = one.counted_events & other.events - _VAGUE_EVENTS - _PERSONS_EVENT
    return shares_head or bool(events - TOPICS)
