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
        for action, text in (
            (opens[Side.SOURCE], self.tr("Open source…")),
            (opens[Side.REPOST], self.tr("Open repost…")),
            (actions.align.swap, self.tr("⇄ Swap")),
        ):
            layout.addWidget(_ActionButton(action, text))
        self.switch = ViewSwitch(actions.view.modes.values())
        self.switch.hide()
        layout.addWidget(self.switch)
        layout.addStretch(1)
        layout.addWidget(self.chips, 100)
        layout.addWidget(_ActionButton(actions.edit.find, self.tr("Find")))
        export = _ActionButton(actions.file.export, self.tr("Export report"))
        export.setProperty("role", "primary")
        layout.addWidget(export)

    def event(self, event: QEvent) -> bool:
        """Fit the switch to the room, when that or what stands beside it has changed."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Let the switch give way when the chips have left out their words."""
        if self.switch.isHidden():
            return
        others_px = self._row.sizeHint().width() - self.switch.sizeHint().width()
        others_px -= self.chips.sizeHint().width() - self.chips.minimumSizeHint().width()
        self.switch.set_wide(self.width() >= others_px + self.switch.wide_px)


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
