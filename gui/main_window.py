"""The window: its parts, what can be done in it, and what it remembers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from core.errors import ComparisonError
from core.model import Side
from gui.announcer import Announcer
from gui.commands.align import AlignCommands
from gui.commands.bookmarks import BookmarkCommands
from gui.commands.corrections import CorrectionCommands
from gui.commands.encodings import EncodingCommands
from gui.commands.export import ExportCommands
from gui.commands.files import FileCommands
from gui.commands.help import HelpCommands
from gui.commands.pairs import PairCommands
from gui.commands.preferences import PreferenceCommands
from gui.commands.remarks import RemarkCommands
from gui.commands.sessions import SessionCommands
from gui.commands.view import ViewCommands
from gui.drops import has_place, places_in
from gui.history import History
from gui.labels import core_text
from gui.preferences import Language
from gui.presenter import Presenter
from gui.session import Session
from gui.settings import Settings
from gui.standing import Standing
from gui.style_sheet import style_sheet
from gui.theme import Theme
from gui.view_state import ViewState
from gui.window_parts import WindowParts
from gui.window_title import WindowTitle

if TYPE_CHECKING:
    from gui.autosave import Autosave

_SIZE = QSize(1280, 800)
# Below this the tool row has no room.
_MIN_SIZE = QSize(720, 420)


class MainWindow(QMainWindow):
    """The one window: start page or comparison, with menus, tool row, messages and status.

    Signals:
        first_painted: the window has been seen for the first time.
        language_chosen: the settings have another language, which takes another window.
        settings_changed: the settings have another value that other windows follow, too.
        new_window_asked: the person wants another window beside this one.
        closed: this window, when it was closed.
    """

    first_painted = Signal()
    language_chosen = Signal()
    settings_changed = Signal()
    new_window_asked = Signal()
    closed = Signal(object)

    def __init__(
        self,
        session: Session,
        settings: Settings,
        history: History | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setMinimumSize(_MIN_SIZE)
        self.setAcceptDrops(True)
        self._session = session
        self._settings = settings
        self._autosave: Autosave | None = None
        self._is_painted = False
        self._may_close = False
        self._parts = parts = WindowParts(self)
        self._files = FileCommands(self, session, settings, parts.actions)
        history = history or History(session, self)
        self._announcer = Announcer(self, history)
        self._export = ExportCommands(self, session, settings, parts.actions, history.book)
        self._view = ViewCommands(self, settings, parts.actions)
        self._align = AlignCommands(self, session, parts.actions, parts.menu_bar)
        self._encodings = EncodingCommands(self, session, parts.menu_bar)
        self._corrections = CorrectionCommands(self, session, parts.actions, history)
        self._pairs = PairCommands(session, history, parts.actions, parts.messages)
        self._remarks = RemarkCommands(session, history, parts.actions, parts.messages)
        self._bookmarks = BookmarkCommands(history, parts.actions, parts.messages)
        self._preferring = PreferenceCommands(self, session, self._view, parts.actions)
        self._help = HelpCommands(self, parts.actions, self._view)
        self._presenter = Presenter(self, parts, session, self._view)
        state = ViewState(
            self._presenter.workbench, self._view, parts.actions.view, parts.tools.chips
        )
        self._sessions = SessionCommands(self, session, settings, state)
        self._title = WindowTitle(self, session)
        self._connect()
        self._on_theme_changed(self._view.theme)
        if not self.restoreGeometry(settings.geometry):
            self.resize(_SIZE)

    @Slot(str)
    def show_crash(self, details: str) -> None:
        """Show a mistake of ours, to be reported; what was open still is.

        One that comes again and again, as in drawing, does not open a window for each time.
        """
        from gui.dialogs.details import CrashDialog

        if self.findChild(CrashDialog) is None:
            CrashDialog(self, details).open()

    @property
    def selected_passage(self) -> int:
        """The id of the passage that is selected, 0 for none."""
        standing = self._presenter.standing
        return 0 if standing is None else standing.passage

    @property
    def standing(self) -> Standing | None:
        """How the person stands to what is compared, None before there was anything."""
        return self._presenter.standing

    def resume(self, standing: Standing | None) -> None:
        """Show what the session has open already, as it stood in another window."""
        self._presenter.resume(standing)

    def follow_settings(self) -> None:
        """Be as the settings are now."""
        self._preferring.follow()

    def follow_autosave(self, autosave: Autosave) -> None:
        """Offer what was left when the program ended badly, and say where nothing can be kept."""
        self._autosave = autosave
        autosave.offered_changed.connect(self._on_offered_changed)
        autosave.failed.connect(self._on_autosave_failed)
        self._parts.recovery.recover_asked.connect(autosave.recover)
        self._parts.recovery.discard_asked.connect(autosave.discard)
        self._on_offered_changed()

    def save(self) -> None:
        """Keep how the window and its views are arranged, and what is being written."""
        self._remarks.keep()
        self._settings.geometry = self.saveGeometry()
        self._presenter.save()
        self._settings.save()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window has been painted, after it was."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is to be remembered, and ask about work that is in no file."""
        self._session.file.keep_draft()
        if self._session.file.is_modified and not self._may_close:
            event.ignore()
            if self._autosave is not None:
                self._autosave.save_now()
            self._sessions.ask_before(self.close_for_good)
            return
        self.save()
        super().closeEvent(event)
        self.closed.emit(self)

    @Slot()
    def close_for_good(self) -> None:
        """Close without asking: what is open goes on elsewhere, or may go."""
        self._may_close = True
        self.close()

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
            sides = tuple(Side) if is_source or len(places) > 1 else (Side.REPOST,)
            self._session.open(dict(zip(sides, places, strict=False)))

    def _connect(self) -> None:
        files, parts = self._files, self._parts
        files.connect_menu(parts.menu_bar)
        files.refused.connect(parts.messages.show_trouble)
        parts.start.open_asked.connect(files.ask_for_page)
        parts.start.address_asked.connect(files.ask_for_address)
        parts.start.paste_asked.connect(files.paste_as)
        parts.start.places_chosen.connect(self._session.open)
        parts.start.recent_chosen.connect(files.open_recent)
        parts.start.sample_asked.connect(files.open_sample)
        parts.status.cancel_asked.connect(self._session.cancel)
        self._presenter.strand_chosen.connect(self._align.choose_strand)
        self._presenter.correction_asked.connect(self._corrections.correct)
        self._presenter.workbench_built.connect(self._pairs.connect_workbench)
        self._presenter.workbench_built.connect(self._remarks.connect_workbench)
        self._presenter.workbench_built.connect(self._bookmarks.connect_workbench)
        self._view.theme_changed.connect(self._on_theme_changed)
        self._view.appearance_chosen.connect(self.settings_changed)
        self._preferring.changed.connect(self.settings_changed)
        parts.actions.file.new_window.triggered.connect(self.new_window_asked)
        self._sessions.connect_actions(parts.actions)
        self._sessions.told.connect(parts.messages.show_news)
        self._preferring.language_chosen.connect(self.language_chosen)
        self._preferring.refused.connect(parts.messages.add_trouble)
        parts.menu_bar.languages.set_current(self._settings.language)
        parts.menu_bar.languages.chosen.connect(self._on_language_chosen)

    @Slot()
    def _on_offered_changed(self) -> None:
        offered = self._autosave.offered if self._autosave else None
        self._parts.recovery.offer(offered.kept_at if offered else None)

    @Slot(object)
    def _on_autosave_failed(self, error: Exception) -> None:
        text = self.tr("Nothing is kept for the case that Retold ends unexpectedly: {why}")
        # What to do about it is for files of the person's own.
        why = error.message if isinstance(error, ComparisonError) else str(error)
        self._parts.messages.add_trouble(text.format(why=core_text(why)))

    @Slot(object)
    def _on_language_chosen(self, language: Language) -> None:
        if language is not self._settings.language:
            self._settings.language = language
            self.language_chosen.emit()

    @Slot(object)
    def _on_theme_changed(self, theme: Theme) -> None:
        # The application's, for dialogs and menus are windows of their own.
        QApplication.setPalette(theme.palette())
        self.setStyleSheet(style_sheet(theme))
