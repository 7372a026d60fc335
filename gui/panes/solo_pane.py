"""One text alone, of the source or of the repost: whoever makes it says what it shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.model import Finding, Kind, Side, Span
from gui.models.pair_view import PairView
from gui.models.redline import RedlineView
from gui.models.remarked import NOT_REMARKED
from gui.models.rows import NO_PASSAGE
from gui.models.view_mode import ViewMode
from gui.panes.corrector import Corrector
from gui.panes.look import Look
from gui.panes.preparing import Preparer, Preparing, WaitingNote
from gui.panes.solo_header import SoloHeader
from gui.panes.solo_text import SoloText
from gui.panes.wording import passage_description
from gui.theme import Theme


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
        filled: what was being prepared is shown now.
        crashed: an exception that nobody expected while it was prepared.
    """

    passage_chosen = Signal(int)
    zoom_requested = Signal(int)
    side_changed = Signal()
    filled = Signal()
    crashed = Signal(object)

    def __init__(self, mode: ViewMode, prepare: Preparing, theme: Theme) -> None:
        super().__init__()
        self.setObjectName(f"{mode}_pane")
        self._mode = mode
        self._theme, self._zoom = theme, 1.0
        self._pair: PairView | None = None
        self._waiting = set(Side)
        self._at_hand = NO_PASSAGE
        self._preparer = Preparer(prepare, self)
        self._preparer.prepared.connect(self._on_prepared)
        self._preparer.crashed.connect(self.crashed)
        self._kinds = frozenset(Kind)
        self._selected = NO_PASSAGE
        self._finding: Finding | None = None
        self._is_choosing = False
        self._header = SoloHeader(mode)
        self._header.side_chosen.connect(self.show_side)
        self.texts = {side: SoloText(mode, side, _look(mode, theme, 1.0)) for side in Side}
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
        column.addWidget(WaitingNote(self._preparer))
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
        self._selected = self._at_hand = NO_PASSAGE
        self._waiting = set(Side)
        self._preparer.stop()
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
        for text in self._ready():
            text.set_marks(self._kinds, _found(self._finding, text))

    def select(self, passage: int) -> None:
        """Show a passage as selected, and in sight unless the person is there already."""
        self._selected = passage
        for text in self._ready():
            text.select(passage, self._description(passage), is_followed=not self._is_choosing)

    def bring_in_sight(self, passage: int) -> None:
        """Show a passage, without selecting it; as soon as there is something to show."""
        if self.side in self._waiting:
            self._at_hand = passage
        else:
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
            self.bring_in_sight(at_hand)
        self.side_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Prepare what is to be shown."""
        super().showEvent(event)
        self._fill()

    def hideEvent(self, event: QHideEvent) -> None:
        """Prepare nothing for nobody."""
        super().hideEvent(event)
        self._preparer.stop()

    def _ready(self) -> list[SoloText]:
        """Return the texts that show the pair of now."""
        return [text for side, text in self.texts.items() if side not in self._waiting]

    def _shown_text(self) -> SoloText:
        return self.texts[Side.SOURCE if self._stack.currentIndex() == 0 else Side.REPOST]

    def _fill(self) -> None:
        """Prepare the side that is shown, unless that was done."""
        if self._pair is not None and self.side in self._waiting and self.isVisible():
            self._preparer.prepare(self._pair, self.side)

    @Slot(object, object)
    def _on_prepared(self, side: Side, pair: PairView) -> None:
        self._waiting.discard(side)
        text, at_hand = self.texts[side], self._at_hand
        self._at_hand = NO_PASSAGE
        text.set_pair(pair)
        text.set_marks(self._kinds, _found(self._finding, text))
        text.select(self._selected, self._description(self._selected), is_followed=True)
        if not self._selected:
            text.bring_to_top(at_hand)
        self.filled.emit()

    def _description(self, passage: int) -> str:
        if self._pair is None or passage == NO_PASSAGE:
            return ""
        remarked = self.text.view.remarked.get(passage, NOT_REMARKED)
        return passage_description(self._pair, self._pair.passage(passage), remarked)

    def _apply_look(self) -> None:
        for text in self.texts.values():
            text.set_look(_look(self._mode, self._theme, self._zoom))

    @Slot(int)
    def _on_passage_chosen(self, passage: int) -> None:
        self._is_choosing = True
        self.passage_chosen.emit(passage)
        self._is_choosing = False


def _look(mode: ViewMode, theme: Theme, zoom: float) -> Look:
    if mode is ViewMode.COVERAGE:
        # Here the ground says what became of a sentence: it is as strong as a ribbon.
        kinds = {kind: replace(c, tint=c.ribbon) for kind, c in theme.kinds.items()}
        theme = replace(theme, kinds=kinds)
    return Look(theme, zoom)


def _found(finding: Finding | None, text: SoloText) -> tuple[Span, ...]:
    """Return where the wordings of a finding stand in a text."""
    view = None if text.view.stack is None else text.view.stack.view
    if finding is None or view is None:
        return ()
    if isinstance(view, RedlineView):
        return view.found(finding)
    return finding.source if view.side is Side.SOURCE else finding.repost
