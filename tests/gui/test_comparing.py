"""Working with a comparison, and sending it away as a report."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QListView

from core.model import Kind
from core.options import Options
from tests.gui.acting import part, press, text_of, trigger


def test_chips_count_sentences_and_the_status_says_the_shares(compared, session):
    statistics = session.comparison.statistics
    compared.resize(1400, 760)

    assert text_of(compared, "verbatim_chip") == f"= {statistics.verbatim_sentences} verbatim"
    assert text_of(compared, "added_chip") == f"+ {statistics.added_sentences} added"
    assert f"{statistics.source_carried:.0%} of the source" in text_of(compared, "carried_label")


def test_f8_goes_from_change_to_change(qtbot, compared):
    for _ in range(2):
        qtbot.keyClick(compared, Qt.Key.Key_F8)
    qtbot.keyClick(compared, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)

    assert text_of(compared, "change_label").startswith("Change 1 of")


def test_a_chip_shows_its_kind_alone(qtbot, compared, monkeypatch):
    heard = []
    monkeypatch.setattr(compared._presenter._workbench.pane, "set_kind_filter", heard.append)
    chips = part(compared, "chips")
    chips.filter_changed.connect(heard.append)
    press(qtbot, compared, "omitted_chip")
    press(qtbot, compared, "omitted_chip")

    assert heard[0] == {Kind.OMITTED}
    assert heard[-1] == set(Kind)


def test_the_detail_follows_the_change_that_is_selected(qtbot, compared):
    qtbot.keyClick(compared, Qt.Key.Key_F8)

    assert "40,000" in part(compared, "source_passage_text").toPlainText()
    assert "60,000" in part(compared, "repost_passage_text").toPlainText()
    assert "“40,000” → “60,000”" in text_of(compared, "why_label")


def test_choosing_a_finding_jumps_to_its_passage(qtbot, compared, session):
    qtbot.keyClick(compared, Qt.Key.Key_F7)
    finding = session.comparison.findings[0]
    passage = session.comparison.passages[finding.passages[0] - 1]
    words = passage.source[0].of(session.comparison.source.text)

    assert part(compared, "source_passage_text").toPlainText().startswith(words)


def test_swap_changes_the_sides(qtbot, compared, session):
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        press(qtbot, compared, "swap_button")

    assert session.comparison.source.name == "repost.txt"


def test_the_menus_offer_the_languages_and_encodings_of_each_side(qtbot, window, session):
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        press(qtbot, window, "sample_button")
    menu = part(window, "source_strand_menu")
    menu.aboutToShow.emit()
    choice = next(action for action in menu.actions() if not action.isChecked())
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        choice.trigger()

    assert session.comparison.options == Options(source_strand="zh")


def test_the_encoding_of_a_page_can_be_chosen(qtbot, compared, session):
    menu = part(compared, "repost_encoding_menu")
    menu.aboutToShow.emit()
    choice = next(action for action in menu.actions() if "windows-1252" in action.text())
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        choice.trigger()

    assert "â€œNobody" in session.comparison.repost.text


def test_names_of_the_outlet_are_asked_for(qtbot, compared, session):
    trigger(compared, "outlets")
    part(compared, "outlet_names").setPlainText("Harrow Mail\n\n The HM \nHarrow Mail")
    dialog = part(compared, "outlets_dialog")
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        dialog.accept()

    assert session.comparison.options.outlets == ("Harrow Mail", "The HM")


def test_closing_the_pair_leads_back_to_the_start_page(compared, session):
    trigger(compared, "close_pair")

    assert part(compared, "start_pane").isVisible()
    assert not part(compared, "findings_dock").isVisible()
    assert session.comparison is None


def export_to(window, path: Path) -> None:
    trigger(window, "export_report")
    dialog = window.findChild(QFileDialog, "export_dialog")
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_a_report_is_written_where_the_person_says(qtbot, compared, session, tmp_path):
    with qtbot.waitSignal(session.exported, timeout=20_000):
        export_to(compared, tmp_path / "report.html")

    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!")
    assert "report.html" in text_of(compared, "message_text")


@pytest.mark.parametrize("answer", ["Replace", "Cancel"])
def test_a_file_that_is_there_is_replaced_only_when_allowed(
    qtbot, compared, session, tmp_path, answer
):
    report = tmp_path / "report.json"
    report.write_text("mine")
    export_to(compared, report)
    dialog = part(compared, "overwrite_dialog")
    button = next(b for b in dialog.buttons() if b.text().replace("&", "") == answer)
    if answer == "Replace":
        with qtbot.waitSignal(session.exported, timeout=20_000):
            button.click()
    else:
        button.click()

    assert (report.read_text(encoding="utf-8") == "mine") == (answer == "Cancel")


def test_a_report_without_a_known_ending_is_refused_in_the_window(
    qtbot, compared, session, tmp_path
):
    with qtbot.waitSignal(session.failed, timeout=20_000):
        export_to(compared, tmp_path / "report.odt")

    assert "report.odt" in text_of(compared, "message_text")


def test_no_finding_of_a_closed_pair_can_be_chosen(qtbot, compared):
    trigger(compared, "close_pair")
    findings = part(compared, "findings_dock")

    assert findings.isHidden()
    assert findings.findChild(QListView).model().rowCount() == 0
    assert not compared.findChild(QAction, "show_findings").isEnabled()
