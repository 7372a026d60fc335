"""What the window says to the person: one sentence in a bar, not a window to click away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from gui.restyle import set_state


class MessageBar(QFrame):
    """A row that shows the newest message until it is closed or no longer true.

    Signals:
        shown_changed: it says something else, or nothing any more.
    """

    shown_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("message_bar")
        self._text = QLabel()
        self._text.setObjectName("message_text")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton()
        self._close.setObjectName("close_message_button")
        self._close.setText("✕")
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.setToolTip(self.tr("Close the message (Esc)"))
        self._close.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, "" while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def show_trouble(self, text: str) -> None:
        """Say what could not be done."""
        self._show("trouble", text)

    def add_trouble(self, text: str) -> None:
        """Say what else could not be done, below what is said already."""
        is_more = not self.isHidden() and self.property("state") == "trouble"
        self.show_trouble(f"{self._text.text()}\n{text}" if is_more else text)

    def show_news(self, text: str) -> None:
        """Say what was done, or what is worth knowing."""
        self._show("news", text)

    @Slot()
    def dismiss(self) -> None:
        """Hide the message."""
        self.hide()
        self.shown_changed.emit()

    def _show(self, state: str, text: str) -> None:
        set_state(self, state)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
        self.shown_changed.emit()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
