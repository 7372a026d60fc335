"""The pages of the Help menu: complete, in both languages, in the colours of the texts."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QTextBrowser

from core.classify.rule_rows import ROWS
from core.model import Kind
from gui import help_pages
from gui.help_pages import FOLDER
from gui.languages import Interpreter
from gui.preferences import Language
from gui.problem_details import problem_details
from gui.sentences import in_language
from gui.theme import load_theme
from tests.gui.acting import part, trigger


@pytest.fixture(params=[Language.ENGLISH, Language.CHINESE])
def language(request, qapp):
    interpreter = Interpreter()
    interpreter.speak(request.param)
    yield request.param
    interpreter.speak(Language.ENGLISH)


def plain(page: QTextDocument) -> str:
    return page.toPlainText()


def test_the_guide_has_every_picture_that_it_names(language):
    html = help_pages.guide().toHtml()
    names = re.findall(r'<img src="([^"]+)"', html)

    assert len(names) == 2
    assert all((FOLDER / name.rpartition("/")[2]).is_file() for name in names)


def test_how_it_decides_tells_the_reason_of_every_rule(language):
    told = plain(help_pages.how_it_decides())

    wanted = {
        in_language(rule.reason, "zh" if language is Language.CHINESE else "en") for rule in ROWS
    }
    assert [reason for reason in wanted if reason not in told] == []
    assert "{rules}" not in told


def test_every_kind_has_its_meaning_and_an_example(language):
    told = plain(help_pages.kinds(load_theme("dark")))

    for kind in Kind:
        assert help_pages.meaning(kind) in told
        assert all(wording in told for wording in help_pages.example(kind))


@pytest.mark.parametrize("name", ["guide", "kinds_help", "decides"])
def test_a_page_opens_from_the_menu_and_escape_closes_it(window, qtbot, name):
    trigger(window, name)
    dialog = window.findChild(QDialog)
    text = dialog.findChild(QTextBrowser)

    assert len(text.toPlainText()) > 100
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(text, Qt.Key.Key_Escape)


def test_a_report_of_a_problem_is_copied_as_it_is_shown(window, qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    log = tmp_path / "state" / "retold" / "retold.log"
    log.parent.mkdir(parents=True)
    log.write_text(f'File "{tmp_path}/retold/core.py"\nValueError: rain\n', encoding="utf-8")
    trigger(window, "problem")
    shown = window.findChild(QPlainTextEdit, "details").toPlainText()
    part(window, "copy_details_button").click()

    assert QGuiApplication.clipboard().text() == shown
    assert "Retold " in shown
    assert "ValueError: rain" in shown
    assert 'File "~/retold/core.py"' in shown
    assert str(tmp_path) not in shown


def test_details_are_there_without_a_log(window, monkeypatch, tmp_path):
    monkeypatch.setattr("gui.problem_details.log_places", lambda: (tmp_path / "none.log",))

    assert "Qt " in problem_details(window._view.settings)
