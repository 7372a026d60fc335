"""Words of one scale set for one another: questioned and arrested, linked to and caused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from core.classify.carried import is_negated
from core.classify.evidence import Evidence
from core.classify.findings.quotations import is_quoted_on_both
from core.classify.findings.wordings import set_against
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.model import Finding, Span
from core.text.wordlists import rows

_SCALES = "scales"
# What a sentence says one step lower, one beside it may say one step higher.
_BESIDE = 2


@dataclass(frozen=True, slots=True)
class _Step:
    """A listed word, its scale, and its row in the list: a higher one of a scale says more."""

    place: Span
    scale: str
    row: int


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield words that the repost sets a step higher or lower, one a pair at most."""
    for pair in evidence.changed:
        step = next(_exchanged(pair), None)
        if step is not None:
            before, after = step
            rule = "hedge.further" if before.row < after.row else "hedge.less"
            yield set_against(rule, pair, (before.place, after.place))


def _exchanged(pair: Pair) -> Iterator[tuple[_Step, _Step]]:
    """Yield what the sides say on one scale where neither says what the other does."""
    source, repost = pair.source_reading, pair.repost_reading
    before = list(_steps(source, pair.source))
    after = list(_steps(repost, pair.repost)) if before else []
    for scale in dict.fromkeys(one.scale for one in before):
        here = [one for one in before if one.scale == scale]
        there = [one for one in after if one.scale == scale]
        rows_of = {one.row for one in here}, {one.row for one in there}
        if tuple(map(len, rows_of)) != (1, 1) or rows_of[0] == rows_of[1]:
            continue
        if _is_said(source, pair.source, there[0]) or _is_said(repost, pair.repost, here[0]):
            continue
        if not is_quoted_on_both(pair, here[0].place, there[0].place):
            yield here[0], there[0]


def _steps(reading: Reading, spans: Iterable[Span]) -> Iterator[_Step]:
    """Yield the words of scales, the negated ones aside."""
    for span in spans:
        for match in reading.matches(span, _SCALES):
            if not is_negated(reading.small, match.start()):
                for scale, row in _rows_of()[" ".join(match.group().split())]:
                    yield _Step(Span(*match.span()), scale, row)


def _is_said(reading: Reading, spans: tuple[Span, ...], step: _Step) -> bool:
    """Return whether a side says a step itself, there or in the sentences beside."""
    near = _steps(reading, reading.sentences_near(spans, _BESIDE))
    return any(one.scale == step.scale and one.row == step.row for one in near)


@cache
def _rows_of() -> dict[str, list[tuple[str, int]]]:
    """Return the scales of each word, with its row; treat it as constant."""
    found = defaultdict[str, list[tuple[str, int]]](list)
    for number, (scale, row) in enumerate(rows(_SCALES)):
        for word in row:
            found[word.lower()].append((scale, number))
    return found
