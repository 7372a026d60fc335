"""What both kinds of page, markup and plain text, are turned into before any rule looks at them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.model import Span


class Form(StrEnum):
    """What the page itself says that a piece of text is; a dump says LINE of nearly everything."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTATION = "quotation"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A piece of a page that may become a block: its text and all that is known of it.

    ``hints`` are names of the landmarks, classes and ids around it, lower-case; ``linked`` is the
    share of the text that stands in links; ``quoted`` is how many block quotations are around it,
    all empty in a dump. ``set_in`` is how many levels it is indented otherwise, by style, blanks
    or the marks of a mail, or called a quotation.
    """

    span: Span
    text: str
    form: Form = Form.LINE
    hints: str = ""
    linked: float = 0.0
    quoted: int = 0
    set_in: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """The text of a page and the candidates that it consists of, in text order.

    ``depth`` is how many levels its markup nests, 0 for text without any.
    """

    text: str
    candidates: Sequence[Candidate]
    depth: int = 0
