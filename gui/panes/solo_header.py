"""What stands above a text alone: which side's it is, and what there is to see in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from core.model import Comparison, Side
from gui.bars.elided_label import ElidedLabel
from gui.models.view_mode import ViewMode
from gui.panes.solo_wording import solo_facts, solo_label, solo_name
from gui.panes.wording import side_name


class SoloHeader(QWidget):
    """Two buttons for the sides, and one line of facts.

    Signals:
        side_chosen: the side to show.
    """

    side_chosen = Signal(object)

    def __init__(self, mode: ViewMode) -> None:
        super().__init__()
        self._mode = mode
        self._comparison: Comparison | None = None
        self.setObjectName("solo_header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        label = ElidedLabel(f"{mode}_label")
        label.setText(solo_label(mode))
        label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._facts = ElidedLabel(f"{mode}_facts")
        self._facts.setProperty("role", "dim")
        self._group = QButtonGroup(self)
        self._buttons = {side: self._button(side) for side in Side}
        self._buttons[Side.SOURCE].setChecked(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 12, 7)
        row.setSpacing(6)
        row.addWidget(label)
        for button in self._buttons.values():
            row.addWidget(button)
        row.addSpacing(10)
        row.addWidget(self._facts)
        row.addStretch(1)

    @property
    def side(self) -> Side:
        """The side that is chosen."""
        is_source = self._buttons[Side.SOURCE].isChecked()
        return Side.SOURCE if is_source else Side.REPOST

    def set_side(self, side: Side) -> None:
        """Show a side as the chosen one."""
        self._buttons[side].setChecked(True)
        self._tell()

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Tell of another comparison; None for none."""
        self._comparison = comparison
        self._tell()

    def _button(self, side: Side) -> QPushButton:
        button = QPushButton(side_name(side))
        button.setObjectName(f"{self._mode}_{side}_button")
        button.setAccessibleName(solo_name(self._mode, side))
        button.setToolTip(button.accessibleName())
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group.addButton(button)
        button.clicked.connect(self._on_clicked)
        return button

    def _tell(self) -> None:
        comparison = self._comparison
        facts = "" if comparison is None else solo_facts(self._mode, self.side, comparison)
        self._facts.setText(facts)

    @Slot()
    def _on_clicked(self) -> None:
        self.side_chosen.emit(self.side)
