"""The sheet of keys is complete, and says what the keys do."""

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QTreeWidget

from gui.labels import without_mnemonic
from tests.gui.acting import part, trigger


@pytest.fixture
def lines(compared) -> dict[str, str]:
    """The sheet's lines: what is done, and the keys for it."""
    trigger(compared, "shortcuts")
    sheet = compared.findChild(QTreeWidget, "shortcuts_list")
    items = [sheet.topLevelItem(row) for row in range(sheet.topLevelItemCount())]
    yield {item.text(0): item.text(1) for item in items}
    part(compared, "shortcuts_dialog").close()


def test_every_action_of_the_window_with_keys_is_in_the_sheet(compared, lines):
    actions = [action for action in compared.findChildren(QAction) if action.shortcuts()]
    native = QKeySequence.SequenceFormat.NativeText

    for action in actions:
        keys = lines[without_mnemonic(action.text())]
        assert all(key.toString(native) in keys for key in action.shortcuts())


def test_no_key_does_two_things_in_one_place(compared):
    actions = [action for action in compared.findChildren(QAction) if action.shortcuts()]
    keys = [key.toString() for action in actions for key in action.shortcuts()]

    assert sorted(keys) == sorted(set(keys))


def test_the_keys_of_the_texts_are_in_the_sheet(lines):
    assert lines["Scroll by a page"].split() == ["PgDown", "PgUp", "Space"]
    assert lines["Zoom in or out"] == "Ctrl+mouse wheel"
    assert all(lines.values())
