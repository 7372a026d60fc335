"""What the window is called: its session's file, the pages, and whether there is work to save."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMainWindow

from core.model import Side
from gui.session import Session

# Qt puts the sign of the system for unsaved work here.
_MARK = "[*]"


class WindowTitle(QObject):
    """Keeps the window's title as the session is."""

    def __init__(self, window: QMainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        session.comparison_changed.connect(self._on_changed)
        session.file.changed.connect(self._on_changed)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        comparison, path = self._session.comparison, self._session.file.path
        title = self.tr("Retold")
        if comparison is not None:
            names = (page.title or page.name for page in (comparison.source, comparison.repost))
            named = {side.value: _plain(name) for side, name in zip(Side, names, strict=True)}
            title = self.tr("{source} → {repost}{mark} — Retold").format(**named, mark=_MARK)
        if path is not None:
            name = f"{_plain(path.name)}{_MARK}"
            title = self.tr("{file}: {title}").format(file=name, title=title.replace(_MARK, ""))
        self._window.setWindowTitle(title)
        self._window.setWindowModified(_MARK in title and self._session.file.is_modified)


def _plain(name: str) -> str:
    """Return a name in which nothing stands for the sign."""
    return name.replace(_MARK, _MARK * 2)
