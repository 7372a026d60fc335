"""The text of lines joined: hyphens at line ends, and characters that only print differently."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence

from core.extract.pdf.columns import Line, joint

# Radicals and compatibility ideographs that programs write for ordinary ones, ligatures, and the
# shapes of Arabic letters: signs of how a font draws a text, not of what it says.
_DRAWN = re.compile(
    "[\u2e9f\u2ef3\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdff\ufe70-\ufefc"
    "\U0002f800-\U0002fa1f]+"
)
_BROKEN = re.compile(r"(?P<head>[^\W\d_]+)[-\u00ad\u2010]$")
_WORD = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def written(text: str) -> str:
    """Return a text with the characters that it was written in."""
    return _DRAWN.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)


def vocabulary(texts: Sequence[str]) -> frozenset[str]:
    """Return the words of a document that stand inside its lines."""
    return frozenset(word[0].casefold() for text in texts for word in _WORD.finditer(text))


def joined(lines: Sequence[Line], known: Collection[str]) -> str:
    """Return the text of a paragraph's lines.

    A hyphen at the end of a line goes, unless the document writes that word with it elsewhere.
    """
    text = written(lines[0].text)
    for line in lines[1:]:
        following = written(line.text)
        broken, first = _BROKEN.search(text), _FIRST_WORD.match(following)
        if broken is None or first is None or not following[0].islower():
            text += joint(text, following) + following
        elif _is_kept(broken["head"], first[0], known):
            text += following
        else:
            text = text[:-1] + following
    return text


def _is_kept(head: str, tail: str, known: Collection[str]) -> bool:
    if (head + tail).casefold() in known:
        return False
    return f"{head}-{tail}".casefold() in known
