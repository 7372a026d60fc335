"""Single sentences with a few words changed, and sentences that were honestly reworded."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

import core

FOLDER = Path(__file__).parent / "words"
# What stands before and after, and does not change.
_AROUND = {
    "en": (
        "The town council of Vellmar met on Thursday evening. Residents had waited for weeks.",
        "A further meeting has been called. The minutes will be published, a spokesman said.",
    ),
    "zh": (
        "维尔玛镇议会周四晚间开会。居民们为了了解有关计划已等待数周。",
        "下一次会议定于春季举行。一名发言人表示，会议记录将在网上公布。",
    ),
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a source, what a repost makes of it, and whether that says something else."""

    source: str
    repost: str
    language: str
    is_changed: bool

    def is_told(self) -> bool:
        """Return whether anything is told of it, but for the missing credit."""
        before, after = _AROUND[self.language]
        source, repost = (
            core.from_text("\n\n".join((before, one, after)), language=self.language)
            for one in (self.source, self.repost)
        )
        found = core.compare(source, repost).findings
        return any(not one.rule.startswith("uncredited") for one in found)


def sentences(name: str) -> list[Sentence]:
    """Return the sentences of a file of ``words``."""
    read = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
    return [
        Sentence(one["source"], one["repost"], one["language"], one["kind"] == "changed")
        for one in read["case"]
    ]
