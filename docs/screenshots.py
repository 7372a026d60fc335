"""Takes the pictures of the real window with the sample: ``xvfb-run python -m docs.screenshots``.

With ``SOURCE REPOST FOLDER`` it pictures that pair instead, into that folder.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QSize, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit

from core.model import Side
from core.resources import resource
from gui.app import make_application
from gui.pair import Place
from gui.session import Session
from gui.settings import Appearance, Language, Settings
from gui.windows import Desk

# Docks and rows are laid out in several rounds of events after a comparison is shown.
_SETTLE_MS = 600


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its file's stem, the window's size, its theme and whether the sample is open.

    ``steps`` are actions that are done before it is taken, and ``words`` what is looked for.
    """

    stem: str
    size: QSize
    appearance: Appearance = Appearance.LIGHT
    has_pages: bool = True
    steps: tuple[str, ...] = ()
    words: str = ""
    language: Language = Language.ENGLISH


PICTURES = (
    Picture("window", QSize(1440, 860)),
    Picture("window-dark", QSize(1440, 860), Appearance.DARK),
    Picture("window-small", QSize(1024, 700)),
    Picture("redline", QSize(1440, 860), steps=("redline",)),
    Picture("coverage", QSize(1440, 860), steps=("coverage",)),
    Picture("coverage-dark", QSize(1440, 860), Appearance.DARK, steps=("coverage",)),
    Picture("finding", QSize(1440, 860), steps=("find",), words="said"),
    Picture("window-contrast", QSize(1280, 800), Appearance.CONTRAST),
    Picture("start", QSize(1024, 700), has_pages=False),
    # The last one: what speaks a language speaks it until it is told another.
    Picture("window-chinese", QSize(1280, 800), language=Language.CHINESE),
)
_SMALL = QSize(960, 600)
GUIDE_PICTURES = (
    Picture("window-en", _SMALL),
    Picture("redline-en", _SMALL, steps=("redline",)),
    Picture("window-zh", _SMALL, language=Language.CHINESE),
    Picture("redline-zh", _SMALL, steps=("redline",), language=Language.CHINESE),
)
"""What the guide of the Help menu shows."""


class Photographer(QObject):
    """Opens a window for one picture, waits until it stands still, takes it, and ends the loop."""

    def __init__(self, picture: Picture, places: dict[Side, Place], folder: Path) -> None:
        super().__init__()
        self._picture = picture
        self._path = folder / f"{picture.stem}.png"
        # A store of its own, so that the picture does not depend on who takes it.
        self._home = tempfile.TemporaryDirectory()
        store = QSettings(f"{self._home.name}/settings.ini", QSettings.Format.IniFormat)
        settings = Settings(store)
        settings.appearance = picture.appearance
        self._session = Session()
        settings.language = picture.language
        self._desk = Desk(settings)
        self._window = self._desk.add(self._session).window
        self._window.resize(picture.size)
        self._window.show()
        if picture.has_pages:
            self._session.comparison_changed.connect(self._on_ready)
            self._session.open(places)
        else:
            self._on_ready()

    @Slot()
    def _on_ready(self) -> None:
        if self._picture.has_pages:
            for step in ("next_finding", *self._picture.steps):
                self._window.findChild(QAction, step).trigger()
        if self._picture.words:
            self._window.findChild(QLineEdit, "find_text").setText(self._picture.words)
        QTimer.singleShot(_SETTLE_MS, self._take)

    @Slot()
    def _take(self) -> None:
        self._window.grab().save(str(self._path))
        self._window.close()
        self._session.shut_down()
        self._home.cleanup()
        QApplication.quit()


def main() -> None:
    """Take every picture, of the sample or of the two pages named."""
    default = [resource("samples", "portal.html"), resource("samples", "repost.html")]
    *pages, folder = map(Path, sys.argv[1:]) if len(sys.argv) == 4 else (*default, Path("docs"))
    wanted = [(folder, picture) for picture in PICTURES]
    if len(sys.argv) != 4:
        # Both end in Chinese, and begin in English.
        wanted = [(resource("guide"), picture) for picture in GUIDE_PICTURES] + wanted
    application = make_application(sys.argv[:1])
    # Between two pictures no window is open.
    application.setQuitOnLastWindowClosed(False)
    places = {side: Place.of_path(page) for side, page in zip(Side, pages, strict=True)}
    photographers: list[Photographer] = []
    for place, picture in wanted:
        # Kept to the end: a window must not be collected on the thread of the next one's job.
        photographers.append(Photographer(picture, places, place))
        application.exec()


if __name__ == "__main__":
    main()
