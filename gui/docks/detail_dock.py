"""The selected passage: what both sides say, word by word, and why it is what it is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.model import Comparison, Passage, Side
from gui.docks.detail_texts import context_of, missing_text, place_text, why_lines, with_source
from gui.docks.passage_text import inks_of, write_passage
from gui.docks.remark_panel import RemarkPanel
from gui.models.text_rows import spans_of
from gui.panes.wording import side_name
from gui.theme import Theme

_HEIGHT_PX = 150
_WHY_WIDTH_PX = 250


class DetailDock(QDockWidget):
    """The selected passage at the foot of the window, and what the person says of it."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("detail_dock")
        self.setWindowTitle(self.tr("Detail"))
        # The dock has no title: its headings say what it shows.
        self.setTitleBarWidget(QWidget())
        self._columns = {side: PassageColumn(side, theme) for side in Side}
        self._why = WhyColumn()
        self.remark = RemarkPanel()
        panel = QWidget()
        panel.setObjectName("detail_panel")
        layout = QHBoxLayout(panel)
        layout.setContentsMargins(14, 8, 14, 4)
        layout.setSpacing(20)
        for column in self._columns.values():
            layout.addWidget(column, 1)
        layout.addWidget(self._why)
        layout.addWidget(self.remark, 1)
        self.setWidget(panel)
        self._shown: tuple[Comparison, Passage] | None = None

    def show_passage(self, comparison: Comparison, passage: Passage) -> None:
        """Show a passage of a comparison."""
        self._shown = (comparison, passage)
        whole = with_source(comparison, passage)
        for side, column in self._columns.items():
            column.show_passage(comparison, whole, side)
        self._why.show_lines(why_lines(comparison, passage))

    def clear(self) -> None:
        """Show that nothing is selected."""
        self._shown = None
        for side, column in self._columns.items():
            column.show_hint(
                self.tr("Select a passage to see it here.") if side is Side.SOURCE else ""
            )
        self._why.show_lines([])

    def set_theme(self, theme: Theme) -> None:
        """Show everything in another theme."""
        for column in self._columns.values():
            column.set_theme(theme)
        if self._shown:
            self.show_passage(*self._shown)

    def set_zoom(self, zoom: float) -> None:
        """Magnify the text, 1.0 for its normal size."""
        for column in self._columns.values():
            column.set_zoom(zoom)


class PassageColumn(QWidget):
    """One side of a passage, with its changed words marked."""

    def __init__(self, side: Side, theme: Theme) -> None:
        super().__init__()
        self._name = side_name(side)
        self._heading = QLabel()
        self._heading.setObjectName(f"{side}_place_label")
        self._heading.setProperty("role", "heading")
        self._text = QTextEdit()
        self._text.setObjectName(f"{side}_passage_text")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.document().setDocumentMargin(2)
        self._zoom = 1.0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._heading)
        layout.addWidget(self._text, 1)
        self.set_theme(theme)

    def minimumSizeHint(self) -> QSize:
        """Return a size that lets the dock get as low as two lines of text."""
        return QSize(120, 70)

    def sizeHint(self) -> QSize:
        """Return a size for some four lines of text."""
        return QSize(300, _HEIGHT_PX)

    def set_theme(self, theme: Theme) -> None:
        """Mark what is shown from now on in another theme."""
        self._inks = inks_of(theme)
        self._reading = theme.reading
        self._text.setFont(self._reading.font(self._zoom))

    def set_zoom(self, zoom: float) -> None:
        """Magnify the text."""
        self._zoom = zoom
        self._text.setFont(self._reading.font(zoom))

    def show_hint(self, text: str) -> None:
        """Show a sentence of the program's own."""
        self._heading.clear()
        self._text.clear()
        self._text.textCursor().insertText(text, self._inks.dim)
        self._text.setAccessibleName(self._name)

    def show_passage(self, comparison: Comparison, passage: Passage, side: Side) -> None:
        """Show what one side says, and dim what stands around it."""
        spans = spans_of(passage, side)
        if not spans:
            self.show_hint(missing_text(side))
        self._heading.setText(place_text(comparison, passage, side))
        self._text.setAccessibleName(self._heading.text())
        if not spans:
            return
        self._text.clear()
        context = context_of(comparison, passage, side)
        write_passage(self._text.textCursor(), (comparison, passage, side), context, self._inks)
        self._text.moveCursor(QTextCursor.MoveOperation.Start)


class WhyColumn(QWidget):
    """What a passage is and why, one fact a line."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(_WHY_WIDTH_PX)
        heading = QLabel(self.tr("Why"))
        heading.setProperty("role", "heading")
        self._lines = QLabel()
        self._lines.setObjectName("why_label")
        self._lines.setTextFormat(Qt.TextFormat.PlainText)
        self._lines.setWordWrap(True)
        self._lines.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        scroll = QScrollArea()
        scroll.setObjectName("why_scroll")
        scroll.setAccessibleName(heading.text())
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._lines)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(heading)
        layout.addWidget(scroll, 1)

    def show_lines(self, lines: list[str]) -> None:
        """Show these facts."""
        self._lines.setText("\n".join(lines))
