"""How many sentences there are of each kind, as buttons that show one kind or several alone."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from core.model import Kind, Statistics
from core.shown import MOVED_SIGN, SIGNS, sentence_counts
from gui.labels import kind_name

_SPACING_PX = 8


class ChipRow(QWidget):
    """One chip a kind, with its count; where the window is narrow they leave out the word.

    Signals:
        filter_changed: the kinds to show, all of them where no chip is pressed.
    """

    filter_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("chips")
        self._counts = dict.fromkeys(Kind, 0)
        self._moved_count = 0
        self._chips = {kind: _chip(kind) for kind in Kind}
        self._moved = QLabel()
        self._moved.setObjectName("moved_chip")
        self._moved.setProperty("role", "chip")
        # A label with a frame would be indented.
        self._moved.setIndent(0)
        self._moved.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_SPACING_PX)
        # The row shrinks by shorter texts, which a layout's own least size would forbid.
        self._layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._layout.addStretch(1)
        for chip in self._chips.values():
            chip.setToolTip(self.tr("Show this kind alone; press again to show all"))
            chip.toggled.connect(self._on_toggled)
            self._layout.addWidget(chip)
        self._layout.addWidget(self._moved)
        self._full_width_px = self._compact_width_px = 0

    def set_statistics(self, statistics: Statistics) -> None:
        """Show the counts, and every kind again."""
        self._counts = sentence_counts(statistics)
        self._moved_count = statistics.moved_sentences
        self._moved.setEnabled(self._moved_count > 0)
        for kind, chip in self._chips.items():
            chip.setChecked(False)
            chip.setEnabled(self._counts[kind] > 0)
            name = self.tr("{count} {kind}")
            chip.setAccessibleName(name.format(count=self._counts[kind], kind=kind_name(kind)))
        self.measure()

    @property
    def pressed(self) -> frozenset[Kind]:
        """The kinds that are shown alone, none where all are shown."""
        return frozenset(kind for kind, chip in self._chips.items() if chip.isChecked())

    def press(self, kinds: frozenset[Kind]) -> None:
        """Show these kinds alone, as far as there are any of them; none for all."""
        for kind, chip in self._chips.items():
            chip.setChecked(kind in kinds and chip.isEnabled())

    def measure(self) -> None:
        """Find out anew how much room the chips need, as after a change of font or counts."""
        self._set_texts(is_compact=True)
        self._compact_width_px = self._width_px()
        self._set_texts(is_compact=False)
        self._full_width_px = self._width_px()
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size with all words."""
        return QSize(self._full_width_px, self._layout.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the size with signs and numbers alone."""
        return QSize(self._compact_width_px, self._layout.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words out, or put them in again."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        self._set_texts(is_compact=self.width() < self._full_width_px)

    def _width_px(self) -> int:
        widgets = [*self._chips.values(), self._moved]
        return sum(w.sizeHint().width() for w in widgets) + _SPACING_PX * len(widgets)

    def _set_texts(self, *, is_compact: bool) -> None:
        for kind, chip in self._chips.items():
            name = "" if is_compact else kind_name(kind)
            chip.setText(f"{SIGNS[kind]} {self._counts[kind]:,} {name}".strip())
        text = self.tr("moved") if not is_compact else ""
        self._moved.setText(f"{MOVED_SIGN} {self._moved_count:,} {text}".strip())
        self._moved.setAccessibleName(self.tr("{count} moved").format(count=self._moved_count))

    @Slot()
    def _on_toggled(self) -> None:
        self.filter_changed.emit(self.pressed or frozenset(Kind))


def _chip(kind: Kind) -> QPushButton:
    chip = QPushButton()
    chip.setObjectName(f"{kind}_chip")
    chip.setProperty("role", "chip")
    chip.setProperty("kind", kind.value)
    chip.setCheckable(True)
    return chip
