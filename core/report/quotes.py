"""Which findings the page quotes in their sentences: as many as it has room for."""

from __future__ import annotations

from core.model import Comparison, Document, Finding
from core.report.excerpts import Quotation, Quoter

# The page is to be under three times both texts and 60 KB; of these, style, script, what stands
# at the top and what is the same on every page take 37.
_TIMES = 3
_FREE = (60 - 37) * 1024
# Mark-up in bytes, as it comes to in long reports.
_PASSAGE = 150
_EDIT = 40
_FINDING = 130
_EXCERPT = 50
_BLOCK = 30


class Quotes:
    """Both wordings of findings in their sentences, as long as the page has room for them.

    Findings come in their order, so that what matters most is quoted. ``is_spent`` is whether one
    had to go without: a text of which every sentence has several findings.
    """

    def __init__(self, comparison: Comparison) -> None:
        self._quoter = Quoter(comparison)
        self._room = _room(comparison)
        self.is_spent = False

    def of(self, finding: Finding) -> tuple[Quotation, Quotation]:
        """Return the wordings of both sides; nothing where the finding's sentence has them."""
        quoted = self._quoter.quote(finding)
        excerpts = [str(excerpt) for side in quoted for excerpt in side.excerpts]
        if not excerpts:
            return quoted
        self._room -= sum(
            _EXCERPT + len(excerpt.encode("utf-8", "replace")) for excerpt in excerpts
        )
        if self._room >= 0:
            return quoted
        self.is_spent = True
        return Quotation(), Quotation()


def _room(comparison: Comparison) -> int:
    """Return how many bytes are left when all else stands on the page."""
    edits = sum(len(passage.edits) for passage in comparison.passages)
    told = sum(
        _FINDING + len(finding.text.encode("utf-8", "replace")) for finding in comparison.findings
    )
    return (
        _FREE
        + (_TIMES - 1) * (_size(comparison.source) + _size(comparison.repost))
        - _PASSAGE * len(comparison.passages)
        - _EDIT * edits
        - _BLOCK * (len(comparison.source.blocks) + len(comparison.repost.blocks))
        - told
    )


def _size(document: Document) -> int:
    return len(document.text.encode("utf-8", "replace"))
