"""What a person can read in the window is marked for translation, all of it."""

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.main_window import MainWindow
from tests.gui.stories import story

ROOT = Path(__file__).resolve().parents[2]
MARKS = {"tr", "translate", "QT_TRANSLATE_NOOP"}
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef)
# Nobody reads them in the window: they go to the terminal, to Qt, to a style sheet, or to whoever
# mends Retold.
BESIDE_THE_WINDOW = {
    *("display.py", "fonts.py", "launch.py", "look.py", "style_sheet.py", "theme.py"),
    *("help_markup.py", "problem_details.py"),
}
KEYS = re.compile(
    r"((Ctrl|Shift|Alt)\+)*(\S|F?\d+|Ins|Del|Esc|Tab|Menu|Space|Return|(Pg)?(Up|Down)|Left|Right|Home|End)"
)
# Names, and what is written to the terminal.
NAMES = {
    "Retold",
    "Fusion",
    "English",
    "Arguments",
    "<!DOCTYPE html>",
    "Retold failed by a mistake of its own; ",
}
SENTENCE = re.compile(r"[A-Za-z] [A-Za-z]|^[A-Z][a-z]")
PROPERTIES = ("text", "title", "toolTip", "windowTitle", "accessibleName", "placeholderText")


def unmarked(path: Path) -> list[str]:
    """Return the strings of a module that read like words for people and have no mark."""
    tree = ast.parse(path.read_text("utf-8"))
    beside: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, DOCUMENTED) and ast.get_docstring(node):
            beside.add(node.body[0].value)
        if isinstance(node, ast.Dict):
            # What is looked up by is not shown.
            beside.update(key for key in node.keys if key)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            beside.add(node.value)
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in MARKS:
            beside.update(ast.walk(node))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MARKS:
            beside.update(ast.walk(node))
    texts = (n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and n not in beside)
    return [t for t in texts if isinstance(t, str) and SENTENCE.search(t) and not _is_name(t)]


def _is_name(text: str) -> bool:
    return text in NAMES or KEYS.fullmatch(text) is not None


class Marker(QTranslator):
    """Sets what goes through Qt's translation between signs."""

    def isEmpty(self):  # noqa: N802 - Qt's name
        return False

    def translate(self, _context, source, _about=None, _count=-1):
        return f"⟦{source}⟧"


@pytest.fixture
def marked_window(qapp, qtbot, session, settings, tmp_path):
    """A window with a pair open, in which everything that is translated stands between signs."""
    marker = Marker()
    QCoreApplication.installTranslator(marker)
    window = MainWindow(session, settings)
    qtbot.addWidget(window)
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.open(story(tmp_path))
    window.findChild(QAction, "next_finding").trigger()
    yield window
    QCoreApplication.removeTranslator(marker)


def shown_by(thing: QObject) -> set[str]:
    """Return the texts of a widget or an action."""
    named = (thing.property(name) for name in PROPERTIES)
    return {text for text in named if isinstance(text, str) and text}


@pytest.mark.parametrize("path", sorted((ROOT / "gui").rglob("*.py")), ids=lambda path: path.stem)
def test_no_words_for_people_are_unmarked(path):
    assert path.name in BESIDE_THE_WINDOW or unmarked(path) == []


def test_everything_in_the_window_goes_through_the_translation(marked_window):
    things = [marked_window, *marked_window.findChildren(QWidget)]
    things += marked_window.findChildren(QAction)
    texts = set().union(*map(shown_by, things))

    bare = {re.sub(r"⟦.*⟧", "", text, flags=re.DOTALL) for text in texts}

    # The names of the pages and of a language are the same in all languages.
    assert {text for text in bare if re.search(r"[a-z]{2}", text)} == {
        "source.txt",
        "repost.txt",
        "English",
    }
