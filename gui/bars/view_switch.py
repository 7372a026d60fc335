"""The switch between the views of a pair: a button each, or one with a list where room is short."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from gui.labels import without_mnemonic


class ViewSwitch(QWidget):
    """Shows which of some actions, of which one is on, is the one, and lets choose another."""

    def __init__(self, actions: Iterable[QAction]) -> None:
        super().__init__()
        self.setObjectName("view_switch")
        self.setAccessibleName(self.tr("View"))
        self._actions = tuple(actions)
        self._buttons = [_button(action) for action in self._actions]
        self._list = QToolButton()
        self._list.setObjectName("view_list_button")
        self._list.setAccessibleName(self.tr("View"))
        self._list.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._list)
        menu.setObjectName("view_list")
        menu.addActions(list(self._actions))
        self._list.setMenu(menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for button in (*self._buttons, self._list):
            layout.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for action in self._actions:
            action.changed.connect(self._on_action_changed)
        self._on_action_changed()
        self.set_wide(True)

    @property
    def wide_px(self) -> int:
        """The width with a button for each view."""
        return sum(button.sizeHint().width() for button in self._buttons)

    @property
    def narrow_px(self) -> int:
        """The width with one button and a list."""
        return self._list.sizeHint().width()

    def set_wide(self, is_wide: bool) -> None:
        """Show a button for each view, or the one with a list."""
        for button in self._buttons:
            button.setVisible(is_wide)
        self._list.setVisible(not is_wide)

    @Slot()
    def _on_action_changed(self) -> None:
        for action, button in zip(self._actions, self._buttons, strict=True):
            button.setChecked(action.isChecked())
            button.setEnabled(action.isEnabled())
            if action.isChecked():
                self._list.setText(f"{_name(action)}  ")
        self._list.setEnabled(any(action.isEnabled() for action in self._actions))


def _name(action: QAction) -> str:
    return without_mnemonic(action.text())


def _button(action: QAction) -> QPushButton:
    button = QPushButton(_name(action))
    button.setObjectName(f"{action.objectName()}_button")
    button.setProperty("role", "segment")
    button.setCheckable(True)
    # The action says which one is on: a button that is pressed twice stays on.
    button.clicked.connect(action.trigger)
    keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
    button.setToolTip(f"{_name(action)} ({keys})")
    button.setAccessibleName(_name(action))
    return button
