"""The row in which one says what to look for in the texts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from gui.bars.elided_label import ElidedLabel
from gui.models.search import Query
from gui.tick_box import TickBox

_FIELD_PX = (100, 260)


class FindBar(QWidget):
    """A field, how to take what is in it, and how much was found.

    Signals:
        query_changed: something else is looked for.
        next_asked, previous_asked: the next hit is wanted, or the one before.
        close_asked: the person is done.
    """

    query_changed = Signal()
    next_asked = Signal()
    previous_asked = Signal()
    close_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("find_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLineEdit()
        self._text.setObjectName("find_text")
        self._text.setMinimumWidth(_FIELD_PX[0])
        self._text.setMaximumWidth(_FIELD_PX[1])
        self._text.setPlaceholderText(self.tr("Find in the texts"))
        self._text.setAccessibleName(self.tr("Find in the texts"))
        self._case = TickBox(self.tr("Match &case"))
        self._case.setObjectName("find_case")
        self._expression = TickBox(self.tr("Regular e&xpression"))
        self._expression.setObjectName("find_expression")
        self._result = ElidedLabel("find_result")
        self._buttons = [
            self._button("find_previous_button", "↑", self.tr("Previous hit (Shift+F3)")),
            self._button("find_next_button", "↓", self.tr("Next hit (F3)")),
            self._button("find_close_button", "✕", self.tr("Close (Esc)")),
        ]
        self._text.textChanged.connect(self.query_changed)
        for box in (self._case, self._expression):
            box.toggled.connect(self.query_changed)
        for button, asked in zip(
            self._buttons, (self.previous_asked, self.next_asked, self.close_asked), strict=True
        ):
            button.clicked.connect(asked)
        self._arrange()
        self.hide()
        self._text.installEventFilter(self)

    @property
    def query(self) -> Query:
        """What is looked for."""
        return Query(self._text.text(), self._case.isChecked(), self._expression.isChecked())

    def open(self, text: str) -> None:
        """Appear with the keys in the field; ``text`` is what to look for, "" for the last."""
        self.show()
        if text:
            self._text.setText(text)
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._text.selectAll()

    def take_over(self, query: Query) -> None:
        """Appear with what was looked for elsewhere; the keys stay where they are."""
        self._text.setText(query.text)
        self._case.setChecked(query.is_case_sensitive)
        self._expression.setChecked(query.is_expression)
        self.show()

    def set_result(self, text: str, *, is_trouble: bool) -> None:
        """Say how much was found, or why nothing could be looked for."""
        self._result.setText(text)
        self._result.setProperty("state", "trouble" if is_trouble else "")
        self._result.style().polish(self._result)
        self._text.setAccessibleDescription(text)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take Enter and Shift+Enter in the field."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        (self.previous_asked if is_back else self.next_asked).emit()
        return True

    def _button(self, name: str, sign: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setText(sign)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        # Reached by Tab as everything is; a tool button is not by itself.
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 12, 5)
        row.setSpacing(8)
        label = QLabel(self.tr("&Find"))
        label.setBuddy(self._text)
        previous, following, close = self._buttons
        for widget in (label, self._text, previous, following, self._case, self._expression):
            row.addWidget(widget)
        row.addWidget(self._result)
        row.addStretch(1)
        row.addWidget(close)
