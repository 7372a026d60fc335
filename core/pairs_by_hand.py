"""What a person says of pairs against the aligner: these belong together, these do not, this kind.

Corrections are values over spans of both texts: undoing one is going back to the value before.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.model import Comparison, Document, Kind, Passage, Side, Span
from core.text.digests import text_sha256
from core.text.spans import without

KINDS = (Kind.VERBATIM, Kind.EDITED, Kind.PARAPHRASED)
"""What a person may call a passage; what is left out or added is a passage taken apart."""


@dataclass(frozen=True, slots=True, order=True)
class PairCorrection:
    """That these stretches of both texts are one passage, or that they are not.

    ``kind`` is what the person calls the passage, None where the program is to say. Stretches
    that are not a passage are left out and added text, each side by itself. Without a source the
    repost text keeps the passage whose source it uses again.
    """

    source: tuple[Span, ...]
    repost: tuple[Span, ...]
    is_paired: bool = True
    kind: Kind | None = None

    def swapped(self) -> PairCorrection:
        """Return the same with the sides changed over."""
        return replace(self, source=self.repost, repost=self.source)


@dataclass(frozen=True, slots=True)
class PairCorrections:
    """All corrections of pairs in the order they were made, and the SHA-256 of both texts.

    A later one takes away from earlier ones the text that it speaks of.
    """

    source_sha256: str = ""
    repost_sha256: str = ""
    pairs: tuple[PairCorrection, ...] = ()

    def speak_of(self, source: Document, repost: Document) -> bool:
        """Return whether they were made on these texts, so that their spans mean the same."""
        return not self.pairs or (self.source_sha256, self.repost_sha256) == (
            text_sha256(source.text),
            text_sha256(repost.text),
        )

    def swapped(self) -> PairCorrections:
        """Return the same with the sides changed over."""
        pairs = tuple(pair.swapped() for pair in self.pairs)
        return PairCorrections(self.repost_sha256, self.source_sha256, pairs)


def paired(
    corrections: PairCorrections, comparison: Comparison, source: Span, repost: Span
) -> PairCorrections:
    """Return the corrections with what was selected on both sides made one passage.

    Raises `core.selections.NothingSelectedError` where a side holds no word that is compared.
    """
    from core.selections import selected  # it reads words, and numpy takes its time to load

    pair = PairCorrection(
        selected(comparison, Side.SOURCE, source), selected(comparison, Side.REPOST, repost)
    )
    return _with(corrections, comparison, pair)


def unpaired(
    corrections: PairCorrections, comparison: Comparison, passage: Passage
) -> PairCorrections:
    """Return the corrections with a passage taken apart: its source left out, its repost added."""
    pair = PairCorrection(passage.source, passage.repost, is_paired=False)
    return _with(corrections, comparison, pair)


def with_kind(
    corrections: PairCorrections, comparison: Comparison, passage: Passage, kind: Kind
) -> PairCorrections:
    """Return the corrections with one of `KINDS` given to a passage of both texts."""
    if kind not in KINDS:
        raise ValueError(f"a person cannot call a passage {kind}")
    pair = PairCorrection(passage.source, passage.repost, kind=kind)
    return _with(corrections, comparison, pair)


def as_found(corrections: PairCorrections, passage: Passage) -> PairCorrections:
    """Return the corrections without those that speak of any of a passage's text."""
    kept = tuple(
        pair
        for pair in corrections.pairs
        if not _overlap(pair.source, passage.source) and not _overlap(pair.repost, passage.repost)
    )
    return replace(corrections, pairs=kept) if kept else PairCorrections()


def _with(
    corrections: PairCorrections, comparison: Comparison, pair: PairCorrection
) -> PairCorrections:
    """Return the corrections and one more; those of which it leaves nothing are dropped."""
    source, repost = comparison.source, comparison.repost
    known = corrections.pairs if corrections.speak_of(source, repost) else ()
    kept = [
        one
        for one in known
        if without(source.text, one.source, pair.source)
        or without(repost.text, one.repost, pair.repost)
    ]
    return PairCorrections(text_sha256(source.text), text_sha256(repost.text), (*kept, pair))


def _overlap(some: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    return any(one.start < other.end and other.start < one.end for one in some for other in others)
