"""What a person waits for inside the window, on a pair of many paragraphs: milliseconds, memory."""

from __future__ import annotations

import gc
import random
from collections.abc import Callable
from statistics import median, quantiles
from time import perf_counter

from PySide6.QtCore import QEvent, QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

import core
from benchmarks.peak import memory_now
from benchmarks.table import Row
from core.model import Comparison, Side
from gui.app import make_application
from gui.models.pair_view import PairView, prepare
from gui.models.view_mode import ViewMode
from gui.panes.finder import Finder
from gui.panes.pair_views import PairViews
from gui.panes.text_view import TextView
from gui.theme import load_theme

_FRAMES = 400
_JUMPS = 100
_TRIES = 15
# One notch of a wheel.
_STEP_PX = 120


def application() -> QApplication:
    """Return Qt's application, made once."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    made = QApplication.instance()
    return made if isinstance(made, QApplication) else make_application(["retold"])


def measured(comparison: Comparison, seed: int) -> Row:
    """Return milliseconds of frames, jumps, selections and searches, and megabytes of the view.

    The view is shown at 1280 by 800 and painted at once after each act, the ribbons and the map
    with it. Its memory is what the process has more once all of that was done than with texts,
    comparison and what is prepared of it alone.
    """
    qt = application()
    chance = random.Random(seed)
    prepared = prepare(comparison)
    gc.collect()
    before = memory_now("VmRSS")
    views = PairViews(load_theme())
    finder = Finder(views, views.find_bar)
    views.resize(1280, 800)
    views.show()
    row = _opened(views, prepared, qt)
    view = views.side_by_side.parts.views[Side.SOURCE]
    row |= _scrolled(views, view, qt, chance)
    row |= _selected(views, view, qt)
    row |= _searched(views, finder, qt)
    gc.collect()
    row["view MB"] = (memory_now("VmRSS") - before) / 1e6
    row |= _switched(views, qt)
    views.set_pair(None)
    views.close()
    return row


def _opened(views: PairViews, prepared: PairView, qt: QApplication) -> dict[str, float | None]:
    return {"open": _ms(lambda: views.set_pair(prepared), views, qt)}


def _scrolled(
    views: PairViews, view: TextView, qt: QApplication, chance: random.Random
) -> dict[str, float | None]:
    bar = view.verticalScrollBar()

    def jump() -> None:
        bar.setValue(chance.randrange(bar.maximum()))

    def step() -> None:
        bar.setValue(bar.value() + _STEP_PX)

    bar.setValue(bar.maximum() // 3)
    frames = sorted(_ms(step, views, qt) for _ in range(_FRAMES))
    jumps = [_ms(jump, views, qt) for _ in range(_JUMPS)]
    return {
        "frame": median(frames),
        "frame p99": quantiles(frames, n=100)[98],
        "jump": median(jumps),
        "jump p99": quantiles(jumps, n=100)[98],
    }


def _selected(views: PairViews, view: TextView, qt: QApplication) -> dict[str, float | None]:
    port = view.viewport()
    place = QPoint(port.width() // 2, port.height() // 2)

    def click() -> None:
        QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=place)

    def drag() -> None:
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(place.x(), 60))
        QTest.mouseMove(port, QPoint(place.x(), port.height() - 60))
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(place.x(), 700))

    def select_all() -> None:
        QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    def next_change() -> None:
        views.side_by_side.next_change()

    return {
        name: max(_ms(act, views, qt) for _ in range(_TRIES))
        for name, act in (
            ("click", click),
            ("drag", drag),
            ("select all", select_all),
            ("next change", next_change),
        )
    }


def _searched(views: PairViews, finder: Finder, qt: QApplication) -> dict[str, float | None]:
    finder.open()
    field = views.find_bar.findChild(QLineEdit, "find_text")
    expression = views.find_bar.findChild(QAbstractButton, "find_expression")
    assert field is not None  # the bar has both
    assert expression is not None

    def look_for(text: str) -> float:
        field.clear()
        return _ms(lambda: field.setText(text), views, qt)

    plain = [look_for(text) for text in ("e", "ba", "word that is not there")]
    expression.click()
    found = [look_for(text) for text in (r"\b[aeiou]\w+", r"\d+")]
    return {"search": max(plain), "search expression": max(found)}


def _switched(views: PairViews, qt: QApplication) -> dict[str, float | None]:
    """Return how long each view takes to be there, and the longest that the window stood still."""
    row: dict[str, float | None] = {}
    for mode in (ViewMode.REDLINE, ViewMode.COVERAGE, ViewMode.SIDE_BY_SIDE):
        name = f"to {mode.value.replace('_', ' ')}"
        begun = last = perf_counter()
        views.set_mode(mode)
        longest = 0.0
        while True:
            qt.processEvents()
            paint_what_changed(views)
            now = perf_counter()
            longest, last = max(longest, now - last), now
            if all(text.stack is not None for text in views.shown().values()):
                break
        row |= {name: 1000 * (last - begun), f"{name}, still": 1000 * longest}
    return row


def _ms(act: Callable[[], object], views: PairViews, qt: QApplication) -> float:
    """Return how long an act and the painting of what it changed take, in milliseconds.

    All that was changed is painted, once; left to itself Qt would wait for its next frame.
    """
    begun = perf_counter()
    act()
    qt.processEvents()
    paint_what_changed(views)
    return 1000 * (perf_counter() - begun)


def paint_what_changed(views: PairViews) -> None:
    """Paint what was to be painted some time later."""
    QApplication.sendEvent(views, QEvent(QEvent.Type.UpdateRequest))


def compared(source: str, repost: str) -> Comparison:
    """Return the comparison of two texts."""
    return core.compare(core.from_text(source), core.from_text(repost))
