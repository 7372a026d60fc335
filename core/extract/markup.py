"""The front end for HTML: a walk of the tree that cuts at block elements and line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from core.extract.candidates import Candidate, Form, Layout
from core.extract.joining import BULLET, continues, says_who_or_when
from core.extract.trees import Element, walk
from core.extract.wrapping import blank_between, was_wrapped, wrap_widths
from core.model import Span


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_INVISIBLE = _names(
    "head script style template svg iframe object embed canvas video audio map textarea "
    "datalist input img picture source area param track applet frameset noframes"
)
_BLOCKS = _names(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form frame h1 h2 h3 h4 h5 h6 header hgroup hr html legend "
    "li main menu nav noscript ol optgroup option p pre search section select summary table tbody "
    "td tfoot th thead tr ul"
)
_FORMS = {
    "blockquote": Form.QUOTATION,
    "li": Form.LIST_ITEM,
    "dd": Form.LIST_ITEM,
    "dt": Form.LIST_ITEM,
    "figcaption": Form.CAPTION,
    "caption": Form.CAPTION,
    "td": Form.CELL,
    "th": Form.CELL,
} | dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Form.HEADING)
_LANDMARKS = _names("article aside button dialog footer form header main menu nav noscript select")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# At least some two letters wide: less is a correction of the layout.
_SET_IN = re.compile(
    r"(?:margin|padding)-(?:left|right|inline(?:-start)?)\s*:\s*"
    r"(?:[2-9]\d|\d{3,}|(?:[2-9]|1\d)(?:\.\d+)?\s*(?=r?em|%))",
    re.IGNORECASE,
)
_QUOTE_NAME = re.compile(r"(?<![\w-])(?:block-?)?quot(?:e|ation)(?![\w-])", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
_PLAIN_BREAK = re.compile(r"\r\n?|\n")


def read_tree(root: Element) -> Layout:
    """Return the visible text of a tree, one candidate a line, in page order."""
    collector = _Collector()
    collector.visit(root)
    return collector.layout()


@dataclass(frozen=True, slots=True)
class _Place:
    """What is known of all text inside one element."""

    form: Form = Form.LINE
    hints: str = ""
    is_pre: bool = False
    quoted: int = 0
    set_in: int = 0

    def inside(self, element: Element) -> _Place:
        tag = str(element.tag)
        names = [tag] if tag in _LANDMARKS else []
        if tag not in ("html", "body"):
            names += [element.get("class", ""), element.get("id", ""), element.get("role", "")]
        if _is_hidden(element):
            names.append("is-hidden")
        hints = " ".join(filter(None, [self.hints, *names])).lower()
        return _Place(
            _FORMS.get(tag, self.form),
            hints,
            self.is_pre or tag == "pre",
            self.quoted + (tag == "blockquote"),
            self.set_in + _is_set_in(element),
        )


@dataclass(slots=True)
class _Piece:
    """Text between two cuts, as it grows."""

    place: _Place
    follows_break: bool
    texts: list[str] = field(default_factory=list[str])
    linked: int = 0

    @property
    def text(self) -> str:
        return _BLANKS.sub(" ", "".join(self.texts)).strip()


class _Collector:
    """One pass over a tree: collects the pieces of text between block elements and line breaks."""

    def __init__(self) -> None:
        self._pieces: list[_Piece] = []
        self._places = [_Place()]
        self._current = _Piece(self._places[0], follows_break=False)
        self._links = 0
        self._depth = 0
        self._max_depth = 0

    def visit(self, root: Element) -> None:
        steps = walk(root)
        for event, element in steps:
            if not isinstance(element.tag, str):
                steps.skip_subtree()
            elif event == "end":
                self._leave(element)
            elif element.tag in _INVISIBLE:
                steps.skip_subtree()
            else:
                self._enter(element)
        self._cut(is_break=False)

    def layout(self) -> Layout:
        candidates: list[Candidate] = []
        start = 0
        for piece, text in self._joined():
            span = Span(start, start + len(text))
            linked = min(1.0, piece.linked / max(1, len(text)))
            place = piece.place
            candidates.append(
                Candidate(span, text, place.form, place.hints, linked, place.quoted, place.set_in)
            )
            start = span.end + 1
        text = "\n".join(candidate.text for candidate in candidates)
        return Layout(text, candidates, self._max_depth)

    def _enter(self, element: Element) -> None:
        self._depth += 1
        self._max_depth = max(self._depth, self._max_depth)
        if element.tag == "br":
            self._cut(is_break=True)
        elif element.tag in _BLOCKS:
            self._places.append(self._places[-1].inside(element))
            self._cut(is_break=False)
        elif element.tag == "a":
            self._links += 1
        self._add(element.text)

    def _leave(self, element: Element) -> None:
        if element.tag not in _INVISIBLE:
            self._depth -= 1
        if element.tag in _BLOCKS and element.tag not in _INVISIBLE:
            self._places.pop()
            self._cut(is_break=False)
        elif element.tag == "a":
            self._links -= 1
        self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if not text:
            return
        lines = _PLAIN_BREAK.split(text) if self._places[-1].is_pre else [text]
        for number, line in enumerate(lines):
            if number:
                self._cut(is_break=True)
            self._current.texts.append(line)
            if self._links:
                self._current.linked += len(line.strip())

    def _cut(self, *, is_break: bool) -> None:
        if self._current.text:
            self._pieces.append(self._current)
        elif is_break:
            # Two breaks in a row leave a blank line: what follows stands apart.
            is_break = False
        self._current = _Piece(self._places[-1], follows_break=is_break)

    def _joined(self) -> Iterator[tuple[_Piece, str]]:
        """Give each piece with its text, those joined that a break cut inside a sentence."""
        stretches = _stretches(self._pieces)
        widths = wrap_widths([[text for _, text in stretch] for stretch in stretches])
        for stretch, width in zip(stretches, widths, strict=True):
            first, joined = stretch[0]
            for (_, previous), (piece, text) in pairwise(stretch):
                if _belongs(previous, text, width):
                    joined += blank_between(previous, text) + text
                    first.linked += piece.linked
                    continue
                yield first, joined
                first, joined = piece, text
            yield first, joined


def _stretches(pieces: Sequence[_Piece]) -> list[list[tuple[_Piece, str]]]:
    """Return the runs of pieces, each with its text, that nothing but single breaks part."""
    stretches: list[list[tuple[_Piece, str]]] = []
    for piece in pieces:
        text = piece.text
        if stretches and piece.follows_break:
            stretches[-1].append((piece, text))
        else:
            stretches.append([(piece, text)])
    return stretches


def _belongs(previous: str, text: str, width: int) -> bool:
    if continues(previous, text):
        return True
    is_wrapped = was_wrapped(previous, text, width) and not BULLET.match(text)
    return is_wrapped and not says_who_or_when(text)


def _is_set_in(element: Element) -> bool:
    """Return whether an element is indented by its style, or called a quotation."""
    return bool(
        _SET_IN.search(element.get("style", "")) or _QUOTE_NAME.search(element.get("class", ""))
    )


def _is_hidden(element: Element) -> bool:
    if element.tag == "noscript" or element.get("hidden", "no") != "no":
        return True
    return bool(_HIDDEN.search(element.get("style", "")))
