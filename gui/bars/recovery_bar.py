"""The offer to take up again what was open when Retold ended unexpectedly."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton


class RecoveryBar(QFrame):
    """A row that stays until the person has decided, and hinders nothing meanwhile.

    Signals:
        recover_asked: what was kept is to be opened.
        discard_asked: it may go.
    """

    recover_asked = Signal()
    discard_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("recovery_bar")
        self._text = QLabel()
        self._text.setObjectName("recovery_text")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        recover = QPushButton(self.tr("Recover"))
        recover.setObjectName("recover_button")
        recover.clicked.connect(self.recover_asked)
        discard = QPushButton(self.tr("Discard"))
        discard.setObjectName("discard_button")
        discard.clicked.connect(self.discard_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self._text, 1)
        row.addWidget(recover)
        row.addWidget(discard)
        self.hide()

    def offer(self, kept_at: datetime | None) -> None:
        """Offer what was kept at a time; None offers nothing."""
        if kept_at is not None:
            time = QLocale().toString(
                QDateTime.fromSecsSinceEpoch(int(kept_at.timestamp())),
                QLocale.FormatType.ShortFormat,
            )
            text = self.tr("Retold was not closed properly. What was open has been kept: {time}.")
            self._text.setText(text.format(time=time))
            self.setAccessibleName(self._text.text())
        self.setVisible(kept_at is not None)
