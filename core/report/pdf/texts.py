"""Texts of a page as a page of paper can hold them."""

from __future__ import annotations

import re
from typing import Any

from core.report.directions import is_right_to_left
from core.text.visible import unturned

_BREAK = "\u200b"
# A column has room for some 40 letters, or 20 of the widest. Scripts without blanks break by
# themselves.
_UNBROKEN = r"\s\u200b\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ufeff"
_LONG_WORD = re.compile(rf"[^{_UNBROKEN}]{{35,}}")
_FULL_LINE = re.compile(rf"[^{_UNBROKEN}]{{90,}}")
_FITS = re.compile(".{20}(?=.)")
_BLANKS = re.compile("[\t\n\r\u2028\u2029]+")
_CODE = re.compile("[a-z]{2,3}")


def breakable(text: str, *, is_wide: bool = False) -> str:
    """Return the text for a reader's eye: one paragraph, whose long words may break in a column.

    Whoever copies a broken word copies its breaks: where it ``is_wide``, with the whole page to
    stand in, only what no line holds is broken. Bidirectional controls are shown as signs:
    nothing here would end what they begin.
    """
    too_long = _FULL_LINE if is_wide else _LONG_WORD
    return too_long.sub(_broken, _BLANKS.sub(" ", unturned(text)))


def _broken(word: re.Match[str]) -> str:
    return _FITS.sub(rf"\g<0>{_BREAK}", word[0])


def text_of(text: str, language: str, *, is_breakable: bool = True) -> dict[str, Any]:
    """Return a text with its language ("en" for an unknown one) and whether it runs leftwards."""
    return {
        "text": breakable(text) if is_breakable else unturned(text),
        **setting(text, language),
    }


def setting(text: str, language: str) -> dict[str, Any]:
    """Return how a text is to be set: its language and whether it runs from right to left."""
    known = language != "und" and _CODE.fullmatch(language)
    return {"language": language if known else "en", "turned": is_right_to_left(text)}
