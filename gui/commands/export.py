"""Writing the report to a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QWidget

from core.resources import resource
from gui.actions import Actions
from gui.remarks import RemarkBook
from gui.session import Session
from gui.settings import Settings


class ExportCommands(QObject):
    """What *Export report* asks for; what the person remarked goes with it."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        settings: Settings,
        actions: Actions,
        book: RemarkBook,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._settings = settings
        self._book = book
        actions.file.export.triggered.connect(self.ask_where_to_export)

    @Slot()
    def ask_where_to_export(self) -> None:
        """Ask for a file to write the report to."""
        from gui.dialogs.files import ExportDialog

        dialog = ExportDialog(self._window, self._suggested_report())
        dialog.path_chosen.connect(self._on_report_chosen)
        dialog.open()

    def _suggested_report(self) -> Path:
        """Return a name for the report beside the repost, or where documents are kept.

        What came with Retold, or came in without a file, has no folder of the person's.
        """
        ending = self._settings.preferences.report_ending
        place = self._session.settled.wanted.repost
        path = place.path.absolute() if place and place.path else None
        if path is None or path.is_relative_to(resource()):
            documents = QStandardPaths.StandardLocation.DocumentsLocation
            return Path(QStandardPaths.writableLocation(documents), f"retold-report.{ending}")
        return path.with_name(f"{path.stem}-report.{ending}")

    @Slot(object)
    def _on_report_chosen(self, path: Path) -> None:
        if not path.exists():
            self._export(path)
            return
        from gui.dialogs.files import OverwriteDialog

        dialog = OverwriteDialog(self._window, path)
        dialog.allowed.connect(self._export)
        dialog.open()

    @Slot(object)
    def _export(self, path: Path) -> None:
        settled = self._session.settled
        if settled.comparison is not None:
            settled = settled.with_remarks(self._book.shown)
            self._session.exporter.export(settled, path)
