"""The row of buttons above the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from core.model import Side
from gui.actions import Actions
from gui.bars.chips import ChipRow
from gui.bars.view_switch import ViewSwitch
from gui.labels import without_mnemonic


class ToolRow(QWidget):
    """What is done most, one press away; each button follows an action of the menus."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("tool_row")
        self.chips = ChipRow()
        self.chips.hide()
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.setSpacing(10)
        opens = actions.file.open
        # What the menus have, too, and what gives way first where room is short.
        self._spare = [
            _ActionButton(opens[Side.SOURCE], self.tr("Open source…")),
            _ActionButton(opens[Side.REPOST], self.tr("Open repost…")),
            _ActionButton(actions.align.swap, self.tr("⇄ Swap")),
        ]
        for button in self._spare:
            layout.addWidget(button)
        self.switch = ViewSwitch(actions.view.modes.values())
        self.switch.hide()
        layout.addWidget(self.switch)
        layout.addStretch(1)
        layout.addWidget(self.chips, 100)
        export = _ActionButton(actions.file.export, self.tr("Export report"))
        export.setProperty("role", "primary")
        self._kept = [_ActionButton(actions.edit.find, self.tr("Find")), export]
        for button in self._kept:
            layout.addWidget(button)

    def event(self, event: QEvent) -> bool:
        """Fit the switch to the room, when that or what stands beside it has changed."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Let the switch give way when the chips have left out their words, then the first buttons.

        The numbers on the chips are nowhere else.
        """
        needed_px = sum(map(self._room_of, self._kept)) + self.chips.minimumSizeHint().width()
        margins = self._row.contentsMargins()
        room_px = self.width() - margins.left() - margins.right() - self._row.spacing() - needed_px
        spare_px = sum(map(self._room_of, self._spare))
        is_wide = room_px >= spare_px + self.switch.wide_px + self._row.spacing()
        has_spare = room_px >= spare_px + self.switch.narrow_px + self._row.spacing()
        if not self.switch.isHidden():
            self.switch.set_wide(is_wide)
        for button in self._spare:
            button.setVisible(has_spare or self.switch.isHidden())

    def _room_of(self, button: QPushButton) -> int:
        """Return how much room a button takes, with the space beside it."""
        return button.sizeHint().width() + self._row.spacing()


class _ActionButton(QPushButton):
    """A button that does what an action does, and can be pressed when that can."""

    def __init__(self, action: QAction, text: str) -> None:
        super().__init__(text)
        self._action = action
        self.setObjectName(f"{action.objectName()}_button")
        self.clicked.connect(action.trigger)
        action.enabledChanged.connect(self.setEnabled)
        self.setEnabled(action.isEnabled())
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        name = without_mnemonic(action.text())
        self.setToolTip(f"{name} ({keys})" if keys else name)
        self.setAccessibleName(name)
