"""Saving a session from the window, and opening it again."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QListWidget, QMessageBox

from core.model import Anchor, Kind, Remark, Side, Span
from core.remarks import anchor_of
from core.session_files import open_session
from gui.commands.sessions import SessionCommands
from gui.models.view_mode import ViewMode
from gui.pair import Place
from gui.remarks import RemarkBook, noted
from tests.gui.acting import choose_file, drop, part, press, reply, save_as, text_of, trigger
from tests.gui.stories import SOURCE, paths

BUTTON = QMessageBox.StandardButton
CTRL = Qt.KeyboardModifier.ControlModifier
NOTE = Remark(Anchor((Span(0, 5),), ()), "Ask them.")


@pytest.fixture
def opening(qtbot, session):
    """Return what waits until a session file has been opened."""
    return lambda: qtbot.waitSignal(session.opened, timeout=20_000)


def test_a_session_is_saved_under_the_name_that_was_chosen(compared, saved):
    assert open_session(saved).source.data.decode() == SOURCE
    assert "pool.retold" in text_of(compared, "message_text")
    assert compared.windowTitle().startswith("pool.retold[*]: ")


def test_it_opens_without_the_pages(compared, session, opening, saved, tmp_path):
    before = session.comparison
    trigger(compared, "close_pair")
    for path in paths(tmp_path):
        path.unlink()
    with opening():
        drop(compared, saved)

    assert session.comparison == before
    assert session.file.path == saved
    assert not compared.isWindowModified()


def test_a_file_dropped_on_a_card_is_opened(qtbot, compared, session, opening, saved):
    trigger(compared, "close_pair")
    with opening():
        drop(part(compared, "repost_card"), saved)

    assert part(compared, "comparison_pane").isVisible()


def test_the_open_dialog_of_a_page_takes_a_session_too(compared, session, opening, saved):
    trigger(compared, "close_pair")
    trigger(compared, "open_source")
    with opening():
        choose_file(compared, "open_source_dialog", saved)

    assert session.file.path == saved


def test_the_open_dialog_for_sessions_takes_one_of_any_name(compared, opening, session, saved):
    other = saved.rename(saved.with_name("pool.bin"))
    trigger(compared, "open_session")
    with opening():
        choose_file(compared, "open_session_dialog", other)

    assert session.file.path == other


def test_it_is_among_the_recent_ones(qtbot, compared, session, opening, saved):
    trigger(compared, "close_pair")
    recent = part(compared, "recent_list")
    assert isinstance(recent, QListWidget)

    assert recent.item(0).text() == "pool.retold"
    with opening():
        recent.itemActivated.emit(recent.item(0))
    assert session.file.path == saved


def test_saving_again_asks_nothing(qtbot, compared, session, saving, saved):
    compared.findChild(RemarkBook).put(NOTE)
    assert compared.isWindowModified()
    with saving():
        trigger(compared, "save_session")

    assert open_session(saved).remarks == (NOTE,)
    assert not compared.isWindowModified()


def test_saving_under_another_name_leaves_the_first_file(qtbot, compared, session, saving, saved):
    before = saved.read_bytes()
    compared.findChild(RemarkBook).put(NOTE)
    trigger(compared, "save_session_as")
    with saving():
        choose_file(compared, "save_session_dialog", saved.with_name("other.retold"))

    assert saved.read_bytes() == before
    assert session.file.path == saved.with_name("other.retold")


def test_a_file_that_is_there_is_replaced_only_when_that_is_allowed(
    qtbot, compared, session, saving, saved
):
    other = saved.with_name("other.retold")
    other.write_text("mine")
    trigger(compared, "save_session_as")
    choose_file(compared, "save_session_dialog", other)
    reply(qtbot, compared, "overwrite_dialog", BUTTON.Cancel)

    assert other.read_text() == "mine"
    assert session.file.path == saved


def test_what_cannot_be_saved_is_a_sentence(qtbot, compared, session):
    with qtbot.waitSignal(session.failed, timeout=20_000):
        session.file.save(Path("/proc/none/pool.retold"))

    assert "/proc/none/pool.retold" in text_of(compared, "message_text")
    assert session.file.path is None


def test_a_damaged_file_is_a_sentence_and_what_is_open_stays(
    qtbot, compared, session, saved, tmp_path
):
    saved.write_bytes(saved.read_bytes()[:-40])
    before = session.comparison
    with qtbot.waitSignal(session.failed, timeout=20_000):
        drop(compared, saved)

    assert "“pool.retold” is damaged: its end is missing." in text_of(compared, "message_text")
    assert session.comparison is before
    assert compared.findChild(QAction, "compare_again").isEnabled()


def test_pasted_text_is_kept(qtbot, window, session, saving, opening, tmp_path):
    for text in (SOURCE, SOURCE.replace("pool", "bath")):
        QGuiApplication.clipboard().setText(text)
        with qtbot.waitSignal(session.pages_changed, timeout=20_000):
            trigger(window, "paste")
    before = session.comparison
    path = save_as(qtbot, window, saving, tmp_path / "pasted.retold")
    trigger(window, "close_pair")
    with opening():
        drop(window, path)

    assert session.comparison == before
    assert session.settled.wanted.source.is_decoded


def test_comparing_again_uses_the_pages_that_were_kept(
    qtbot, compared, session, opening, saved, tmp_path
):
    with opening():
        drop(compared, saved)
    read_at = session.settled.read_at
    paths(tmp_path)[0].write_text("Something else by now.\n")
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        trigger(compared, "compare_again")

    assert session.comparison.source.text == SOURCE
    assert session.settled.read_at == read_at


def test_pages_are_read_from_where_they_were_when_that_is_asked_for(
    qtbot, compared, session, opening, saved, tmp_path
):
    assert not compared.findChild(QAction, "read_again").isEnabled()
    with opening():
        drop(compared, saved)
    paths(tmp_path)[0].write_text(SOURCE.replace("pool", "bath"))
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        trigger(compared, "read_again")

    assert session.comparison.source.text == SOURCE.replace("pool", "bath")
    assert session.file.path == saved
    assert compared.isWindowModified()


def test_another_encoding_can_be_chosen_for_a_page_that_was_kept(
    qtbot, window, session, saving, opening, tmp_path
):
    page = tmp_path / "page.txt"
    page.write_bytes("The café closes, and the naïve are sad about it.\n".encode("cp1252"))
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        session.open({Side.SOURCE: Place.of_path(page)})
    path = save_as(qtbot, window, saving, tmp_path / "cafe.retold")
    page.unlink()
    trigger(window, "close_pair")
    with opening():
        drop(window, path)
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        session.choose_encoding(Side.SOURCE, "iso-8859-5")

    assert "caf\u0449" in session.settled.document(Side.SOURCE).text


def test_the_view_is_as_it_was(qtbot, compared, session, saving, opening, tmp_path):
    trigger(compared, "next_change")
    trigger(compared, "next_change")
    press(qtbot, compared, "edited_chip")
    selected = compared.selected_passage
    assert selected
    trigger(compared, "redline")
    path = save_as(qtbot, compared, saving, tmp_path / "view.retold")
    trigger(compared, "side_by_side")
    trigger(compared, "close_pair")
    with opening():
        drop(compared, path)

    assert part(compared, "pair_views").mode is ViewMode.REDLINE
    assert compared.selected_passage == selected
    assert part(compared, "chips").pressed == {Kind.EDITED}


@pytest.mark.parametrize(
    "view",
    [
        {"mode": "none", "zoom": "x", "kinds": 3, "passage": 10**9, "places": [1]},
        {"mode": ["redline"], "zoom": 1e300, "kinds": [None, {}], "passage": -1},
        {"places": {"source": {"offset": 10**9, "height_px": -(10**9)}, "repost": 1}},
        {"places": {"source": {"offset": -5, "height_px": 0}}, "synchronous": 1},
    ],
)
def test_a_view_that_makes_no_sense_changes_nothing(compared, session, view):
    compared.findChild(SessionCommands)._state.show(view)

    assert part(compared, "comparison_pane").isVisible()


def test_another_result_than_before_is_told(compared, session, opening, saved, tmp_path):
    other = tmp_path / "older.retold"
    with zipfile.ZipFile(saved) as file, zipfile.ZipFile(other, "w") as changed:
        for name in file.namelist():
            data = file.read(name)
            if name == "manifest.json":
                at = data.index(b'"sha256"', data.index(b'"result"'))
                data = data[:at] + b'"sha256": "", "x"' + data[at + 8 :]
            changed.writestr(name, data)
    with opening():
        drop(compared, other)

    assert "finds something else in these pages" in text_of(compared, "message_text")


def test_the_same_result_is_not_told_of(compared, opening, saved):
    with opening():
        drop(compared, saved)

    assert not part(compared, "message_bar").isVisible()


def test_two_pages_alone_are_no_work_to_lose(compared, session):
    assert not session.file.is_modified
    assert compared.close()


def test_another_page_makes_another_session(qtbot, compared, session, saved, tmp_path):
    page = tmp_path / "other.txt"
    page.write_text(SOURCE)
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        drop(compared, page)

    assert session.file.path is None


def test_swapping_the_sides_stays_in_the_session(qtbot, compared, session, saved):
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        trigger(compared, "swap")

    assert session.file.path == saved
    assert compared.isWindowModified()


def test_corrections_of_pairs_and_notes_come_back(
    qtbot, compared, session, saving, opening, tmp_path
):
    trigger(compared, "next_change")
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        trigger(compared, "unpair")
    passage = session.comparison.passages[0]
    compared.findChild(RemarkBook).put(noted(Remark(anchor_of(passage)), "Ask them."))
    before = session.comparison
    path = save_as(qtbot, compared, saving, tmp_path / "work.retold")
    trigger(compared, "close_pair")
    with opening():
        drop(compared, path)

    assert session.comparison == before
    assert session.settled.wanted.corrections.pairs.pairs
    assert compared.findChild(RemarkBook).on(session.comparison.passages[0]).note == "Ask them."
    assert not compared.isWindowModified()


def test_a_note_that_is_still_being_written_is_saved(qtbot, compared, saving, tmp_path):
    trigger(compared, "next_change")
    trigger(compared, "note")
    qtbot.keyClicks(part(compared, "note_edit"), "Half a thought")
    trigger(compared, "save_session")
    with saving():
        choose_file(compared, "save_session_dialog", tmp_path / "half.retold")

    assert open_session(tmp_path / "half.retold").remarks[0].note == "Half a thought"
    assert not compared.isWindowModified()
