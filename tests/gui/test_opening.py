"""Getting pages into the window, good ones and bad ones."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QListWidget

from core.model import Side
from gui import jobs
from tests.gui.acting import drop, part, press, text_of, trigger
from tests.gui.stories import SOURCE, paths


def is_on_start_page(window) -> bool:
    return part(window, "start_pane").isVisible()


def test_the_sample_is_one_press_away(qtbot, window, session):
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        press(qtbot, window, "sample_button")

    assert part(window, "comparison_pane").isVisible()
    assert session.comparison.source.strand(session.comparison.source_strand).language == "en"


def test_two_files_dropped_at_once_are_a_pair(qtbot, window, session, tmp_path):
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        drop(part(window, "repost_card"), *paths(tmp_path))

    assert session.comparison.source.name == "source.txt"


def test_one_file_dropped_fills_its_card_and_the_second_begins_the_comparison(
    qtbot, window, session, tmp_path
):
    source, repost = paths(tmp_path)
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        drop(part(window, "repost_card"), repost)
    assert is_on_start_page(window)
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        drop(part(window, "source_card"), source)

    assert not is_on_start_page(window)


def test_selected_text_dropped_from_a_browser_is_a_page(qtbot, window, session):
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        drop(part(window, "source_card"), text=SOURCE)

    assert session.settled.document(Side.SOURCE).name == "pasted text"


@pytest.mark.parametrize(("x", "side"), [(0.2, Side.SOURCE), (0.8, Side.REPOST)])
def test_a_file_dropped_on_a_text_replaces_that_side(qtbot, compared, session, tmp_path, x, side):
    page = tmp_path / "other.txt"
    page.write_text(SOURCE)
    place = QPoint(int(compared.width() * x), compared.height() // 2)
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        drop(compared, page, place=place)

    assert session.settled.document(side).name == "other.txt"


def test_pasting_fills_the_source_and_then_the_repost(qtbot, window, session):
    QGuiApplication.clipboard().setText(SOURCE)
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert session.comparison.statistics.source_verbatim == 1


def test_a_paste_button_fills_its_own_side(qtbot, window, session):
    QGuiApplication.clipboard().setText(SOURCE)
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        press(qtbot, window, "paste_repost_button")

    assert session.settled.document(Side.SOURCE) is None


def test_an_empty_clipboard_is_said(qtbot, window):
    QGuiApplication.clipboard().clear()
    press(qtbot, window, "paste_source_button")

    assert "clipboard" in text_of(window, "message_text")


def test_the_open_button_asks_for_a_file(qtbot, window, session, tmp_path):
    source, _ = paths(tmp_path)
    press(qtbot, window, "open_source_button")
    dialog = window.findChild(QFileDialog, "open_source_dialog")
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        dialog.fileSelected.emit(str(source))
        dialog.close()

    assert session.settled.document(Side.SOURCE).name == "source.txt"


def test_a_pair_compared_before_is_listed_and_opens_again(qtbot, compared, session):
    trigger(compared, "close_pair")
    recent = part(compared, "recent_list")
    assert isinstance(recent, QListWidget)
    place = recent.visualItemRect(recent.item(0)).center()
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        qtbot.mouseClick(recent.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert not is_on_start_page(compared)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("binary.bin", bytes(range(256)) * 40),
        ("blank.html", b"<html><body> </body></html>"),
        ("missing.txt", None),
        ("folder", "folder"),
    ],
)
def test_a_bad_page_is_one_sentence_and_the_pair_stays_open(
    qtbot, compared, session, tmp_path, name, content
):
    path = tmp_path / name
    if content == "folder":
        path.mkdir()
    elif content is not None:
        path.write_bytes(content)
    before = session.settled
    with qtbot.waitSignal(session.failed, timeout=20_000):
        drop(compared, path)

    assert name in text_of(compared, "message_text")
    assert session.settled == before
    assert part(compared, "comparison_pane").isVisible()


def test_escape_closes_the_message(qtbot, compared, session, tmp_path):
    with qtbot.waitSignal(session.failed, timeout=20_000):
        drop(compared, tmp_path / "missing.txt")
    qtbot.keyClick(compared, Qt.Key.Key_Escape)

    assert not part(compared, "message_bar").isVisible()


def test_the_next_success_takes_the_message_away(qtbot, compared, session, tmp_path):
    with qtbot.waitSignal(session.failed, timeout=20_000):
        drop(compared, tmp_path / "missing.txt")
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        trigger(compared, "swap")

    assert not part(compared, "message_bar").isVisible()


def test_long_work_shows_progress_and_can_be_cancelled(qtbot, compared, session, monkeypatch):
    def endless(_read, _settled, progress):
        while True:
            progress("align", 0.5)

    before = session.settled
    monkeypatch.setattr(jobs, "_compare", endless)
    monkeypatch.setattr("gui.bars.status_row.stage_name", str)
    trigger(compared, "swap")
    assert not part(compared, "progress_row").isVisible()
    qtbot.waitUntil(part(compared, "cancel_button").isVisible)
    press(qtbot, compared, "cancel_button")

    assert not part(compared, "progress_row").isVisible()
    assert session.settled == before


def test_a_bug_is_shown_with_details_to_copy_and_the_pair_stays(qtbot, compared, session):
    compared.show_crash("Traceback: something")
    press(qtbot, compared, "copy_details_button")

    assert QGuiApplication.clipboard().text() == "Traceback: something"
    assert session.comparison is not None


def test_a_bug_that_comes_again_and_again_opens_one_window(compared):
    for _ in range(5):
        compared.show_crash("Traceback: something")

    assert len([w for w in QApplication.topLevelWidgets() if w.objectName() == "crash_dialog"]) == 1


def test_a_folder_that_a_browser_saved_is_the_page_in_it(qtbot, window, session, tmp_path):
    folder = tmp_path / "story"
    (folder / "pool_files").mkdir(parents=True)
    paragraphs = "".join(f"<p>{text}</p>" for text in SOURCE.split("\n\n"))
    (folder / "pool.html").write_text(f"<html><body>{paragraphs}", encoding="utf-8")
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        drop(part(window, "source_card"), folder)

    assert session.settled.document(Side.SOURCE).name == "pool.html"
