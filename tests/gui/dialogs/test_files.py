"""Choosing a file for the report: its format follows the name, its name the format."""

from pathlib import Path

import pytest

from core.model import Side
from core.report import ReportFormat, format_for
from gui.dialogs.files import ExportDialog, OpenDialog


def test_every_format_that_is_read_is_offered(qtbot):
    dialog = OpenDialog(None, Side.SOURCE)
    qtbot.addWidget(dialog)
    web_pages = ("html", "htm", "xhtml", "xht", "shtml", "mhtml", "mht")
    others = ("txt", "text", "md", "markdown", "docx", "odt", "pdf", "eml")
    first, *_, last = dialog.nameFilters()

    assert all(f"*.{ending}" in first for ending in (*web_pages, *others))
    assert last == "All files (*)"


@pytest.fixture
def dialog(qtbot, tmp_path):
    dialog = ExportDialog(None, tmp_path / "blog-report.html")
    qtbot.addWidget(dialog)
    return dialog


def test_a_name_is_suggested(dialog):
    assert Path(dialog.selectedFiles()[0]).name == "blog-report.html"


@pytest.mark.parametrize(
    ("choice", "name"),
    [
        ("PDF (*.pdf)", "blog-report.pdf"),
        ("Word document with tracked changes (*.docx)", "blog-report.docx"),
        ("Markdown (*.md)", "blog-report.md"),
        ("JSON data (*.json)", "blog-report.json"),
        ("Table (*.csv)", "blog-report.csv"),
        ("Plain text (*.txt)", "blog-report.txt"),
    ],
)
def test_another_format_gives_the_name_its_ending(dialog, choice, name):
    dialog.filterSelected.emit(choice)

    assert Path(dialog.selectedFiles()[0]).name == name
    assert dialog.defaultSuffix() == Path(name).suffix.removeprefix(".")


def test_every_format_of_a_report_is_offered(dialog):
    endings = [name.partition("*")[2].rstrip(")") for name in dialog.nameFilters()]

    assert [format_for(Path(f"report{ending}")) for ending in endings] == list(ReportFormat)


def test_qt_does_not_ask_about_a_file_in_a_loop_of_its_own(dialog):
    assert dialog.testOption(ExportDialog.Option.DontConfirmOverwrite)
