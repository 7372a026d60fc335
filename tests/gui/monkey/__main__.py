"""`python -m tests.gui.monkey --acts 5000 --seed 1`: the long run, 0 when nothing broke or leaked.

After each round all is closed and counted: from the second round on, when every part has been made
once, there may be no more of Qt's widgets and hardly more memory.
"""

from __future__ import annotations

import argparse
import gc
import sys
import tempfile
import traceback
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSettings, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog

from benchmarks.peak import memory_now
from gui.app import CrashReporter, make_application
from gui.garbage import GarbageCollector
from gui.main_window import MainWindow
from gui.session import Session
from gui.settings import Settings
from tests.gui.monkey.larder import filled
from tests.gui.monkey.monkey import Monkey
from tests.gui.stories import copied_sample

# What Qt says where there is no screen, and of icons that its own file dialog does not find
# (tests/gui/conftest.py).
HARMLESS = (
    "This plugin does not support",
    "QPainter::begin: Paint device returned engine == 0",
    "QPainter::setCompositionMode: Painter not active",
    "QPainter::fillRect: Painter not active",
)
ACTS_A_ROUND = 1000
# What allocators keep of what was freed, in bytes.
_SLACK = 60_000_000
# Bars and menus that are made when they are first asked for; a round that leaks leaves more.
_PARTS = 25


class Count(NamedTuple):
    """What there is when everything is closed."""

    widgets: int
    memory: int


def counted(window: MainWindow, session: Session) -> Count:
    """Close what is open in a window, and count what is left."""
    for dialog in window.findChildren(QDialog):
        dialog.close()
    session.close()
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        gc.collect()
    return Count(len(QApplication.allWidgets()), memory_now("VmRSS"))


def leak(counts: list[Count]) -> str:
    """Return what has become more since the second round, "" for nothing."""
    if len(counts) < 3:
        return ""
    first, last = counts[1], counts[-1]
    if last.widgets > first.widgets + _PARTS:
        return f"{last.widgets - first.widgets} widgets were left over"
    if last.memory > first.memory + _SLACK:
        return f"{(last.memory - first.memory) / 1e6:.0f} MB of memory were left over"
    return ""


def say(text: str) -> None:
    """Print a line at once, so that it is there even if the program breaks right after."""
    print(text, flush=True)  # noqa: T201 - what the command is run for


class Watch:
    """Counts what went wrong, and prints it with what the monkey did last."""

    def __init__(self, monkey: Monkey) -> None:
        self._monkey = monkey
        self.count = 0

    def tell(self, text: str) -> None:
        self.count += 1
        say(f"after {self._monkey.done} acts, at “{self._monkey.last}”: {text}")

    def hear_qt(self, kind: QtMsgType, _context: object, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not text.startswith(HARMLESS):
            self.tell(text)

    def hear_bug(self, error: BaseException) -> None:
        self.tell("".join(traceback.format_exception(error)))


def asked() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.gui.monkey")
    parser.add_argument("--acts", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true", help="print every act before it is done")
    return parser.parse_args()


def main() -> int:
    options = asked()
    application = make_application(["retold"])
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
        session = Session()
        window = MainWindow(session, Settings(store))
        larder = Path(folder, "larder")
        larder.mkdir()
        tell = say if options.verbose else None
        monkey = Monkey(window, options.seed, filled(larder), tell)
        watch = Watch(monkey)
        qInstallMessageHandler(watch.hear_qt)
        crashes = CrashReporter()
        crashes.report = watch.hear_bug
        crashes.install()
        session.crashed.connect(watch.hear_bug)
        counts: list[Count] = []

        def go_on() -> None:
            if monkey.done:
                counts.append(counted(window, session))
            if monkey.done < options.acts:
                session.open(copied_sample(Path(folder)))
                monkey.start(min(ACTS_A_ROUND, options.acts - monkey.done))
            else:
                # Quitting would ask about unsaved work first.
                application.exit()

        garbage = GarbageCollector()
        garbage.start()
        monkey.finished.connect(go_on)
        window.first_painted.connect(go_on)
        window.show()
        application.exec()
        garbage.stop()
        session.shut_down()
        # Without a screen Qt destroys what Python put there after Python has ended.
        QApplication.clipboard().clear()
        qInstallMessageHandler(None)
    if left := leak(counts):
        watch.tell(left)
    say(f"{monkey.done} acts with seed {options.seed}: {watch.count} things went wrong")
    for number, count in enumerate(counts, 1):
        say(f"after round {number}: {count.widgets} widgets, {count.memory / 1e6:.0f} MB")
    return 1 if watch.count else 0


if __name__ == "__main__":
    sys.exit(main())
