"""Python's cyclic garbage collector, held off while a page's many small objects are made.

A comparison makes hundreds of thousands of spans, passages and edits that all stay, and no cycle
among them (tests hold that): looking through them again and again finds nothing to free, and took
a tenth of the time, and so it did while a page was read. What is not kept is freed by its count of
references as ever; the few cycles that libraries leave are freed when the collector goes on.
"""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Generator[None]:
    """Hold the collector off inside, also as a decorator; it goes on after an error, too.

    Where someone else has switched it off already it stays off. Of calls that overlap in threads
    the one that switched it off switches it on: the others only lose time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
