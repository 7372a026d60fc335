"""What a person can set for a comparison."""

from __future__ import annotations

from dataclasses import dataclass

DEFAULT_MIN_KEPT_PERCENT = 50
"""Most of the words, for a passage to be called edited."""

MAX_PERCENT = 100


@dataclass(frozen=True, slots=True)
class Options:
    """Choices that change the result; every field stands in the JSON.

    ``source_strand`` and ``repost_strand`` are languages (ISO 639-1), None to choose by itself.
    ``outlets`` are names of the source's outlet, added to what the pages give. Where
    ``fold_chinese``, traditional and simplified characters are one word in two forms.

    ``min_alike_percent`` is how alike the words of both sides of a passage have to be, else its
    text is left out and added instead (`core.text.similarity`); 0 leaves that to the aligner. More
    than ``min_kept_percent`` of its words a passage must have kept to be edited, not paraphrased.
    """

    source_strand: str | None = None
    repost_strand: str | None = None
    outlets: tuple[str, ...] = ()
    fold_chinese: bool = True
    min_alike_percent: int = 0
    min_kept_percent: int = DEFAULT_MIN_KEPT_PERCENT
