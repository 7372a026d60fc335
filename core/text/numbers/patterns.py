"""What figures look like, one named pattern for each way to write them."""

from __future__ import annotations

import re
from functools import cache

from core.text.numbers.han import COUNT, COUNT_OR_DIGITS, ONE_DIGIT, TENTHS
from core.text.numbers.lists import either

# A digit before or after which a letter stands belongs to a name or a code.
_BEFORE = r"(?<![A-Za-zÀ-ɏ0-9_.])(?<![A-Za-zÀ-ɏ]-)"
_AFTER = r"(?![A-Za-zÀ-ɏ0-9_])"
NO_LETTER = r"(?![A-Za-zÀ-ɏ])"
"""Ends a word."""
DIGITS = r"\d{1,3}(?:[,.\u00a0\u202f’']\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
"""A number in digits."""
_WORDS_BEFORE_MONTH = (
    *("in", "last", "next", "since", "until", "till", "by", "through", "during", "from"),
    *("early", "late", "mid", "im", "seit", "bis", "ende", "anfang", "mitte"),
)
_YEAR = r"(?:1\d|20)\d\d"
_DAY = r"\d\d?(?:st|nd|rd|th)?"
# A race is won in 22:41:09.
_STOPPED = r"\d\d?:\d\d:\d\d(?![\d:])"
_HAN_MONTH = r"(?:\d\d?|十[一二]?|[一二三四五六七八九])"
_HAN_DAY = r"(?:\d\d?|[二三]?十?[一二三四五六七八九]|[二三]?十)"
_HAN_POINTS = r"(?:\d{1,3}|[一二三四五六七八九十零])"
_NOON = r"[ap]\.?m\b\.?"
SIGNS = re.compile(r"[\d百一二两兩三四五六七八九十第前全$€£¥￥₹₩₽上下早中晚凌午周星礼]")
"""What a figure begins with that does not begin with a word."""


@cache
def figure() -> re.Pattern[str]:
    """Return the pattern of all figures, in text in lower case."""
    digits, letters = (
        "|".join(f"(?P<{name}>{part})" for name, part in parts.items())
        for parts in (_digit_parts(), _letter_parts())
    )
    # The look-aheads keep the scan quick: most places in a text can begin no figure.
    return re.compile(rf"(?={SIGNS.pattern})(?:{digits})|\b(?=[a-z])(?:{letters})")


@cache
def _unit() -> str:
    return rf"(?:\s|-)?(?:{either('unit')}){NO_LETTER}"


@cache
def _scaled() -> str:
    """Return a pattern of digits with their scale and unit, without what stands before them."""
    scale = rf"(?:\s|-)?(?:{either('scale')}){NO_LETTER}\.?|(?:{either('scale letter')}){NO_LETTER}"
    # Han scales may have a Latin word right after them.
    scale += rf"|(?:{either('scale han')})"
    return rf"(?:{DIGITS})(?:(?:{scale})(?:{_unit()})?|(?:{_unit()})|{_AFTER})"


@cache
def _digit_parts() -> dict[str, str]:
    month = rf"(?:{either('month')})\b\.?"
    ratio = r"\d\d?\s(?:in|out\sof)\s(?:every\s)?\d\d?"
    return {
        "military": rf"{_BEFORE}[0-2]\d[0-5]\d\s(?:gmt|utc|hrs|hours)\b",
        "iso": rf"{_BEFORE}{_YEAR}-\d\d?-\d\d?{_AFTER}",
        "han_date": rf"(?:{_YEAR}年)?{_HAN_MONTH}月{_HAN_DAY}[日号號]",
        "han_month": rf"(?:{_HAN_MONTH}(?:至|到|[-—~]))?{_HAN_MONTH}月(?!\d)",
        "han_day": r"\d\d?[日号號](?![元均常本志报程线楼店])",
        "han_weekday": r"(?<![一二三四五六七八九十两几数\d])(?:周|星期|礼拜)[一二三四五六日天]"
        r"(?![次回期年个])",
        "han_quarter": r"第?[一二三四]季度|前[一二三]季度|[上下]半年|全年",
        "han_time": rf"(?:{either('time of day')})\d\d?(?:[时時点點](?:\d\d?分|半)?|[:：]\d\d)"
        r"|\d\d?[时時点點](?:\d\d?分|半)",
        "day_month": rf"{_BEFORE}{_DAY}\.?\s(?:of\s)?{month}{_AFTER}(?:,?\s{_YEAR}\b)?",
        "stopped": rf"{_BEFORE}{_STOPPED}",
        "time": rf"{_BEFORE}\d\d?(?:[:.]\d\d\s?(?:{_NOON}|uhr\b)|:\d\d|\s?{_NOON}|\s?uhr\b"
        rf"(?:\s\d\d\b)?|\s?h\s?\d\d\b|\so['’]clock)(?![\d:])",
        "nth": rf"{_BEFORE}\d+(?:st|nd|rd|th)\b",
        "ratio": rf"{_BEFORE}{ratio}{_AFTER}(?!\s(?:{either('unit')}|{either('month')}))",
        "percent_han": rf"百分之(?:{COUNT_OR_DIGITS})",
        "fraction_han": r"[一二三四五六七八九]分之[一二三四五六七八九]",
        "tenths_han": TENTHS,
        "han_and_half": rf"(?:{COUNT_OR_DIGITS})(?:个半(?:小时|钟头|月|星期)|年半|天半)",
        "han_score": rf"{_HAN_POINTS}比{_HAN_POINTS}(?![\d一二三四五六七八九十零])",
        "han_degrees": r"\d+(?:\.\d+)?度(?![假电过])",
        "count_han": rf"(?:{COUNT})(?:{either('unit')})?"
        rf"|{ONE_DIGIT}(?:{either('unit')})(?!(?<=周)[一二三四五六日末])"
        rf"|{ONE_DIGIT}(?=(?:{either('measure word')}))",
        "number": rf"(?:(?:{either('currency sign')})\s?|{_BEFORE}){_scaled()}",
    }


