"""The window: puts its parts together and shows what the session has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QToolBar, QVBoxLayout, QWidget

from core.model import Comparison, Severity
from gui.actions import Actions
from gui.bars.status_row import StatusRow
from gui.bars.tool_row import ToolRow
from gui.commands.align import AlignCommands
from gui.commands.files import FileCommands
from gui.commands.help import HelpCommands
from gui.commands.view import ViewCommands
from gui.drops import has_place, places_in
from gui.menus import MenuBar
from gui.messages import MessageBar
from gui.pair import Side
from gui.panes.start_pane import StartPane
from gui.session import Session
from gui.settings import RecentPair, Settings
from gui.style_sheet import style_sheet
from gui.theme import Theme

if TYPE_CHECKING:
    from gui.workbench import Workbench

_SIZE = QSize(1280, 800)
# Below this the tool row has no room.
_MIN_SIZE = QSize(720, 420)


class MainWindow(QMainWindow):
    """The one window: start page or comparison, with menus, tool row, messages and status.

    Signals:
        first_painted: the window has been seen for the first time.
    """

    first_painted = Signal()

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setMinimumSize(_MIN_SIZE)
        self.setAcceptDrops(True)
        self._session = session
        self._settings = settings
        self._is_painted = False
        self._workbench: Workbench | None = None
        self._actions = Actions(self)
        self._menu_bar = MenuBar(self, self._actions)
        self._tools = ToolRow(self._actions)
        self._messages = MessageBar()
        self._start = StartPane()
        self._stack = QStackedWidget()
        self._status = StatusRow()
        self._files = FileCommands(self, session, settings, self._actions)
        self._view = ViewCommands(self, settings, self._actions)
        self._align = AlignCommands(self, session, self._actions, self._menu_bar)
        self._help = HelpCommands(self, self._actions)
        self._lay_out()
        self._connect()
        self._on_theme_changed(self._view.theme)
        self._show_pages()
        self._show_start()
        if not self.restoreGeometry(settings.geometry):
            self.resize(_SIZE)

    @Slot(object)
    def show_trouble(self, error: Exception) -> None:
        """Say in the window what could not be done; what was open still is."""
        self._messages.add_trouble(str(error))

    @Slot(str)
    def show_crash(self, details: str) -> None:
        """Show a mistake of ours, to be reported; what was open still is."""
        from gui.dialogs.crash import CrashDialog

        CrashDialog(self, details).open()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window has been painted, after it was."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is to be remembered."""
        self._settings.geometry = self.saveGeometry()
        if self._workbench is not None:
            self._workbench.save(self._settings)
        self._settings.save()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what names a page."""
        if has_place(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped: two pages as a pair, one on the side of the half it fell on."""
        places = places_in(event.mimeData())
        if places:
            event.acceptProposedAction()
            is_source = event.position().x() < self.width() / 2
            sides = (Side.SOURCE, Side.REPOST) if is_source or len(places) > 1 else (Side.REPOST,)
            self._session.open(dict(zip(sides, places, strict=False)))

    def _lay_out(self) -> None:
        self.setMenuBar(self._menu_bar)
        tool_bar = QToolBar(self.tr("Tools"))
        tool_bar.setObjectName("tool_bar")
        tool_bar.setMovable(False)
        tool_bar.toggleViewAction().setEnabled(False)
        tool_bar.addWidget(self._tools)
        self.addToolBar(tool_bar)
        self._stack.addWidget(self._start)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._messages)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(centre)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self._status, 1)

    def _connect(self) -> None:
        session, files, start = self._session, self._files, self._start
        files.connect_menu(self._menu_bar)
        files.refused.connect(self._messages.show_trouble)
        start.open_asked.connect(files.ask_for_page)
        start.paste_asked.connect(files.paste_as)
        start.places_chosen.connect(session.open)
        start.recent_chosen.connect(files.open_recent)
        start.sample_asked.connect(files.open_sample)
        session.pages_changed.connect(self._show_pages)
        session.comparison_changed.connect(self._on_comparison_changed)
        session.busy_changed.connect(self._on_busy_changed)
        session.advanced.connect(self._status.set_progress)
        session.exported.connect(self._on_exported)
        session.failed.connect(self.show_trouble)
        self._status.cancel_asked.connect(session.cancel)
        self._view.theme_changed.connect(self._on_theme_changed)

    def _show_start(self) -> None:
        self._start.set_recent(self._settings.recent_pairs)
        self._tools.chips.hide()
        self._status.clear()
        self._stack.setCurrentWidget(self._start)
        self.setWindowTitle(self.tr("Retold"))
        if self._workbench is not None:
            self._workbench.save(self._settings)
            self._workbench.set_shown(self._actions, is_shown=False)

    def _show_comparison(self, comparison: Comparison) -> None:
        workbench = self._workbench or self._build_workbench()
        workbench.show_comparison(comparison)
        self._stack.setCurrentWidget(workbench.pane)
        workbench.set_shown(self._actions, is_shown=True)
        self._tools.chips.set_statistics(comparison.statistics)
        self._tools.chips.show()
        self._status.set_statistics(comparison.statistics, self._view.theme)
        names = (doc.title or doc.name for doc in (comparison.source, comparison.repost))
        title = self.tr("{source} → {repost} — Retold")
        self.setWindowTitle(title.format(**dict(zip(Side, names, strict=True))))
        notes = [note.text for note in comparison.notes if note.severity is not Severity.LOW]
        if notes:
            self._messages.show_news("\n".join(notes))
        workbench.pane.setFocus()

    def _build_workbench(self) -> Workbench:
        from gui.workbench import Workbench

        self._workbench = workbench = Workbench(self, self._view)
        self._stack.addWidget(workbench.pane)
        workbench.restore(self._settings)
        workbench.connect_actions(self._actions)
        workbench.change_position_changed.connect(self._status.set_change)
        workbench.strand_chosen.connect(self._align.choose_strand)
        self._tools.chips.filter_changed.connect(workbench.pane.set_kind_filter)
        return workbench

    def _remember_pair(self) -> None:
        wanted = self._session.settled.wanted
        source, repost = wanted.source, wanted.repost
        if source and repost and source.path and repost.path:
            self._settings.remember(RecentPair(source.path.absolute(), repost.path.absolute()))

    @Slot()
    def _show_pages(self) -> None:
        settled = self._session.settled
        documents = {side: settled.document(side) for side in Side}
        self._start.show_pages(documents)
        self._actions.set_available(
            has_page=any(documents.values()), has_comparison=settled.comparison is not None
        )

    @Slot()
    def _on_comparison_changed(self) -> None:
        comparison = self._session.comparison
        self._show_pages()
        if comparison is None:
            self._show_start()
        else:
            self._remember_pair()
            self._show_comparison(comparison)

    @Slot(bool)
    def _on_busy_changed(self, is_busy: bool) -> None:
        self._status.set_busy(is_busy)
        if is_busy:
            self._messages.hide()

    @Slot(object)
    def _on_exported(self, path: object) -> None:
        self._messages.show_news(self.tr("The report is in “{path}”.").format(path=path))

    @Slot(object)
    def _on_theme_changed(self, theme: Theme) -> None:
        self.setPalette(theme.palette())
        self.setStyleSheet(style_sheet(theme))
        comparison = self._session.comparison
        if comparison is not None:
            self._status.set_statistics(comparison.statistics, theme)
