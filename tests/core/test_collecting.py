"""The garbage collector rests during a comparison, and only then."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

import core
from core.collecting import collector_paused
from core.errors import CancelledError
from core.model import Stage

_SOURCE = "The bank cut 120 jobs in Leeds. “We are sorry,” Ann Hale said.\n\nShares fell 3%."
_REPOST = "The bank cut 130 jobs in Leeds. Ann Hale was sorry.\n\nShares fell sharply, by 3%."


@pytest.fixture(autouse=True)
def collector_as_before() -> Iterator[None]:
    """Leave the collector as it was."""
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


def test_the_collector_rests_while_a_comparison_runs() -> None:
    """It would look through all the objects again and again and find nothing."""
    source, repost = core.from_text(_SOURCE), core.from_text(_REPOST)
    gc.enable()
    seen: list[bool] = []
    core.compare(source, repost, progress=lambda _stage, _share: seen.append(gc.isenabled()))

    assert seen
    assert not any(seen)
    assert gc.isenabled()


def test_the_collector_goes_on_after_a_cancel() -> None:
    """A comparison that a person stops leaves nothing switched off."""
    source, repost = core.from_text(_SOURCE), core.from_text(_REPOST)
    gc.enable()

    def cancel(_stage: Stage, _share: float) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        core.compare(source, repost, progress=cancel)

    assert gc.isenabled()


def test_a_collector_that_is_off_stays_off() -> None:
    """The window collects by itself and has switched Python's own collector off."""
    gc.disable()
    with collector_paused():
        pass

    assert not gc.isenabled()


def test_a_comparison_leaves_no_cyclic_garbage() -> None:
    """So nothing piles up while the collector rests."""
    source, repost = core.from_text(_SOURCE), core.from_text(_REPOST)
    core.compare(source, repost)  # what is made once, such as patterns of word lists
    gc.collect()
    gc.disable()
    core.compare(source, repost)

    assert gc.collect() == 0
