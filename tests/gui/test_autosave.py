"""What is open is kept aside, and offered when the program ended unexpectedly."""

import stat
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QMessageBox

from core.model import Anchor, Remark, Span
from core.session_files import open_session
from gui import session_jobs
from gui.app import CrashReporter
from gui.autosave import Autosave, interval_ms
from gui.main_window import MainWindow
from gui.recovery_folder import RecoveryFolder
from gui.remarks import RemarkBook
from gui.session import Session
from tests.gui.acting import part, press, reply, text_of, trigger
from tests.gui.stories import SOURCE, story

NOTE = Remark(Anchor((Span(0, 5),), ()), "Ask them.")
SOON_MS = 20


@pytest.fixture
def folder(tmp_path):
    return RecoveryFolder(tmp_path / "state" / "recovery")


class Program:
    """One start of the program: its session, its window and what it keeps aside."""

    def __init__(self, qtbot, settings, folder, wait_ms: int = SOON_MS) -> None:
        self.qtbot = qtbot
        self.session = Session()
        self.autosave = Autosave(self.session, folder, wait_ms)
        self.window = MainWindow(self.session, settings)
        self.window.follow_autosave(self.autosave)
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.autosave.look_for_abandoned()

    def open(self, tmp_path) -> None:
        with self.waiting_to_be_kept():
            self.session.open(story(tmp_path))

    def note(self) -> None:
        self.window.findChild(RemarkBook).put(NOTE)

    def waiting_to_be_kept(self):
        return self.qtbot.waitSignal(self.autosave._runner.succeeded, timeout=20_000)

    def opening(self):
        return self.qtbot.waitSignal(self.session.opened, timeout=20_000)

    def end(self) -> None:
        self.autosave.end()
        self._stop()

    def be_killed(self) -> None:
        """End as after kill -9: what is kept stays, and the lock is nobody's."""
        self.autosave._timer.stop()
        self.autosave._runner.shut_down()
        self.autosave._slot._lock.unlock()
        self._stop()

    def _stop(self) -> None:
        self.session.shut_down()
        self.window.close_for_good()
        self.session.deleteLater()


@pytest.fixture
def start(qtbot, settings, folder):
    """Return what starts the program once more; what still runs at the end is ended."""
    programs = []

    def started(**more) -> Program:
        programs.append(Program(qtbot, settings, folder, **more))
        return programs[-1]

    yield started
    programs[-1].end()


def kept(folder) -> list:
    return sorted(folder.path.glob("*/*.retold"))


def test_a_pair_is_kept_soon_after_it_is_open(start, folder, tmp_path):
    start().open(tmp_path)

    assert open_session(kept(folder)[0]).source.data.decode() == SOURCE


def test_what_is_kept_is_for_nobody_else_to_take(start, folder, tmp_path):
    start().open(tmp_path)

    assert folder.abandoned() == ()


def test_nothing_is_kept_after_an_end_in_order(start, folder, tmp_path):
    first = start()
    first.open(tmp_path)
    first.end()

    assert list(folder.path.iterdir()) == []
    assert start().autosave.offered is None


def test_what_a_killed_program_left_is_offered(start, tmp_path):
    first = start()
    first.open(tmp_path)
    first.be_killed()
    again = start()

    assert part(again.window, "recovery_bar").isVisible()
    assert "was not closed properly" in text_of(again.window, "recovery_text")


def test_recovering_brings_back_what_was_open_with_its_notes(qtbot, start, tmp_path):
    first = start()
    first.open(tmp_path)
    with first.waiting_to_be_kept():
        first.note()
    first.be_killed()
    again = start()
    with again.opening():
        press(qtbot, again.window, "recover_button")

    assert again.session.comparison.source.text == SOURCE
    assert again.session.file.content.remarks == (NOTE,)
    assert again.session.file.path is None
    assert again.window.isWindowModified()
    assert not part(again.window, "recovery_bar").isVisible()


def test_what_was_recovered_is_still_kept_when_the_program_is_killed_again(
    qtbot, start, folder, tmp_path
):
    first = start()
    first.open(tmp_path)
    first.be_killed()
    again = start(wait_ms=10**6)
    with again.opening():
        press(qtbot, again.window, "recover_button")
    again.be_killed()

    assert len(folder.abandoned()) == 1


def test_discarding_removes_what_was_kept(qtbot, start, folder, tmp_path):
    first = start()
    first.open(tmp_path)
    first.be_killed()
    again = start()
    press(qtbot, again.window, "discard_button")

    assert not part(again.window, "recovery_bar").isVisible()
    assert kept(folder) == []


def test_what_is_not_decided_is_offered_at_the_next_start(start, tmp_path):
    first = start()
    first.open(tmp_path)
    first.be_killed()
    start().end()

    assert start().autosave.offered is not None


def test_two_that_were_killed_are_offered_one_after_the_other(qtbot, start, tmp_path):
    first, second = start(), start()
    for program in (first, second):
        program.open(tmp_path)
    first.be_killed()
    second.be_killed()
    again = start()
    press(qtbot, again.window, "discard_button")
    assert part(again.window, "recovery_bar").isVisible()
    press(qtbot, again.window, "discard_button")

    assert not part(again.window, "recovery_bar").isVisible()


