"""The names under which a repost may credit its source."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QWidget

from gui.dialogs.base import BaseDialog


class OutletsDialog(BaseDialog):
    """A list to edit, one name a line.

    Signals:
        names_chosen: the names, when the person accepts them.
    """

    names_chosen = Signal(tuple)

    def __init__(self, parent: QWidget, names: Sequence[str], known: str) -> None:
        super().__init__(parent, "outlets_dialog", self.tr("Names of the source’s outlet"))
        self.add_text(
            self.tr(
                "A repost that names its source may call it by several names, such as the full "
                "name of a newspaper and its initials. One name a line."
            )
        )
        if known:
            text = self.tr("Known from the page itself: {name}").format(name=known)
            self.add_text(text, "dim")
        self._names = QPlainTextEdit("\n".join(names))
        self._names.setObjectName("outlet_names")
        self._names.setAccessibleName(self.windowTitle())
        self._names.setTabChangesFocus(True)
        self.column.addWidget(self._names)
        self.add_buttons(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.accepted.connect(self._on_accepted)
        self._names.setFocus()

    @Slot()
    def _on_accepted(self) -> None:
        self.names_chosen.emit(names_in(self._names.toPlainText()))


def names_in(text: str) -> tuple[str, ...]:
    """Return the names that were written one a line, each once."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))
