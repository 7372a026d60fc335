"""The start page: two places to put a page, the pairs of last time, the sample."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.model import Document, Side
from gui.drops import has_place, places_in
from gui.labels import recent_name
from gui.names import language_name
from gui.pair import Place
from gui.restyle import set_state
from gui.settings import RecentPair

# Lines of text longer than this column are hard to take in at a glance.
_WIDTH_PX = 880
_CARD_HEIGHT_PX = 190


class DropCard(QFrame):
    """A frame that takes one page: dropped on it, chosen by its button, fetched, or pasted.

    Signals:
        open_asked, address_asked, paste_asked: a button was pressed.
        dropped: the places that were dropped, at least one.
    """

    open_asked = Signal()
    address_asked = Signal()
    paste_asked = Signal()
    dropped = Signal(tuple)

    def __init__(self, side: Side, title: str) -> None:
        super().__init__()
        self.setObjectName(f"{side}_card")
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self.setAcceptDrops(True)
        self.setMinimumHeight(_CARD_HEIGHT_PX)
        self._title = _label(title, "card_title")
        self._name = _label("", "card_name")
        self._hint = _label("", "dim")
        self._rest_state = "empty"
        self._build(side)
        self.show_document(None)

    def show_document(self, document: Document | None) -> None:
        """Show what is open here, or that nothing is."""
        self._rest_state = "filled" if document else "empty"
        set_state(self, self._rest_state)
        if document is None:
            self._name.setText(self.tr("Drop a page here"))
            self._hint.setText(self.tr("A saved web page, a link, a document or a text"))
            return
        self._name.setText(document.title or document.name)
        names = [language_name(strand.language) for strand in document.strands]
        languages = self.tr(", ", "between the parts of a list").join(names)
        self._hint.setText(
            self.tr("{name} · text in: {languages}").format(
                name=document.name, languages=languages or "–"
            )
        )

    def show_waiting(self, place: Place) -> None:
        """Show that a page is being read, or fetched from its address."""
        self._name.setText(place.name)
        self._hint.setText(self.tr("Fetching…") if place.address else self.tr("Reading…"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what names a page, and show that it is taken."""
        if has_place(event.mimeData()):
            set_state(self, "hovered")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show that nothing is held over the card any more."""
        set_state(self, self._rest_state)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say what was dropped."""
        set_state(self, self._rest_state)
        places = places_in(event.mimeData())
        if places:
            event.acceptProposedAction()
            self.dropped.emit(places)

    def _build(self, side: Side) -> None:
        self._open = _button(self.tr("Open…"), f"open_{side}_button", self._title.text())
        self._address = _button(
            self.tr("Address…"), f"open_{side}_address_button", self._title.text()
        )
        self._paste = _button(self.tr("Paste"), f"paste_{side}_button", self._title.text())
        self._open.clicked.connect(self.open_asked)
        self._address.clicked.connect(self.address_asked)
        self._paste.clicked.connect(self.paste_asked)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self._open, self._address, self._paste):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        for label in (self._title, self._name, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addSpacing(10)
        layout.addLayout(buttons)
        layout.addStretch(1)


class StartPane(QWidget):
    """The page that a window without a comparison shows.

    Signals:
        open_asked: the side whose button was pressed.
        address_asked: the side to open an address on.
        paste_asked: the side to paste into.
        places_chosen: what to open, by side.
        recent_chosen: the pair of pages to open again.
        sample_asked: the sample is to be opened.
    """

    open_asked = Signal(object)
    address_asked = Signal(object)
    paste_asked = Signal(object)
    places_chosen = Signal(object)
    recent_chosen = Signal(object)
    sample_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("start_pane")
        titles = {Side.SOURCE: self.tr("Source"), Side.REPOST: self.tr("Repost")}
        self._cards = {side: DropCard(side, title) for side, title in titles.items()}
        self._recent_title = _label(self.tr("Recent pairs"), "heading")
        self._recent = _recent_list(self._recent_title.text())
        self._sample = _button(self.tr("Try the sample"), "sample_button")
        self._sample.clicked.connect(self.sample_asked)
        self._recent.itemActivated.connect(self._on_recent_activated)
        self._recent.itemClicked.connect(self._on_recent_activated)
        for side, card in self._cards.items():
            card.setProperty("side", side)
            card.open_asked.connect(self._on_open_asked)
            card.address_asked.connect(self._on_address_asked)
            card.paste_asked.connect(self._on_paste_asked)
            card.dropped.connect(self._on_dropped)
        self._lay_out()
        self.set_recent(())

    def show_pages(self, documents: Mapping[Side, Document | None]) -> None:
        """Show what is open on each side."""
        for side, card in self._cards.items():
            card.show_document(documents.get(side))

    def show_waiting(self, places: Mapping[Side, Place]) -> None:
        """Show which pages are being read."""
        for side, place in places.items():
            self._cards[side].show_waiting(place)

    def set_recent(self, pairs: Sequence[RecentPair]) -> None:
        """List the pairs that were compared before, newest first."""
        self._recent.clear()
        for pair in pairs:
            item = QListWidgetItem(recent_name(pair))
            item.setToolTip(
                "\n".join(str(target) for target in (pair.source, pair.repost) if target)
            )
            item.setData(Qt.ItemDataRole.UserRole, pair)
            self._recent.addItem(item)
        for widget in (self._recent, self._recent_title):
            widget.setVisible(bool(pairs))

    def _lay_out(self) -> None:
        column = QWidget()
        column.setMaximumWidth(_WIDTH_PX)
        grid = QGridLayout(column)
        grid.setSpacing(12)
        grid.addWidget(
            _label(self.tr("What did the repost do to its source?"), "title"), 0, 0, 1, 2
        )
        intro = self.tr(
            "Put in both pages: which sentences were carried word for word, edited, told in other "
            "words or left out, and what was added."
        )
        grid.addWidget(_label(intro, "dim"), 1, 0, 1, 2)
        for index, card in enumerate(self._cards.values()):
            grid.addWidget(card, 2, index)
            grid.setColumnStretch(index, 1)
        grid.addWidget(self._sample, 3, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._recent_title, 4, 0, 1, 2)
        grid.addWidget(self._recent, 5, 0, 1, 2)
        outer = QGridLayout(self)
        outer.addWidget(column, 1, 1)
        outer.setRowStretch(0, 2)
        outer.setRowStretch(1, 3)
        outer.setRowStretch(2, 2)
        for index, stretch in enumerate((1, 20, 1)):
            outer.setColumnStretch(index, stretch)

    def _sending_side(self) -> Side:
        return Side(self.sender().property("side"))

    @Slot()
    def _on_open_asked(self) -> None:
        self.open_asked.emit(self._sending_side())

    @Slot()
    def _on_address_asked(self) -> None:
        self.address_asked.emit(self._sending_side())

    @Slot()
    def _on_paste_asked(self) -> None:
        self.paste_asked.emit(self._sending_side())

    @Slot(tuple)
    def _on_dropped(self, places: tuple[Place, ...]) -> None:
        """Fill the card that was hit; of two places the first is the source."""
        sides = tuple(Side) if len(places) > 1 else (self._sending_side(),)
        self.places_chosen.emit(dict(zip(sides, places, strict=False)))

    @Slot(QListWidgetItem)
    def _on_recent_activated(self, item: QListWidgetItem) -> None:
        self.recent_chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label


def _button(text: str, name: str, about: str = "") -> QPushButton:
    """Return a button; ``about`` tells it, to those who hear it, from others of the same text."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(f"{text} {about}".strip())
    return button


def _recent_list(name: str) -> QListWidget:
    recent = QListWidget()
    recent.setObjectName("recent_list")
    recent.setAccessibleName(name)
    recent.setProperty("role", "plain_list")
    return recent
