"""A box to tick, drawn alike in lists and beside words; plain to see in every theme."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox

from core.shown import CHECKED_SIGN

BOX_PX = 14
_GAP_PX = 7
# Where the letter of a text that goes with Alt is underlined.
_WORDS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextShowMnemonic


def paint_tick_box(painter: QPainter, box: QRect, colour: QColor, *, is_checked: bool) -> None:
    """Paint a box, with a tick in it or empty, in the painter's font."""
    painter.setPen(colour)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(0, 0, -1, -1))
    if is_checked:
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, CHECKED_SIGN)


class TickBox(QCheckBox):
    """A check box whose line has the colour of words: the system's is lost on a dark ground."""

    def sizeHint(self) -> QSize:
        """Return room for the box, the words, and the frame of what has the keys."""
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        height = max(words.height(), BOX_PX) + 4
        return QSize(BOX_PX + _GAP_PX + words.width() + 6, height)

    def minimumSizeHint(self) -> QSize:
        """Return the same: nothing of it can be left out."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Return whether a click means it: anywhere on it."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box and words, framed where the keys go here."""
        painter = QPainter(self)
        ink = self.palette().color(QPalette.ColorRole.WindowText)
        box = QRect(2, (self.height() - BOX_PX) // 2, BOX_PX, BOX_PX)
        paint_tick_box(painter, box, ink, is_checked=self.isChecked())
        words = self.rect().adjusted(box.right() + _GAP_PX, 0, 0, 0)
        painter.drawText(words, _WORDS, self.text())
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
