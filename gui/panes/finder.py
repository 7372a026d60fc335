"""Finding words in the texts that are shown: from hit to hit, source first, round the end."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from core.model import Side
from gui.bars.find_bar import FindBar
from gui.models.search import (
    NO_HITS,
    ExpressionError,
    Found,
    Hits,
    Query,
    SearchedText,
    SlowExpressionError,
    hit_shares,
)
from gui.panes.find_wording import expression_trouble, slow_trouble
from gui.panes.pair_views import PairViews
from gui.panes.text_view import TextView

# What is longer, or on several lines, was not selected to be looked for.
_MAX_PREFILL = 80


class Finder(QObject):
    """Looks for what the bar asks in the texts that the views show."""

    def __init__(self, views: PairViews, bar: FindBar) -> None:
        super().__init__(views)
        self._views = views
        self._bar = bar
        self._texts: dict[TextView, tuple[str, SearchedText]] = {}
        self._found = Found({})
        self._current: tuple[Side, int] | None = None
        self._back: QWidget | None = None
        bar.query_changed.connect(self._on_query_changed)
        bar.next_asked.connect(self.find_next)
        bar.previous_asked.connect(self.find_previous)
        bar.close_asked.connect(self.close)
        views.shown_changed.connect(self._on_shown_changed)
        for widget in (*bar.findChildren(QWidget), *views.findChildren(TextView)):
            widget.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether the bar is there."""
        return not self._bar.isHidden()

    @Slot()
    def open(self) -> None:
        """Let the person say what to look for; at first it is what is selected."""
        focused = QApplication.focusWidget()
        if not self.is_open or (focused is not None and not self._bar.isAncestorOf(focused)):
            self._back = focused
        self._bar.open(self._selected_text())
        self._look(is_new=True)

    @property
    def query(self) -> Query | None:
        """What is looked for, None while the bar is not there."""
        return self._bar.query if self.is_open else None

    def take_over(self, query: Query) -> None:
        """Look for what was looked for in another window."""
        self._bar.take_over(query)
        self._look(is_new=False)

    @Slot()
    def close(self) -> None:
        """Put the bar away, and go back to where the keys were, the last hit in sight."""
        self._bar.hide()
        self._texts.clear()
        self._found = Found({})
        self._current = None
        self._show()
        self._show_map()
        back = self._back
        # What had the keys may have been in a dialog that is gone.
        is_there = back is not None and isValid(back) and back.isVisible()
        if back is None or not is_there or self._bar.isAncestorOf(back):
            back = self._views
        back.setFocus()

    @Slot()
    def find_next(self) -> None:
        """Go to the next hit; what is looked for is asked where it was not said."""
        self._step(1)

    @Slot()
    def find_previous(self) -> None:
        """Go to the hit before."""
        self._step(-1)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Close by Esc, whatever else Esc does while the bar is not there."""
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        if not self.is_open:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress:
            self.close()
            return True
        return False

    def _selected_text(self) -> str:
        for view in self._views.shown().values():
            if view.stack is not None and view.selection.span and view.hasFocus():
                span = view.selection.span
                text = view.stack.view.text(span.start, span.end) if len(span) < 200 else ""
                return text if len(text) <= _MAX_PREFILL and "\n" not in text else ""
        return ""

    def _step(self, step: int) -> None:
        if not self.is_open or not self._bar.query.text:
            self.open()
            return
        count = self._found.count
        if not count:
            return
        if self._current is None:
            self._current = self._from_sight()
        else:
            place = self._found.number(*self._current) + step
            self._current = self._found.place(place % count)
        self._show()
        self._reveal()

    @Slot()
    def _on_query_changed(self) -> None:
        if self.is_open:
            self._look(is_new=True)

    @Slot()
    def _on_shown_changed(self) -> None:
        """Look in the texts that are shown now."""
        if self.is_open:
            self._look(is_new=False)

    def _look(self, *, is_new: bool) -> None:
        """Look for what is asked, and go to the first hit from here on."""
        self._current = None
        trouble = ""
        try:
            shown = self._views.shown()
            self._found = Found({side: self._find(view) for side, view in shown.items()})
        except ExpressionError as error:
            trouble = expression_trouble(error)
        except SlowExpressionError:
            trouble = slow_trouble()
        if trouble:
            self._found = Found({})
        elif self._found.count:
            self._current = self._from_sight()
        self._show(trouble)
        self._show_map()
        if is_new and self._current is not None:
            self._reveal()

    def _find(self, view: TextView) -> Hits:
        if view.stack is None:
            return NO_HITS
        text = view.stack.view.document.text
        known = self._texts.get(view)
        if known is None or known[0] is not text:
            known = self._texts[view] = text, SearchedText(text)
        return known[1].find(self._bar.query)

    def _from_sight(self) -> tuple[Side, int]:
        """Return the first hit from the top of a text on; that of the text with the keys first."""
        shown = self._views.shown()
        sides = sorted(self._found.hits, key=lambda side: side is not self._views.active_side)
        for side in sides:
            view = shown[side]
            row = view.sight.row_under(0)
            if view.stack is not None and row >= 0:
                hit = self._found.of(side).first_at(view.stack.view.rows[row].span.start)
                if hit < len(self._found.of(side)):
                    return side, hit
        return self._found.place(0)

    def _show(self, trouble: str = "") -> None:
        """Mark the hits in the texts, and say how many there are."""
        for side, view in self._views.shown().items():
            hits = self._found.of(side)
            is_here = self._current is not None and self._current[0] is side
            current = hits.span(self._current[1]) if is_here and self._current else None
            if view.stack is not None:
                view.stack.set_hits(hits, current)
            view.viewport().update()
        is_trouble = bool(trouble) or (bool(self._bar.query.text) and not self._found.count)
        self._bar.set_result(trouble or self._result(), is_trouble=is_trouble)

    def _show_map(self) -> None:
        shares: dict[Side, tuple[float, ...]] = {}
        for side, view in self._views.shown().items():
            if view.stack is not None:
                shares[side] = hit_shares(view.stack.view, self._found.of(side))
        self._views.show_shares(shares)

    def _result(self) -> str:
        count = self._found.count
        if not self._bar.query.text:
            return ""
        if not count or self._current is None:
            return self.tr("Not found")
        has_more = self._found.has_more
        text = (
            self.tr("{number} of {count}, and more") if has_more else self.tr("{number} of {count}")
        )
        return text.format(number=f"{self._found.number(*self._current) + 1:,}", count=f"{count:,}")

    def _reveal(self) -> None:
        """Bring the hit at hand in sight, out of its fold."""
        if self._current is None:
            return
        side, hit = self._current
        self._views.reveal(side, self._found.of(side).span(hit))
