"""`python -m tests.gui.monkey --minutes 10 --seed 1`: the long run, 0 when nothing broke."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import traceback
from pathlib import Path

from PySide6.QtCore import QSettings, QtMsgType, qInstallMessageHandler

from gui.app import CrashReporter, make_application
from gui.main_window import MainWindow
from gui.session import Session
from gui.settings import Settings
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


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.gui.monkey")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true", help="print every act before it is done")
    options = parser.parse_args()
    application = make_application(["retold"])
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
        session = Session()
        window = MainWindow(session, Settings(store))
        monkey = Monkey(window, options.seed, say if options.verbose else None)
        watch = Watch(monkey)
        qInstallMessageHandler(watch.hear_qt)
        crashes = CrashReporter()
        crashes.report = watch.hear_bug
        crashes.install()
        session.crashed.connect(watch.hear_bug)
        end = time.monotonic() + 60 * options.minutes

        def go_on() -> None:
            if time.monotonic() < end:
                session.open(copied_sample(Path(folder)))
                monkey.start(ACTS_A_ROUND)
            else:
                application.quit()

        monkey.finished.connect(go_on)
        window.first_painted.connect(go_on)
        window.show()
        application.exec()
        session.shut_down()
        qInstallMessageHandler(None)
    say(f"{monkey.done} acts with seed {options.seed}: {watch.count} things went wrong")
    return 1 if watch.count else 0


if __name__ == "__main__":
    sys.exit(main())
