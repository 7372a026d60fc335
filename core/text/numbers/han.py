"""Numbers written in Han characters: 一百二十, 三万, 百分之三十, 七成半."""

from __future__ import annotations

from decimal import Decimal

_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "兩": 2,
}
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_DIGIT, _SCALE = "一二两兩三四五六七八九", "十百千万萬亿億"
COUNT = rf"(?:[{_DIGIT}][{_SCALE}]|十[{_DIGIT}])[{_DIGIT}{_SCALE}零〇]*"
"""A count of two characters at least: a single one is part of too many words."""
ONE_DIGIT = rf"[{_DIGIT}十]"
"""A single digit, which counts where a unit follows: 三年."""
COUNT_OR_DIGITS = rf"\d+(?:\.\d+)?|{COUNT}|[{_DIGIT}十百]"
"""A count in Han characters or in digits."""
_NO_TENTHS = "立为為功员員长長人本都果绩績交了熟品份分年语語就效型千百群双雙名因天家"
TENTHS = rf"(?:[一二三四五六七八九]|\d(?:\.\d)?)成(?:半|[一二三四五六七八九])?(?![{_NO_TENTHS}])"
"""Tenths: 三成 is 30 %, 七成半 is 75 %."""


def han_count(text: str) -> Decimal:
    """Return the value of a count in Han characters, or in digits."""
    if text[:1].isdigit() and text[0].isascii():
        return Decimal(text)
    total, section, digit = 0, 0, 0
    for sign in text:
        scale = _SCALES.get(sign)
        if scale is None:
            digit = _DIGITS[sign]
        elif scale >= 10**4:
            total = (
                (total + section + digit) * scale
                if scale == 10**8
                else total + ((section + digit) * scale)
            )
            section = digit = 0
        else:
            section += max(digit, 1) * scale
            digit = 0
    return Decimal(total + section + digit)


def han_tenths(text: str) -> Decimal:
    """Return what tenths in Han characters are in percent."""
    whole, _, rest = text.partition("成")
    part = 5 if rest == "半" else _DIGITS.get(rest, 0)
    return Decimal(whole if whole[0].isascii() else _DIGITS[whole]) * 10 + part


def han_fraction(text: str) -> Decimal:
    """Return the value of a fraction: 三分之二."""
    below, _, above = text.partition("分之")
    return Decimal(_DIGITS[above]) / Decimal(_DIGITS[below])
