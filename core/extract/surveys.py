"""A page's candidates together with all that the rules have found out about each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.extract.candidates import Candidate
from core.extract.reasons import spoken_reason
from core.extract.shapes import Shape, shape


@dataclass(frozen=True, slots=True)
class Survey:
    """Candidates in page order; for each its shape, and why its words are not article's or ""."""

    candidates: Sequence[Candidate]
    shapes: Sequence[Shape]
    reasons: Sequence[str]

    def __len__(self) -> int:
        return len(self.candidates)

    def words(self, places: set[int]) -> float:
        """Return how many words stand at those places."""
        return sum(self.shapes[place].words for place in sorted(places))


def survey(candidates: Sequence[Candidate]) -> Survey:
    """Return what the rules find out about each candidate by itself."""
    shapes = [shape(candidate.text) for candidate in candidates]
    reasons = [
        spoken_reason(candidate.text, seen)
        for candidate, seen in zip(candidates, shapes, strict=True)
    ]
    return Survey(candidates, shapes, reasons)
