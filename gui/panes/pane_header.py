"""What stands above a text: its title, what is known of it, and the choice of its strand."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.model import Comparison, Document, Side, Stage, Strand
from gui.labels import core_text
from gui.names import language_name
from gui.panes.wording import side_facts, side_name, side_title
from gui.theme import Theme

# It stands in a line of text and looks like it; the style of tool buttons would be too high.
_BUTTON_STYLE = """
QToolButton { border: none; padding: 0 2px; background: transparent; }
QToolButton:hover, QToolButton:focus { text-decoration: underline; }
QToolButton::menu-indicator { image: none; }
"""


_ACTIVE_LINE_PX = 2
_USUAL_ENCODING = "utf-8"


class PaneHeader(QWidget):
    """Two lines on one side, and buttons for what may have been taken wrongly of its page.

    One chooses the strand, where there are several; one the encoding, where that is in doubt.

    Signals:
        strand_chosen: the person chose another strand, by its id.
    """

    strand_chosen = Signal(int)

    def __init__(self, side: Side, theme: Theme) -> None:
        super().__init__()
        self._side = side
        self._theme = theme
        self._is_active = False
        self._facts_text = ""
        self._title_text = ""
        self.setObjectName(f"{side}_header")
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._facts = QLabel()
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setProperty("role", "dim")
        for label in (self._title, self._facts):
            # A long line must not take room from the other text.
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._menu = QMenu(self)
        self._choices = QActionGroup(self)
        self._choices.triggered.connect(self._on_choice_triggered)
        self._button = QToolButton()
        self._encoding = QToolButton()
        self._set_up()
        self.set_theme(theme)

    def _set_up(self) -> None:
        self._button.setObjectName(f"{self._side}_strand_button")
        self._button.setMenu(self._menu)
        self._button.setAccessibleName(self.tr("Which text of the page is compared"))
        self._encoding.setObjectName(f"{self._side}_encoding_button")
        for button in (self._button, self._encoding):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setStyleSheet(_BUTTON_STYLE)
            button.hide()
        side = QLabel(side_name(self._side))
        font = side.font()
        font.setBold(True)
        side.setFont(font)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(16, 7, 12, 8)
        lines.setSpacing(1)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(8)
        second.setSpacing(4)
        first.addWidget(side)
        first.addWidget(self._title, 1)
        second.addWidget(self._facts, 1)
        second.addWidget(self._encoding)
        second.addWidget(self._button)
        lines.addLayout(first)
        lines.addLayout(second)

    def set_encoding_menu(self, menu: QMenu) -> None:
        """Use the menu bar's own list of encodings."""
        self._encoding.setMenu(menu)

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Show what is known of this side; None for nothing."""
        self._menu.clear()
        self._button.hide()
        self._encoding.hide()
        self._title_text = self._facts_text = ""
        if comparison is not None:
            document, strand, words = self._of_side(comparison)
            self._title_text = side_title(document, strand)
            self._facts_text = side_facts(document, strand, words)
            self._offer_strands(document, strand.id)
            self._offer_encodings(document)
        self._elide()

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._theme = theme
        self.update()
        for label, colour in ((self._title, theme.window.ink), (self._facts, theme.window.dim)):
            palette = label.palette()
            palette.setColor(label.foregroundRole(), colour)
            label.setPalette(palette)

    @Slot(bool)
    def set_active(self, is_active: bool) -> None:
        """Show whether the keys go to the text below."""
        self._is_active = is_active
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and the line that parts the header from its text."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.window.pane)
        window = self._theme.window
        height = _ACTIVE_LINE_PX if self._is_active else 1
        line = QRect(0, self.height() - height, self.width(), height)
        painter.fillRect(line, window.accent if self._is_active else window.line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the lines where there is no room for them."""
        super().resizeEvent(event)
        self._elide()

    def _of_side(self, comparison: Comparison) -> tuple[Document, Strand, int]:
        statistics = comparison.statistics
        if self._side is Side.SOURCE:
            document, strand_id = comparison.source, comparison.source_strand
            return document, document.strand(strand_id), statistics.source_words
        document, strand_id = comparison.repost, comparison.repost_strand
        return document, document.strand(strand_id), statistics.repost_words

    def _offer_strands(self, document: Document, chosen: int) -> None:
        if len(document.strands) < 2:
            return
        for number, strand in enumerate(document.strands, 1):
            text = self.tr("{language}, {count} sentences")
            text = text.format(language=language_name(strand.language), count=len(strand.sentences))
            action = QAction(text, self._menu)
            action.setCheckable(True)
            action.setChecked(strand.id == chosen)
            action.setData(strand.id)
            self._choices.addAction(action)
            self._menu.addAction(action)
            if strand.id == chosen:
                label = self.tr("text {number} of {count} ▾")
                self._button.setText(label.format(number=number, count=len(document.strands)))
        self._button.show()

    def _offer_encodings(self, document: Document) -> None:
        """Show the encoding where it is a rare one, or where reading the page left doubts."""
        notes = [core_text(note.text) for note in document.notes if note.stage is Stage.LOAD]
        is_in_doubt = document.encoding not in ("", _USUAL_ENCODING) or bool(notes)
        self._encoding.setText(self.tr("{encoding} ▾").format(encoding=document.encoding))
        about = self.tr("The page was read as {encoding}.").format(encoding=document.encoding)
        self._encoding.setToolTip("\n".join([about, *notes]))
        name = self.tr("Encoding of the page: {encoding}").format(encoding=document.encoding)
        self._encoding.setAccessibleName(name)
        self._encoding.setAccessibleDescription(" ".join(notes))
        self._encoding.setVisible(is_in_doubt and bool(document.encoding))

    def _elide(self) -> None:
        for label, text in ((self._title, self._title_text), (self._facts, self._facts_text)):
            metrics = label.fontMetrics()
            room = max(label.width(), 0)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            label.setText(shown)
            label.setToolTip(text if shown != text else "")

    @Slot(QAction)
    def _on_choice_triggered(self, action: QAction) -> None:
        self.strand_chosen.emit(action.data())
