"""Words that judge, put into a sentence that reported: "a law" became "a disastrous law"."""

from __future__ import annotations

from collections.abc import Iterator

from core.classify.carried import is_carried, said_in
from core.classify.evidence import Evidence, places
from core.classify.findings.wordings import wording
from core.classify.pairs import Pair
from core.classify.rules import finding
from core.classify.words import words_of
from core.model import Edit, Finding, Kind, Span
from core.text.wordlists import folded

_LIST, _GROUP = "headline_words", "loaded"
# A longer insertion is commentary, and told as such.
_MAX_WORDS = 6
# A verb of speech that judges is told as one.
_VERBS = ("reporting_verbs", "verb_tones")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield judging words that the repost brings into what it kept, one a pair at most.

    The source has no word of their row anywhere.
    """
    if evidence.repost.language != "en":
        return
    for pair in evidence.changed:
        word = next(_judging(evidence, pair), None) if pair.kind is Kind.EDITED else None
        if word is not None:
            yield finding(
                "hedge.loaded",
                places(pair, None, word),
                word=word.of(evidence.repost.text),
                repost=wording(evidence.repost, word),
            )


def _judging(evidence: Evidence, pair: Pair) -> Iterator[Span]:
    for edit in pair.changes:
        if not _is_short(pair, edit) or pair.repost_reading.quotations.touching(edit.repost):
            continue
        for one in said_in(edit.repost.of(pair.repost_reading.small), _LIST, _GROUP):
            word = Span(edit.repost.start + one.start, edit.repost.start + one.end)
            is_verb = any(
                folded(name).issuperset(words_of(word.of(pair.repost_reading.small)))
                for name in _VERBS
            )
            is_part = "-" in pair.repost_reading.text[word.start - 1 : word.end + 1]
            if not (is_verb or is_part) and not is_carried(evidence.source.small, _LIST, one.row):
                yield word


def _is_short(pair: Pair, edit: Edit) -> bool:
    if not pair.repost_reading.may_hold(edit.repost, _LIST):
        return False
    return 0 < pair.repost_reading.word_count(edit.repost) <= _MAX_WORDS
