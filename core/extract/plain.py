"""A text that is an article as a whole: nothing to find, nothing to leave out."""

from __future__ import annotations

import hashlib
import re

from core.errors import ComparisonError
from core.extract.candidates import Form
from core.extract.lines import read_lines
from core.model import Block, BlockKind, Document

NAME = "given text"
_LANGUAGE = re.compile("[a-z]{2}|und")


class BlankTextError(ComparisonError):
    """A text that was given to be compared has no character in it but blanks."""

    def __init__(self) -> None:
        super().__init__("The given text is empty.", "Give at least one word.")


class UnknownLanguageError(ComparisonError):
    """What was given as a text's language is no code of one; ``language`` is what it was."""

    def __init__(self, language: str) -> None:
        super().__init__(
            f"“{language}” is not the code of a language.",
            "Use two small letters, such as en or zh, or leave it out.",
        )
        self.language = language


def whole_text(text: str, language: str | None = None) -> Document:
    """Return a text as a document whose every paragraph is the article's.

    Paragraphs are lines, with those joined that a line break cut in two. ``language`` is an ISO
    639-1 code where it is known. Raises `BlankTextError` for a text of blanks and
    `UnknownLanguageError` for another kind of code.
    """
    if language is not None and not _LANGUAGE.fullmatch(language):
        raise UnknownLanguageError(language)
    layout = read_lines(text)
    if not layout.candidates:
        raise BlankTextError
    blocks = tuple(
        Block(candidate.span, _kind(candidate.form), language or "und")
        for candidate in layout.candidates
    )
    return Document(
        name=NAME,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        media_type="text/plain",
        encoding="utf-8",
        title="",
        byline="",
        published="",
        text=text,
        blocks=blocks,
        strands=(),
    )


def _kind(form: Form) -> BlockKind:
    return BlockKind.LIST_ITEM if form is Form.LIST_ITEM else BlockKind.PARAGRAPH
