"""Quotations of a text: what stands inside quotation marks, also where one mark is missing."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CLOSERS = {
    "“": "”",
    "„": "“”‟",
    "‟": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "「": "」",
    "『": "』",
    "〝": "〞",
    '"': '"',
    "‘": "’",
    "'": "'’",
}
_ONLY_CLOSERS = "”」』〞"
# A single mark is an apostrophe unless it stands where only a quotation begins or ends.
# Beginning with the marks themselves keeps the scan quick: between them there is nothing to try.
_MARKS = re.compile(
    r"[“”„‟«»‹›「」『』〝〞\"'’‘](?:(?<=[“”„‟«»‹›「」『』〝〞])"
    r"|(?<=\")(?:(?<!\d\")|(?=[\s,.;:!?)]|$))"
    r"|(?<=['‘])(?<![\w.,!?…]['‘])(?=\w)|(?<=[.,!?…]['’])(?!\w)|(?<=[^\Ws]['’])(?!\w))"
)
_SENTENCE_END = re.compile(r"[.!?…][\"”’)\]]*\s+|[。！？」』]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words inside quotation marks: ``[start, end)`` is what stands between the marks.

    Where the opening mark is missing the words count from their sentence's start, where the
    closing one is missing up to the end of their block.
    """

    start: int
    end: int
    has_opening: bool = True
    has_closing: bool = True


def quotations(text: str, start: int, end: int) -> list[Quotation]:
    """Return the outer quotations between two offsets, which are a block's, in order."""
    found: list[Quotation] = []
    opened: int | None = None
    for match in _MARKS.finditer(text, start, end):
        mark, place = match.group(), match.start()
        if opened is None:
            if _opens(text, place, start, end):
                opened = place
            elif mark in _ONLY_CLOSERS or mark in '"»':
                found.append(Quotation(_words_start(text, found, start, place), place, False))
        elif mark in _CLOSERS[text[opened]] and not _opens_anew(text, place, start, end):
            found.append(Quotation(opened + 1, place))
            opened = None
        elif mark == text[opened] and _opens_anew(text, place, start, end):
            found.append(Quotation(opened + 1, place, has_closing=False))
            opened = place
    if opened is not None and text[opened] not in "'‘":
        found.append(Quotation(opened + 1, end, has_closing=False))
    return found


def _opens(text: str, place: int, start: int, end: int) -> bool:
    mark = text[place]
    if mark not in _CLOSERS:
        return False
    if mark in "\"'»":
        return _opens_anew(text, place, start, end) or place == start
    return True


def _opens_anew(text: str, place: int, start: int, end: int) -> bool:
    """Return whether a mark that looks the same on both sides stands as an opening one."""
    before = text[place - 1] if place > start else " "
    after = text[place + 1] if place + 1 < end else " "
    return (before.isspace() or before in "([—–-:：") and not after.isspace()


def _words_start(text: str, found: list[Quotation], start: int, place: int) -> int:
    """Return where the words begin that a closing mark without an opening one closes."""
    begin = max(start, found[-1].end + 1 if found else start)
    ends = [
        match.end() for match in _SENTENCE_END.finditer(text, begin, place) if match.end() < place
    ]
    return ends[-1] if ends else begin