def test_what_was_kept_and_is_damaged_is_a_sentence(qtbot, start, folder, tmp_path):
    first = start()
    first.open(tmp_path)
    first.be_killed()
    kept(folder)[0].write_bytes(b"nonsense")
    again = start()
    with qtbot.waitSignal(again.session.failed, timeout=20_000):
        press(qtbot, again.window, "recover_button")

    assert "is not a session that Retold saved" in text_of(again.window, "message_text")
    press(qtbot, again.window, "discard_button")


def test_a_session_that_its_file_holds_is_not_kept_twice(qtbot, start, folder, tmp_path):
    program = start()
    program.open(tmp_path)
    with qtbot.waitSignal(program.session.file.saved, timeout=20_000):
        program.session.file.save(tmp_path / "pool.retold")

    assert kept(folder) == []


def test_a_recovered_session_knows_the_file_that_it_was_in(qtbot, start, tmp_path):
    path = tmp_path / "pool.retold"
    first = start()
    first.open(tmp_path)
    with qtbot.waitSignal(first.session.file.saved, timeout=20_000):
        first.session.file.save(path)
    with first.waiting_to_be_kept():
        first.note()
    first.be_killed()
    again = start()
    with again.opening():
        press(qtbot, again.window, "recover_button")

    assert again.session.file.path == path
    assert open_session(path).remarks == ()
    assert again.window.isWindowModified()


def test_closing_keeps_the_work_before_it_asks(qtbot, start, folder, tmp_path):
    program = start(wait_ms=10**6)
    with qtbot.waitSignal(program.session.comparison_changed, timeout=20_000):
        program.session.open(story(tmp_path))
    program.note()
    with program.waiting_to_be_kept():
        program.window.close()
    reply(qtbot, program.window, "unsaved_dialog", QMessageBox.StandardButton.Cancel)

    assert open_session(kept(folder)[0]).remarks == (NOTE,)


def test_a_crash_keeps_the_work_at_once(qtbot, start, folder, tmp_path):
    program = start(wait_ms=10**6)
    with qtbot.waitSignal(program.session.comparison_changed, timeout=20_000):
        program.session.open(story(tmp_path))
    crashes = CrashReporter()
    crashes.crashed.connect(program.autosave.save_now)
    with program.waiting_to_be_kept():
        crashes.report(ValueError("a mistake of ours"))

    assert len(kept(folder)) == 1


def test_a_place_that_cannot_be_written_is_one_sentence(qtbot, settings, tmp_path):
    program = Program(qtbot, settings, RecoveryFolder(_unwritable(tmp_path)))
    with qtbot.waitSignal(program.autosave.failed, timeout=20_000):
        program.session.open(story(tmp_path))
    message = text_of(program.window, "message_text")
    trigger(program.window, "cancel")
    program.note()
    program.autosave.save_now()

    assert "Nothing is kept for the case that Retold ends unexpectedly" in message
    assert not part(program.window, "message_bar").isVisible()
    program.end()


def _unwritable(tmp_path):
    path = tmp_path / "file"
    path.write_text("no folder")
    return path / "recovery"


def test_a_lock_of_a_process_that_was_killed_is_taken(folder):
    code = (
        "import os, signal\n"
        "from pathlib import Path\n"
        "from gui.recovery_folder import RecoveryFolder\n"
        f"slot = RecoveryFolder(Path({str(folder.path)!r})).new_slot()\n"
        "slot.file.write_text('kept')\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=False)
    slots = folder.abandoned()

    assert [slot.file.read_text() for slot in slots] == ["kept"]
    for slot in slots:
        slot.release()


def test_what_is_kept_is_for_this_person_alone(start, folder, tmp_path):
    start().open(tmp_path)

    assert stat.S_IMODE(kept(folder)[0].parent.stat().st_mode) & 0o077 == 0


@pytest.mark.parametrize(
    ("said", "expected"),
    [("2.5", 2500), ("", 28_000), ("x", 28_000), ("-1", 28_000), ("nan", 28_000)],
)
def test_the_time_that_a_change_waits_can_be_set(monkeypatch, said, expected):
    monkeypatch.setenv("RETOLD_AUTOSAVE_SECONDS", said)

    assert interval_ms() == expected


def test_a_note_that_is_still_being_written_is_kept(qtbot, start, folder, tmp_path):
    program = start()
    program.open(tmp_path)
    trigger(program.window, "next_change")
    trigger(program.window, "note")
    with program.waiting_to_be_kept():
        qtbot.keyClicks(part(program.window, "note_edit"), "Half a thought")
    qtbot.waitUntil(lambda: open_session(kept(folder)[0]).remarks[0].note == "Half a thought")


def test_a_mistake_of_ours_in_keeping_the_work_is_told_once(qtbot, start, monkeypatch, tmp_path):
    program = start(wait_ms=10**6)
    with qtbot.waitSignal(program.session.comparison_changed, timeout=20_000):
        program.session.open(story(tmp_path))
    monkeypatch.setattr(session_jobs, "save_file", lambda *_: 1 / 0)
    crashes = CrashReporter()
    crashes.crashed.connect(program.autosave.save_now)
    program.autosave.crashed.connect(crashes.report)
    with qtbot.waitSignal(program.autosave.crashed, timeout=20_000):
        program.autosave.save_now()

    assert not program.autosave._runner.is_busy
