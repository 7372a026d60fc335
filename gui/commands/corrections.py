"""In what the person corrects Retold, and how that is undone."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from core.corrections import corrected
from core.model import Side
from gui.actions import Actions
from gui.history import History
from gui.session import Session


class CorrectionCommands(QObject):
    """What the Edit menu and the texts ask for: blocks put back or taken out, undone, redone."""

    def __init__(self, parent: QObject, session: Session, actions: Actions) -> None:
        super().__init__(parent)
        self._session = session
        self._history = History(session, self)
        self._undo, self._redo = actions.edit.undo, actions.edit.redo
        self._undo.triggered.connect(self._history.undo)
        self._redo.triggered.connect(self._history.redo)
        self._history.stack.indexChanged.connect(self._on_index_changed)
        self._on_index_changed()

    @Slot(object, tuple, bool)
    def correct(self, side: Side, blocks: tuple[int, ...], is_article: bool) -> None:
        """Put blocks of a page, by their places, back into its article, or take them out."""
        document = self._session.settled.document(side)
        if document is None:
            return
        corrections = self._history.corrections
        page = corrected(corrections.page(side), document, blocks, is_article=is_article)
        text = self._step_name(len(blocks), is_article=is_article)
        self._history.correct(text, corrections.with_page(side, page))

    def _step_name(self, count: int, *, is_article: bool) -> str:
        if is_article and count == 1:
            return self.tr("put back a line")
        if is_article:
            return self.tr("put back {count} lines").format(count=count)
        if count == 1:
            return self.tr("take out a paragraph")
        return self.tr("take out {count} paragraphs").format(count=count)

    @Slot()
    def _on_index_changed(self) -> None:
        stack = self._history.stack
        undo, redo = self.tr("&Undo: {what}"), self.tr("Re&do: {what}")
        _name(self._undo, self.tr("&Undo"), undo.format(what=stack.undoText()), stack.canUndo())
        _name(self._redo, self.tr("Re&do"), redo.format(what=stack.redoText()), stack.canRedo())


def _name(action: QAction, without: str, text: str, is_enabled: bool) -> None:
    action.setText(text if is_enabled else without)
    action.setEnabled(is_enabled)
