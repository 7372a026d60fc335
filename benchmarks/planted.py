"""Stories with planted changes: folders with a source, a repost, and what was changed where."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import core
from core.model import Comparison, Finding, FindingType, Span


@dataclass(frozen=True, slots=True)
class Planted:
    """A change that was planted, or a decoy: where it stands on each side, None for nowhere.

    ``types`` are the types of finding that tell of it rightly, the fitting one first; a decoy has
    none.
    """

    types: tuple[FindingType, ...]
    source: Span | None
    repost: Span | None
    why: str

    def touches(self, finding: Finding) -> bool:
        """Return whether a finding points at the change on either side."""
        return _touches(self.source, finding.source) or _touches(self.repost, finding.repost)

    def is_told_by(self, finding: Finding) -> bool:
        """Return whether a finding tells of this change as what it is: by the fitting type."""
        return finding.type is self.types[0] and self.touches(finding)

    def allows(self, finding: Finding) -> bool:
        """Return whether a finding is right about this change, by any of its types."""
        return finding.type in self.types and self.touches(finding)


def _touches(place: Span | None, spans: tuple[Span, ...]) -> bool:
    return place is not None and any(
        span.start < place.end and place.start < span.end for span in spans
    )


@dataclass(frozen=True, slots=True)
class Story:
    """A pair of pages, compared, with everything that an editor should learn of it.

    Where the repost ``credits_nothing``, each place that it carries is rightly called uncredited.
    """

    name: str
    comparison: Comparison
    changes: tuple[Planted, ...]
    decoys: tuple[Planted, ...]
    credits_nothing: bool

    def allows(self, finding: Finding) -> bool:
        """Return whether a finding is right."""
        if self.credits_nothing and finding.type is FindingType.UNCREDITED:
            return True
        return any(change.allows(finding) for change in self.changes)


def stories_of(folder: Path) -> list[Story]:
    """Return the stories of a folder that holds a folder for each, by name."""
    return [read_story(path.parent) for path in sorted(folder.glob("*/changes.toml"))]


def read_story(folder: Path) -> Story:
    """Return one story, compared with the default options.

    Raises:
        ValueError: a wording does not stand in its page exactly once.
    """
    told = tomllib.loads((folder / "changes.toml").read_text("utf-8"))
    source, repost = (core.read(_page(folder, side)) for side in ("source", "repost"))
    comparison = core.compare(source, repost)
    changes = tuple(_planted(comparison, row) for row in told.get("change", ()))
    decoys = tuple(_planted(comparison, row) for row in told.get("decoy", ()))
    return Story(folder.name, comparison, changes, decoys, bool(told.get("credits_nothing")))


def _page(folder: Path, side: str) -> Path:
    return next(path for path in sorted(folder.glob(f"{side}.*")))


def _planted(comparison: Comparison, row: dict[str, str | list[str]]) -> Planted:
    named = [row["type"], *row.get("also", ())] if "type" in row else []
    return Planted(
        tuple(map(FindingType, named)),
        _place(comparison.source.text, str(row["source"])),
        _place(comparison.repost.text, str(row["repost"])),
        str(row.get("why", "")),
    )


def _place(text: str, wording: str) -> Span | None:
    if not wording.strip():
        return None
    found = list(_occurrences(text, wording))
    if not found:
        raise ValueError(f"“{wording}” does not stand in the page")
    if len(found) > 1:
        raise ValueError(f"“{wording}” stands in the page {len(found)} times")
    return found[0]


def _occurrences(text: str, wording: str) -> Iterator[Span]:
    pattern = r"\s+".join(map(re.escape, wording.split()))
    return (Span(match.start(), match.end()) for match in re.finditer(pattern, text))
