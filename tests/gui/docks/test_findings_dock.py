"""The findings as a list: their order, their filters, and that choosing one says so."""

import pytest
from PySide6.QtCore import QPoint, Qt

from core.model import FindingType, Severity
from gui.docks.findings_delegate import finding_colour
from gui.docks.findings_dock import FindingsDock
from gui.docks.findings_model import FINDING_ROLE, FindingsFilter, FindingsModel
from gui.labels import FINDING_SIGNS, finding_name
from gui.theme import load_theme
from tests.gui.builders import finding

FINDINGS = (
    finding(1, "The figure differs.", severity=Severity.HIGH),
    finding(2, "A sentence is gone.", type=FindingType.OMISSION, severity=Severity.MEDIUM),
    finding(3, "It stands elsewhere.", type=FindingType.MOVED, severity=Severity.LOW),
)


@pytest.fixture
def dock(qtbot):
    dock = FindingsDock(None, load_theme())
    qtbot.addWidget(dock)
    dock.resize(280, 500)
    dock.set_findings(FINDINGS)
    with qtbot.waitExposed(dock):
        dock.show()
    return dock


def shown(dock) -> list[str]:
    model = dock.findChild(FindingsFilter)
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def action(dock, text: str):
    return next(a for a in dock._header._menu.actions() if a.text() == text)


def test_the_model_keeps_the_rules_of_qt(qtmodeltester):
    model = FindingsModel()
    model.set_findings(FINDINGS)

    qtmodeltester.check(model)

    assert model.rowCount() == len(FINDINGS)


def test_findings_stand_in_the_order_they_come_in(dock):
    assert shown(dock) == [f.text for f in FINDINGS]


def test_a_finding_is_heard_with_its_name_and_severity(dock):
    index = dock.findChild(FindingsFilter).index(0, 0)

    heard = index.data(Qt.ItemDataRole.AccessibleTextRole)

    assert heard == "Figure differs, high: The figure differs."


def test_a_click_says_which_finding_was_chosen(qtbot, dock):
    with qtbot.waitSignal(dock.finding_chosen) as heard:
        view = dock._view
        place = view.visualRect(view.model().index(1, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert heard.args == [FINDINGS[1]]


def test_arrow_keys_go_through_the_findings(qtbot, dock):
    heard = []
    dock.finding_chosen.connect(heard.append)
    for _ in range(2):
        qtbot.keyClick(dock._view, Qt.Key.Key_Down)

    assert heard[-1] in FINDINGS[1:]


def test_next_and_previous_stop_at_the_ends(qtbot, dock):
    heard = []
    dock.set_findings(FINDINGS)
    dock.finding_chosen.connect(heard.append)
    for _ in range(5):
        dock.next_finding()
    for _ in range(5):
        dock.previous_finding()

    assert heard == [*FINDINGS, FINDINGS[1], FINDINGS[0]]


@pytest.mark.parametrize(
    ("choice", "expected"), [("All", 3), ("Medium and high", 2), ("High only", 1)]
)
def test_findings_are_filtered_by_severity(dock, choice, expected):
    action(dock, choice).trigger()

    assert len(shown(dock)) == expected
    assert dock._header._title.text().startswith(f"FINDINGS · {expected}")


def test_a_type_can_be_hidden_and_shown_again(dock):
    moved = action(dock, "⇅ Moved")
    moved.trigger()
    assert shown(dock) == [f.text for f in FINDINGS[:2]]
    moved.trigger()

    assert len(shown(dock)) == 3


def test_a_filter_that_hides_everything_says_so(dock):
    for text in ("# Figure differs", "− Left out", "⇅ Moved"):
        action(dock, text).trigger()

    assert dock._empty.isVisible()
    assert "filtered out" in dock._empty.text()


def test_the_next_comparison_shows_all_types_again(dock):
    action(dock, "⇅ Moved").trigger()
    dock.set_findings(FINDINGS)

    assert len(shown(dock)) == 3


def test_a_line_takes_more_room_where_the_dock_is_narrow(dock):
    view = dock._view
    long = finding(1, "A sentence that needs a line, or two where there is little room.")
    dock.set_findings((long,))
    index = view.model().index(0, 0)
    wide = view.itemDelegate().sizeHint(None, index).height()
    dock.resize(170, 500)

    assert view.itemDelegate().sizeHint(None, index).height() > wide


@pytest.mark.parametrize("finding_type", list(FindingType))
def test_every_type_has_a_sign_a_name_and_a_colour_in_every_theme(finding_type):
    assert FINDING_SIGNS[finding_type]
    assert finding_name(finding_type)
    assert finding_colour(load_theme("dark"), finding_type).isValid()


def test_drawing_a_finding_puts_its_colour_on_the_screen(qtbot, dock):
    colour = finding_colour(load_theme(), FindingType.FIGURE)
    image = dock._view.viewport().grab(dock._view.visualRect(dock._view.model().index(0, 0)))
    pixels = image.toImage()
    seen = {
        pixels.pixelColor(QPoint(x, y)).name()
        for x in range(pixels.width())
        for y in range(pixels.height())
    }

    assert colour.name() in seen


def test_the_finding_itself_is_there_for_whoever_shows_it(dock):
    assert dock.findChild(FindingsFilter).index(2, 0).data(FINDING_ROLE) is FINDINGS[2]
