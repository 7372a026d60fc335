"""What Retold is, and which one this is."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from gui.dialogs.base import BaseDialog


class AboutDialog(BaseDialog):
    """Name, version and licence."""

    def __init__(self, parent: QWidget, version: str) -> None:
        super().__init__(parent, "about_dialog", self.tr("About Retold"))
        self.add_text(self.tr("Retold {version}").format(version=version), "title")
        self.add_text(
            self.tr(
                "Shows what a repost did to its source: what was carried word for word, edited, "
                "told in other words, moved, left out and added."
            )
        )
        self.add_text(
            self.tr(
                "Nothing that you open leaves this machine. A page is fetched from the web only "
                "when you give its address."
            )
        )
        self.add_text(
            self.tr("Apache License 2.0. The fonts are under the SIL Open Font License 1.1."), "dim"
        )
        self.add_buttons(QDialogButtonBox.StandardButton.Close)
