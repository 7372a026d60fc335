"""How far a batch is, on standard error: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from time import monotonic
from typing import TextIO

from core.text.visible import unturned

_BAR_SECONDS = 0.1
_LINE_SECONDS = 10.0
_MAX_BAR = 40
_MIN_BAR = 8
_CLEAR = "\r\x1b[K"


class Teller:
    """Tells of a number of pairs; ``clock`` gives seconds."""

    def __init__(
        self, stream: TextIO | None, total: int, clock: Callable[[], float] = monotonic
    ) -> None:
        self._stream = stream
        self._total = total
        self._done = 0
        self._failed = 0
        self._clock = clock
        self._first = clock()
        self._is_terminal = bool(stream) and stream.isatty()
        self._pause = _BAR_SECONDS if self._is_terminal else _LINE_SECONDS
        self._told = self._first if not self._is_terminal else float("-inf")

    def count(self, *, is_failed: bool) -> None:
        """Take one more for done, and tell how many are where the last time is long enough ago."""
        self._done += 1
        self._failed += is_failed
        now = self._clock()
        if self._done == 1:
            # That processes start and load their libraries says nothing of the rate.
            self._first = now
        if now - self._told < self._pause:
            return
        self._told = now
        seconds = now - self._first
        line = progress_told(self._done, self._total, self._failed, seconds)
        if self._is_terminal:
            columns = shutil.get_terminal_size().columns
            self._write(_CLEAR + with_bar(line, self._done / self._total, columns - 1))
        else:
            self._write(f"{line}\n")

    def say(self, sentence: str) -> None:
        """Put a sentence on a line of its own, above the bar."""
        self._write(f"{self._fresh_line()}{unturned(' '.join(sentence.split()))}\n")
        if self._is_terminal:
            self._told = float("-inf")

    def finish(self) -> None:
        """Take the bar away."""
        self._write(self._fresh_line())

    def _fresh_line(self) -> str:
        return _CLEAR if self._is_terminal else ""

    def _write(self, text: str) -> None:
        if self._stream and text:
            encoding = self._stream.encoding or "utf-8"
            try:
                self._stream.write(text.encode(encoding, "replace").decode(encoding))
                self._stream.flush()
            except (OSError, ValueError):
                # Nobody listens any more; the batch goes on.
                self._stream = None


def progress_told(done: int, total: int, failed: int, seconds: float) -> str:
    """Return how far it is in words: ``120 of 1,000 · 8.3 a second · 1:46 left · 2 failed``.

    ``seconds`` are those since the first was done.
    """
    parts = [f"{done:,} of {total:,}"]
    if done > 1 and seconds > 0:
        rate = (done - 1) / seconds
        told = f"{rate:.1f} a second" if rate >= 1 else f"{60 * rate:.1f} a minute"
        parts += [told, f"{_clock_told((total - done) / rate)} left"]
    if failed:
        parts.append(f"{failed:,} failed")
    return " · ".join(parts)


def with_bar(line: str, share: float, columns: int) -> str:
    """Return the line behind a bar that fits into so many columns; without one where it cannot."""
    room = min(_MAX_BAR, columns - len(line) - len("[] "))
    if room < _MIN_BAR:
        return line[: max(0, columns)]
    full = int(share * room)
    return f"[{'#' * full}{'-' * (room - full)}] {line}"


def _clock_told(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
