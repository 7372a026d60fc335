"""Text that was read in a wrong encoding and stored again: found, and told, never repaired."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from core.load.detection import likeliest_encoding

# One pair such as "Ã©" may be a coincidence.
_LEAST = 2
_LEAST_WORDS = 3
_MAX_SHOWN = 24
_LOST = re.compile("锟斤拷|ï¿½")
# A word of nothing but accented letters and signs: no language with Latin letters has them.
_ABOVE_ASCII = re.compile("[¡-ÿ]{5,}")
_LETTERS = re.compile("[À-ÖØ-öø-ÿ]")
_LEAST_LETTERS = 3
# Text that was spoilt is so from its beginning.
_PROBE = 1_000_000
_UNSEEN = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)|<[^<>]*>", re.IGNORECASE | re.DOTALL)
_WORD_AROUND = re.compile(r"\S*")


@dataclass(frozen=True, slots=True)
class Spoilt:
    """What a text shows of a wrong reading: a sample, what it would be, and who read it as what.

    ``meant`` is empty where nobody can say, ``was`` and ``read_as`` where the text is lost.
    """

    sample: str
    meant: str
    was: str
    read_as: str

    def sentence(self, name: str) -> str:
        """Return what to tell about the page of that name."""
        if self.was and not self.meant:
            return (
                f"“{name}” looks spoilt by a wrong encoding, as in “{self.sample}”. "
                f"It is shown as it stands."
            )
        if not self.meant:
            return (
                f"“{name}” holds characters that were lost before it was saved: “{self.sample}” "
                f"stands for them."
            )
        return (
            f"“{name}” holds text in {self.was} that was read as {self.read_as}: “{self.sample}” "
            f"was probably “{self.meant}”. It is shown as it stands."
        )


def find_spoilt(text: str) -> Spoilt | None:
    """Return what shows that a text was read in a wrong encoding before, None for other texts."""
    if text.isascii():
        return None
    text = text[:_PROBE]
    for search in (_lost, _reread_utf8, _accented):
        if search(text) and (spoilt := search(_UNSEEN.sub("\n", text))):
            return spoilt
    return None


def _lost(text: str) -> Spoilt | None:
    found = _LOST.search(text)
    return Spoilt(found[0], "", "", "") if found else None


def _reread_utf8(text: str) -> Spoilt | None:
    for codec, beginning, pattern in _patterns():
        if not beginning.search(text):
            continue
        found = [one for one in pattern.finditer(text) if _meant(one[0], codec)]
        # In words of another encoding some pairs of bytes are UTF-8 by chance.
        others = sum(map(len, _accented_words(text)))
        is_chance = others > 2 * sum(len(one[0]) for one in found)
        if sum(_weight(one[0]) for one in found) >= _LEAST and not is_chance:
            sample = _word_around(text, found[0])
            return Spoilt(sample, _meant(sample, codec) or "", "UTF-8", codec)
    return None


def _accented(text: str) -> Spoilt | None:
    words = _accented_words(text)
    if len(words) < _LEAST_WORDS:
        return None
    data = " ".join(words).encode("latin-1")
    encoding = likeliest_encoding(data)
    meant = words[0].encode("latin-1").decode(encoding, "replace")
    if encoding == "windows-1252" or "\ufffd" in meant:
        return None
    return Spoilt(words[0][:_MAX_SHOWN], meant[:_MAX_SHOWN], encoding, "windows-1252")


def _accented_words(text: str) -> list[str]:
    runs: list[str] = _ABOVE_ASCII.findall(text)
    return [run for run in runs if len(_LETTERS.findall(run)) >= _LEAST_LETTERS]


def _weight(run: str) -> int:
    """Return how much a run tells: a mark that three bytes make is no coincidence."""
    return len(run) - 1


def _word_around(text: str, found: re.Match[str]) -> str:
    start = found.start()
    while start and not text[start - 1].isspace() and found.start() - start < _MAX_SHOWN:
        start -= 1
    word = _WORD_AROUND.match(text, start, start + 2 * _MAX_SHOWN)
    return word[0] if word and word.end() >= found.end() else found[0]


def _meant(run: str, codec: str) -> str | None:
    """Return what a run was before, None where its bytes are no UTF-8."""
    try:
        return b"".join(_bytes(character, codec) for character in run).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None


def _bytes(character: str, codec: str) -> bytes:
    # What windows-1252 leaves open, browsers keep as a control character.
    return bytes([ord(character)]) if "\x80" <= character <= "\x9f" else character.encode(codec)


def _utf8_read_as(codec: str, alone: range) -> re.Pattern[str]:
    """Return a pattern for runs of characters whose bytes in an encoding look like UTF-8.

    One character of UTF-8 is enough where its first byte is in ``alone``; of others there must be
    two in a row: a French quotation that ends in “é »” is well-formed UTF-8, too.
    """
    following = _class(codec, range(0x80, 0xC0))
    two = f"{_class(codec, range(0xC2, 0xE0))}{following}"
    three = f"{_class(codec, range(0xE0, 0xF0))}{following}{{2}}"
    four = f"{_class(codec, range(0xF0, 0xF5))}{following}{{3}}"
    single = f"|{_class(codec, alone)}{following}|â€{following}" if alone else ""
    return re.compile(f"(?:{two}|{three}|{four}){{2,}}{single}")


def _class(codec: str, values: range) -> str:
    return f"[{re.escape(''.join(_characters(codec, values)))}]"


def _characters(codec: str, values: range) -> Iterator[str]:
    for value in values:
        character = bytes([value]).decode(codec, "ignore")
        yield from {character, chr(value)} - {""} if value < 0xA0 else {character}


def _beginning(codec: str) -> re.Pattern[str]:
    """Return a pattern that all runs begin with, twenty times as fast to search for."""
    return re.compile(_class(codec, range(0xC2, 0xF5)) + _class(codec, range(0x80, 0xC0)))


# Ã and Â stand before marks that never follow them in a language that has them.
_ALONE = {"windows-1252": range(0xC2, 0xC4), "windows-1251": range(0)}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """Return for each encoding the pattern to search first, and the one that tells."""
    return tuple(
        (codec, _beginning(codec), _utf8_read_as(codec, alone)) for codec, alone in _ALONE.items()
    )
