"""What the window remembers from one start to the next; what cannot be read falls back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from gui.models.view_mode import ViewMode

# More would need a scroll bar on the start page.
MAX_RECENT = 8
MIN_ZOOM, MAX_ZOOM = 0.5, 3.0


class Appearance(StrEnum):
    """Which theme to use."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Language(StrEnum):
    """Which language the window speaks."""

    SYSTEM = "system"
    ENGLISH = "en"
    CHINESE = "zh"


@dataclass(frozen=True, slots=True)
class RecentPair:
    """Two pages that were compared before: files or addresses.

    Or a session file that holds both, as ``source``; ``repost`` is then None.
    """

    source: Path | str
    repost: Path | str | None = None


class Settings:
    """Typed access to the store of a person's choices.

    A store that cannot be written forgets, and says nothing: nothing here is worth a message.
    """

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def appearance(self) -> Appearance:
        """The theme that was chosen; the system's where none was."""
        value = str(self._store.value("window/appearance", ""))
        return Appearance(value) if value in set(Appearance) else Appearance.SYSTEM

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._store.setValue("window/appearance", appearance.value)

    @property
    def language(self) -> Language:
        """The language that was chosen; the system's where none was."""
        value = str(self._store.value("window/language", ""))
        return Language(value) if value in set(Language) else Language.SYSTEM

    @language.setter
    def language(self, language: Language) -> None:
        self._store.setValue("window/language", language.value)

    @property
    def view_mode(self) -> ViewMode:
        """How pairs are looked at; side by side from the start."""
        value = str(self._store.value("window/view", ""))
        return ViewMode(value) if value in set(ViewMode) else ViewMode.SIDE_BY_SIDE

    @view_mode.setter
    def view_mode(self, mode: ViewMode) -> None:
        self._store.setValue("window/view", mode.value)

    @property
    def zoom(self) -> float:
        """The magnification of the text, 1.0 where none or nonsense is stored."""
        try:
            zoom = float(str(self._store.value("window/zoom", "1")))
        except ValueError:
            return 1.0
        return zoom if MIN_ZOOM <= zoom <= MAX_ZOOM else 1.0

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._store.setValue("window/zoom", f"{zoom:.2f}")

    @property
    def is_synchronous(self) -> bool:
        """Whether both texts scroll together, as they do from the start."""
        return str(self._store.value("window/synchronous", "true")) != "false"

    @is_synchronous.setter
    def is_synchronous(self, is_synchronous: bool) -> None:
        self._store.setValue("window/synchronous", "true" if is_synchronous else "false")

    @property
    def geometry(self) -> QByteArray:
        """Size and place of the window as Qt saved them; empty where nothing is stored."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("window/geometry", geometry)

    @property
    def docks(self) -> QByteArray:
        """Which docks are shown and where, as Qt saved it; empty where nothing is stored."""
        return self._bytes("window/docks")

    @docks.setter
    def docks(self, docks: QByteArray) -> None:
        self._store.setValue("window/docks", docks)

    @property
    def recent_pairs(self) -> tuple[RecentPair, ...]:
        """The pairs of pages compared last, newest first."""
        pairs = zip(self._strings("recent/sources"), self._strings("recent/reposts"), strict=False)
        return tuple(
            RecentPair(_target(source), _target(repost) if repost else None)
            for source, repost in pairs
            if source
        )

    def remember(self, pair: RecentPair) -> None:
        """Put a pair first among the recent ones."""
        others = [other for other in self.recent_pairs if other != pair]
        kept = [pair, *others][:MAX_RECENT]
        self._store.setValue("recent/sources", [str(pair.source) for pair in kept])
        self._store.setValue("recent/reposts", [str(pair.repost or "") for pair in kept])

    def save(self) -> None:
        """Write to disk what was set, as far as that can be done."""
        self._store.sync()

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def _strings(self, key: str) -> list[str]:
        """Return a list of strings; a store gives a list of one as a string."""
        value = self._store.value(key)
        values = value if isinstance(value, list) else [value]
        return [item for item in values if isinstance(item, str)]


def _target(text: str) -> Path | str:
    """Return what a stored text leads to: an address stays a text."""
    return text if text.startswith(("http://", "https://")) else Path(text)
