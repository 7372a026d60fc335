"""Simplified and traditional Chinese characters: two forms of the same words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from core.text.wordlists import entries

_HAN = re.compile(r"[\u3400-\u9fff]")


def simplified(text: str) -> str:
    """Return the text with traditional characters in their simplified form, as long as before.

    Several traditional characters may share one simplified form: good to compare, not to print.
    """
    return text.translate(_simplified_forms()) if _HAN.search(text) else text


def differ_in_script(one: str, other: str) -> bool:
    """Return whether two texts that are equal in simplified form are written in two scripts."""
    return _HAN.findall(one) != _HAN.findall(other)


def either_script(pattern: str) -> str:
    """Return a regular expression whose Chinese characters match in either form.

    They must not stand in a character class.
    """
    return _HAN.sub(lambda match: _either(match[0]), pattern)


def _either(character: str) -> str:
    forms = _forms().get(simplified(character))
    return f"[{forms}]" if forms else character


@cache
def _forms() -> Mapping[str, str]:
    return {entry[0]: entry for entry in entries("han_variants")}


@cache
def _simplified_forms() -> Mapping[int, str]:
    return {ord(other): entry[0] for entry in entries("han_variants") for other in entry[1:]}
