"""In what the person corrects Retold, and how that is undone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QAction

from core.corrections import corrected
from core.model import Side
from gui.actions import Actions
from gui.history import History
from gui.session import Session


class CorrectionCommands(QObject):
    """What the Edit menu and the texts ask for: blocks put back or taken out, undone, redone."""

    def __init__(
        self, parent: QObject, session: Session, actions: Actions, history: History
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._history = history
        self._undo, self._redo = actions.edit.undo, actions.edit.redo
        self._undo.triggered.connect(self._history.undo)
        self._redo.triggered.connect(self._history.redo)
        history.changed.connect(self._on_changed)
        self._on_changed()

    @Slot(object, tuple, bool)
    def correct(self, side: Side, blocks: tuple[int, ...], is_article: bool) -> None:
        """Put blocks of a page, by their places, back into its article, or take them out."""
        document = self._session.settled.document(side)
        if document is None:
            return
        corrections = self._history.corrections
        page = corrected(corrections.page(side), document, blocks, is_article=is_article)
        name = partial(_step_name, len(blocks), is_article=is_article)
        self._history.correct(name, corrections.with_page(side, page))

    @Slot()
    def _on_changed(self) -> None:
        history = self._history
        undo = self.tr("&Undo: {what}").format(what=history.undo_name)
        redo = self.tr("Re&do: {what}").format(what=history.redo_name)
        _name(self._undo, self.tr("&Undo"), undo, history.can_undo)
        _name(self._redo, self.tr("Re&do"), redo, history.stack.canRedo())


def _name(action: QAction, without: str, text: str, is_enabled: bool) -> None:
    action.setText(text if is_enabled else without)
    action.setEnabled(is_enabled)


def _step_name(count: int, *, is_article: bool) -> str:
    translate = QCoreApplication.translate
    if is_article and count == 1:
        return translate("CorrectionCommands", "put back a line")
    if is_article:
        return translate("CorrectionCommands", "put back {count} lines").format(count=count)
    if count == 1:
        return translate("CorrectionCommands", "take out a paragraph")
    return translate("CorrectionCommands", "take out {count} paragraphs").format(count=count)
