"""Where a report really begins: behind the place and agency that open it."""

from __future__ import annotations

import re

_PLACE = r"(?:[^.!?\n“”\"()—–]|\.(?=[\s,A-Z])){0,50}?"
_AGENCY = r"\([^()\n]{2,30}\)"
_DASH = r"(?:\s(?:—|–|--|-)\s|(?:—|–|--)\s?)"
_DATELINE = re.compile(
    rf"\s*(?:[A-ZÀ-ÖØ-Þ]{{3,}}{_PLACE}(?:{_AGENCY})?|(?:[A-ZÀ-ÖØ-Þ]{_PLACE})?{_AGENCY}){_DASH}"
)


def dateline_end(text: str, start: int = 0, end: int | None = None) -> int:
    """Return how long the dateline is that opens a paragraph between two offsets, 0 for none.

    It is a place in capitals or an agency in brackets before a dash: "OSLO, May 3 (Reuters) - ".
    """
    match = _DATELINE.match(text, start, len(text) if end is None else end)
    return match.end() - start if match else 0
