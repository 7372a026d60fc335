"""A meter reports one stage's share from inside a loop."""

import pytest

from core.errors import CancelledError
from core.model import Stage
from core.progress import Meter


def test_a_loop_is_reported_from_the_share_reached_to_its_end():
    heard = []
    meter = Meter(lambda stage, share: heard.append((stage, share)), Stage.CLASSIFY)
    meter.reach(0.2)

    assert list(meter.over(range(120), 0.8)) == list(range(120))
    assert [share for _, share in heard] == pytest.approx([0.2, 0.2, 0.45, 0.7, 0.8])
    assert {stage for stage, _ in heard} == {Stage.CLASSIFY}


def test_work_that_adds_nothing_to_the_share_is_heard_of():
    heard = []
    meter = Meter(lambda _stage, share: heard.append(share), Stage.CLASSIFY)
    meter.reach(0.5)

    assert len(list(meter.along(range(200)))) == 200
    assert len(heard) > 4
    assert set(heard) == {0.5}


def test_a_caller_who_cancels_ends_the_loop():
    def cancel(_stage, _share):
        raise CancelledError

    with pytest.raises(CancelledError):
        next(Meter(cancel, Stage.CLASSIFY).over([1], 1.0))
