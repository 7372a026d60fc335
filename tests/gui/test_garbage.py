"""Garbage with Qt's objects in it is collected on the GUI thread, whoever made it."""

import gc
import threading
import weakref

import pytest

from gui.garbage import GarbageCollector


class Knot:
    """An object that only the cyclic collector can free; it tells on which thread it goes."""

    def __init__(self, seen: list[int]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: seen.append(threading.get_ident()))


@pytest.fixture
def collector(qtbot):
    collector = GarbageCollector()
    collector.start()
    yield collector
    collector.stop()
    collector.deleteLater()


def tie_knots(seen: list[int]) -> None:
    for _ in range(5000):
        Knot(seen)


def test_a_thread_that_makes_garbage_does_not_collect_it(collector):
    seen: list[int] = []
    job = threading.Thread(target=tie_knots, args=(seen,))
    job.start()
    job.join()
    assert seen == []

    collector.collect()

    assert set(seen) == {threading.get_ident()}


def test_python_collects_again_when_the_application_ends(collector):
    assert not gc.isenabled()

    collector.stop()

    assert gc.isenabled()
