"""Characters that no file, page or terminal shows: made storable, or made visible."""

from __future__ import annotations

import re

_SURROGATES = re.compile("[\ud800-\udfff]")
_CONTROLS = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"},
    0x7F: "\u2421",
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
}
# Embeddings, overrides and isolates turn what follows them around; marks (LRM, RLM) do not.
_BIDI_CONTROLS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd")
_HAS_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def well_formed(text: str) -> str:
    """Return the text with each lone surrogate as U+FFFD, so that UTF-8 can hold it.

    One code point stands for one, so every offset stays true. A lone surrogate is half a
    character of UTF-16: no file that follows the standard can carry it.
    """
    return _SURROGATES.sub("\ufffd", text)


def visible(text: str) -> str:
    """Return the text with control characters as their pictures (NUL as ␀), for a reader's eye.

    Tabs and line ends stay; lone surrogates and the upper controls become U+FFFD. One code point
    stands for one.
    """
    if _HAS_CONTROL.search(text):
        text = text.translate(_CONTROLS)
    return well_formed(text)


def unturned(text: str) -> str:
    """Return `visible` text whose bidirectional controls are U+FFFD, for a terminal.

    A page isolates them; a terminal would let one of them turn the rest of the line around.
    """
    return visible(text).translate(_BIDI_CONTROLS)
