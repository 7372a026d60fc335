"""What a person says of pairs against the aligner: these belong together, these do not, this kind.

Corrections are values over spans of both texts: undoing one is going back to the value before.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.model import Kind, Span


@dataclass(frozen=True, slots=True, order=True)
class PairCorrection:
    """That these stretches of both texts are one passage, or that they are not.

    ``kind`` is what the person calls the passage, None where the program is to say. Stretches
    that are not a passage are left out and added text, each side by itself.
    """

    source: tuple[Span, ...]
    repost: tuple[Span, ...]
    is_paired: bool = True
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class PairCorrections:
    """All corrections of pairs in the order they were made, and the SHA-256 of both texts.

    A later one takes away from earlier ones the text that it speaks of.
    """

    source_sha256: str = ""
    repost_sha256: str = ""
    pairs: tuple[PairCorrection, ...] = ()
