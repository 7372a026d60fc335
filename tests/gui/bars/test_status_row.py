"""The status row: shares, the place among the changes, progress after a moment."""

from dataclasses import replace

import pytest

from core.model import Comparison, Region, Span, Stage
from core.report.wording import blocks_told
from gui.bars.elided_label import ElidedLabel
from gui.bars.status_row import StatusRow
from gui.theme import load_theme
from tests.gui.acting import part, press, text_of
from tests.gui.builders import sample_comparison, statistics

BLOCK = Region(Span(0, 100), Span(0, 100), (1,))


def made(blocks: int = 0, **shares: float) -> Comparison:
    """Return a comparison with these shares and so many blocks of reuse."""
    counts = replace(statistics(), **shares)
    return replace(sample_comparison(), statistics=counts, regions=(BLOCK,) * blocks)


@pytest.fixture
def row(qtbot):
    row = StatusRow()
    qtbot.addWidget(row)
    row.resize(1200, 30)
    with qtbot.waitExposed(row):
        row.show()
    return row


def test_the_shares_are_said_in_words(row):
    row.set_comparison(made(), load_theme())

    assert text_of(row, "carried_label") == "75% of the source carried · 50% word for word"
    assert text_of(row, "own_label") == "20% of the repost is its own"
    assert "25% omitted" in part(row, "coverage_bar").accessibleName()


def test_the_coverage_bar_is_as_long_in_each_colour_as_the_share_is(row):
    theme = load_theme()
    shares = {"source_verbatim": 0.5, "source_edited": 0.0, "source_paraphrased": 0.0}
    row.set_comparison(made(source_omitted=0.5, **shares), theme)
    image = part(row, "coverage_bar").grab().toImage()
    middle = image.height() // 2

    colours = [
        image.pixelColor(x, middle).name() for x in (image.width() // 4, -20 % image.width())
    ]

    assert colours[0] != colours[1]


@pytest.mark.parametrize("blocks", [1, 3])
def test_the_blocks_of_the_source_are_counted_as_in_the_report(row, blocks):
    row.set_comparison(made(blocks), load_theme())

    assert text_of(row, "blocks_label") == blocks_told([BLOCK] * blocks)


def test_without_a_block_none_is_spoken_of(row):
    row.set_comparison(made(1), load_theme())
    row.set_comparison(made(0), load_theme())

    assert not part(row, "blocks_label").isVisible()


def test_the_words_fit_a_narrow_window_whole(row):
    row.resize(1024, 30)
    row.set_comparison(made(12, source_carried=1.0), load_theme())
    row.set_change(27, 130)
    row.grab()

    assert [label.toolTip() for label in row.findChildren(ElidedLabel)] == [""] * 5


@pytest.mark.parametrize(
    ("position", "count", "said"),
    [
        (7, 29, "Change 7 of 29 · F8 next · Shift+F8 previous"),
        (0, 29, "29 changes · F8 next · Shift+F8 previous"),
        (0, 1, "1 change · F8 next"),
        (0, 0, "No change"),
    ],
)
def test_the_place_among_the_changes_is_said(row, position, count, said):
    row.set_change(position, count)

    assert text_of(row, "change_label") == said


def test_progress_shows_after_a_moment_with_its_stage(qtbot, row):
    row.set_busy(True)
    assert not part(row, "progress_row").isVisible()
    row.set_progress(Stage.ALIGN, 0.5)
    qtbot.waitUntil(part(row, "progress_row").isVisible)

    assert part(row, "progress_bar").value() == 50


def test_what_is_done_at_once_shows_no_progress(qtbot, row):
    row.set_busy(True)
    row.set_busy(False)
    qtbot.wait(350)

    assert not part(row, "progress_row").isVisible()


def test_the_cancel_button_asks_to_cancel(qtbot, row):
    row.set_busy(True)
    qtbot.waitUntil(part(row, "progress_row").isVisible)
    with qtbot.waitSignal(row.cancel_asked):
        press(qtbot, row, "cancel_button")
    row.set_busy(False)

    assert not part(row, "progress_row").isVisible()


def test_a_label_without_room_ends_in_an_ellipsis_and_tells_all_in_its_tool_tip(qtbot):
    label = ElidedLabel("label")
    qtbot.addWidget(label)
    label.setText("a text that is much longer than the room for it")
    label.resize(60, 20)
    label.grab()

    assert label.toolTip() == label.text()
