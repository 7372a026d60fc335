"""What only one side has: text left out of the source, text added by the repost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from core.classify.evidence import Evidence, runs
from core.classify.findings.limits import limited
from core.classify.reading import Reading
from core.classify.rules import Draft, Places, finding
from core.classify.words import words_of
from core.model import Credit, Finding, Kind, Passage, Span
from core.text.wordlists import folded, pattern

# A shorter piece is a connecting phrase, such as "Meanwhile," or "last year".
_MIN_WORDS = 4
_MIN_CONTENT_WORDS = 2
# The groups of qualifications.txt, the gravest first, and the rule each of them makes.
_GRADES = (
    ("denial", "omission.denial"),
    ("condition", "omission.condition"),
    ("other side", "omission.other_side"),
)
_SAYING = ("attributions", "reporting_verbs")
_ORDER = (
    *(rule for _, rule in _GRADES),
    "omission.figure",
    "omission.attribution",
    "omission.colour",
)


class Skipped(NamedTuple):
    """What is not told here: figures at the places that other findings tell of, and passages.

    The passages are those whose text the other side has in other words.
    """

    figures: frozenset[Span] = frozenset()
    passages: frozenset[int] = frozenset()


NOTHING = Skipped()
"""All is told."""


def find_omissions(evidence: Evidence, skipped: Skipped) -> Iterator[Finding]:
    """Yield the places where source text is left out; neighbouring ones are one finding."""
    left_out = [one for one in evidence.of_kind(Kind.OMITTED) if one.id not in skipped.passages]
    omitted = _weighty(evidence.source, left_out)
    if not evidence.pairs:
        yield from _nothing_shared(evidence)
        return
    placed = [(one, *evidence.source.sentence_limits(one.source)) for one in omitted]
    groups = evidence.meter.along(list(runs(placed)))
    yield from limited(
        (_omission(evidence, group, skipped) for group in groups), "omission.further"
    )


def find_additions(evidence: Evidence, skipped: Skipped) -> Iterator[Finding]:
    """Yield the places where the repost has text of its own; neighbouring ones are one finding."""
    if not evidence.pairs:
        return
    new = [one for one in evidence.of_kind(Kind.ADDED) if one.id not in skipped.passages]
    own = [one for one in new if one.credit is not Credit.CREDITED]
    added = [one for one in _weighty(evidence.repost, own) if not _only_credits(evidence, one)]
    added.sort(key=lambda one: (one.repost[0].start, one.repost[0].end))
    placed = [(one, *evidence.repost.sentence_limits(one.repost)) for one in added]
    groups = evidence.meter.along(list(runs(placed)))
    yield from limited(
        (_addition(evidence, group, skipped) for group in groups), "addition.further"
    )


def _only_credits(evidence: Evidence, passage: Passage) -> bool:
    """Return whether added text says hardly more than whose words follow: "the Post adds"."""
    repost = evidence.repost
    text = repost.of(passage.repost)
    if not (evidence.outlets.mention.search(text) or _carries(repost, passage)):
        return False
    rest = evidence.outlets.mention.sub(" ", text)
    saying = folded("reporting_verbs") | folded("credits", "words of credit")
    return len([word for word in _content(rest) if word not in saying]) < _MIN_CONTENT_WORDS


def _carries(repost: Reading, passage: Passage) -> bool:
    return any(repost.holds(span, "credits", "carry") for span in passage.repost)


def _content(text: str) -> Iterator[str]:
    common = folded("stop_words")
    return (word for word in words_of(text) if word not in common)


def _nothing_shared(evidence: Evidence) -> Iterator[Finding]:
    for rule, reading, spans_of in (
        ("omission.all", evidence.source, "source"),
        ("addition.all", evidence.repost, "repost"),
    ):
        if not reading.sentences:
            continue
        whole = Span(reading.sentences[0].start, reading.sentences[-1].end)
        kind = Kind.OMITTED if spans_of == "source" else Kind.ADDED
        ids = tuple(one.id for one in evidence.of_kind(kind))
        places = Places(ids, **{spans_of: (whole,)})
        yield finding(rule, places, sentences=str(len(reading.sentences)))


def _weighty(reading: Reading, passages: Sequence[Passage]) -> list[Passage]:
    return [one for one in passages if _has_weight(reading, one.source or one.repost)]


def _has_weight(reading: Reading, spans: tuple[Span, ...]) -> bool:
    if sum(map(reading.word_count, spans)) < _MIN_WORDS:
        # "They deny that." is short and says it all.
        return any(reading.holds(span, "qualifications", "denial") for span in spans)
    common = folded("stop_words")
    content = (word for word in reading.folded_words(spans) if word not in common)
    return len(list(islice(content, _MIN_CONTENT_WORDS))) == _MIN_CONTENT_WORDS


def _omission(evidence: Evidence, group: list[Passage], skipped: Skipped) -> Draft:
    """Return the finding for neighbouring omissions; it quotes the gravest sentence of them."""
    source = evidence.source
    spans = tuple(span for one in group for span in one.source)
    graded = [
        (grade(evidence, part, skipped), at, part)
        for at, part in enumerate(_sentence_parts(source, spans))
    ] or [("omission.colour", 0, spans[0])]
    rule, _, shown = min(graded, key=lambda item: (_ORDER.index(item[0]), item[1]))
    places = Places(tuple(one.id for one in group), spans, ())
    return Draft(rule, places, {"source": shown.of(source.text)})


def grade(evidence: Evidence, part: Span, skipped: Skipped = NOTHING) -> str:
    """Return the rule for a part that was left out, by what it holds."""
    source = evidence.source
    rule = _qualification(source, part)
    if rule is not None:
        return rule
    if _has_figure(source, evidence.repost, part, skipped):
        return "omission.figure"
    if source.holds(part, "attributions") or source.holds(part, "reporting_verbs"):
        return "omission.attribution"
    return "omission.colour"


def _qualification(source: Reading, part: Span) -> str | None:
    """Return the rule for what ``part`` qualifies; "declined to comment" is no denial."""
    if not source.may_hold(part, "qualifications"):
        return None
    whole = part.of(source.small)
    text = pattern("qualifications", "no comment").sub(" ", whole)
    graded = (rule for group, rule in _GRADES if pattern("qualifications", group).search(text))
    rule = next(graded, None if text == whole else "omission.other_side")
    is_denied = pattern("qualifications", "denial where said").search(text) is not None
    is_said = is_denied and any(source.holds(part, name) for name in _SAYING)
    return "omission.denial" if is_said else rule


def _sentence_parts(reading: Reading, spans: Sequence[Span]) -> list[Span]:
    """Return the parts with weight of spans that have it, cut at sentence ends."""
    parts = [
        Span(max(span.start, sentence.start), min(span.end, sentence.end))
        for span in spans
        for sentence in reading.sentences_of((span,))
    ]
    return parts if len(parts) == 1 else [one for one in parts if _has_weight(reading, (one,))]


def _addition(evidence: Evidence, group: list[Passage], skipped: Skipped) -> Draft:
    repost = evidence.repost
    spans = tuple(span for one in group for span in one.repost)
    parts = _sentence_parts(repost, spans)
    rule, shown = "addition.commentary", (parts or [spans[0]])[0]
    for part in parts:
        if _has_figure(repost, evidence.source, part, skipped):
            rule, shown = "addition.figure", part
            break
        if _quotes(repost, part):
            rule, shown = "addition.quotation", part
            break
    places = Places(tuple(one.id for one in group), (), spans)
    return Draft(rule, places, {"repost": shown.of(repost.text)})


def _has_figure(reading: Reading, other: Reading, part: Span, skipped: Skipped) -> bool:
    """Return whether ``part`` has a figure that the other side does not give anywhere."""
    return any(
        not one.is_weak
        and Span(one.start, one.end) not in skipped.figures
        and not other.has_value(one)
        for one in reading.figures.touching(part)
    )


def _quotes(repost: Reading, part: Span) -> bool:
    return any(
        repost.word_count(Span(max(one.start, part.start), min(one.end, part.end))) >= _MIN_WORDS
        for one in repost.quotations.touching(part)
    )
