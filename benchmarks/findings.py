"""How many planted changes the findings tell of, and how many findings tell of none.

    python -m benchmarks.findings FOLDER… [--all] [--json FILE]

A folder holds a folder for each story (`benchmarks.planted`). A change is found where a finding
of the fitting type points at it; a finding is right where it tells of a planted change by one of
its types. ``--all`` lists
what was missed, what was found falsely, and the decoys that were told of.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.planted import Planted, Story, stories_of
from benchmarks.scores import Counts
from benchmarks.table import Figures, Row, print_table, write_json
from core.model import Finding, FindingType, Severity, Span

ALL = "all"


def missed(story: Story) -> list[Planted]:
    """Return the planted changes of a story that no finding tells of."""
    findings = story.comparison.findings
    return [one for one in story.changes if not any(map(one.is_told_by, findings))]


def false(story: Story) -> list[Finding]:
    """Return the findings of a story that tell of no planted change."""
    return [one for one in story.comparison.findings if not story.allows(one)]


def decoys_told(story: Story) -> list[tuple[Planted, Finding]]:
    """Return the decoys of a story that a finding of weight points at, and tells of no change."""
    weighty = [one for one in false(story) if one.severity is not Severity.LOW]
    return [(decoy, one) for decoy in story.decoys for one in weighty if decoy.touches(one)]


def figures_of(stories: Sequence[Story]) -> Figures:
    """Return the measures of each type of finding, and of all together."""
    by_type: Figures = {
        wanted.value: _figures(
            [one.types[0] is wanted for story in stories for one in story.changes].count(True),
            [one.types[0] is wanted for story in stories for one in missed(story)].count(True),
            _counted(wanted, (story.comparison.findings for story in stories)),
            _counted(wanted, map(false, stories)),
        )
        for wanted in FindingType
    }
    return {
        **by_type,
        ALL: _figures(
            sum(len(story.changes) for story in stories),
            sum(map(len, map(missed, stories))),
            sum(len(story.comparison.findings) for story in stories),
            sum(map(len, map(false, stories))),
        ),
    }


def _counted(wanted: FindingType, findings: Iterable[Sequence[Finding]]) -> int:
    return sum(one.type is wanted for found in findings for one in found)


def _figures(planted: int, missing: int, found: int, wrong: int) -> Row:
    return {
        "planted": planted,
        "told": planted - missing,
        "recall": Counts(planted - missing, 0, missing).recall,
        "findings": found,
        "false": wrong,
        "precision": Counts(found - wrong, wrong, 0).precision,
    }


def main() -> None:
    """Print and write the figures of every folder."""
    made = argparse.ArgumentParser(
        prog="python -m benchmarks.findings", description=(__doc__ or "").splitlines()[0]
    )
    made.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="holds stories")
    made.add_argument("--all", action="store_true", help="list what is wrong")
    made.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, too")
    options = made.parse_args()
    figures: dict[str, Figures] = {}
    for folder in options.folders:
        stories = stories_of(folder)
        figures[folder.name] = figures_of(stories)
        if options.all:
            for story in stories:
                _print_mistakes(story)
        print_table(folder.name, figures[folder.name])
    write_json(options.json, "findings", figures)


def _print_mistakes(story: Story) -> None:
    source, repost = story.comparison.source.text, story.comparison.repost.text
    print(f"== {story.name}")
    for change in missed(story):
        print(f"missed  {change.types[0].value}: {change.why}")
        print(f"        {_quoted(source, change.source)} | {_quoted(repost, change.repost)}")
    for finding in false(story):
        print(f"false   {finding.severity.value} {finding.rule}: {finding.text}")
    for decoy, finding in decoys_told(story):
        print(f"decoy   {decoy.why}: {finding.rule}")


def _quoted(text: str, place: Span | None) -> str:
    return "-" if place is None else " ".join(place.of(text).split())


if __name__ == "__main__":
    main()
