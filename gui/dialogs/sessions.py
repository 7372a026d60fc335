"""Choosing a session file, and what becomes of work that is in none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from gui.dialogs.base import name_fields
from gui.pair import SESSION_SUFFIX


class _SessionDialog(QFileDialog):
    """A dialog for session files.

    Signals:
        path_chosen: the path.
    """

    path_chosen = Signal(object)

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name_fields(self)
        sessions = self.tr("Retold sessions (*{suffix})").format(suffix=SESSION_SUFFIX)
        self.setNameFilters([sessions, self.tr("All files (*)")])
        self.fileSelected.connect(self._on_file_selected)

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        self.path_chosen.emit(Path(path))


class OpenSessionDialog(_SessionDialog):
    """Asks for the session file to open."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "open_session_dialog")
        self.setWindowTitle(self.tr("Open session"))
        self.setFileMode(QFileDialog.FileMode.ExistingFile)


class SaveSessionDialog(_SessionDialog):
    """Asks where to save the session; `OverwriteDialog` asks about a file that is there."""

    def __init__(self, parent: QWidget, suggested: Path) -> None:
        super().__init__(parent, "save_session_dialog")
        self.setWindowTitle(self.tr("Save session"))
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Qt would ask in a loop of its own.
        self.setOption(QFileDialog.Option.DontConfirmOverwrite)
        self.setDirectory(str(suggested.parent))
        self.selectFile(suggested.name)
        self.setDefaultSuffix(SESSION_SUFFIX.removeprefix("."))


class UnsavedDialog(QMessageBox):
    """Asks what becomes of corrections and notes before the session goes.

    Signals:
        save_chosen: they are to be saved first.
        discard_chosen: they may go.
    """

    save_chosen = Signal()
    discard_chosen = Signal()

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName("unsaved_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Unsaved changes"))
        if name:
            self.setText(self.tr("Save the changes to “{name}”?").format(name=name))
            self.setInformativeText(self.tr("Otherwise they are lost."))
        else:
            self.setText(self.tr("Save this session?"))
            self.setInformativeText(self.tr("Otherwise your corrections and notes are lost."))
        buttons = QMessageBox.StandardButton
        self.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        self.setDefaultButton(buttons.Save)
        self.setEscapeButton(buttons.Cancel)
        for button in self.buttons():
            # The style's own pictures, which no theme of ours can colour.
            button.setIcon(QIcon())
        self.buttonClicked.connect(self._on_clicked)

    @Slot(object)
    def _on_clicked(self, button: object) -> None:
        role = self.standardButton(button)  # type: ignore[arg-type] - Qt gives one of its buttons
        if role == QMessageBox.StandardButton.Save:
            self.save_chosen.emit()
        elif role == QMessageBox.StandardButton.Discard:
            self.discard_chosen.emit()
