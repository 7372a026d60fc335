"""How a person stands to a comparison: what is selected, filtered, looked for and in sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model import Kind

if TYPE_CHECKING:
    from gui.models.search import Query
    from gui.panes.keeping import KeptPlaces


@dataclass(frozen=True, slots=True)
class Standing:
    """What another window over the same session takes over from the one before.

    ``kinds`` are those that are shown alone, none where all are; ``query`` is what is looked for,
    None where nothing is; ``in_sight`` is the first passage in sight of a text that stands alone.
    """

    passage: int
    kinds: frozenset[Kind]
    query: Query | None
    places: KeptPlaces
    in_sight: int
