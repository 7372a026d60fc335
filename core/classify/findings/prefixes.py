"""Words that lost or gained the prefix that negates them: non-binding and binding, unofficial."""

from __future__ import annotations

import re

from core.classify.findings.quotations import is_quoted_on_both
from core.classify.markers import is_negation
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.classify.words import words_of
from core.model import Edit, Span

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# "In" and "im" negate adjectives and their adverbs; "income", "improve" and "import" are none.
_ADJECTIVE = r"[a-z]+(?:able|ible|ent|ant|ate|ct|ive|al|ous|ly)"
_DISLIKING = (
    r"(?:agree|like|honest|loyal|obey|approv|allow|qualif|connect|proportion|satisf|advantage"
    r"|trust|respect|abled|belief|believ)[a-z]*"
)
_NEGATED = re.compile(
    rf"(?:un|non-?)(?P<un>[^\W\d_]{{4,}})|i[nm](?P<in>{_ADJECTIVE})|i(?:l(?=l)|r(?=r))(?P<il>[a-z]+)"
    rf"|dis(?P<dis>{_DISLIKING})"
)
# They begin so, and are the negation of nothing.
_NONE = frozenset(("invaluable", "intent", "instant", "indirectly", "important", "immediately"))
# In a longer rewording the words need not speak of the same thing.
_MAX_WORDS = 4


def is_negated_by_prefix(pair: Pair, edit: Edit) -> bool:
    """Return whether one side of a short edit has a word, the other side the word negated."""
    before = _words(pair.source_reading, edit.source)
    after = _words(pair.repost_reading, edit.repost)
    if max(len(before), len(after)) > _MAX_WORDS:
        return False
    lost, gained = _negated(before) & (after - before), _negated(after) & (before - after)
    if (not lost and not gained) or is_quoted_on_both(pair, edit.source, edit.repost):
        return False
    # "Neither was willing" and "both were unwilling" say the same.
    there, here = _negations(pair.source_reading, pair), _negations(pair.repost_reading, pair)
    return there >= here if lost else here >= there


def _negations(reading: Reading, pair: Pair) -> int:
    spans = pair.source if reading is pair.source_reading else pair.repost
    return sum(map(is_negation, words_of(reading.small_of(spans))))


def _words(reading: Reading, span: Span) -> frozenset[str]:
    """Return the whole words in lower case that an edit touches, none where it negates anything."""
    start, end = span.start, span.end
    while start and _is_in_word(reading.small[start - 1]):
        start -= 1
    while end < len(reading.small) and _is_in_word(reading.small[end]):
        end += 1
    words = _WORD.findall(reading.small[start:end])
    is_negating = any(is_negation(one) for word in words for one in words_of(word))
    return frozenset() if is_negating else frozenset(words)


def _is_in_word(character: str) -> bool:
    return character.isalpha() or character == "-"


def _negated(words: frozenset[str]) -> frozenset[str]:
    """Return what the negated ones of some words negate: "binding" of "non-binding"."""
    found = (match for word in words - _NONE if (match := _NEGATED.fullmatch(word)))
    return frozenset(match[match.lastgroup or ""] for match in found)
