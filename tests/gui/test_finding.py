"""Finding words in the texts: the keys, the hits, the count, and the way back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit
from shiboken6 import delete

from core.model import Side
from gui.models.search import ExpressionError, Query, SearchedText
from gui.panes.find_wording import expression_trouble
from gui.panes.overview_map import OverviewMap
from gui.panes.pair_views import PairViews
from tests.gui.acting import part, press, text_of, trigger
from tests.gui.stories import sample

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def view_of(window, side):
    return window.findChild(PairViews).shown()[side]


def look_for(qtbot, window, words):
    """Press Ctrl+F in the source and type."""
    views = window.findChild(PairViews).shown()
    next(iter(views.values())).setFocus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F, CTRL)
    field = part(window, "find_text")
    assert field.hasFocus()
    field.clear()
    # Qt's test keys know no Chinese.
    (qtbot.keyClicks if words.isascii() else type(field).insert)(field, words)


def current_words(window):
    """Return the side and the words of the hit at hand."""
    for side, view in window.findChild(PairViews).shown().items():
        if view.stack._hit is not None:
            return side, view.stack._hit.of(view.stack.view.document.text)
    return None


def test_typing_goes_to_the_first_hit_and_counts_them_in_both_texts(qtbot, compared):
    look_for(qtbot, compared, "crowns")

    assert text_of(compared, "find_result") == "1 of 2"
    assert current_words(compared) == (Side.SOURCE, "crowns")


def test_f3_goes_on_to_the_repost_and_round_the_end(qtbot, compared):
    look_for(qtbot, compared, "crowns")
    field = part(compared, "find_text")
    told = []

    for _ in range(2):
        qtbot.keyClick(field, Qt.Key.Key_F3)
        told.append((text_of(compared, "find_result"), current_words(compared)[0]))

    assert told == [("2 of 2", Side.REPOST), ("1 of 2", Side.SOURCE)]


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_F3, SHIFT), (Qt.Key.Key_Return, SHIFT)])
def test_with_shift_it_goes_back(qtbot, compared, key, modifier):
    look_for(qtbot, compared, "the")

    qtbot.keyClick(part(compared, "find_text"), key, modifier)

    number, count = text_of(compared, "find_result").split(" of ")
    assert number == count


def test_a_hit_far_away_is_brought_in_sight(qtbot, compared):
    compared.resize(1000, 420)
    look_for(qtbot, compared, "212 members")

    view = view_of(compared, Side.SOURCE)
    top, bottom = view.sight.box(view.stack.view.row_at(view.stack._hit.start))
    assert 0 <= top < bottom <= view.viewport().height()


def test_esc_puts_the_bar_away_and_goes_back_to_the_text(qtbot, compared):
    look_for(qtbot, compared, "crowns")

    qtbot.keyClick(part(compared, "find_text"), Qt.Key.Key_Escape)

    assert not part(compared, "find_bar").isVisible()
    assert view_of(compared, Side.SOURCE).hasFocus()
    assert current_words(compared) is None


def test_esc_in_the_text_puts_the_bar_away_too(qtbot, compared):
    look_for(qtbot, compared, "crowns")
    view = view_of(compared, Side.SOURCE)
    view.setFocus()

    qtbot.keyClick(view, Qt.Key.Key_Escape)

    assert not part(compared, "find_bar").isVisible()


def test_case_and_expressions_are_asked_for_with_boxes(qtbot, compared):
    look_for(qtbot, compared, "THE")
    part(compared, "find_case").click()
    of_case = text_of(compared, "find_result")

    part(compared, "find_expression").click()
    part(compared, "find_text").setText(r"\d+,000")

    assert of_case == "Not found"
    assert text_of(compared, "find_result") == "1 of 2"


def test_a_bad_expression_is_told_in_words(qtbot, compared):
    compared.findChild(QCheckBox, "find_expression").setChecked(True)

    look_for(qtbot, compared, "(cr")

    told = text_of(compared, "find_result")
    assert told == "This expression cannot be read at character 4: a closing ) is missing."
    assert part(compared, "find_text").accessibleDescription() == told


def test_an_expression_without_end_is_told_in_words(qtbot, compared):
    compared.findChild(QCheckBox, "find_expression").setChecked(True)
    look_for(qtbot, compared, "x")

    part(compared, "find_text").setText(r"((\w|\s|,)+)+[§%]")

    assert "takes too long" in text_of(compared, "find_result")


def test_f3_before_anything_was_looked_for_asks_what(qtbot, compared):
    qtbot.keyClick(view_of(compared, Side.SOURCE), Qt.Key.Key_F3)

    assert part(compared, "find_text").hasFocus()


def test_what_is_selected_is_looked_for(qtbot, compared):
    view = view_of(compared, Side.SOURCE)
    start = view.stack.view.document.text.index("councillor")
    view.setFocus()
    view.selection.begin(start)
    view.selection.extend(start + len("councillor"))

    trigger(compared, "find")

    assert part(compared, "find_text").text() == "councillor"
    assert text_of(compared, "find_result") == "1 of 2"


def test_the_hits_are_on_the_map(qtbot, compared):
    overview = compared.findChild(PairViews).side_by_side.findChild(OverviewMap)
    before = overview.grab().toImage()

    look_for(qtbot, compared, "crowns")

    assert overview.grab().toImage() != before


def test_another_view_is_looked_through_at_once(qtbot, compared):
    look_for(qtbot, compared, "crowns")

    trigger(compared, "redline")

    assert text_of(compared, "find_result") == "1 of 1"


def test_a_hit_in_what_is_folded_opens_the_fold(qtbot, window, session):
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.open(sample())
    view = view_of(window, Side.SOURCE)
    rows = view.stack.view.rows
    folded = next(i for i, row in enumerate(rows) if view.stack.folds.hiding(i) is not None)
    words = rows[folded].span.of(view.stack.view.document.text).split("\n")[0][:30]

    look_for(qtbot, window, words)

    hit = view.stack.view.row_at(view.stack._hit.start)
    assert view.stack.folds.hiding(hit) is None


def test_the_bar_is_left_by_its_own_button(qtbot, compared):
    look_for(qtbot, compared, "crowns")

    press(qtbot, compared, "find_close_button")

    assert not part(compared, "find_bar").isVisible()


def test_esc_leads_to_the_texts_where_what_had_the_keys_is_gone(qtbot, compared):
    dialog = QDialog(compared)
    field = QLineEdit(dialog)
    dialog.show()
    qtbot.waitUntil(field.hasFocus)
    trigger(compared, "find")

    delete(dialog)
    qtbot.keyClick(part(compared, "find_text"), Qt.Key.Key_Escape)

    assert compared.focusWidget() is view_of(compared, Side.SOURCE)


def test_the_pointer_still_selects_with_the_bar_open(qtbot, compared):
    look_for(qtbot, compared, "crowns")
    view = view_of(compared, Side.SOURCE)
    top, bottom = view.sight.box(view.stack.view.first_rows[1])

    point = QPoint(view.viewport().width() // 2, (top + bottom) // 2)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)

    assert compared.findChild(PairViews).side_by_side.selector.selected == 1


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("a)", "there is a ) without its ("),
        ("[a", "a closing ] is missing"),
        ("+", "there is nothing before it to repeat"),
        ("a{3,1}", "the first number is larger than the second"),
        ("\\", "a backslash needs a sign that it goes with"),
        ("[z-a]", "a range in [ ] runs backwards"),
        ("(?Q)", "nothing is known by these signs after (?"),
        ("(?P=so)", "there is no group of this name"),
    ],
)
def test_what_is_wrong_with_an_expression_is_said_plainly(expression, said):
    with pytest.raises(ExpressionError) as caught:
        SearchedText("tide").find(Query(expression, is_expression=True))

    assert said in expression_trouble(caught.value)
