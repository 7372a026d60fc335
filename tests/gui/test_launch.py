"""Starting from the command line: what loads Qt, and what is said where no window can be."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.command_names import COMMANDS
from core.model import Side
from gui import display, launch
from gui.app import places_named
from tests.gui.stories import paths

HEAVY = ("numpy", "trafilatura", "lxml", "rapidfuzz", "jinja2", "core.pipeline", "core.align")

FIRST_PAINT = """
import sys
from PySide6.QtCore import QSettings
from gui.app import make_application
from gui.main_window import MainWindow
from gui.session import Session
from gui.settings import Settings
application = make_application(["retold"])
window = MainWindow(Session(), Settings(QSettings(sys.argv[1], QSettings.Format.IniFormat)))
window.first_painted.connect(application.quit)
window.show()
application.exec()
print(*sorted(sys.modules))
"""


def run_python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_core_command_never_loads_qt(tmp_path):
    page = tmp_path / "page.txt"
    page.write_text("It rained all day long in the valley, and nobody went out.")
    code = (
        "import sys; sys.argv[0] = 'retold'; from gui.launch import main; code = main();"
        "print(code, 'PySide6' in sys.modules, file=sys.stderr)"
    )

    done = run_python(code, "read", str(page))

    assert done.stderr.split() == ["0", "False"]
    assert "It rained all day" in done.stdout


def test_an_address_on_the_command_line_is_no_path():
    places = places_named(["https://example.org//story", "repost.html"], b"")

    assert places[Side.SOURCE].address == "https://example.org//story"
    assert places[Side.REPOST].path == Path("repost.html")


def test_nothing_heavy_is_loaded_before_the_first_paint(tmp_path):
    done = run_python(FIRST_PAINT, str(tmp_path / "settings.ini"))

    assert done.returncode == 0, done.stderr
    assert [name for name in done.stdout.split() if name in HEAVY] == []


@pytest.mark.parametrize("argument", [*COMMANDS, "--help", "-h", "--version", "--nonsense"])
def test_commands_and_options_go_to_core(monkeypatch, argument):
    heard = []
    monkeypatch.setattr(sys, "argv", ["retold", argument, "x"])
    monkeypatch.setattr(launch, "run_command", lambda arguments: heard.append(arguments) or 7)

    assert launch.main() == 7
    assert heard == [[argument, "x"]]


@pytest.mark.parametrize("arguments", [[], ["page.html"], ["-"], ["page.html", "-"]])
def test_no_argument_and_pages_go_to_the_window(monkeypatch, arguments):
    monkeypatch.setattr(sys, "argv", ["retold", *arguments])
    monkeypatch.setattr(launch, "open_window", lambda pages: pages)

    assert launch.main() == arguments


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["a", "b", "c"], "two pages"), (["-", "-"], "Standard input can be one")],
)
def test_pages_that_cannot_be_meant_are_one_sentence(capsys, arguments, said):
    assert launch.open_window(arguments) == 2

    error = capsys.readouterr().err

    assert said in error
    assert error.count("\n") == 1


@pytest.fixture
def linux(monkeypatch):
    """A Linux with X11 and every library that Qt needs."""
    monkeypatch.setattr(display.sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(display, "_is_loadable", lambda library: True)
    return monkeypatch


def test_a_machine_that_has_everything_has_nothing_missing(linux):
    assert display.missing_for_a_window() == ""


def test_missing_libraries_are_named_with_the_command_that_installs_them(linux):
    missing = ("libEGL.so.1", "libxcb-cursor.so.0")
    linux.setattr(display, "_is_loadable", lambda library: library not in missing)

    assert display.missing_for_a_window().endswith("sudo apt-get install libegl1 libxcb-cursor0")


def test_libraries_of_x11_are_not_asked_for_elsewhere(linux):
    linux.setattr(display, "_is_loadable", lambda library: "xcb" not in library)
    linux.setenv("WAYLAND_DISPLAY", "wayland-0")

    assert display.missing_for_a_window() == ""


def test_without_a_display_the_command_line_is_pointed_at(linux):
    linux.delenv("DISPLAY")

    assert "retold compare" in display.missing_for_a_window()


WHOLE_RUN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import gui.app
from gui.session import Session

class Closing(Session):
    def __init__(self):
        super().__init__()
        signal = {"comparison": self.comparison_changed, "busy": self.busy_changed}[sys.argv[1]]
        signal.connect(lambda *_: QTimer.singleShot(0, QApplication.closeAllWindows))

gui.app.Session = Closing
code = gui.app.run(sys.argv[2:], sys.stdin.buffer.read())
print("closed with", code)
"""


@pytest.mark.parametrize("when", ["comparison", "busy"])
def test_the_window_opens_both_pages_and_ends_cleanly_also_in_the_middle_of_work(tmp_path, when):
    source, repost = paths(tmp_path)
    environment = os.environ | {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    done = subprocess.run(
        [sys.executable, "-c", WHOLE_RUN, when, "-", str(repost)],
        input=source.read_text(),
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    complaints = [line for line in done.stderr.splitlines() if "plugin does not" not in line]

    assert (done.returncode, complaints) == (0, [])
    assert done.stdout == "closed with 0\n"


def test_a_session_on_the_command_line_is_opened_by_itself(qtbot, session, tmp_path):
    places = places_named([str(tmp_path / "pool.retold")], b"")
    with qtbot.waitSignal(session.failed, timeout=20_000) as failed:
        session.open(places)

    assert str(failed.args[0]).startswith("“pool.retold” does not exist.")


@pytest.mark.parametrize("arguments", [["a.retold", "b.html"], ["a.html", "b.RETOLD"]])
def test_a_session_beside_a_page_is_refused_before_there_is_a_window(capsys, arguments):
    assert launch.open_window(arguments) == 2
    assert capsys.readouterr().err.startswith("A session holds two pages already")
