"""Draws the PNG icons from resources/icons/retold.svg: ``python -m bundle.icons``."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from core.resources import ROOT

SIZES_PX = (16, 24, 32, 48, 64, 128, 256)


def main() -> None:
    """Write ``retold-<size>.png`` for each size a desktop asks for."""
    _app = QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
    renderer = QSvgRenderer(str(ROOT / "icons" / "retold.svg"))
    for size in SIZES_PX:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter)
        painter.end()
        image.save(str(ROOT / "icons" / f"retold-{size}.png"))


if __name__ == "__main__":
    main()