# After these an ordinal is a place that somebody took.
_PLACED = "|".join(
    rf"(?<=\b{verb}\s)" for verb in ("finished", "finish", "came", "placed", "ranked")
)


# "More than a tonne"; elsewhere "a mile" is seldom measured.
_BOUNDS = ("than", "over", "nearly", "almost", "about", "around", "least", "under", "half")


def _bounded() -> str:
    """Return a pattern of the words after which "a tonne" is an amount."""
    return "|".join(rf"(?<=\b{word}\s)" for word in _BOUNDS)


def _before_month() -> str:
    """Return a pattern of the words after which "may" is a month."""
    return "|".join(rf"(?<=\b{word}[\s-])" for word in _WORDS_BEFORE_MONTH)


@cache
def _letter_parts() -> dict[str, str]:
    months = either("month")
    scales = either("scale words")
    small = either("small")
    spans = either("span of time")
    words = rf"(?:{small}|{scales})"
    ranked = rf"(?=[\s-](?:{either('ranked')})\b)"
    points = r"(?:percentage[\s-])?points?\b"
    parted = r"(?:half|(?:one\s|a\s|three\s)?quarters?)(?:\sof)?(?:\san?)?"
    return {
        "month_day": rf"(?:{months})\b\.?\s{_DAY}{_AFTER}(?![,.]\d|:)(?:,?\s{_YEAR}\b)?",
        "month": rf"(?:{_before_month()})(?:{months})\b|(?:{months})\b(?=\s{_YEAR}\b)",
        "weekday": rf"(?:{either('weekday')})\b",
        "quarter": r"q[1-4]\b",
        "ordinal": rf"(?:{either('ordinal')}){ranked}|(?:{_PLACED})(?:{either('ordinal')})\b",
        "noon": rf"(?:{either('time word')})\b|(?:{small})\so['’]clock",
        "word_ratio": rf"(?:{small})\s(?:in|out\sof)\s(?:every\s)?(?:{small})\b"
        rf"(?![\s-](?:{either('unit')}|{either('month')}|{scales}))",
        "half_scaled": rf"{parted}[\s-](?:(?:{scales})\b(?:{_unit()})?|{points}"
        rf"|(?:{either('unit')}){NO_LETTER})",
        "fraction": rf"(?:(?:{small}|an?|eine?)[\s-](?:{either('denominator')})|half|hälfte)\b"
        rf"(?![\s-](?:past|{either('ranked')})\b)",
        "multiple": rf"(?:{either('multiple')})\b",
        "vague": rf"(?:(?:tens|hundreds)\sof\s)?(?:{either('vague')})\b",
        "one_span": rf"an?\s(?:{spans})\b(?!['’]s?\b)(?:\sand\sa\shalf\b)?"
        rf"|(?:{either('named span')})\b",
        "one_measure": rf"(?:{_bounded()})an?\s(?:{either('unit')}){NO_LETTER}",
        "coded": rf"(?:{either('currency')})\s?{_scaled()}",
        "words": rf"(?:a\s(?:{scales})|{small})\b(?:[\s-](?:and\s)?{words}\b)*"
        rf"(?:\sand\sa\shalf\b)?(?:[\s-](?:{scales})\b)?(?:{_unit()})?",
    }
