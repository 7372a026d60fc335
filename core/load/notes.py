"""What a person should know of how a page was read."""

from __future__ import annotations

from collections.abc import Iterator

from core.load.bodies import Body
from core.load.encodings import Reading
from core.load.frames import missing_frames
from core.load.mojibake import find_spoilt
from core.model import Note, Severity, Stage

CHOOSE_ENCODING = (
    "If its text is not readable, choose another encoding (--encoding on the command line, the "
    "Encoding menu in the window)."
)


def page_notes(name: str, body: Body, reading: Reading, *, is_markup: bool) -> tuple[Note, ...]:
    """Return what was odd but harmless, one sentence each."""
    sentences = [f"“{name}” {aside}." for aside in body.asides]
    if is_markup and (missing := missing_frames(reading.text)):
        sentences.append(f"“{name}” {missing}. Open one of those.")
    sentences += _on_encoding(name, body, reading)
    spoilt = find_spoilt(reading.text)
    if spoilt:
        sentences.append(spoilt.sentence(name))
    if spoilt or reading.is_doubtful:
        sentences[-1] += f" {CHOOSE_ENCODING}"
    return tuple(Note(Severity.MEDIUM, Stage.LOAD, sentence) for sentence in sentences)


def _on_encoding(name: str, body: Body, reading: Reading) -> Iterator[str]:
    if reading.is_guess:
        yield f"“{name}” does not say its encoding rightly; it was read as {reading.encoding}."
    if reading.passed_over:
        yield (
            f"“{name}” is labelled {reading.passed_over}, but its bytes are {reading.encoding}; "
            f"it was read as that."
        )
    if reading.likelier:
        yield f"“{name}” says that it is {reading.encoding}, but looks like {reading.likelier}."
    if not reading.replaced:
        return
    places = "one place" if reading.replaced == 1 else f"{reading.replaced} places"
    if _is_sound(body.data, reading.encoding):
        yield f"“{name}” was saved with characters missing: {places} show as \ufffd."
    else:
        yield f"“{name}” holds bytes that are not {reading.encoding}: {places} show as \ufffd."


def _is_sound(data: bytes, encoding: str) -> bool:
    """Return whether the bytes are in their encoding, so that what is lost was lost before."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
