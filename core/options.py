"""What a person can set for a comparison."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """Choices that change the result; every field stands in the JSON.

    ``source_strand`` and ``repost_strand`` are languages (ISO 639-1), None to choose by itself.
    ``outlets`` are names of the source's outlet, added to what the pages give. Where
    ``fold_chinese``, traditional and simplified characters are one word in two forms.
    """

    source_strand: str | None = None
    repost_strand: str | None = None
    outlets: tuple[str, ...] = ()
    fold_chinese: bool = True
