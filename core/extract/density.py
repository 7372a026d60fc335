"""Where the running text of a page stands: the article as the page's dense stretches.

Source:
    All maximal scoring subsequences: Ruzzo and Tompa 1999, ISMB, pp. 234-241.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.extract.candidates import Candidate
from core.extract.reasons import ABOUT, COMMENTS, NO_WORDS, RELATED
from core.extract.shapes import Shape

# A paragraph of 100 words is as sure a sign as one of 1,000.
_MAX_GAIN = 100.0
# Some short lines between paragraphs are headings; more of them end the article.
_SHORT_LINE = -4.0
_PHRASE = -16.0
# After these an article does not go on, or only with much more of it.
_ENDS = frozenset({ABOUT, COMMENTS, RELATED})
_BARRIER = -250.0
# A further stretch is article where it has this share of the densest one's weight.
_MIN_SHARE = 1 / 2
_MAX_LINKED = 0.5


def dense_runs(
    candidates: Sequence[Candidate], shapes: Sequence[Shape], reasons: Sequence[str]
) -> list[range]:
    """Return the stretches of candidates that hold the running text, in page order.

    ``reasons`` says for each candidate why its own words are not article's, "" where they may be.
    No stretch at all is returned for a page without a sentence.
    """
    scores = [_score(*item) for item in zip(candidates, shapes, reasons, strict=True)]
    runs = _maximal_runs(scores)
    weights = [sum(scores[place] for place in run) for run in runs]
    least = _MIN_SHARE * max(weights, default=0.0)
    heavy = [run for run, weight in zip(runs, weights, strict=True) if weight >= least]
    return _before_comments(heavy, reasons)


def _score(candidate: Candidate, shape: Shape, reason: str) -> float:
    if reason == NO_WORDS:
        # Asterisks between the sections of an article say nothing of what stands around them.
        return 0.0
    if reason:
        return _BARRIER if reason in _ENDS else _PHRASE
    if candidate.linked > _MAX_LINKED:
        return _SHORT_LINE
    return min(shape.words, _MAX_GAIN) if shape.is_sentence else _SHORT_LINE


def _before_comments(runs: Sequence[range], reasons: Sequence[str]) -> list[range]:
    """Return the runs up to the comment form: what stands below it are readers' comments."""
    kept = list(runs[:1])
    for run in runs[1:]:
        if COMMENTS in reasons[kept[-1].stop : run.start]:
            break
        kept.append(run)
    return kept


@dataclass(slots=True)
class _Run:
    """Places ``[first, end)`` with the totals of all scores before them and up to their end.

    ``weaker`` is the last run before this one that starts from a lower total, -1 for none.
    """

    first: int
    end: int
    before: float
    after: float
    weaker: int = -1


def _maximal_runs(scores: Sequence[float]) -> list[range]:
    """Return the disjoint runs of highest total that no longer run beats, in order."""
    found: list[_Run] = []
    total = 0.0
    for place, score in enumerate(scores):
        before, total = total, total + score
        if score <= 0:
            continue
        run = _Run(place, place + 1, before, total)
        run.weaker = _weaker(found, run.before)
        while run.weaker >= 0 and found[run.weaker].after < run.after:
            left = found[run.weaker]
            run.first, run.before = left.first, left.before
            del found[run.weaker :]
            run.weaker = left.weaker
        found.append(run)
    return [range(run.first, run.end) for run in found]


def _weaker(found: Sequence[_Run], before: float) -> int:
    """Return the last run that starts from a lower total, -1 where none does.

    Each run knows its own weaker one, so no run is looked at twice: the whole takes linear time.
    """
    place = len(found) - 1
    while place >= 0 and found[place].before >= before:
        place = found[place].weaker
    return place
