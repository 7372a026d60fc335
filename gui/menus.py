"""The menu bar; what a menu lists of the open pages is filled in when it is about to show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from core.model import Side
from gui.actions import Actions
from gui.languages import LanguageMenu


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a menu to choose from, and what it stands for."""

    text: str
    value: object
    is_current: bool = False


class ChoiceMenu(QMenu):
    """A menu whose lines depend on what is open.

    Signals:
        chosen: the value of the line that was chosen.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget, name: str, title: str) -> None:
        super().__init__(title, parent)
        self.setObjectName(name)
        self._group: QActionGroup | None = None

    def set_choices(self, choices: Sequence[Choice], otherwise: str) -> None:
        """List these choices, or one line that says why there are none."""
        self.clear()
        self._group = QActionGroup(self)
        has_current = any(choice.is_current for choice in choices)
        for choice in choices:
            # A lone ampersand would underline the letter behind it.
            action = self.addAction(choice.text.replace("&", "&&"))
            action.setData(choice.value)
            action.setCheckable(has_current)
            action.setChecked(choice.is_current)
            action.triggered.connect(self._on_triggered)
            self._group.addAction(action)
        if not choices:
            self.addAction(otherwise).setEnabled(False)

    @Slot()
    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(action.data())


class MenuBar(QMenuBar):
    """File, Edit, Review, View, Go, Align, Help."""

    def __init__(self, parent: QWidget, actions: Actions) -> None:
        super().__init__(parent)
        self.setObjectName("menu_bar")
        self.recent = ChoiceMenu(self, "recent_menu", self.tr("Open rece&nt"))
        self.strands = {
            Side.SOURCE: ChoiceMenu(self, "source_strand_menu", self.tr("S&ource language")),
            Side.REPOST: ChoiceMenu(self, "repost_strand_menu", self.tr("&Repost language")),
        }
        self.encodings = {
            Side.SOURCE: ChoiceMenu(self, "source_encoding_menu", self.tr("Source &encoding")),
            Side.REPOST: ChoiceMenu(self, "repost_encoding_menu", self.tr("Repost enco&ding")),
        }
        self.languages = LanguageMenu(self)
        self._add_file_and_edit(actions)
        self._add_review(actions)
        self._add_view(actions)
        self._add_go_and_align(actions)
        helps = actions.help
        pages = [helps.guide, helps.shortcuts, helps.palette, helps.kinds, helps.decides]
        self._add("help_menu", self.tr("&Help"), [*pages, None, helps.problem, helps.about])

    def _add_file_and_edit(self, actions: Actions) -> None:
        file, edit = actions.file, actions.edit
        pages = [*file.open.values(), *file.address.values(), self.recent.menuAction(), file.sample]
        sessions = [file.open_session, file.save, file.save_as]
        rest = [file.export, None, file.new_window, file.close_pair, file.quit]
        self._add("file_menu", self.tr("&File"), [*pages, None, *sessions, None, *rest])
        pastes = [edit.paste, edit.paste_text, *edit.paste_as.values()]
        edits = [edit.undo, edit.redo, None, *pastes, None, edit.find, edit.cancel]
        edits += [None, edit.preferences]
        self._add("edit_menu", self.tr("&Edit"), edits)

    def _add_review(self, actions: Actions) -> None:
        review = actions.review
        self.kinds = QMenu(self.tr("&Kind of the passage"), self)
        self.kinds.setObjectName("kind_menu")
        self.kinds.addActions(list(review.kinds.values()))
        blocks = [review.put_back, review.take_out]
        remarks = [review.note, review.checked, review.bookmark]
        pairs = [review.pair, review.unpair, self.kinds.menuAction(), review.as_found]
        self._add("review_menu", self.tr("&Review"), [*pairs, None, *blocks, None, *remarks])

    def _add_view(self, actions: Actions) -> None:
        view = actions.view
        theme = QMenu(self.tr("The&me"), self)
        theme.setObjectName("theme_menu")
        theme.addActions(list(view.appearances.values()))
        zooms = [view.zoom_in, view.zoom_out, view.zoom_reset]
        looks = [theme.menuAction(), self.languages.menuAction()]
        docks = [view.findings, view.detail, None]
        shown = [*view.modes.values(), None, *docks, view.synchronous]
        self._add("view_menu", self.tr("&View"), [*shown, None, *zooms, None, *looks])

    def _add_go_and_align(self, actions: Actions) -> None:
        go, align = actions.go, actions.align
        changes = [go.next_change, go.previous_change]
        findings, hits = [go.next_finding, go.previous_finding], [go.next_hit, go.previous_hit]
        steps = [*changes, None, *findings, None, *hits]
        steps += [None, go.next_bookmark, go.previous_bookmark]
        self._add("go_menu", self.tr("&Go"), steps)
        lists = [menu.menuAction() for menu in (*self.strands.values(), *self.encodings.values())]
        last = [align.outlets, align.compare_again, align.read_again]
        self._add(
            "align_menu",
            self.tr("&Align"),
            [align.swap, None, *lists[:2], None, *lists[2:], None, *last],
        )

    def _add(self, name: str, title: str, actions: Sequence[QAction | None]) -> None:
        """Add a menu; None stands for a line between actions."""
        menu = self.addMenu(title)
        menu.setObjectName(name)
        # What cannot be done says why.
        menu.setToolTipsVisible(True)
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
