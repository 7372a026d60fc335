"""What is asked before work is lost that no file holds."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from core.model import Anchor, Remark, Span
from core.session_files import open_session
from gui.preferences import Language
from gui.remarks import RemarkBook
from gui.session import Session
from gui.windows import Desk
from tests.gui.acting import choose_file, reply, text_of, trigger
from tests.gui.stories import SOURCE, story

BUTTON = QMessageBox.StandardButton
CTRL = Qt.KeyboardModifier.ControlModifier
NOTE = Remark(Anchor((Span(0, 5),), ()), "Ask them.")


class Closing:
    """A window with a note that no file holds, about to be closed."""

    def __init__(self, qtbot, window, session) -> None:
        self.qtbot, self.window = qtbot, window
        window.findChild(RemarkBook).put(NOTE)
        window.close()

    def answer(self, button) -> None:
        reply(self.qtbot, self.window, "unsaved_dialog", button)


def test_closing_with_unsaved_work_asks_and_cancel_stays(qtbot, compared, session):
    closing = Closing(qtbot, compared, session)
    assert compared.isVisible()
    closing.answer(BUTTON.Cancel)

    assert compared.isVisible()
    compared.close()
    closing.answer(BUTTON.Discard)


def test_closing_with_unsaved_work_discards_it_when_told_so(qtbot, compared, session):
    Closing(qtbot, compared, session).answer(BUTTON.Discard)

    assert not compared.isVisible()


def test_closing_with_unsaved_work_saves_it_first(qtbot, compared, session, saving, tmp_path):
    Closing(qtbot, compared, session).answer(BUTTON.Save)
    with saving():
        choose_file(compared, "save_session_dialog", tmp_path / "kept.retold")

    assert not compared.isVisible()
    assert open_session(tmp_path / "kept.retold").remarks == (NOTE,)


def test_closing_stays_open_when_the_work_cannot_be_saved(qtbot, compared, session, saved):
    closing = Closing(qtbot, compared, session)
    saved.unlink()
    saved.mkdir()
    with qtbot.waitSignal(session.failed, timeout=20_000):
        closing.answer(BUTTON.Save)

    assert compared.isVisible()
    assert "is a folder" in text_of(compared, "message_text")
    compared.close()
    closing.answer(BUTTON.Discard)


def test_opening_another_pair_asks_about_unsaved_work_first(qtbot, compared, session, tmp_path):
    compared.findChild(RemarkBook).put(NOTE)
    session.open(story(tmp_path))
    reply(qtbot, compared, "unsaved_dialog", BUTTON.Cancel)

    assert not session.is_busy
    assert session.file.content.remarks == (NOTE,)


def test_another_language_goes_on_with_unsaved_work_and_asks_nothing(qtbot, settings):
    desk, session = Desk(settings), Session()
    keeper = desk.add(session)
    for text in (SOURCE, SOURCE.replace("pool", "bath")):
        QGuiApplication.clipboard().setText(text)
        with qtbot.waitSignal(session.pages_changed, timeout=20_000):
            trigger(keeper.window, "paste")
    session.findChild(RemarkBook).put(NOTE)
    before = keeper.window
    settings.language = Language.CHINESE
    with qtbot.waitSignal(keeper.renewed):
        before.language_chosen.emit()

    assert keeper.window is not before
    assert keeper.window.isVisible()
    assert keeper.window.isWindowModified()
    assert not before.isVisible()
    settings.language = Language.ENGLISH
    desk._interpreter.speak(Language.ENGLISH)
    keeper.window.close_for_good()
    qtbot.waitUntil(lambda: not desk.keepers)
