"""The preferences as a person sets them: what is chosen holds at once, and at the next start."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QDialogButtonBox, QTabWidget

from core.model import Kind, Side
from core.options import Options
from gui.dialogs.preferences import PreferencesDialog
from gui.pair import Place
from gui.preferences import Appearance, Language, Preferences
from gui.settings import Settings
from tests.gui.acting import part, press, trigger
from tests.gui.stories import story

KINDS, COMPARING, REPORTS = 1, 2, 3


@pytest.fixture
def dialog(window):
    return asked(window)


def shown(parent, kind: type):
    """Return the dialog of that kind that is to be seen; one that was answered goes a bit later."""
    return next(dialog for dialog in parent.findChildren(kind) if dialog.isVisible())


def asked(window) -> PreferencesDialog:
    trigger(window, "preferences")
    return shown(window, PreferencesDialog)


def turn_to(dialog, page: int) -> None:
    dialog.findChild(QTabWidget).setCurrentIndex(page)


def answer(qtbot, dialog, button=QDialogButtonBox.StandardButton.Ok) -> None:
    buttons = dialog.findChild(QDialogButtonBox, "preferences_dialog_buttons")
    qtbot.mouseClick(buttons.button(button), Qt.MouseButton.LeftButton)


def choose(dialog, name: str, value: str) -> None:
    box = part(dialog, name)
    box.setCurrentIndex(box.findData(str(value)))


def set_number(qtbot, dialog, name: str, digits: str) -> None:
    field = part(dialog, name)
    field.selectAll()
    qtbot.keyClicks(field, digits)
    qtbot.keyClick(field, Qt.Key.Key_Tab)


def set_colour(qtbot, dialog, kind: Kind, colour: str) -> None:
    turn_to(dialog, KINDS)
    press(qtbot, dialog, f"{kind}_colour_button")
    picker = shown(dialog, QColorDialog)
    picker.setCurrentColor(QColor(colour))
    picker.accept()


def kinds_of(session) -> list[Kind]:
    return [passage.kind for passage in session.comparison.passages]


def test_nothing_changes_until_it_is_accepted(qtbot, window, settings, dialog):
    before = window.palette()
    choose(dialog, "appearance_choice", Appearance.DARK)
    answer(qtbot, dialog, QDialogButtonBox.StandardButton.Cancel)

    assert settings.preferences == Preferences()
    assert window.palette() == before


def test_opening_and_accepting_changes_nothing(qtbot, settings, dialog):
    answer(qtbot, dialog)

    assert settings.preferences == Preferences()


def test_what_is_accepted_is_there_at_the_next_start(qtbot, settings, dialog, tmp_path):
    choose(dialog, "appearance_choice", Appearance.CONTRAST)
    set_number(qtbot, dialog, "size_field", "14")
    set_number(qtbot, dialog, "width_field", "60")
    set_colour(qtbot, dialog, Kind.ADDED, "#123456")
    turn_to(dialog, COMPARING)
    set_number(qtbot, dialog, "kept_field", "65")
    qtbot.keyClicks(part(dialog, "preferred_outlets"), "The Ledger, Inc.")
    qtbot.keyClick(part(dialog, "preferred_outlets"), Qt.Key.Key_Return)
    qtbot.keyClicks(part(dialog, "preferred_outlets"), " TL ")
    turn_to(dialog, REPORTS)
    choose(dialog, "ending_choice", "docx")
    press(qtbot, dialog, "fetch_box")
    answer(qtbot, dialog)
    path = str(tmp_path / "settings.ini")
    later = Settings(QSettings(path, QSettings.Format.IniFormat)).preferences

    assert later == settings.preferences
    assert later.appearance is Appearance.CONTRAST
    assert (later.reading.size_pt, later.reading.max_characters) == (14, 60)
    assert later.kind_colours == {Kind.ADDED: "#123456"}
    assert later.options.outlets == ("The Ledger, Inc.", "TL")
    assert (later.options.min_kept_percent, later.options.min_alike_percent) == (65, 0)
    assert (later.report_ending, later.may_fetch) == ("docx", False)


def test_the_texts_are_set_in_the_type_that_was_chosen(qtbot, compared):
    views = [part(compared, f"{side}_view") for side in Side]
    before = [view.stack.heights.total for view in views]
    dialog = asked(compared)
    set_number(qtbot, dialog, "size_field", "22")
    answer(qtbot, dialog)

    assert all(view.look.font.pointSizeF() == 22 for view in views)
    assert all(
        view.stack.heights.total > height for view, height in zip(views, before, strict=True)
    )


def test_a_kind_has_the_colour_that_was_chosen_until_it_is_given_back(qtbot, compared):
    def bar():
        return part(compared, "source_view").look.theme.kinds[Kind.EDITED].bar.name()

    before = bar()
    for expected in ("#8b1a8b", before):
        dialog = asked(compared)
        turn_to(dialog, KINDS)
        if expected == before:
            press(qtbot, dialog, "edited_reset_button")
        else:
            set_colour(qtbot, dialog, Kind.EDITED, expected)
        answer(qtbot, dialog)
        assert bar() == expected


def test_kinds_that_look_alike_to_some_are_named(qtbot, dialog):
    set_colour(qtbot, dialog, Kind.OMITTED, "#b04a2f")
    set_colour(qtbot, dialog, Kind.ADDED, "#7a6a00")

    assert "“omitted” and “added”" in part(dialog, "alike_warning").text()


def test_everything_can_be_as_it_was_from_the_start(qtbot, window, settings):
    settings.preferences = Preferences(Appearance.DARK, report_ending="pdf", may_fetch=False)
    dialog = asked(window)
    answer(qtbot, dialog, QDialogButtonBox.StandardButton.RestoreDefaults)
    answer(qtbot, dialog)

    assert settings.preferences == Preferences()


def test_the_menu_of_themes_follows(qtbot, window, dialog):
    choose(dialog, "appearance_choice", Appearance.DARK)
    answer(qtbot, dialog)

    assert window._parts.actions.view.appearances[Appearance.DARK].isChecked()


def test_another_language_is_asked_for_once_it_is_accepted(qtbot, window, dialog):
    choose(dialog, "language_choice", Language.CHINESE)
    with qtbot.waitSignal(window.language_chosen):
        answer(qtbot, dialog)


def test_what_is_open_is_compared_with_another_threshold(qtbot, compared, session):
    before = kinds_of(session)
    dialog = asked(compared)
    turn_to(dialog, COMPARING)
    set_number(qtbot, dialog, "kept_field", "100")
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        answer(qtbot, dialog)

    assert Kind.EDITED in before
    assert kinds_of(session).count(Kind.EDITED) < before.count(Kind.EDITED)
    assert session.comparison.options.min_kept_percent == 100


def test_names_of_the_pair_alone_outlive_other_preferences(qtbot, compared, session):
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.change(lambda wanted: wanted.with_outlets(("The Pair’s Own",)))
    for names in ("The Ledger", "The Tribune"):
        dialog = asked(compared)
        turn_to(dialog, COMPARING)
        field = part(dialog, "preferred_outlets")
        field.clear()
        qtbot.keyClicks(field, names)
        with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
            answer(qtbot, dialog)

    assert session.comparison.options.outlets == ("The Tribune", "The Pair’s Own")


def test_what_a_session_file_was_compared_with_stays_unless_it_is_changed(
    qtbot, window, session, tmp_path
):
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.open(story(tmp_path))
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.change(lambda wanted: replace(wanted, options=Options(min_alike_percent=30)))
    dialog = asked(window)
    choose(dialog, "appearance_choice", Appearance.DARK)
    answer(qtbot, dialog)
    only_the_look = session.comparison.options
    dialog = asked(window)
    turn_to(dialog, COMPARING)
    set_number(qtbot, dialog, "kept_field", "70")
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        answer(qtbot, dialog)

    assert only_the_look == Options(min_alike_percent=30)
    assert session.comparison.options == Options(min_alike_percent=30, min_kept_percent=70)


def test_a_pair_begins_with_what_is_preferred(qtbot, window, session, dialog, tmp_path):
    turn_to(dialog, COMPARING)
    qtbot.keyClicks(part(dialog, "preferred_outlets"), "The Ledger")
    answer(qtbot, dialog)
    places = {side: Place.of_text(f"The board met on Monday. {side}.", side) for side in Side}
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.open(places)

    assert session.comparison.options.outlets == ("The Ledger",)


def test_another_source_is_not_credited_under_the_names_of_the_last(qtbot, compared, session):
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.change(lambda wanted: wanted.with_outlets(("The Last One",)))
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.open({Side.SOURCE: Place.of_text("The board met on Monday.", "other")})

    assert session.comparison.options.outlets == ()


def test_no_address_is_fetched_where_none_may_be(qtbot, window, session, dialog):
    turn_to(dialog, REPORTS)
    press(qtbot, dialog, "fetch_box")
    answer(qtbot, dialog)
    with qtbot.waitSignal(session.failed, timeout=20_000) as refused:
        session.open({Side.SOURCE: Place.of_address("https://news.example/quay")})

    assert "was not fetched" in str(refused.args[0])
    assert session.settled.document(Side.SOURCE) is None


def test_the_report_is_suggested_in_the_preferred_format(qtbot, compared, settings):
    settings.preferences = Preferences(report_ending="pdf")
    trigger(compared, "export_report")
    export = part(compared, "export_dialog")

    assert export.selectedFiles()[0].endswith("-report.pdf")
    assert "pdf" in export.selectedNameFilter()
    export.reject()


def test_preferences_that_cannot_be_kept_are_said_to_hold_for_now(qtbot, session, tmp_path):
    from gui.main_window import MainWindow

    (tmp_path / "in the way").write_text("")
    path = tmp_path / "in the way" / "settings.ini"
    settings = Settings(QSettings(str(path), QSettings.Format.IniFormat))
    window = MainWindow(session, settings)
    qtbot.addWidget(window)
    window.show()
    dialog = asked(window)
    choose(dialog, "appearance_choice", Appearance.DARK)
    answer(qtbot, dialog)

    assert "settings.ini” cannot be written" in window._parts.messages.text
    assert settings.appearance is Appearance.DARK
