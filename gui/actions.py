"""Everything the window can be told to do, as actions with their names, texts and keys.

An action does nothing by itself: `gui.commands` connects what happens, `gui.menus` and the tool
row show it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from core.model import Kind, Side
from core.pairs_by_hand import KINDS
from gui.labels import kind_name
from gui.models.view_mode import ViewMode
from gui.preferences import Appearance


class Actions(QObject):
    """All actions of one window, in the groups of its menus."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.file = FileActions(self)
        self.edit = EditActions(self)
        self.review = ReviewActions(self)
        self.view = ViewActions(self)
        self.go = GoActions(self)
        self.align = AlignActions(self)
        self.help = HelpActions(self)

    def all(self) -> list[QAction]:
        """Return every action, in the order of the menus."""
        groups = (
            self.file,
            self.edit,
            self.review,
            self.view,
            self.go,
            self.align,
            self.help,
        )
        return [action for group in groups for action in group.findChildren(QAction)]

    def set_available(self, *, has_page: bool, has_comparison: bool) -> None:
        """Enable what makes sense with the pages that are open."""
        self.file.close_pair.setEnabled(has_page)
        for group in (self.go, self.align):
            for action in group.findChildren(QAction):
                action.setEnabled(has_comparison)
        for action in (self.align.swap, self.file.save, self.file.save_as):
            action.setEnabled(has_page)
        shown = (self.view.findings, self.view.detail, self.view.synchronous)
        for action in (*shown, *self.view.modes.values()):
            action.setEnabled(has_comparison)
        for action in (self.file.export, self.edit.find):
            action.setEnabled(has_comparison)
        if not has_comparison:
            self.review.disable()


class _Group(QObject):
    """Some actions that stand together in a menu."""

    def _action(self, name: str, text: str, *keys: str) -> QAction:
        """Return a new action; the first key is the one that the menu shows."""
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in keys])
        return action

    def _switch(self, name: str, text: str, *keys: str) -> QAction:
        """Return a new action that is on or off."""
        action = self._action(name, text, *keys)
        action.setCheckable(True)
        return action


def explain(action: QAction, why: str) -> None:
    """Enable an action for no reason against it, or disable it and say why in its tips."""
    action.setEnabled(not why)
    action.setToolTip(why)
    action.setStatusTip(why)


class FileActions(_Group):
    """What is done with files."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.open = {
            Side.SOURCE: self._action("open_source", self.tr("Open &source…"), "Ctrl+O"),
            Side.REPOST: self._action("open_repost", self.tr("Open &repost…"), "Ctrl+Shift+O"),
        }
        self.address = {
            Side.SOURCE: self._action(
                "open_source_address", self.tr("Open source &address…"), "Ctrl+L"
            ),
            Side.REPOST: self._action(
                "open_repost_address", self.tr("Open repost a&ddress…"), "Ctrl+Shift+L"
            ),
        }
        self.open_session = self._action("open_session", self.tr("Open sess&ion…"))
        self.save = self._action("save_session", self.tr("Sa&ve session"), "Ctrl+S")
        self.save_as = self._action("save_session_as", self.tr("Save sessi&on as…"), "Ctrl+Shift+S")
        self.sample = self._action("try_sample", self.tr("Try the sa&mple"))
        self.export = self._action("export_report", self.tr("&Export report…"), "Ctrl+E")
        self.new_window = self._action("new_window", self.tr("Ne&w window"), "Ctrl+N")
        self.close_pair = self._action("close_pair", self.tr("&Close pair"), "Ctrl+W")
        self.quit = self._action("quit", self.tr("&Quit"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)


class EditActions(_Group):
    """What is taken back, and what is done with the clipboard."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.undo = self._action("undo", self.tr("&Undo"), "Ctrl+Z")
        self.redo = self._action("redo", self.tr("Re&do"), "Ctrl+Shift+Z", "Ctrl+Y")
        self.paste = self._action("paste", self.tr("&Paste"), "Ctrl+V")
        self.paste_text = self._action("paste_text", self.tr("Paste as &text"), "Ctrl+Shift+V")
        self.copy_pair = self._action("copy_pair", self.tr("Copy passa&ge pair"), "Ctrl+Shift+C")
        self.copy_pair.setEnabled(False)
        self.find = self._action("find", self.tr("F&ind…"), "Ctrl+F")
        self.preferences = self._action("preferences", self.tr("Prefere&nces…"), "Ctrl+,")
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.cancel = self._action("cancel", self.tr("&Cancel, or close the message"), "Esc")
        self.cancel.setEnabled(False)
        self.paste_as = {
            Side.SOURCE: self._action("paste_source", self.tr("Paste as s&ource")),
            Side.REPOST: self._action("paste_repost", self.tr("Paste as &repost")),
        }


