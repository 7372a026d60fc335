"""How much room text takes before it is laid out, in widths of a Latin letter."""

from __future__ import annotations

import re

from gui.models.rows import Row, RowKind

# East Asian scripts, and what is outside the basic plane (ideographs, emoji), are two letters wide.
_WIDE = re.compile("[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠\U00010000-\U0010ffff]")

# A gap or a fold is one short line on the overview map.
_LINE_EXTENT = 24


def text_extent(text: str) -> int:
    """Return how wide a text is on one endless line."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def row_extent(text: str, row: Row) -> int:
    """Return how much room a row takes on the map; what is folded away takes none."""
    if row.kind is RowKind.FOLDED:
        return 0
    if row.kind in (RowKind.GAP, RowKind.FOLD):
        return _LINE_EXTENT
    return text_extent(row.span.of(text))
