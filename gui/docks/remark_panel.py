"""What the person says of the passage or finding at hand: a note, and whether it is checked."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from core.model import Finding, Passage, Remark
from gui.labels import finding_name
from gui.tick_box import TickBox

# Narrower where the window is as narrow as it gets.
_WIDTH_PX, _MIN_WIDTH_PX = 220, 140


class NoteEdit(QPlainTextEdit):
    """A note that is kept when the keys go elsewhere.

    Signals:
        finished: what is written is to be kept.
        left: the person is done, and wants to be back in the texts.
        dropped: what is written is not to be kept.
    """

    finished = Signal()
    left = Signal()
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("note_edit")
        # Tab leads on, as everywhere in the window.
        self.setTabChangesFocus(True)

    def sizeHint(self) -> QSize:
        """Return a size that leaves the height to what stands beside it."""
        return QSize(_WIDTH_PX, 40)

    def minimumSizeHint(self) -> QSize:
        """Return the height of a line and a half."""
        return QSize(120, 40)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Ctrl+Enter and Esc; everything else writes."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what is written."""
        super().focusOutEvent(event)
        self.finished.emit()


class RemarkPanel(QWidget):
    """The note and the check on one passage or finding.

    Signals:
        note_written: the passage or finding, and its new note.
        check_asked: the passage or finding, and whether it is checked.
        left: the person wants to be back in the texts.
        note_changed: something is being written that is not kept yet.
    """

    note_changed = Signal()
    note_written = Signal(object, str)
    check_asked = Signal(object, bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("remark_panel")
        self.setMinimumWidth(_MIN_WIDTH_PX)
        self.setMaximumWidth(_WIDTH_PX)
        self._subject: Passage | Finding | None = None
        self._kept = ""
        self._heading = QLabel()
        self._heading.setObjectName("remark_heading")
        self._heading.setProperty("role", "heading")
        self._note = NoteEdit()
        self._note.setPlaceholderText(self.tr("Write a note (Ctrl+Enter keeps it)"))
        self._note.finished.connect(self.keep)
        self._note.textChanged.connect(self._on_text_changed)
        self._note.dropped.connect(self._on_dropped)
        self._note.left.connect(self.left)
        self._checked = TickBox(self.tr("Checked"))
        self._checked.setObjectName("checked_box")
        self._checked.clicked.connect(self._on_checked_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._note, 1)
        column.addWidget(self._checked)
        self.show_remark(None, None)

    @property
    def subject(self) -> Passage | Finding | None:
        """What the note is on, None for nothing."""
        return self._subject

    def show_remark(self, subject: Passage | Finding | None, remark: Remark | None) -> None:
        """Show what is said of a passage or finding; what was being written is kept first."""
        if subject != self._subject:
            self.keep()
        is_being_written = subject == self._subject and self._note.toPlainText() != self._kept
        self._subject = subject
        self._heading.setText(self._heading_of(subject))
        self._note.setAccessibleName(self._heading.text())
        for widget in (self._note, self._checked):
            widget.setEnabled(subject is not None)
        self._checked.setChecked(remark is not None and remark.is_checked)
        self._kept = "" if remark is None else remark.note
        if not is_being_written and self._note.toPlainText() != self._kept:
            self._note.setPlainText(self._kept)

    def write(self) -> None:
        """Let the person write."""
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def keep(self) -> None:
        """Say what is written, if it is something else than before."""
        text = self._note.toPlainText().strip()
        if self._subject is not None and text != self._kept:
            self._kept = text
            self.note_written.emit(self._subject, text)

    def _heading_of(self, subject: Passage | Finding | None) -> str:
        if isinstance(subject, Finding):
            text = self.tr("Note · finding: {name}")
            return text.format(name=finding_name(subject.type))
        return self.tr("Note") if subject is None else self.tr("Note · passage")

    @Slot()
    def _on_text_changed(self) -> None:
        if self._note.toPlainText() != self._kept:
            self.note_changed.emit()

    @Slot()
    def _on_dropped(self) -> None:
        self._note.setPlainText(self._kept)

    @Slot(bool)
    def _on_checked_clicked(self, is_checked: bool) -> None:
        if self._subject is not None:
            self.check_asked.emit(self._subject, is_checked)
