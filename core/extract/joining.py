"""Where a line break stands inside a sentence and so does not begin a new block."""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(r"[.!?:…。！？：؟۔।][\"'”’»)\]）」』›]*$")
# What cannot end a sentence, and what cannot begin one.
_OPEN_END = re.compile(r"[,;،，、；]$")
_CONTINUATION = re.compile(r"[,;.)\]}%”’»，、；）」』]")
# Two words may be a heading or a menu entry; a sentence that was broken has begun before.
_MIN_WORDS = 3


def continues(previous: str, following: str) -> bool:
    """Return whether a line goes on with the sentence of the line before it."""
    if not previous or not following or _SENTENCE_END.search(previous):
        return False
    if _OPEN_END.search(previous) or _CONTINUATION.match(following):
        return True
    return following[0].islower() and len(previous.split()) >= _MIN_WORDS
