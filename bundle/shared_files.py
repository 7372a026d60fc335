"""What a Linux desktop finds of a program below ``share``: its menu entry, icons and file types."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
NAME = "retold"
MENU_ENTRY = "applications/retold.desktop"
FILE_TYPES = "mime/packages/retold.xml"


def shared_files() -> Iterator[tuple[Path, str]]:
    """Yield each file but the menu entry with its place below ``share``."""
    yield RESOURCES / "desktop" / "retold-session.xml", FILE_TYPES
    for path in sorted((RESOURCES / "icons").glob("*.svg")):
        yield path, f"icons/hicolor/scalable/{_context(path.stem)}/{path.name}"
    for path in sorted((RESOURCES / "icons").glob("*.png")):
        icon, _, size = path.stem.rpartition("-")
        yield path, f"icons/hicolor/{size}x{size}/{_context(icon)}/{icon}.png"


def _context(icon: str) -> str:
    """Return where an icon theme has the icon of a program, or of its files."""
    return "apps" if icon == NAME else "mimetypes"
