"""What tests of the window use: an application as it is started, and a window on a clean slate."""

import gc
import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from core.resources import resource
from gui.app import CrashReporter
from gui.fonts import load_fonts
from gui.main_window import MainWindow
from gui.session import Session
from gui.settings import Settings
from tests.gui.acting import save_as
from tests.gui.stories import story


def pytest_collection_modifyitems(items):
    """Let Qt's platform without a screen say what it cannot do; every other warning fails.

    The monkey also selects files in Qt's own file dialog, which then tints icons that a machine
    without an icon theme does not have.
    """
    here = Path(__file__).parent
    no_icon = r"^QPainter::(begin: Paint device returned engine == 0|setCompositionMode|fillRect)"
    for item in items:
        if here / "monkey" in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", no_icon))
        elif here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def qapp(qapp):
    """The application with the style and fonts that Retold starts with."""
    qapp.setStyle("Fusion")
    load_fonts(resource("fonts"))
    return qapp


@pytest.fixture(autouse=True)
def nothing_left_behind(request):
    """Fail a test of the window that leaves a window, a timer or a thread behind."""
    # As in the application (gui/garbage.py): no window may die on the thread of a job.
    gc.disable()
    yield
    gc.enable()
    if "qtbot" not in request.fixturenames:
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()

    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == []
    assert [timer for timer in alive(QTimer) if timer.isActive()] == []
    assert [pool for pool in alive(QThreadPool) if pool.activeThreadCount()] == []


def alive(kind: type) -> list:
    """Return every object of a Qt class that Python knows of and Qt has not deleted."""
    return [o for o in gc.get_objects() if type(o) is kind and isValid(o)]


@pytest.fixture
def settings(tmp_path) -> Settings:
    """Settings in which nothing is stored yet."""
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def session(qtbot):
    """A session in which nothing is open."""
    session = Session()
    yield session
    session.shut_down()
    session.deleteLater()


@pytest.fixture
def window(qtbot, session, settings):
    """A window on the start page, on the screen; an exception in a slot fails the test."""
    window = MainWindow(session, settings)
    qtbot.addWidget(window)
    crashes = CrashReporter()
    session.crashed.connect(crashes.report)
    crashes.crashed.connect(pytest.fail)
    window.resize(1100, 760)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def compared(qtbot, window, session, tmp_path):
    """The window with the story open."""
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.open(story(tmp_path))
    return window


@pytest.fixture
def saving(qtbot, session):
    """Return what waits until the session has been saved."""
    return lambda: qtbot.waitSignal(session.file.saved, timeout=20_000)


@pytest.fixture
def saved(qtbot, compared, saving, tmp_path):
    """The file that the window's session was saved in."""
    return save_as(qtbot, compared, saving, tmp_path / "pool.retold")
