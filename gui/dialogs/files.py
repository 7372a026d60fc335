"""Choosing a page to open, or a file for the report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.model import Side
from gui.dialogs.base import name_fields
from gui.pair import SESSION_SUFFIX

# What core.load reads, by the endings that people know.
_WEB_PAGES = ("html", "htm", "xhtml", "xht", "shtml", "mhtml", "mht")
_TEXTS = ("txt", "text", "md", "markdown")
_SESSIONS = (SESSION_SUFFIX.removeprefix("."),)
_DOCUMENTS = ("docx", "odt", "pdf", "eml")


def _patterns(endings: Sequence[str]) -> str:
    return " ".join(f"*.{ending}" for ending in endings)


def report_formats() -> dict[str, str]:
    """Return what the formats of reports are called, by their endings."""
    translate = QCoreApplication.translate
    return {
        "html": translate("ExportDialog", "Web page (*.html)"),
        "pdf": translate("ExportDialog", "PDF (*.pdf)"),
        "docx": translate("ExportDialog", "Word document with tracked changes (*.docx)"),
        "md": translate("ExportDialog", "Markdown (*.md)"),
        "txt": translate("ExportDialog", "Plain text (*.txt)"),
        "csv": translate("ExportDialog", "Table (*.csv)"),
        "json": translate("ExportDialog", "JSON data (*.json)"),
    }


class OpenDialog(QFileDialog):
    """Asks for the file of one side.

    Signals:
        page_chosen: the side and the path.
    """

    page_chosen = Signal(object, object)

    def __init__(self, parent: QWidget, side: Side) -> None:
        super().__init__(parent)
        self.setObjectName(f"open_{side}_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._side = side
        titles = {Side.SOURCE: self.tr("Open source"), Side.REPOST: self.tr("Open repost")}
        self.setWindowTitle(titles[side])
        name_fields(self)
        self.setFileMode(QFileDialog.FileMode.ExistingFile)
        named = {
            self.tr("Pages and documents ({patterns})"): (
                *_WEB_PAGES,
                *_TEXTS,
                *_DOCUMENTS,
                *_SESSIONS,
            ),
            self.tr("Web pages ({patterns})"): _WEB_PAGES,
            self.tr("Texts ({patterns})"): _TEXTS,
            self.tr("Documents and mails ({patterns})"): _DOCUMENTS,
            self.tr("Retold sessions ({patterns})"): _SESSIONS,
        }
        filters = [text.format(patterns=_patterns(endings)) for text, endings in named.items()]
        self.setNameFilters([*filters, self.tr("All files (*)")])
        self.fileSelected.connect(self._on_file_selected)

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        self.page_chosen.emit(self._side, Path(path))


class ExportDialog(QFileDialog):
    """Asks where to write the report; `OverwriteDialog` asks about a file that is there.

    Signals:
        path_chosen: the path, with an ending that names a format.
    """

    path_chosen = Signal(object)

    def __init__(self, parent: QWidget, suggested: Path) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export report"))
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        name_fields(self)
        # Qt would ask in a loop of its own.
        self.setOption(QFileDialog.Option.DontConfirmOverwrite)
        self._endings = {text: ending for ending, text in report_formats().items()}
        self.setNameFilters(list(self._endings))
        self.setDirectory(str(suggested.parent))
        self.selectFile(suggested.name)
        suggested_ending = suggested.suffix.removeprefix(".")
        for name_filter, ending in self._endings.items():
            if ending == suggested_ending:
                self.selectNameFilter(name_filter)
        self.setDefaultSuffix(suggested_ending)
        self.filterSelected.connect(self._on_filter_selected)
        self.fileSelected.connect(self._on_file_selected)

    @Slot(str)
    def _on_filter_selected(self, name_filter: str) -> None:
        """Give the name the ending of the format that was chosen."""
        ending = self._endings[name_filter]
        self.setDefaultSuffix(ending)
        chosen = self.selectedFiles()
        if chosen:
            self.selectFile(Path(chosen[0]).with_suffix(f".{ending}").name)

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        self.path_chosen.emit(Path(path))


class OverwriteDialog(QMessageBox):
    """Asks whether a file that is there may be replaced.

    Signals:
        allowed: the path, when it may.
    """

    allowed = Signal(object)

    def __init__(self, parent: QWidget, path: Path, title: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("overwrite_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._path = path
        self.setWindowTitle(title or self.tr("Export report"))
        self.setText(self.tr("“{name}” is there already.").format(name=path.name))
        self.setInformativeText(self.tr("Replace it by the new report?"))
        self._replace = self.addButton(self.tr("Replace"), QMessageBox.ButtonRole.AcceptRole)
        self.setDefaultButton(self.addButton(QMessageBox.StandardButton.Cancel))
        self.accepted.connect(self._on_accepted)

    @Slot()
    def _on_accepted(self) -> None:
        self.allowed.emit(self._path)
