"""What the window remembers from one start to the next; what cannot be read falls back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from gui.models.view_mode import ViewMode
from gui.preferences import Appearance, Language, Preferences
from gui.stored_preferences import APPEARANCE_KEY, LANGUAGE_KEY, read_preferences, write_preferences
from gui.typed_store import TypedStore

# More would need a scroll bar on the start page.
MAX_RECENT = 8
MIN_ZOOM, MAX_ZOOM = 0.5, 3.0

SCHEMA = 1
"""The version that is written. A new one is where an older Retold would misread a value."""

MIGRATIONS: Mapping[int, Callable[[QSettings], None]] = {}
"""For each version before `SCHEMA`, what makes the next one of a store of it."""

_FIRST_SCHEMA = 1
_SCHEMAS = (_FIRST_SCHEMA, 1_000_000)


@dataclass(frozen=True, slots=True)
class RecentPair:
    """Two pages that were compared before: files or addresses.

    Or a session file that holds both, as ``source``; ``repost`` is then None.
    """

    source: Path | str
    repost: Path | str | None = None


class Settings:
    """Typed access to the store of a person's choices.

    A store of a newer Retold is read as far as its values are known, and what is not stays in it.
    """

    def __init__(self, store: QSettings) -> None:
        self._file = store
        self._store = TypedStore(store)
        version = self._store.whole("settings/version", _SCHEMAS, _FIRST_SCHEMA)
        for step in range(version, SCHEMA):
            MIGRATIONS[step](store)
        self._version = max(version, SCHEMA)

    @property
    def preferences(self) -> Preferences:
        """What the person prefers."""
        return read_preferences(self._store)

    @preferences.setter
    def preferences(self, preferences: Preferences) -> None:
        write_preferences(self._store, preferences)

    @property
    def appearance(self) -> Appearance:
        """The theme that was chosen; the system's where none was."""
        return self._store.word(APPEARANCE_KEY, Appearance.SYSTEM)

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._store.set(APPEARANCE_KEY, appearance.value)

    @property
    def language(self) -> Language:
        """The language that was chosen; the system's where none was."""
        return self._store.word(LANGUAGE_KEY, Language.SYSTEM)

    @language.setter
    def language(self, language: Language) -> None:
        self._store.set(LANGUAGE_KEY, language.value)

    @property
    def view_mode(self) -> ViewMode:
        """How pairs are looked at; side by side from the start."""
        return self._store.word("window/view", ViewMode.SIDE_BY_SIDE)

    @view_mode.setter
    def view_mode(self, mode: ViewMode) -> None:
        self._store.set("window/view", mode.value)

    @property
    def zoom(self) -> float:
        """The magnification of the text, 1.0 where none or nonsense is stored."""
        return self._store.number("window/zoom", (MIN_ZOOM, MAX_ZOOM), 1.0)

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._store.set("window/zoom", f"{zoom:.2f}")

    @property
    def is_synchronous(self) -> bool:
        """Whether both texts scroll together, as they do from the start."""
        return self._store.flag("window/synchronous", otherwise=True)

    @is_synchronous.setter
    def is_synchronous(self, is_synchronous: bool) -> None:
        self._store.set("window/synchronous", is_synchronous)

    @property
    def geometry(self) -> QByteArray:
        """Size and place of the window as Qt saved them; empty where nothing is stored."""
        return self._store.bytes("window/geometry")

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.set("window/geometry", geometry)

    @property
    def docks(self) -> QByteArray:
        """Which docks are shown and where, as Qt saved it; empty where nothing is stored."""
        return self._store.bytes("window/docks")

    @docks.setter
    def docks(self, docks: QByteArray) -> None:
        self._store.set("window/docks", docks)

    @property
    def recent_pairs(self) -> tuple[RecentPair, ...]:
        """The pairs of pages compared last, newest first."""
        sources, reposts = self._store.texts("recent/sources"), self._store.texts("recent/reposts")
        return tuple(
            RecentPair(_target(source), _target(repost) if repost else None)
            for source, repost in zip(sources, reposts, strict=False)
            if source
        )

    def remember(self, pair: RecentPair) -> None:
        """Put a pair first among the recent ones."""
        others = [other for other in self.recent_pairs if other != pair]
        kept = [pair, *others][:MAX_RECENT]
        self._store.set("recent/sources", [str(pair.source) for pair in kept])
        self._store.set("recent/reposts", [str(pair.repost or "") for pair in kept])

    def save(self) -> str:
        """Write to disk what was set; return the file that could not be written, "" if it could.

        What was set holds until Retold ends, written or not.
        """
        self._store.set("settings/version", self._version)
        self._file.sync()
        return "" if self._file.status() is QSettings.Status.NoError else self._file.fileName()


def _target(text: str) -> Path | str:
    """Return what a stored text leads to: an address stays a text."""
    return text if text.startswith(("http://", "https://")) else Path(text)
