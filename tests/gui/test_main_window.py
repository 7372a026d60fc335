"""What the window remembers, and that everything in it is reached by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.main_window import MainWindow
from gui.preferences import Appearance
from gui.settings import RecentPair
from tests.gui.acting import part, trigger
from tests.gui.stories import paths


def test_the_theme_is_switched_and_remembered(compared, settings):
    trigger(compared, "appearance_dark")

    assert settings.appearance is Appearance.DARK
    assert compared.palette().window().color().lightness() < 60


def test_the_zoom_is_remembered_and_has_bounds(compared, settings):
    for _ in range(40):
        trigger(compared, "zoom_in")
    assert settings.zoom == 3.0
    trigger(compared, "zoom_reset")

    assert settings.zoom == 1.0


def test_docks_are_as_they_were_left(qtbot, compared, session, settings):
    trigger(compared, "show_findings")
    compared.close()
    again = MainWindow(session, settings)
    qtbot.addWidget(again)
    with qtbot.waitExposed(again):
        again.show()
    again._presenter._on_comparison_changed()

    assert not part(again, "findings_dock").isVisible()
    assert part(again, "detail_dock").isVisible()


def test_the_list_of_recent_pairs_is_in_the_menu_too(qtbot, window, session, settings, tmp_path):
    settings.remember(RecentPair(*paths(tmp_path)))
    menu = part(window, "recent_menu")
    menu.aboutToShow.emit()
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        menu.actions()[0].trigger()

    assert session.comparison.source.name == "source.txt"


def test_every_action_with_a_key_is_on_the_sheet(qtbot, window):
    trigger(window, "shortcuts")
    sheet = part(window, "shortcuts_list")
    actions = [a for a in window._parts.actions.all() if a.shortcuts()]

    assert sheet.topLevelItemCount() > len(actions) >= 15


def test_no_two_actions_share_a_key(window):
    keys = [key.toString() for action in window._parts.actions.all() for key in action.shortcuts()]

    assert len(keys) == len(set(keys))


def test_everything_that_takes_the_focus_has_a_name(compared):
    focusable = [
        widget
        for widget in compared.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
    ]
    nameless = [w for w in focusable if not (w.accessibleName() or getattr(w, "text", str)())]

    assert focusable
    assert [(w.objectName(), type(w).__name__) for w in nameless] == []


def test_every_action_has_an_object_name_and_a_text(window):
    actions = window.findChildren(QAction)
    own = [action for action in window._parts.actions.all() if action in actions]

    assert own
    assert all(action.objectName() and action.text() for action in own)


def test_the_tab_key_reaches_both_cards_and_the_sample(qtbot, window):
    reached = set()
    for _ in range(30):
        qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        reached.add(window.focusWidget().objectName())

    wanted = {"open_source_button", "paste_repost_button", "sample_button"}

    assert wanted <= reached
