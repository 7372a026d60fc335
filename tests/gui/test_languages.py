"""The window speaks English and Chinese: everything it says, and at once when it is chosen."""

import re
from string import Formatter
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QMainWindow, QMenu

from bundle.translations import FOLDER, compile_catalogue, gather
from core.model import Side
from gui.actions import Actions
from gui.labels import share_text, without_mnemonic
from gui.languages import Interpreter, say_what_qt_lacks, spoken
from gui.menus import MenuBar
from gui.names import REASONS, language_name, reason_name
from gui.preferences import Language
from gui.session import Session
from gui.windows import Desk
from tests.gui.acting import part, press, trigger
from tests.gui.stories import sample, story

CHINESE = FOLDER / "retold_zh_CN.ts"
MNEMONIC = re.compile(r"&(\w)")


def messages(catalogue) -> list[tuple[str, str, str]]:
    """Return context, source and translation of every message; "" for none, or an unfinished."""
    found = []
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            is_done = translation.get("type") is None
            text = translation.text or "" if is_done else ""
            found.append((context.findtext("name"), message.findtext("source"), text))
    return found


def holes(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)


@pytest.fixture
def chinese(qapp):
    """The application, speaking Chinese."""
    interpreter = Interpreter()
    interpreter.speak(Language.CHINESE)
    yield interpreter
    interpreter.speak(Language.ENGLISH)


@pytest.fixture
def windows(qtbot, settings):
    """The keeper of a window that speaks English."""
    settings.language = Language.ENGLISH
    desk = Desk(settings)
    keeper = desk.add(Session())
    keeper.window.show()
    qtbot.waitExposed(keeper.window)
    yield keeper
    keeper.window.close_for_good()
    qtbot.waitUntil(lambda: not desk.keepers)
    desk._interpreter.speak(Language.ENGLISH)


def test_nothing_is_left_untranslated():
    assert [message for message in messages(CHINESE) if not message[2].strip()] == []


def test_no_translation_has_lost_or_gained_a_placeholder():
    broken = [(s, t) for _, s, t in messages(CHINESE) if holes(s) != holes(t)]

    assert broken == []


def letters_twice(menu: QMenu) -> list[str]:
    """Return the letters that two commands of a menu, or of one below it, are called by."""
    texts = [action.text().replace("&&", "") for action in menu.actions()]
    letters = [match[1].upper() for match in map(MNEMONIC.search, texts) if match]
    below = [action.menu() for action in menu.actions() if isinstance(action.menu(), QMenu)]
    twice = [f"{menu.title()} {letter}" for letter in letters if letters.count(letter) > 1]
    return twice + [found for inner in below for found in letters_twice(inner)]


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_no_letter_calls_two_commands_of_a_menu(qtbot, chinese, language):
    chinese.speak(language)
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = MenuBar(window, Actions(window))
    menus = [action.menu() for action in bar.actions()]

    assert [found for menu in menus for found in letters_twice(menu)] == []


def test_chinese_gives_the_letter_of_a_command_in_brackets():
    lost = [s for _, s, t in messages(CHINESE) if "&" in s and not re.search(r"\(&[A-Z]\)", t)]

    assert lost == []


def test_the_catalogue_has_what_the_code_says(tmp_path):
    copy = tmp_path / CHINESE.name
    copy.write_bytes(CHINESE.read_bytes())
    gather(copy)

    assert messages(copy) == messages(CHINESE), "run: python -m bundle.translations"


def test_qt_reads_what_the_translators_wrote(tmp_path):
    made = tmp_path / "made.qm"
    compile_catalogue(CHINESE, made)
    kept = CHINESE.with_suffix(".qm")

    assert made.read_bytes() == kept.read_bytes(), "run: python -m bundle.translations"


@pytest.mark.parametrize(
    ("system", "language"),
    [("zh-Hans-CN", Language.CHINESE), ("en-GB", Language.ENGLISH), ("pl-PL", Language.ENGLISH)],
)
def test_the_system_says_which_language_is_spoken(monkeypatch, system, language):
    class System:
        def uiLanguages(self):  # noqa: N802 - Qt's name
            return [system, "en"]

    monkeypatch.setattr("gui.languages.QLocale.system", System)

    assert spoken(Language.SYSTEM) is language
    assert spoken(Language.ENGLISH) is Language.ENGLISH


def test_qt_speaks_the_language_too(chinese, qtbot):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)

    assert without_mnemonic(box.buttons()[0].text()) == "取消"


def test_what_the_chinese_of_qt_lacks_is_said_by_ours(chinese):
    assert say_what_qt_lacks() == ("磁盘", "文件夹", "快捷方式", "未知")


def test_languages_and_reasons_have_chinese_names(chinese):
    assert [language_name(code) for code in ("en", "zh", "und")] == ["英语", "中文", "未知语言"]
    assert reason_name("navigation") == "导航"
    assert all(reason_name(reason) != reason for reason in REASONS)


def test_shares_that_are_not_quite_nothing_or_all_are_told_in_chinese(chinese):
    assert [share_text(share) for share in (0.001, 0.5, 0.999)] == ["不到 1%", "50%", "超过 99%"]


@pytest.mark.parametrize(
    ("text", "bare"),
    [("Open &source…", "Open source"), ("打开原文(&S)…", "打开原文"), ("R && D", "R & D")],
)
def test_a_text_can_be_had_without_its_mnemonic(text, bare):
    assert without_mnemonic(text) == bare


def test_another_language_is_spoken_at_once_with_the_pages_still_open(windows, qtbot, tmp_path):
    with qtbot.waitSignal(windows.session.comparison_changed, timeout=20_000):
        windows.session.open(story(tmp_path))
    trigger(windows.window, "next_change")
    selected = windows.window.selected_passage
    before = windows.window
    trigger(before, "language_zh")
    qtbot.waitUntil(lambda: windows.window is not before)

    assert windows.window.menuBar().actions()[0].text() == "文件(&F)"
    assert windows.window.selected_passage == selected > 0
    assert "沿用原文" in part(windows.window, "carried_label").text()


def test_the_language_is_kept_and_what_was_done_can_be_undone_in_it(windows, qtbot, tmp_path):
    session = windows.session
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.open(story(tmp_path))
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        windows.window._corrections.correct(Side.REPOST, (1,), False)
    before = windows.window
    trigger(before, "language_zh")
    qtbot.waitUntil(lambda: windows.window is not before)
    undo = windows.window._parts.actions.edit.undo

    assert (undo.text(), undo.isEnabled()) == ("撤销(&U)：取出 1 段", True)
    assert windows._settings.language is Language.CHINESE


def test_filter_search_and_place_are_kept_in_another_language(windows, qtbot, tmp_path):
    with qtbot.waitSignal(windows.session.comparison_changed, timeout=20_000):
        windows.session.open(sample())
    before = windows.window
    press(qtbot, before, "omitted_chip")
    trigger(before, "find")
    qtbot.keyClicks(part(before, "find_text"), "train")
    part(before, "source_view").verticalScrollBar().setValue(400)
    row = part(before, "source_view").sight.row_under(0)
    trigger(before, "language_zh")
    qtbot.waitUntil(lambda: windows.window is not before)

    assert part(windows.window, "omitted_chip").isChecked()
    assert part(windows.window, "find_text").text() == "train"
    assert part(windows.window, "find_bar").isVisible()
    assert part(windows.window, "source_view").sight.row_under(0) == row > 0
