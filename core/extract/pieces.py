"""What the front ends for documents give: pieces of text in reading order, facts and notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from core.extract.candidates import Candidate, Form, Layout
from core.extract.joining import continues
from core.model import Note, Span
from core.page import Origin

# Names of places in a document that `reasons` knows; no style of a person's is called so.
PAGE_HEAD = "running-head"
PAGE_FOOT = "running-foot"
HIDDEN = "is-hidden"
CONTENTS = "nav"

_BLANKS = re.compile(r"[ \t\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
# Half of the smallest indentation that word processors have a key for (1.25 cm, half an inch).
_MIN_INDENT_POINTS = 18.0
_MIN_HEADINGS = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph as a document has it; line ends inside are breaks.

    ``linked`` counts characters that stand in links; ``indent_points`` is how far both ends or
    the left one are set in.
    """

    text: str
    form: Form = Form.LINE
    hints: str = ""
    linked: int = 0
    indent_points: float = 0.0


@dataclass(frozen=True, slots=True)
class Reading:
    """What a front end makes of a document's bytes; ``origin`` is what its properties say."""

    layout: Layout
    origin: Origin = field(default_factory=Origin)
    notes: tuple[Note, ...] = ()


def lay_out(pieces: Sequence[Piece]) -> Layout:
    """Return the pieces one a line; blank ones are left out.

    A paragraph that is set in against the body of the text is a quotation.
    """
    base = _base_indent(pieces)
    candidates: list[Candidate] = []
    start = 0
    for piece in pieces:
        form = _form(piece, base)
        for text in _lines(piece.text):
            span = Span(start, start + len(text))
            linked = min(1.0, piece.linked / max(1, len(piece.text)))
            quoted = int(form is Form.QUOTATION)
            candidates.append(Candidate(span, text, form, piece.hints, linked, quoted))
            start = span.end + 1
    text = "\n".join(candidate.text for candidate in candidates)
    return with_paragraphs(Layout(text, candidates))


def with_paragraphs(layout: Layout) -> Layout:
    """Return a layout in which a line is a paragraph, however short, if headings are marked.

    One alone may be the title of a text that has its headings in bold print.
    """
    headings = sum(candidate.form is Form.HEADING for candidate in layout.candidates)
    if headings < _MIN_HEADINGS:
        return layout
    return replace(layout, candidates=[_as_paragraph(each) for each in layout.candidates])


def _as_paragraph(candidate: Candidate) -> Candidate:
    return replace(candidate, form=Form.PARAGRAPH) if candidate.form is Form.LINE else candidate


def tidy(text: str) -> str:
    """Return a text on one line, each run of plain blanks as one; other blanks stay."""
    return _BLANKS.sub(" ", text.replace("\n", " ")).strip(" ")


def _form(piece: Piece, base: float) -> Form:
    is_set_in = piece.indent_points - base >= _MIN_INDENT_POINTS
    return Form.QUOTATION if is_set_in and piece.form is Form.LINE else piece.form


def _base_indent(pieces: Sequence[Piece]) -> float:
    """Return the indentation that most of the running text has."""
    weights: Counter[float] = Counter()
    for piece in pieces:
        if piece.form is Form.LINE and not piece.hints:
            weights[piece.indent_points] += len(piece.text)
    return max(weights, key=lambda indent: (weights[indent], -indent), default=0.0)


def _lines(text: str) -> Iterator[str]:
    """Give the lines of a paragraph, those joined that a break cut inside a sentence."""
    line = ""
    for following in filter(None, map(tidy, text.split("\n"))):
        if continues(line, following):
            line = f"{line} {following}"
            continue
        if line:
            yield line
        line = following
    if line:
        yield line