class ReviewActions(_Group):
    """What the person says: what is the article, what pairs, of what kind, what they remark."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.put_back = self._action("put_back", self.tr("Put &back into the article"), "Ins")
        self.take_out = self._action("take_out", self.tr("Take out o&f the article"), "Del")
        for action in (self.put_back, self.take_out):
            # In a list of findings the same keys would correct what nobody looks at.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.pair = self._action("pair", self.tr("&Pair with the other side…"), "Ctrl+J")
        self.unpair = self._action("unpair", self.tr("&Take this pair apart"), "Ctrl+Shift+J")
        keys = ("Ctrl+Alt+1", "Ctrl+Alt+2", "Ctrl+Alt+3")
        self.kinds = {
            kind: self._switch(f"kind_{kind}", kind_name(kind).capitalize(), key)
            for kind, key in zip(KINDS, keys, strict=True)
        }
        self._one_kind = QActionGroup(self)
        # None is checked where nothing is selected.
        self._one_kind.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        for action in self.kinds.values():
            self._one_kind.addAction(action)
        self.as_found = self._action("as_found", self.tr("As &Retold found it"), "Ctrl+Alt+0")
        self.note = self._action("note", self.tr("Write a &note"), "Ctrl+M")
        self.checked = self._switch("checked", self.tr("&Checked"), "Ctrl+Shift+M")
        self.bookmark = self._switch("bookmark", self.tr("Book&mark"), "Ctrl+D")
        self.disable()

    def disable(self) -> None:
        """Let nothing be corrected, as long as nothing is compared."""
        for action in self.findChildren(QAction):
            action.setEnabled(False)

    @Slot(bool, bool)
    def set_correctable(self, can_put_back: bool, can_take_out: bool) -> None:
        """Enable what can be done with what is at hand in the texts."""
        not_left_out = self.tr("Nothing that is at hand was left out of the article.")
        not_in = self.tr("Nothing that is at hand belongs to the article of this page.")
        explain(self.put_back, "" if can_put_back else not_left_out)
        explain(self.take_out, "" if can_take_out else not_in)

    def kind_of(self, action: QAction) -> Kind:
        """Return the kind that one of the actions of `kinds` gives a passage."""
        return next(kind for kind, known in self.kinds.items() if known is action)


class ViewActions(_Group):
    """How things look."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.findings = self._switch("show_findings", self.tr("&Findings"), "Ctrl+1")
        self.detail = self._switch("show_detail", self.tr("&Detail"), "Ctrl+2")
        self.modes = {
            ViewMode.SIDE_BY_SIDE: self._switch("side_by_side", self.tr("&Side by side"), "Ctrl+3"),
            ViewMode.REDLINE: self._switch("redline", self.tr("&Redline"), "Ctrl+4"),
            ViewMode.COVERAGE: self._switch("coverage", self.tr("Source &coverage"), "Ctrl+5"),
        }
        self.synchronous = self._switch("scroll_together", self.tr("Scroll &together"), "Ctrl+T")
        self.zoom_in = self._action("zoom_in", self.tr("Zoom &in"), "Ctrl++", "Ctrl+=")
        self.zoom_out = self._action("zoom_out", self.tr("Zoom &out"), "Ctrl+-")
        self.zoom_reset = self._action("zoom_reset", self.tr("&Normal size"), "Ctrl+0")
        texts = {
            Appearance.SYSTEM: self.tr("As the &system"),
            Appearance.LIGHT: self.tr("&Light"),
            Appearance.DARK: self.tr("&Dark"),
            Appearance.CONTRAST: self.tr("&High contrast"),
        }
        self.appearances = {
            appearance: self._switch(f"appearance_{appearance}", text)
            for appearance, text in texts.items()
        }
        # A group that nobody holds would not be exclusive.
        self._groups = [QActionGroup(self), QActionGroup(self)]
        for group, choices in zip(self._groups, (self.appearances, self.modes), strict=True):
            for action in choices.values():
                group.addAction(action)


class GoActions(_Group):
    """From one place to the next."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.next_change = self._action("next_change", self.tr("&Next change"), "F8")
        self.previous_change = self._action(
            "previous_change", self.tr("&Previous change"), "Shift+F8"
        )
        self.next_finding = self._action("next_finding", self.tr("Next &finding"), "F7")
        self.previous_finding = self._action(
            "previous_finding", self.tr("Previous f&inding"), "Shift+F7"
        )
        self.next_bookmark = self._action("next_bookmark", self.tr("Next &bookmark"), "F2")
        self.previous_bookmark = self._action(
            "previous_bookmark", self.tr("Previous b&ookmark"), "Shift+F2"
        )
        self.next_hit = self._action("next_hit", self.tr("Next &hit of the search"), "F3")
        self.previous_hit = self._action(
            "previous_hit", self.tr("Previous hi&t of the search"), "Shift+F3"
        )


class AlignActions(_Group):
    """What is compared with what."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.swap = self._action("swap", self.tr("&Swap source and repost"), "Ctrl+Shift+X")
        self.outlets = self._action("outlets", self.tr("&Names of the source’s outlet…"))
        self.compare_again = self._action("compare_again", self.tr("&Compare again"), "F5")
        self.read_again = self._action("read_again", self.tr("Read pages &from where they were"))


class HelpActions(_Group):
    """What Retold says about itself."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.guide = self._action("guide", self.tr("Short &guide"))
        self.kinds = self._action("kinds_help", self.tr("&What the kinds mean"))
        self.decides = self._action("decides", self.tr("&How it decides"))
        self.palette = self._action("palette", self.tr("&Find a command…"), "Ctrl+K")
        self.problem = self._action("problem", self.tr("&Report a problem…"))
        self.shortcuts = self._action("shortcuts", self.tr("&Keyboard shortcuts"), "F1")
        self.about = self._action("about", self.tr("&About Retold"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
