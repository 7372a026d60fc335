"""Putting parts of a page back into its article, or taking them out: by keys, by a menu."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Signal, Slot

from core.model import Side, Span
from gui.models.correctable import Correctable, correctable_in_row, correctable_in_span
from gui.models.rows import SideView
from gui.panes.key_tool import KeyTool
from gui.panes.pointer_tool import PointerTool
from gui.panes.text_menu import TextMenu
from gui.panes.text_view import TextView


class Texts(Protocol):
    """Texts with their tools, by the sides that they are of, and which has or had the keys."""

    @property
    def views(self) -> Mapping[Side, TextView]:
        """The texts."""
        ...

    @property
    def pointers(self) -> Mapping[Side, PointerTool]:
        """What the pointer does in each."""
        ...

    @property
    def keys(self) -> Mapping[Side, KeyTool]:
        """What the keys do in each."""
        ...

    @property
    def active_side(self) -> Side:
        """The side whose text has the keys, or had them last."""
        ...


class Corrector(QObject):
    """Knows what of the texts can be corrected, and says what the person wants of it.

    That is the selected text, or else the row that the keys are at, of the text that has or had
    the keys.

    Signals:
        correction_asked: the side, its blocks by their places, whether they are the article's.
        availability_changed: something else may be at hand, see `availability`.
    """

    correction_asked = Signal(object, tuple, bool)
    availability_changed = Signal()

    def __init__(self, parts: Texts) -> None:
        super().__init__()
        self._parts = parts
        self._known: tuple[SideView, Span | int, Correctable] | None = None
        for view in parts.views.values():
            view.current_changed.connect(self.availability_changed)
            view.focus_changed.connect(self._on_focus_changed)
        for tool in (*parts.pointers.values(), *parts.keys.values()):
            tool.selection_changed.connect(self.availability_changed)
            tool.menu_asked.connect(self._on_menu_asked)

    @Slot()
    def put_back(self) -> None:
        """Ask for what is selected to be put back into the article."""
        blocks = self._correctable().put_back
        if blocks:
            self.correction_asked.emit(self._parts.active_side, blocks, True)

    @Slot()
    def take_out(self) -> None:
        """Ask for what is selected to be taken out of the article."""
        blocks = self._correctable().take_out
        if blocks:
            self.correction_asked.emit(self._parts.active_side, blocks, False)

    @property
    def availability(self) -> tuple[bool, bool]:
        """Whether something at hand can be put back, and whether something can be taken out."""
        found = self._correctable()
        return bool(found.put_back), bool(found.take_out)

    def _correctable(self) -> Correctable:
        """Return what can be done with what is at hand; of a whole book that is found out once."""
        view = self._parts.views[self._parts.active_side]
        if view.stack is None:
            return Correctable()
        shown, at_hand = view.stack.view, view.selection.span or view.current_row
        if self._known is None or self._known[0] is not shown or self._known[1] != at_hand:
            if isinstance(at_hand, Span):
                found = correctable_in_span(shown, at_hand)
            else:
                found = correctable_in_row(shown, at_hand)
            self._known = (shown, at_hand, found)
        return self._known[2]

    @Slot()
    def _on_focus_changed(self) -> None:
        self.availability_changed.emit()

    @Slot()
    def _on_fold_asked(self) -> None:
        view = self._parts.views[self._parts.active_side]
        if view.stack is not None and view.current_row in view.stack.view.folds:
            view.toggle_fold(view.current_row)

    @Slot(QPoint)
    def _on_menu_asked(self, point: QPoint) -> None:
        view = self._parts.views[self._parts.active_side]
        if view.stack is None:
            return
        menu = TextMenu(
            view,
            self._correctable(),
            is_at_fold=view.current_row in view.stack.view.folds,
            has_selection=bool(view.selection.span),
        )
        menu.put_back_asked.connect(self.put_back)
        menu.take_out_asked.connect(self.take_out)
        menu.fold_asked.connect(self._on_fold_asked)
        menu.copy_asked.connect(self._parts.keys[view.side].copy)
        menu.popup(point)
