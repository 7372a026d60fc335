"""The chips: counts by kind, and which kinds they show."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from core.model import Kind
from gui.bars.chips import ChipRow
from tests.gui.acting import part, press, text_of
from tests.gui.builders import sample_comparison


@pytest.fixture
def row(qtbot):
    row = ChipRow()
    qtbot.addWidget(row)
    row.set_statistics(sample_comparison().statistics)
    row.resize(900, 40)
    with qtbot.waitExposed(row):
        row.show()
    return row


def heard(qtbot, row, *names: str) -> frozenset[Kind]:
    kinds = []
    row.filter_changed.connect(kinds.append)
    for name in names:
        press(qtbot, row, name)
    return kinds[-1]


def test_each_kind_has_its_sign_and_its_count(row):
    assert text_of(row, "verbatim_chip") == "= 3 verbatim"
    assert text_of(row, "moved_chip") == "⇅ 1 moved"


def test_a_chip_without_a_sentence_is_grey_and_large_counts_read_well(row):
    counts = replace(sample_comparison().statistics, moved_sentences=0, verbatim_sentences=64000)
    row.set_statistics(counts)

    assert not part(row, "moved_chip").isEnabled()
    assert text_of(row, "verbatim_chip") == "= 64,000 verbatim"


def test_pressed_chips_are_the_kinds_that_are_shown(qtbot, row):
    kinds = heard(qtbot, row, "omitted_chip", "edited_chip")

    assert kinds == {Kind.OMITTED, Kind.EDITED}


def test_no_chip_pressed_shows_everything(qtbot, row):
    assert heard(qtbot, row, "omitted_chip", "omitted_chip") == set(Kind)


def test_a_chip_is_pressed_by_keyboard(qtbot, row):
    with qtbot.waitSignal(row.filter_changed) as signal:
        qtbot.keyClick(part(row, "added_chip"), Qt.Key.Key_Space)

    assert signal.args == [{Kind.ADDED}]


def test_where_there_is_little_room_the_words_go_and_the_numbers_stay(row):
    row.resize(row.minimumSizeHint())

    assert text_of(row, "verbatim_chip") == "= 3"
    assert part(row, "verbatim_chip").accessibleName() == "3 verbatim"


def test_new_counts_release_the_chips(qtbot, row):
    press(qtbot, row, "omitted_chip")
    row.set_statistics(sample_comparison().statistics)

    assert not part(row, "omitted_chip").isChecked()
