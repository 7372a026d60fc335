"""Credit tags: a name set after the words it credits, such as ``-WSJ`` or ``(Reuters)``."""

from __future__ import annotations

import re
from functools import cache

from core.classify.outlets import NAME, outlet_in
from core.classify.reading import Located, Reading
from core.model import Span
from core.text.han import either_script
from core.text.wordlists import alternation, entries

_DASH = r"[-–—―]{1,2}\s?"
_OPEN, _CLOSE = r"[(\[（【]", r"[)\]）】]"
# What a finished sentence ends with; a tag stands after it.
_ENDED = r"(?:(?<=[.!?…\"”’'»」』)\]。！？])\s*|^\s*)"
_END = r"(?=[.。]?\s*\Z)"
# A tag may be glued to the next sentence: "-WSJWe don't".
_NEXT = r"(?=[A-Z“\"‘「][\w’'“]|\s|$|[.。])"
# "— Reuters, Oct. 3, 2025".
_DATE = r",\s[^.!?\n]{0,12}\.?\s?\d[^!?\n]{0,16}"
# A hyphen inside a word opens no tag.
_SIGN = re.compile(r"[-–—―(\[（【:：来转摘](?<!\w[-–—―])")
_LETTERS = re.compile(r"[A-Z]{2,6}")


class TagFinder:
    """Finds the tags that credit an outlet: one of the source's, or any where it is clear.

    The source's outlet is credited anywhere after a sentence, another only where its block ends.
    """

    def __init__(self, names: tuple[str, ...]) -> None:
        """Take the names of the source's outlets, and of the repost's: both may be tags."""
        self._names = frozenset(map(_bare, names))
        own = _own(self._names)
        leads = alternation(entries("credits", "lead"))
        alone = alternation(entries("credits", "lead alone"))
        lead = rf"(?i:(?:{leads})\s?[:：]|\b(?:via|h/t)\b|{alone}|来源|转自|摘自)"
        self._lead = re.compile(lead)
        first = rf"{_DASH}{own}(?:{_NEXT}|{_DATE}{_END})|{_OPEN}(?:{lead}\s?)?{own}{_CLOSE}"
        after = rf"{_DASH}(?P<dashed>{NAME}){_END}|{_OPEN}(?P<letters>[A-Z]{{2,6}}){_CLOSE}{_END}"
        last = rf"{_OPEN}(?:{lead}\s?)?(?P<bracketed>{NAME}){_CLOSE}{_END}"
        last += rf"|{lead}\s?(?:[«„“\"]?{own}[»“”\"]?|(?P<led>{NAME})){_END}"
        self._tag = re.compile(rf"{_ENDED}(?P<first>{first}|{after})|(?<!\w)(?P<last>{last})")

    def find(self, text: str, block: Span) -> list[Span]:
        """Return the tags in one block, in order, without the blanks around them."""
        found: list[Span] = []
        for match in self._tag.finditer(block.of(text)):
            if self._is_outlet(match):
                start, end = match.span("first" if match["first"] else "last")
                found.append(Span(block.start + start, block.start + end))
        return found

    def is_led(self, tag: str) -> bool:
        """Return whether a word such as "Source:" or "via" stands in the tag, before the name."""
        return self._lead.search(tag) is not None

    def find_all(self, reading: Reading) -> Located[Span]:
        """Return the tags of a side."""
        return Located(
            [
                tag
                for block in reading.meter.along(reading.blocks)
                if _may_hold_tag(reading.text, block)
                for tag in self.find(reading.text, block)
            ]
        )

    def _is_outlet(self, match: re.Match[str]) -> bool:
        name = match["dashed"] or match["bracketed"] or match["led"]
        if name is None:
            return True  # the source's own, or letters after a finished sentence
        bare = _bare(name)
        is_letters = match["bracketed"] is None and _LETTERS.fullmatch(bare) is not None
        return is_letters or bare in self._names or outlet_in(name) == bare


def _may_hold_tag(text: str, block: Span) -> bool:
    """Return whether anything in the block can begin a tag: few blocks need the costly pattern."""
    if _SIGN.search(text, block.start, block.end):
        return True
    small = block.of(text).lower()
    return "via" in small or "h/t" in small or _lead_alone().search(small) is not None


@cache
def _lead_alone() -> re.Pattern[str]:
    return re.compile(alternation(entries("credits", "lead alone")))


def _bare(name: str) -> str:
    return name.removeprefix("the ").removeprefix("The ").strip("《》")


def _own(names: frozenset[str]) -> str:
    # Without the word boundary that alternation gives: a tag may be glued to the next sentence.
    ordered = sorted(names, key=lambda name: (-len(name), name))
    either = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in ordered)
    return either_script(rf"《?(?:[Tt]he\s)?(?:{either})》?") if names else r"(?!)"
