"""The application: Qt's own object, the window, and what happens to an unexpected error."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Sequence
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from core.model import Side
from core.resources import resource
from gui.autosave import Autosave, interval_ms, recovery_path
from gui.fonts import load_fonts
from gui.garbage import GarbageCollector
from gui.pair import Place
from gui.recovery_folder import RecoveryFolder
from gui.session import Session
from gui.settings import Settings
from gui.windows import WindowKeeper


def run(arguments: Sequence[str], standard_input: bytes) -> int:
    """Show the window, open the pages named, and return the exit code when it is closed."""
    application = make_application(sys.argv[:1])
    store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "retold", "retold")
    session = Session()
    autosave = Autosave(session, RecoveryFolder(recovery_path()), interval_ms())
    windows = WindowKeeper(session, Settings(store), autosave)
    crashes = CrashReporter()
    crashes.crashed.connect(autosave.save_now)
    crashes.crashed.connect(windows.show_crash)
    session.crashed.connect(crashes.report)
    autosave.crashed.connect(crashes.report)
    crashes.install()
    opener = Opener(session, places_named(arguments, standard_input))
    windows.window.first_painted.connect(opener.open)
    windows.window.first_painted.connect(autosave.look_for_abandoned)
    garbage = GarbageCollector()
    garbage.start()
    windows.window.show()
    code = application.exec()
    garbage.stop()
    crashes.uninstall()
    autosave.end()
    session.shut_down()
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


def places_named(arguments: Sequence[str], standard_input: bytes) -> dict[Side, Place]:
    """Return the pages that the command line names, the first of them as the source."""
    name = QCoreApplication.translate("app", "standard input")
    places = [
        Place(standard_input, name) if argument == "-" else Place.of_argument(argument)
        for argument in arguments
    ]
    return dict(zip(Side, places, strict=False))


class Opener(QObject):
    """Opens what the command line names, once the window is to be seen."""

    def __init__(self, session: Session, places: dict[Side, Place]) -> None:
        super().__init__(session)
        self._session = session
        self._places = places

    @Slot()
    def open(self) -> None:
        """Get ready for the first comparison, and start it where there are pages."""
        self._session.warm_up()
        if self._places:
            self._session.open(self._places)


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
