"""Draws every system's icons from the SVG files in resources/icons: ``python -m bundle.icons``."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from core.resources import ROOT

FOLDER = ROOT / "icons"
DRAWINGS = ("retold", "retold-session")
SIZES_PX = (16, 24, 32, 48, 64, 128, 256)
# macOS shows the largest on a screen of twice the pixels.
_LARGEST_PX = 1024


def main() -> None:
    """Write ``<name>-<size>.png`` for each size a desktop asks for, an .ico and an .icns."""
    _app = QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
    for name in DRAWINGS:
        renderer = QSvgRenderer(str(FOLDER / f"{name}.svg"))
        for size in SIZES_PX:
            _draw(renderer, size, FOLDER / f"{name}-{size}.png")
        _write_containers(renderer, name)


def _draw(renderer: QSvgRenderer, size: int, path: Path) -> None:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    image.save(str(path))


def _write_containers(renderer: QSvgRenderer, name: str) -> None:
    """Write the icon of Windows and that of macOS, each with all sizes in one file."""
    largest = FOLDER / f"{name}-{_LARGEST_PX}.png"
    _draw(renderer, _LARGEST_PX, largest)
    drawn = [Image.open(FOLDER / f"{name}-{size}.png") for size in SIZES_PX]
    with Image.open(largest) as image:
        sizes = [(size, size) for size in SIZES_PX]
        drawn[-1].save(FOLDER / f"{name}.ico", sizes=sizes, append_images=drawn[:-1])
        image.save(FOLDER / f"{name}.icns", append_images=drawn)
    largest.unlink()


if __name__ == "__main__":
    main()
