"""The fonts that come with Retold: a machine may have none for the text, or none at all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

# Each character comes from the first family that has it.
INTERFACE_FAMILIES = ("Noto Sans", "Retold Symbols", "Noto Sans CJK SC")


def load_fonts(folder: Path) -> None:
    """Make the fonts of a folder known to Qt, and have them fill in for the interface's font.

    On a machine without any font they are the interface's.
    """
    has_fonts = bool(QFontDatabase.families())
    for path in sorted(folder.glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(path))
    font = QApplication.font()
    system_families = font.families() if has_fonts else []
    font.setFamilies([*system_families, *INTERFACE_FAMILIES])
    QApplication.setFont(font)
