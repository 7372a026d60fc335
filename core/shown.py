"""Signs, shares and counts as the window and all reports show them."""

from __future__ import annotations

from core.model import Kind, Statistics

SIGNS = {
    Kind.VERBATIM: "=",
    Kind.EDITED: "≈",
    Kind.PARAPHRASED: "~",
    Kind.OMITTED: "−",
    Kind.ADDED: "+",
}
MOVED_SIGN = "⇅"
HAND_SIGN = "✎"
CHECKED_SIGN = "✓"
BOOKMARK_SIGN = "★"


def percent(share: float) -> str:
    """Return a share as whole per cent; only nothing reads as 0%, and only all as 100%."""
    if 0 < share < 0.005:
        return "under 1%"
    if 0.995 < share < 1:
        return "over 99%"
    return f"{round(100 * share)}%"


def sentence_counts(statistics: Statistics) -> dict[Kind, int]:
    """Return how many sentences each kind has: the source's, for added text the repost's."""
    return {
        Kind.VERBATIM: statistics.verbatim_sentences,
        Kind.EDITED: statistics.edited_sentences,
        Kind.PARAPHRASED: statistics.paraphrased_sentences,
        Kind.OMITTED: statistics.omitted_sentences,
        Kind.ADDED: statistics.added_sentences,
    }
