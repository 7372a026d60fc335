"""How much of the source was carried, as a bar of parts."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

_HEIGHT_PX = 10
# As wide as in the design where there is room, so narrow that the words beside it fit 1024 px.
_WIDTHS_PX = (70, 220)


class CoverageBar(QWidget):
    """Parts of a whole side by side, each in its colour; its accessible name says the same."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("coverage_bar")
        self.setFixedHeight(_HEIGHT_PX)
        self.setMinimumWidth(_WIDTHS_PX[0])
        self.setMaximumWidth(_WIDTHS_PX[1])
        self._parts: tuple[tuple[float, QColor], ...] = ()

    def set_parts(self, parts: tuple[tuple[float, QColor], ...], text: str) -> None:
        """Show shares of the whole (0.0 to 1.0, in order), which ``text`` says in words."""
        self._parts = parts
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts from the start, inside a round frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()), 5, 5)
        painter.setClipPath(frame)
        start = 0.0
        for share, colour in self._parts:
            end = start + share * self.width()
            painter.fillRect(QRectF(start, 0, end - start, self.height()), colour)
            start = end
        painter.end()
