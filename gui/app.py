"""The application: Qt's own object, the window, and what happens to an unexpected error."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from core.model import Side
from core.resources import resource
from gui.fonts import load_fonts
from gui.garbage import GarbageCollector
from gui.pair import Place
from gui.session import Session
from gui.settings import Settings
from gui.windows import Desk

if TYPE_CHECKING:
    from gui.instance_server import Asked, InstanceServer


def run(arguments: Sequence[str], standard_input: bytes) -> int:
    """Show the window, open the pages named, and return the exit code when it is closed."""
    application = make_application(sys.argv[:1])
    store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "retold", "retold")
    desk = Desk(Settings(store))
    crashes = CrashReporter()
    crashes.crashed.connect(desk.show_crash)
    desk.crashed.connect(crashes.report)
    crashes.install()
    window = desk.add(Session()).window
    starter = Starter(desk, places_named(arguments, standard_input))
    window.first_painted.connect(starter.start)
    garbage = GarbageCollector()
    garbage.start()
    window.show()
    code = application.exec()
    garbage.stop()
    crashes.uninstall()
    starter.stop()
    desk.end()
    return code


def make_application(argv: Sequence[str]) -> QApplication:
    """Return Qt's application object with Retold's name, icon, style and fonts."""
    application = QApplication(list(argv))
    application.setApplicationName("retold")
    application.setApplicationDisplayName("Retold")
    application.setDesktopFileName("retold")
    # The one style that looks and works alike everywhere, and follows a palette.
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(resource("icons", "retold.svg"))))
    load_fonts(resource("fonts"))
    return application


def places_named(
    arguments: Sequence[str], standard_input: bytes, folder: Path | None = None
) -> dict[Side, Place]:
    """Return the pages that a command line names, the first of them as the source.

    ``folder`` is the one that paths are meant from, None for the current one.
    """
    name = QCoreApplication.translate("app", "standard input")
    places = [
        Place(standard_input, name) if argument == "-" else Place.of_argument(argument, folder)
        for argument in arguments
    ]
    return dict(zip(Side, places, strict=False))


class Starter(QObject):
    """Does what can wait until the window is to be seen, what the command line names first."""

    def __init__(self, desk: Desk, places: dict[Side, Place]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._places = places
        self._server: InstanceServer | None = None

    @Slot()
    def start(self) -> None:
        """Get ready for the first comparison, and start it where there are pages."""
        if not self._desk.keepers:
            # The window was closed at once.
            return
        session = self._desk.keepers[0].session
        session.warm_up()
        if self._places:
            session.open(self._places)
        self._desk.keep_safe()
        self._listen()

    def stop(self) -> None:
        """Let the next one to start have windows of its own."""
        if self._server is not None:
            self._server.close()

    def _listen(self) -> None:
        from gui.handing_over import meeting_place
        from gui.instance_server import InstanceServer

        self._server = InstanceServer(meeting_place(), self)
        self._server.asked.connect(self._on_asked)
        self._server.listen()

    @Slot(object)
    def _on_asked(self, asked: Asked) -> None:
        self._desk.open(places_named(asked.arguments, b"", asked.folder))


class CrashReporter(QObject):
    """Hears of exceptions that nobody expected, from any thread.

    Signals:
        crashed: the details to show and to send.
    """

    crashed = Signal(str)

    def install(self) -> None:
        """Hear of every exception that nobody caught."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def uninstall(self) -> None:
        """Leave exceptions to Python again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Tell of an exception that ended a job."""
        from core.bug_log import log_bug

        details = "".join(traceback.format_exception(error))
        sys.stderr.write(f"Retold failed by a mistake of its own; {log_bug(error)}\n")
        self.crashed.emit(details)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        else:
            self.report(error.with_traceback(trace))

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.report(arguments.exc_value)
