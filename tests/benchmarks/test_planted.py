"""Stories with planted changes are read, and findings held against them."""

import pytest

from benchmarks import findings
from benchmarks.planted import read_story
from core.model import FindingType

SOURCE = """The Old Quay Reopens

The Harbour Gazette

The quay reopened on Monday after 41 days. Its owner spent two million euros on the new wall.

Fishermen moored at noon, the harbour office said. Nobody was hurt in the work.
"""
REPOST = SOURCE.replace("41 days", "14 days").replace("at noon", "at 12 p.m.")
CHANGES = """
about = "a quay"
[[change]]
type = "figure"
also = ["miscredited"]
source = "41 days"
repost = "14 days"
[[change]]
type = "omission"
source = "Nobody was hurt"
repost = ""
[[decoy]]
source = "at noon"
repost = "at 12 p.m."
"""


@pytest.fixture
def folder(tmp_path):
    for name, text in {"source.txt": SOURCE, "repost.txt": REPOST, "changes.toml": CHANGES}.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_a_change_is_found_where_a_finding_of_its_type_points_at_it(folder):
    story = read_story(folder)

    assert [one.types[0] for one in findings.missed(story)] == [FindingType.OMISSION]


def test_a_finding_that_tells_of_no_change_is_false(folder):
    story = read_story(folder)

    assert {one.type for one in findings.false(story)} == {FindingType.UNCREDITED}


def test_where_nothing_is_credited_uncredited_is_right(folder):
    (folder / "changes.toml").write_text(f"credits_nothing = true\n{CHANGES}", "utf-8")

    assert findings.false(read_story(folder)) == []


def test_a_wording_that_is_not_in_its_page_is_refused(folder):
    (folder / "changes.toml").write_text(CHANGES.replace("14 days", "15 days"), "utf-8")

    with pytest.raises(ValueError, match="15 days"):
        read_story(folder)


def test_measures_are_given_by_type_and_for_all(folder):
    figures = findings.figures_of([read_story(folder)])

    assert figures["figure"]["recall"] == figures["figure"]["precision"] == 1.0
    assert figures[findings.ALL]["planted"] == 2
    assert figures[findings.ALL]["recall"] == 0.5
