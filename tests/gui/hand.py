"""A person's hand on the texts of a window: where it points, clicks, drags, and what it presses."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication

from core.model import BlockKind, Side
from gui.models.rows import RowKind
from gui.models.text_rows import spans_of
from tests.gui.acting import part


class Hand:
    """What a person does to the texts, and what they see."""

    def __init__(self, qtbot, window, session) -> None:
        self.qtbot, self.window, self.session = qtbot, window, session

    def view(self, side: Side = Side.SOURCE):
        return part(self.window, f"{side}_view")

    def row(self, wording: str, side: Side = Side.SOURCE) -> int:
        """Return the row of the block that begins so, or the fold that hides it."""
        stack = self.view(side).stack
        rows, text = stack.view.rows, stack.view.document.text
        row = next(i for i, r in enumerate(rows) if r.span.of(text).startswith(wording[:30]))
        fold = stack.folds.hiding(row)
        return row if fold is None else fold

    def point(self, row: int, side: Side = Side.SOURCE) -> QPoint:
        view = self.view(side)
        view.sight.reveal(row)
        top, bottom = view.sight.box(row)
        return QPoint(view.viewport().width() // 2, (top + bottom) // 2)

    def click(self, row: int, side: Side = Side.SOURCE) -> None:
        viewport = self.view(side).viewport()
        self.qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=self.point(row, side))

    def key(self, key, side: Side = Side.SOURCE, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.view(side), key, modifier)

    def waited(self):
        return self.qtbot.waitSignal(self.session.comparison_changed, timeout=20_000)

    def unfold(self, wording: str, side: Side = Side.SOURCE) -> None:
        fold = self.row(wording, side)
        assert self.view(side).stack.view.rows[fold].kind is RowKind.FOLD
        self.click(fold, side)

    def put_back(self, wording: str, side: Side = Side.SOURCE) -> None:
        self.unfold(wording, side)
        self.click(self.row(wording, side), side)
        with self.waited():
            self.key(Qt.Key.Key_Insert, side)

    def take_out(self, wording: str, side: Side = Side.SOURCE) -> None:
        self.click(self.row(wording, side), side)
        with self.waited():
            self.key(Qt.Key.Key_Delete, side)

    def menu(self, row: int, side: Side = Side.SOURCE):
        viewport, point = self.view(side).viewport(), self.point(row, side)
        reason = QContextMenuEvent.Reason.Mouse
        event = QContextMenuEvent(reason, point, viewport.mapToGlobal(point))
        QApplication.sendEvent(viewport, event)
        return part(self.window, "text_menu")

    def choose(self, menu, name: str) -> None:
        action = menu.findChild(QAction, name)
        assert action.isEnabled()
        action.trigger()
        menu.close()

    def block(self, wording: str, side: Side = Side.SOURCE):
        document = self.session.settled.document(side)
        return next(
            block for block in document.blocks if block.span.of(document.text).startswith(wording)
        )

    def is_article(self, wording: str, side: Side = Side.SOURCE) -> bool:
        return self.block(wording, side).kind is not BlockKind.BOILERPLATE

    def passage(self, wording: str, side: Side = Side.SOURCE):
        """Return the passage that has these words on a side."""
        comparison = self.session.comparison
        document = comparison.source if side is Side.SOURCE else comparison.repost
        return next(
            passage
            for passage in comparison.passages
            if any(wording in span.of(document.text) for span in spans_of(passage, side))
        )

    def draw(self, wording: str, side: Side = Side.SOURCE) -> None:
        """Select words by drawing over them with the pointer."""
        viewport = self.view(side).viewport()
        start = self.view(side).stack.view.document.text.index(wording)
        begin = self._place(start, side)
        end = self._place(start + len(wording), side)
        self.qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=begin)
        self.qtbot.mouseMove(viewport, end)
        self.qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)

    def selected(self, side: Side = Side.SOURCE) -> str:
        """Return the words that are selected on a side."""
        view = self.view(side)
        return view.selection.span.of(view.stack.view.document.text)

    def _place(self, offset: int, side: Side) -> QPoint:
        """Return where in the viewport a character stands."""
        view = self.view(side)
        stack = view.stack
        row = stack.view.row_at(max(offset - 1, 0))
        row = row + 1 if offset >= stack.view.rows[row].span.end + 1 else row
        view.sight.reveal(row)
        layout = stack.layout(row)._layout
        inside = min(offset - stack.view.rows[row].span.start, len(layout.text()))
        line = layout.lineForTextPosition(inside)
        x = view.column_left() + view.look.text_left_px + line.cursorToX(inside)[0]
        y = view.sight.box(row)[0] + stack.text_top_px(row) + line.y() + line.height() / 2
        return QPoint(round(x), round(y))
