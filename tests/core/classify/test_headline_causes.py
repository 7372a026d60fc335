"""A title that makes one thing the cause of another, which the source does not, is told."""

import pytest

from tests.core.classify.stories import rules, story

TEXT = (
    "The coach steps down in June, she told the club on Friday. Her father is ill.",
    "Her team lost four of its last five matches.",
    "A storm hit the harbour at noon. The ferries stopped because of it, the port said.",
)
TITLE = "Coach steps down in June"


def _rules(repost: str) -> list[str]:
    return rules(story(*((one, one) for one in TEXT), titles=(TITLE, repost)))


@pytest.mark.parametrize(
    "repost",
    ["Coach steps down because team lost four matches", "Lost matches caused coach to step down"],
)
def test_a_cause_that_nobody_gives_is_told(repost):
    assert "headline.cause" in _rules(repost)


@pytest.mark.parametrize(
    "repost",
    [
        "Ferries stopped because of storm",
        "Coach steps down in June, team lost four matches",
        "Does coach step down because team lost matches?",
    ],
)
def test_a_cause_that_the_text_gives_or_none_is_not_told(repost):
    assert "headline.cause" not in _rules(repost)
