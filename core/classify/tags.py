"""Credit tags: a name set after the words it credits, such as ``-WSJ`` or ``(Reuters)``."""

from __future__ import annotations

import re
from functools import lru_cache

from core.classify.outlets import Outlets, any_outlet
from core.model import Span
from core.text.wordlists import alternation, entries

_DASH = r"[-–—―]{1,2}"
# What a finished sentence ends with; a tag stands after it.
_ENDED = r"(?<=[.!?…\"”’'»」』)\]。！？])"


class TagFinder:
    """Finds the tags that credit an outlet: one of the source's, or any where it is clear."""

    def __init__(self, outlets: Outlets) -> None:
        self._anywhere, self._whole = _patterns(outlets)

    def find(self, text: str, block: Span) -> list[Span]:
        """Return the tags in one block, in order, without the blanks around them."""
        found: list[Span] = []
        for match in self._anywhere.finditer(block.of(text)):
            start, end = match.span("tag") if match["tag"] else match.span("tail")
            found.append(Span(block.start + start, block.start + end))
        return found

    def is_tag(self, text: str) -> bool:
        """Return whether ``text`` is a tag and nothing else."""
        return self._whole.fullmatch(text.strip()) is not None


@lru_cache(maxsize=8)
def _patterns(outlets: Outlets) -> tuple[re.Pattern[str], re.Pattern[str]]:
    # A name of the source's outlet is a tag anywhere; another only where its block ends.
    letters = r"[A-Z]{2,6}"
    own = rf"《?(?:[Tt]he\s)?(?:{_bare(outlets.names)})》?" if outlets.names else r"(?!)"
    other = rf"(?:{any_outlet()}|{letters})"
    lead = rf"(?:{alternation(entries('credits', 'lead'))})"
    lead = rf"(?i:{lead}\s?[:：]|via|h/t|来源|转自|摘自)\s?"
    glued = r"(?=[A-Z“\"‘「][\w’'“]|\s|$|[.。])"
    end = r"(?=[.。]?\s*\Z)"
    tail = (
        rf"[(\[（【](?:{lead})?(?:{own}|{any_outlet()})[)\]）】]{end}|{lead}(?:{own}|{other}){end}"
    )
    forms = [
        rf"{_DASH}\s?{own}{glued}",
        rf"{_DASH}\s?{other}{end}",
        rf"[(\[（【](?:{lead})?{own}[)\]）】]",
        rf"[(\[（【](?:{lead})?{other}[)\]）】]{end}",
        tail,
    ]
    tag = "|".join(forms)
    anywhere = re.compile(rf"(?:{_ENDED}\s*|^\s*)(?P<tag>{tag})|(?<=\s)(?P<tail>{tail})")
    return anywhere, re.compile(rf"(?:{tag})[.。]?")


def _bare(names: tuple[str, ...]) -> str:
    # Without the word boundary that alternation gives: a tag may be glued to the next sentence.
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in ordered)
