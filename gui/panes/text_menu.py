"""The menu of a place in a text: what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QMenu, QWidget

from gui.models.correctable import Correctable


class TextMenu(QMenu):
    """Puts text back into the article or takes it out, opens a fold, copies what is selected.

    Signals:
        put_back_asked, take_out_asked, fold_asked, copy_asked: a line was chosen.
    """

    put_back_asked = Signal()
    take_out_asked = Signal()
    fold_asked = Signal()
    copy_asked = Signal()

    def __init__(
        self,
        parent: QWidget,
        correctable: Correctable,
        *,
        is_at_fold: bool,
        has_selection: bool,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("text_menu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # What cannot be done says why.
        self.setToolTipsVisible(True)
        back, out = len(correctable.put_back), len(correctable.take_out)
        self._add("menu_put_back", self._put_back_text(back), self.put_back_asked, bool(back))
        self._add("menu_take_out", self._take_out_text(out), self.take_out_asked, bool(out))
        self.addSeparator()
        if is_at_fold:
            # A click does the same; here it can be found.
            self._add("menu_fold", self.tr("&Show or hide these lines"), self.fold_asked, True)
        self._add("menu_copy", self.tr("&Copy"), self.copy_asked, has_selection)
        self.addSeparator()
        # What the window's own menus offer for a text.
        self.addActions(parent.actions())

    def _add(self, name: str, text: str, asked: SignalInstance, is_enabled: bool) -> None:
        action = self.addAction(text)
        action.setObjectName(name)
        action.setEnabled(is_enabled)
        action.triggered.connect(asked)

    def _put_back_text(self, count: int) -> str:
        if count > 1:
            return self.tr("Put all {count} &back into the article").format(count=count)
        return self.tr("Put &back into the article")

    def _take_out_text(self, count: int) -> str:
        if count > 1:
            return self.tr("Take all {count} &out of the article").format(count=count)
        return self.tr("Take &out of the article")
