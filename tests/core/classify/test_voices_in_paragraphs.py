"""Voices, names and the tone of verbs in whole texts: neighbours say who speaks, parts are cut."""

import tomllib
from pathlib import Path

import pytest

import core

CASES = tomllib.loads(Path(__file__).with_name("voices.toml").read_text("utf-8"))["case"]
HEAD = (
    "The harbour board of Dunmore met on Thursday to discuss the winter timetable of its ferries. "
    "Some 300 people followed the meeting in the old customs hall."
)
TAIL = (
    "The next meeting is planned for the second week of June. "
    "The minutes will be put up on the door of the customs hall by then."
)
OPTIONS = core.Options(outlets=("The Harbour Gazette",))
OWN = ("attribution", "name", "hedge.verb")


def text(paragraph):
    """Return a text with a paragraph between two that do not change."""
    return core.from_text("\n\n".join((HEAD, paragraph, TAIL)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_only_what_changed_is_told(case):
    found = core.compare(text(case["source"]), text(case["repost"]), OPTIONS).findings

    assert [one.rule for one in found if one.rule.startswith(OWN)] == case["rules"]
