"""One text alone, of the source or of the repost: whoever makes it says what it shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.model import Finding, Kind, Side, Span
from gui.models.pair_view import PairView
from gui.models.redline import RedlineView
from gui.models.remarked import NOT_REMARKED
from gui.models.rows import NO_PASSAGE
from gui.models.view_mode import ViewMode
from gui.panes.corrector import Corrector
from gui.panes.look import Look
from gui.panes.solo_header import SoloHeader
from gui.panes.solo_text import SoloText
from gui.panes.wording import passage_description
from gui.theme import Theme

Preparing = Callable[[PairView, Side], PairView]
"""Makes of a pair the one whose side is to be shown."""


class SoloTexts:
    """Both texts of a pane that shows one at a time, with their tools."""

    def __init__(self, texts: Mapping[Side, SoloText], header: SoloHeader) -> None:
        self.views = {side: text.view for side, text in texts.items()}
        self.pointers = {side: text.pointer for side, text in texts.items()}
        self.keys = {side: text.keys for side, text in texts.items()}
        self._header = header

    @property
    def active_side(self) -> Side:
        """The side that is shown."""
        return self._header.side


class SoloPane(QWidget):
    """Shows one text, and another one for the other side, prepared when first looked at.

    Signals:
        passage_chosen: the id of the passage that was clicked or walked to, 0 for none.
        zoom_requested: one step nearer (1) or farther (-1), asked for with the wheel.
        side_changed: the other side is shown now.
    """

    passage_chosen = Signal(int)
    zoom_requested = Signal(int)
    side_changed = Signal()

    def __init__(self, mode: ViewMode, prepare: Preparing, theme: Theme) -> None:
        super().__init__()
        self.setObjectName(f"{mode}_pane")
        self._mode = mode
        self._prepare = prepare
        self._theme, self._zoom = theme, 1.0
        self._pair: PairView | None = None
        self._waiting = set(Side)
        self._kinds = frozenset(Kind)
        self._selected = NO_PASSAGE
        self._finding: Finding | None = None
        self._is_choosing = False
        self._header = SoloHeader(mode)
        self._header.side_chosen.connect(self.show_side)
        self.texts = {side: SoloText(mode, side, self._look()) for side in Side}
        self.corrector = Corrector(SoloTexts(self.texts, self._header))
        self._stack = QStackedWidget()
        for text in self.texts.values():
            text.passage_chosen.connect(self._on_passage_chosen)
            text.zoom_requested.connect(self.zoom_requested)
            self._stack.addWidget(text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self._stack)
        self._stack.setFocusProxy(self.text.view)

    @property
    def side(self) -> Side:
        """The side whose text, or whose order, is shown."""
        return self._header.side

    @property
    def text(self) -> SoloText:
        """The text that is shown."""
        return self.texts[self.side]

    def set_pair(self, pair: PairView | None) -> None:
        """Show another pair, when there is somebody to look; None empties the pane."""
        self._pair = pair
        self._finding = None
        self._selected = NO_PASSAGE
        self._waiting = set(Side)
        self._header.set_comparison(pair and pair.comparison)
        for side, text in self.texts.items():
            # What nobody looks at waits; the text that is shown keeps its place.
            if pair is None or not self.isVisible() or side is not self.side:
                text.set_pair(None)
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._theme = theme
        self._apply_look()

    def set_zoom(self, zoom: float) -> None:
        """Set the text larger or smaller; 1.0 is the size as it is."""
        self._zoom = zoom
        self._apply_look()

    def set_kind_filter(self, kinds: frozenset[Kind]) -> None:
        """Show the marks of some kinds only."""
        self._kinds = kinds
        self._finding = None
        for text in self.texts.values():
            text.set_marks(kinds, ())

    def set_finding(self, finding: Finding) -> None:
        """Mark the wordings of a finding."""
        self._finding = finding
        for text in self.texts.values():
            text.set_marks(self._kinds, self._found(text))

    def _found(self, text: SoloText) -> tuple[Span, ...]:
        """Return where the wordings of the finding stand in a text."""
        view = None if text.view.stack is None else text.view.stack.view
        if self._finding is None or view is None:
            return ()
        if isinstance(view, RedlineView):
            return view.found(self._finding)
        return self._finding.source if view.side is Side.SOURCE else self._finding.repost

    def select(self, passage: int) -> None:
        """Show a passage as selected, and in sight unless the person is there already."""
        self._selected = passage
        for text in self.texts.values():
            text.select(passage, self._description(passage), is_followed=not self._is_choosing)

    def bring_in_sight(self, passage: int) -> None:
        """Show a passage, without selecting it."""
        self.text.bring_to_top(passage)

    @Slot(object)
    def show_side(self, side: Side) -> None:
        """Show the other side's text, or the text in its order; what was in sight stays so."""
        at_hand = self._selected or self._shown_text().view.sight.passage_at_hand()
        self._header.set_side(side)
        self._stack.setFocusProxy(self.text.view)
        self._stack.setCurrentWidget(self.text)
        self._fill()
        if self._selected:
            self.select(self._selected)
        else:
            self.text.bring_to_top(at_hand)
        self.side_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Prepare what is to be shown."""
        super().showEvent(event)
        self._fill()

    def _shown_text(self) -> SoloText:
        return self.texts[Side.SOURCE if self._stack.currentIndex() == 0 else Side.REPOST]

    def _fill(self) -> None:
        """Prepare the side that is shown, unless that was done."""
        side = self.side
        if self._pair is None or side not in self._waiting or not self.isVisible():
            return
        self._waiting.discard(side)
        text = self.texts[side]
        text.set_pair(self._prepare(self._pair, side))
        text.set_marks(self._kinds, self._found(text))
        text.select(self._selected, self._description(self._selected), is_followed=True)

    def _description(self, passage: int) -> str:
        if self._pair is None or passage == NO_PASSAGE:
            return ""
        remarked = self.text.view.remarked.get(passage, NOT_REMARKED)
        return passage_description(self._pair, self._pair.passage(passage), remarked)

    def _look(self) -> Look:
        theme = self._theme
        if self._mode is ViewMode.COVERAGE:
            # Here the ground says what became of a sentence: it is as strong as a ribbon.
            kinds = {kind: replace(c, tint=c.ribbon) for kind, c in theme.kinds.items()}
            theme = replace(theme, kinds=kinds)
        return Look(theme, self._zoom)

    def _apply_look(self) -> None:
        for text in self.texts.values():
            text.set_look(self._look())

    @Slot(int)
    def _on_passage_chosen(self, passage: int) -> None:
        self._is_choosing = True
        self.passage_chosen.emit(passage)
        self._is_choosing = False
