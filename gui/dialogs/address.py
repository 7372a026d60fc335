"""The address of a page on the web, to be fetched."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QWidget

from core.model import Side
from gui.dialogs.base import BaseDialog

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
# What people write for short: a server's name with a dot in it.
_SHORT = re.compile(r"[^\s/:@]+\.[^\s/:@.]{2,}(?::\d+)?(?:[/?#]\S*)?")
_WIDTH_PX = 560


def completed(text: str) -> str:
    """Return the address that a person wrote, "" where it is none; https is understood."""
    text = text.strip()
    if _SCHEME.match(text):
        is_web = text.lower().startswith(("http://", "https://"))
        return text if is_web and len(text.split("://")[1]) > 0 and len(text.split()) == 1 else ""
    return f"https://{text}" if _SHORT.fullmatch(text) else ""


class AddressDialog(BaseDialog):
    """Asks for the address of one side; a link in the clipboard is suggested.

    Signals:
        address_chosen: the side and the address.
    """

    address_chosen = Signal(object, str)

    def __init__(self, parent: QWidget, side: Side, suggested: str) -> None:
        titles = {
            Side.SOURCE: self.tr("Open source from an address"),
            Side.REPOST: self.tr("Open repost from an address"),
        }
        super().__init__(parent, f"open_{side}_address_dialog", titles[side])
        self._side = side
        self.add_text(
            self.tr(
                "The page is fetched once, as a browser without cookies would. A page that only "
                "readers who have logged in can see must be saved from a browser instead."
            )
        )
        self._address = QLineEdit(suggested)
        self._address.setObjectName("address_edit")
        self._address.setAccessibleName(self.tr("Address of the page"))
        self._address.setPlaceholderText("https://example.org/story")
        self._address.textChanged.connect(self._on_text_changed)
        self.column.addWidget(self._address)
        buttons = QDialogButtonBox.StandardButton
        box = self.add_buttons(buttons.Open | buttons.Cancel)
        self._open = box.button(buttons.Open)
        self.accepted.connect(self._on_accepted)
        self.setMinimumWidth(_WIDTH_PX)
        self._on_text_changed(suggested)
        self._address.selectAll()
        self._address.setFocus()

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self._open.setEnabled(bool(completed(text)))

    @Slot()
    def _on_accepted(self) -> None:
        self.address_chosen.emit(self._side, completed(self._address.text()))
