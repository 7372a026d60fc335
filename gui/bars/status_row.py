"""The row below the text: how much was carried, where one is, what is being done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from core.model import Comparison, Kind, Stage, Statistics
from gui.bars.coverage import CoverageBar
from gui.bars.elided_label import ElidedLabel
from gui.labels import kind_name, share_text, stage_name
from gui.pair import Place
from gui.theme import Theme

# What is done sooner than this needs no progress bar.
_DELAY_MS = 300
_HEIGHT_PX = 28
# Nearly all, beside 1 for the empty space behind the words.
_BAR_STRETCH = 200


class StatusRow(QWidget):
    """Shares and blocks of the comparison, the place among the changes, and a job's progress.

    Signals:
        cancel_asked: the person wants the job stopped.
    """

    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status_row")
        # As high as with the button in it, so that the text above stays where it is.
        self.setFixedHeight(_HEIGHT_PX)
        self._coverage = CoverageBar()
        self._carried = _label("carried_label")
        self._blocks = _label("blocks_label")
        self._own = _label("own_label")
        self._change = _label("change_label")
        self._progress = ProgressRow()
        self._progress.cancel_asked.connect(self.cancel_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 14, 0)
        layout.setSpacing(18)
        # The bar takes what room the words leave, and gives way before one of them is cut off.
        layout.addWidget(self._coverage, _BAR_STRETCH)
        for widget in (self._carried, self._blocks, self._own):
            layout.addWidget(widget)
        layout.addStretch(1)
        for widget in (self._progress, self._change):
            layout.addWidget(widget)
        self.clear()

    def clear(self) -> None:
        """Show no comparison."""
        for widget in (self._coverage, self._carried, self._blocks, self._own, self._change):
            widget.hide()

    def set_comparison(self, comparison: Comparison, theme: Theme) -> None:
        """Show the shares of a comparison and how many blocks of the source it reuses."""
        self._set_shares(comparison.statistics)
        self._set_coverage(comparison.statistics, theme)
        count = len(comparison.regions)
        one = self.tr("1 block of the source reused")
        many = self.tr("{count} blocks of the source reused")
        self._blocks.setText((one if count == 1 else many).format(count=f"{count:,}"))
        for widget in (self._coverage, self._carried, self._own):
            widget.show()
        self._blocks.setVisible(bool(comparison.regions))

    def _set_shares(self, statistics: Statistics) -> None:
        carried, verbatim = statistics.source_carried, statistics.source_verbatim
        self._carried.setText(
            self.tr("{carried} of the source carried · {verbatim} word for word").format(
                carried=share_text(carried), verbatim=share_text(verbatim)
            )
        )
        own = share_text(statistics.repost_own)
        self._own.setText(self.tr("{own} of the repost is its own").format(own=own))

    def _set_coverage(self, statistics: Statistics, theme: Theme) -> None:
        shares = {
            Kind.VERBATIM: statistics.source_verbatim,
            Kind.EDITED: statistics.source_edited,
            Kind.PARAPHRASED: statistics.source_paraphrased,
            Kind.OMITTED: statistics.source_omitted,
        }
        told = self.tr("{share} {kind}")
        text = " · ".join(
            told.format(share=share_text(share), kind=kind_name(kind))
            for kind, share in shares.items()
        )
        parts = tuple((share, theme.kinds[kind].bar) for kind, share in shares.items())
        self._coverage.set_parts(parts, self.tr("Of the source: {shares}").format(shares=text))

    def set_change(self, position: int, count: int) -> None:
        """Show which change of how many is selected; position 0 is none of them."""
        if position:
            text = self.tr("Change {position} of {count} · F8 next · Shift+F8 previous")
        elif count == 1:
            text = self.tr("1 change · F8 next")
        elif count:
            text = self.tr("{count} changes · F8 next · Shift+F8 previous")
        else:
            text = self.tr("No change")
        self._change.setText(text.format(position=position, count=count))
        self._change.show()

    @Slot(bool)
    def set_busy(self, is_busy: bool) -> None:
        """Show after a moment that a job runs, or that none does any more."""
        self._progress.set_busy(is_busy)

    def set_waited(self, places: Iterable[Place]) -> None:
        """Say which pages the job waits for, as long as it does."""
        self._progress.set_waited(tuple(places))

    @Slot(object, float)
    def set_progress(self, stage: Stage, share: float) -> None:
        """Show what the job does and how far it is."""
        self._progress.set_progress(stage, share)


class ProgressRow(QWidget):
    """What a job does, how far it is, and a button that stops it; hidden while there is none."""

    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("progress_row")
        self._waited: Sequence[Place] = ()
        self._stage = _label("stage_label")
        self._bar = QProgressBar()
        self._bar.setObjectName("progress_bar")
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setFixedWidth(160)
        self._bar.setTextVisible(False)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setObjectName("cancel_button")
        self._cancel.setProperty("role", "small")
        self._cancel.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._cancel.clicked.connect(self.cancel_asked)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_DELAY_MS)
        self._delay.timeout.connect(self.show)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._stage, self._bar, self._cancel):
            layout.addWidget(widget)
        self.hide()

    def set_busy(self, is_busy: bool) -> None:
        """Appear after a moment, or go."""
        if not is_busy:
            self._delay.stop()
            self.hide()
        elif self.isHidden() and not self._delay.isActive():
            self.set_progress(Stage.LOAD, 0.0)
            self._delay.start()

    def set_waited(self, places: Sequence[Place]) -> None:
        """Keep which pages are read at first."""
        self._waited = places
        self.set_progress(Stage.LOAD, 0.0)

    def set_progress(self, stage: Stage, share: float) -> None:
        """Show a stage and the share of the whole done, 0.0 to 1.0."""
        is_waiting = stage is Stage.LOAD
        self._stage.setText((is_waiting and self._waited_text()) or stage_name(stage))
        self._bar.setValue(round(100 * share))

    def _waited_text(self) -> str:
        """Return which addresses are fetched, "" where none is."""
        names = [place.name for place in self._waited if place.address]
        if len(names) > 1:
            return self.tr("Fetching {first} and {second}…").format(first=names[0], second=names[1])
        return self.tr("Fetching {name}…").format(name=names[0]) if names else ""


def _label(name: str) -> ElidedLabel:
    label = ElidedLabel(name)
    label.setProperty("role", "dim")
    return label
