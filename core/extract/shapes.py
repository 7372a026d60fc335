"""What can be seen of a text without understanding it: length, sentence ends, small words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from core.text.wordlists import entries

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_HAN_AND_KANA = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_THAI_AND_KIN = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
# Small words of Chinese, Japanese and Thai, which no blanks part from their neighbours.
_SMALL_UNSPACED = re.compile(
    r"[的了是在和有这這不他我也就说說与與被将將对對从從为為はがにのでとへも]"
    r"|ที่|และ|ของ|ใน|ว่า|เป็น|ได้|ไม่|จะ|มี|ให้|กับ|จาก|โดย"
)
_CLOSERS = r"[\"'”’»)\]）」』›＂]*"
# A name, or the few small letters of an agency or an editor: "(AP)", "(dpa)"; not "(collapse)".
_AGENCY = r"[(（](?:[^\W\d_a-z][^()（）.。\d]{1,30}|[a-z]{2,4})[)）]"
_END = re.compile(
    # A footnote mark or a credit tag ("-WSJ", "(AP)") may follow the sentence.
    rf"[.!?…。！？｡؟۔।။។።]{_CLOSERS}\s*"
    rf"(?:\[\d+\]|[-–—]\s?[A-Z]\w+|{_AGENCY})?{_CLOSERS}$"
)
_INNER_END = re.compile(
    rf"[^\W\d_]{{2}}[.]{_CLOSERS}\s+[^\Wa-z\d_]|[。।။።]|[.]{_CLOSERS}\s+[“\"«„]"
)
# A word of Chinese is 1.6 characters on average, one of Thai some 4.5.
_WORDS_PER_HAN = 0.6
_WORDS_PER_THAI = 0.22


@dataclass(frozen=True, slots=True)
class Shape:
    """The look of a piece of text.

    ``words`` counts words of any script; ``small_words`` is the share of function words among
    them; ``ends_sentence`` is whether it stops where a sentence stops.
    """

    words: float
    small_words: float
    ends_sentence: bool
    has_inner_end: bool

    @property
    def is_prose(self) -> bool:
        """Whether it is running text: a paragraph rather than a heading, a menu or a caption."""
        if self.words >= 10 and (self.ends_sentence or self.has_inner_end):
            return True
        return self.words >= 25 and self.small_words >= 0.15

    @property
    def is_sentence(self) -> bool:
        """Whether it is at least a short sentence."""
        return self.is_prose or (self.ends_sentence and self.words >= 3)

    @property
    def may_be_sentence(self) -> bool:
        """Whether it reads like words of a sentence although nothing ends it."""
        return self.is_sentence or (self.words >= 5 and self.small_words >= 0.15)


def shape(text: str) -> Shape:
    """Return the look of a text."""
    words, total, small = _spaced_words(text), 0.0, 0
    if not text.isascii():
        han = len(_HAN_AND_KANA.findall(text))
        thai = len(_THAI_AND_KIN.findall(text))
        total = han * _WORDS_PER_HAN + thai * _WORDS_PER_THAI
        small = 2 * len(_SMALL_UNSPACED.findall(text))
    known = _small_words()
    total += len(words)
    small += sum(word.lower() in known for word in words)
    return Shape(
        words=total,
        small_words=min(1.0, small / total) if total else 0.0,
        ends_sentence=bool(_END.search(text)),
        has_inner_end=bool(_INNER_END.search(text)),
    )


def _spaced_words(text: str) -> list[str]:
    if not text.isascii():
        text = _THAI_AND_KIN.sub(" ", _HAN_AND_KANA.sub(" ", text))
    return _WORD.findall(text)


@cache
def _small_words() -> frozenset[str]:
    return frozenset(entries("function_words"))
