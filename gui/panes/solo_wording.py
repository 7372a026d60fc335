"""What is said of a text that stands alone: a redline, or one side by what became of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model import Comparison, Kind, Side
from core.shown import SIGNS
from gui.labels import share_text
from gui.models.view_mode import ViewMode


def solo_label(mode: ViewMode) -> str:
    """Return what stands before the buttons that choose a side."""
    translate = QCoreApplication.translate
    if mode is ViewMode.REDLINE:
        return translate("panes", "In the order of")
    return translate("panes", "Alone")


def solo_name(mode: ViewMode, side: Side) -> str:
    """Return what a screen reader calls a text that stands alone."""
    translate = QCoreApplication.translate
    return {
        (ViewMode.REDLINE, Side.SOURCE): translate("panes", "Redline in the order of the source"),
        (ViewMode.REDLINE, Side.REPOST): translate("panes", "Redline in the order of the repost"),
        (ViewMode.COVERAGE, Side.SOURCE): translate("panes", "The source, by what became of it"),
        (ViewMode.COVERAGE, Side.REPOST): translate("panes", "The repost, by what is its own"),
    }[mode, side]


def solo_facts(mode: ViewMode, side: Side, comparison: Comparison) -> str:
    """Return the line beside the buttons: what can be seen, or how much of each there is."""
    translate = QCoreApplication.translate
    statistics = comparison.statistics
    if mode is ViewMode.REDLINE:
        return translate("panes", "Struck out: the source alone · underlined: the repost alone")
    if side is Side.SOURCE:
        text = translate(
            "panes",
            "{left_sign} {omitted} left out · {edited_sign} {edited} edited · "
            "{paraphrased_sign} {paraphrased} paraphrased · {verbatim_sign} {verbatim} "
            "word for word",
        )
    else:
        text = translate("panes", "{own_sign} {own} its own · {carried} carried from the source")
    return text.format(
        left_sign=SIGNS[Kind.OMITTED],
        edited_sign=SIGNS[Kind.EDITED],
        paraphrased_sign=SIGNS[Kind.PARAPHRASED],
        verbatim_sign=SIGNS[Kind.VERBATIM],
        own_sign=SIGNS[Kind.ADDED],
        omitted=share_text(statistics.source_omitted),
        edited=share_text(statistics.source_edited),
        paraphrased=share_text(statistics.source_paraphrased),
        verbatim=share_text(statistics.source_verbatim),
        own=share_text(statistics.repost_own),
        carried=share_text(statistics.repost_carried),
    )
