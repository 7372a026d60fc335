"""Puts Retold into the person's application menu, so that it can be double-clicked."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[1] / "resources"


def install_menu_entry(program: Path) -> None:
    """Write the entry and the icons under the person's data folder, unless they are there.

    Where that folder cannot be written to, Retold stays without an entry: it runs all the same.
    """
    home = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    entry = Path(home) / "applications" / "retold.desktop"
    template = (RESOURCES / "desktop" / "retold.desktop").read_text(encoding="utf-8")
    text = template.replace("Exec=retold", f"Exec={_quoted(program)}")
    try:
        if entry.is_file() and entry.read_text(encoding="utf-8") == text:
            return
        _install_icons(Path(home) / "icons" / "hicolor")
        entry.parent.mkdir(parents=True, exist_ok=True)
        entry.write_text(text, encoding="utf-8")
    except OSError:
        return


def _install_icons(theme: Path) -> None:
    icons = {RESOURCES / "icons" / "retold.svg": "scalable/apps/retold.svg"}
    for path in (RESOURCES / "icons").glob("retold-*.png"):
        size = path.stem.rpartition("-")[2]
        icons[path] = f"{size}x{size}/apps/retold.png"
    for path, place in icons.items():
        (theme / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, theme / place)


def _quoted(program: Path) -> str:
    """Return the path as the Desktop Entry Specification quotes an argument of Exec."""
    text = str(program)
    for character in ("\\", '"', "`", "$"):
        text = text.replace(character, "\\" + character)
    # Exec is a string value, where each backslash is written as two; a percent sign is a field.
    return '"' + text.replace("\\", "\\\\").replace("%", "%%") + '"'
