"""Pages on the web in the window, from a server on this machine."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QListWidget

from core.model import BlockKind, Side
from gui.dialogs.address import completed
from tests.core.load.servers import ARTICLE, serving
from tests.gui.acting import drop_data, part, press, text_of, trigger
from tests.gui.stories import SOURCE

LATER = ARTICLE.replace(b"at ten", b"at eleven")


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setenv("no_proxy", "*")
    with serving() as server:
        yield server


def slow(handler):
    handler.send_response(200)
    handler.end_headers()
    handler.drip(ARTICLE)


def link(address: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(address)])
    data.setText(address)
    return data


@pytest.fixture
def fetched(qtbot, window, session, server):
    """The window with two pages of the server open."""
    # One after the other: a page that is still on its way would be asked for once more.
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        drop_data(part(window, "source_card"), link(server.at("/source")))
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        drop_data(part(window, "repost_card"), link(server.at("/repost")))
    return window


@pytest.mark.parametrize(
    ("written", "address"),
    [
        (" https://example.org/a ", "https://example.org/a"),
        ("www.example.org/a?b=c", "https://www.example.org/a?b=c"),
        ("example.org", "https://example.org"),
        ("localhost:8000/a.b", ""),
        ("file:///etc/passwd", ""),
        ("two words.example", ""),
        ("https://", ""),
        ("", ""),
    ],
)
def test_an_address_may_be_written_for_short(written, address):
    assert completed(written) == address


def test_a_link_dropped_from_a_browser_is_opened(qtbot, window, session, server):
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        drop_data(part(window, "repost_card"), link(server.at("/news/night-train")))

    assert session.settled.document(Side.REPOST).name == "127.0.0.1/…/night-train"


def test_the_dialog_suggests_the_link_in_the_clipboard(qtbot, window, session, server):
    address = server.at("/night-train")
    QGuiApplication.clipboard().setText(address)
    press(qtbot, window, "open_source_address_button")
    dialog = part(window, "open_source_address_dialog")
    assert text_of(dialog, "address_edit") == address
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        qtbot.keyClick(part(dialog, "address_edit"), Qt.Key.Key_Return)

    assert session.settled.document(Side.SOURCE).address == address


def test_what_is_no_address_cannot_be_opened(qtbot, window):
    QGuiApplication.clipboard().setText("It rained all day.")
    trigger(window, "open_repost_address")
    dialog = window.findChild(QDialog, "open_repost_address_dialog")
    qtbot.keyClicks(part(dialog, "address_edit"), "no address")
    qtbot.keyClick(part(dialog, "address_edit"), Qt.Key.Key_Return)

    assert dialog.isVisible()
    dialog.reject()


def test_the_window_says_what_it_fetches_and_can_end_the_wait(qtbot, window, session, server):
    drop_data(part(window, "source_card"), link(server.at("/night-train", slow)))
    qtbot.waitUntil(part(window, "cancel_button").isVisible)
    assert "127.0.0.1/night-train" in text_of(window, "stage_label")
    press(qtbot, window, "cancel_button")

    assert not session.is_busy
    assert not part(window, "progress_row").isVisible()
    assert session.settled.document(Side.SOURCE) is None


def test_a_page_that_is_not_given_out_is_one_sentence(qtbot, fetched, session, server):
    before = session.settled
    gone = server.at("/gone", lambda handler: handler.give(b"", status=403))
    with qtbot.waitSignal(session.failed, timeout=20_000):
        drop_data(fetched, link(gone))

    assert text_of(fetched, "message_text").startswith(f"“{gone}” was not given to Retold")
    assert session.settled == before


def test_comparing_again_fetches_both_pages_anew(qtbot, fetched, session, server):
    server.at("/repost", lambda handler: handler.give(LATER))
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        trigger(fetched, "compare_again")

    assert "at eleven" in session.comparison.repost.text


def test_a_pair_of_addresses_is_remembered_and_fetched_anew(qtbot, fetched, session, server):
    server.at("/repost", lambda handler: handler.give(LATER))
    trigger(fetched, "close_pair")
    recent = part(fetched, "recent_list")
    assert isinstance(recent, QListWidget)
    place = recent.visualItemRect(recent.item(0)).center()
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        qtbot.mouseClick(recent.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert "at eleven" in session.comparison.repost.text


def test_nothing_is_fetched_that_was_not_asked_for(qtbot, fetched, session, server):
    before = len(server.requests)
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        trigger(fetched, "swap")

    assert before == 2
    assert len(server.requests) == before


def test_a_pasted_selection_keeps_its_headings_and_quotations(qtbot, window, session):
    first, second, *rest = SOURCE.split("\n\n")
    html = f"<h2>A pool closes</h2><p>{first}</p><blockquote>{second}</blockquote>"
    data = QMimeData()
    data.setHtml(html + "".join(f"<p>{paragraph}</p>" for paragraph in rest))
    data.setText(SOURCE)
    QGuiApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    kinds = [block.kind for block in session.settled.document(Side.SOURCE).blocks]

    assert BlockKind.QUOTATION in kinds


def test_a_selection_can_be_pasted_as_text(qtbot, window, session):
    data = QMimeData()
    data.setHtml(f"<blockquote>{SOURCE}</blockquote>")
    data.setText(SOURCE)
    QGuiApplication.clipboard().setMimeData(data)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        qtbot.keyClick(window, Qt.Key.Key_V, modifiers)

    assert session.settled.document(Side.SOURCE).media_type == "text/plain"
