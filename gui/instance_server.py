"""The Retold that runs already hears what others are asked to open."""

from __future__ import annotations

import json
import os
import socket
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot

from core.version import retold_version
from gui.handing_over import ANSWER, MAX_BYTES, TOKEN_VARIABLES

_PIECE = 65_536
# Whoever says nothing for so long says nothing any more.
_PATIENCE_MS = 5_000


@dataclass(frozen=True, slots=True)
class Asked:
    """What another process was started with, and in which folder."""

    arguments: tuple[str, ...]
    folder: Path


class InstanceServer(QObject):
    """Listens at a place for requests of `gui.handing_over.hand_over`.

    Signals:
        asked: an `Asked`.
    """

    asked = Signal(object)

    def __init__(self, place: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._socket: socket.socket | None = None

    def listen(self) -> bool:
        """Begin to listen; False where there is no place, or somebody listens there already."""
        if self._place is None or _is_answered(self._place):
            return False
        channel = socket.socket(socket.AF_UNIX)
        try:
            # What a process that was killed left.
            self._place.unlink(missing_ok=True)
            channel.bind(str(self._place))
            channel.listen()
        except OSError:
            channel.close()
            return False
        channel.setblocking(False)
        self._socket = channel
        notifier = QSocketNotifier(channel.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._on_called)
        return True

    def close(self) -> None:
        """Listen no more."""
        if self._socket is not None and self._place is not None:
            for notifier in self.findChildren(QSocketNotifier):
                notifier.setEnabled(False)
            self._socket.close()
            self._socket = None
            with suppress(OSError):
                self._place.unlink(missing_ok=True)

    @Slot()
    def _on_called(self) -> None:
        if self._socket is not None:
            with suppress(OSError):
                caller = _Caller(self._socket.accept()[0], self)
                caller.asked.connect(self.asked)


class _Caller(QObject):
    """Another process at the other end: it says one line, and hears that it was heard.

    Signals:
        asked: an `Asked`.
    """

    asked = Signal(object)

    def __init__(self, channel: socket.socket, parent: QObject) -> None:
        super().__init__(parent)
        channel.setblocking(False)
        self._channel = channel
        self._said = b""
        self._notifier = QSocketNotifier(channel.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_said)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._end)
        self._patience.start(_PATIENCE_MS)

    @Slot()
    def _on_said(self) -> None:
        try:
            piece = self._channel.recv(_PIECE)
        except OSError:
            piece = b""
        self._said += piece
        if not piece or len(self._said) > MAX_BYTES:
            self._end()
        elif self._said.endswith(b"\n"):
            asked = _understood(self._said)
            if asked is not None:
                with suppress(OSError):
                    self._channel.send(ANSWER)
                self.asked.emit(asked)
            self._end()

    @Slot()
    def _end(self) -> None:
        self._patience.stop()
        self._notifier.setEnabled(False)
        self._channel.close()
        self.deleteLater()


def _understood(line: bytes) -> Asked | None:
    """Return what a line asks for, None where another version of Retold or anybody else says it.

    The tokens that let a window come to the front go where Qt looks for them.
    """
    try:
        request = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(request, dict):
        return None
    fields = cast("dict[str, object]", request)
    arguments, folder = fields.get("arguments"), fields.get("folder")
    if fields.get("version") != retold_version() or not isinstance(folder, str):
        return None
    if not isinstance(arguments, list):
        return None
    names = cast("list[object]", arguments)
    tokens = fields.get("tokens")
    if isinstance(tokens, dict):
        known = cast("dict[str, object]", tokens)
        os.environ.update(
            {name: token for name in TOKEN_VARIABLES if isinstance(token := known.get(name), str)}
        )
    return Asked(tuple(name for name in names if isinstance(name, str)), Path(folder))


def _is_answered(place: Path) -> bool:
    """Return whether somebody listens at a place."""
    with suppress(OSError), socket.socket(socket.AF_UNIX) as channel:
        channel.settimeout(1.0)
        channel.connect(str(place))
        return True
    return False
