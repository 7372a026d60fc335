"""Stories with a place for a sentence of the repost's own: a contradicting one, or another one."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

import core
from core.model import Comparison, Finding, FindingType
from core.text.joined import join_spans

FOLDER = Path(__file__).parent / "figures"


@dataclass(frozen=True, slots=True)
class FigureStory:
    """A source and a repost with a place for its own sentence, and what may stand there.

    ``figures`` are the wordings of the source and of the contradicting sentence that a finding must
    join; the compatible sentences give figures of something else.
    """

    name: str
    source: str
    repost: str
    contradicting: str
    figures: tuple[str, str]
    compatible: tuple[str, ...]

    def is_told(self) -> bool:
        """Return whether the figures are told of: as changed where their sentences are paired."""
        comparison = self._with(self.contradicting)
        return any(
            _meets(wording, figure)
            for one in comparison.findings
            if one.type in (FindingType.CONTRADICTION, FindingType.FIGURE)
            for wording, figure in [(_wording(comparison, one), self.figures)]
        )

    def falsely_told(self) -> list[str]:
        """Return the compatible sentences with which a contradiction is told all the same."""
        return [one for one in self.compatible if _contradictions(self._with(one))]

    def _with(self, own: str) -> Comparison:
        return core.compare(
            core.from_text(self.source.strip()),
            core.from_text(self.repost.strip().replace("{own}", own)),
        )


def figure_stories(name: str) -> list[FigureStory]:
    """Return the stories of a file of ``figures``."""
    read = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
    return [
        FigureStory(
            title,
            one["source"],
            one["repost"],
            one["contradicting"],
            tuple(one["figures"]),
            tuple(one["compatible"]),
        )
        for title, one in read.items()
    ]


def _contradictions(comparison: Comparison) -> list[Finding]:
    return [one for one in comparison.findings if one.type is FindingType.CONTRADICTION]


def _wording(comparison: Comparison, finding: Finding) -> tuple[str, str]:
    source, repost = comparison.source.text, comparison.repost.text
    return join_spans(source, finding.source).text, join_spans(repost, finding.repost).text


def _meets(wording: tuple[str, str], figures: tuple[str, str]) -> bool:
    """Return whether both wordings are the figures, or a part of them, or hold them."""
    return all(
        one and (one in other or other in one) for one, other in zip(wording, figures, strict=True)
    )
