"""What the styles of an OpenDocument text make of its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.extract.candidates import Form
from core.extract.nodes import attribute, child, inside, local
from core.extract.pieces import Piece
from core.extract.trees import Node

TITLE = "title"
# LibreOffice stores the names of its own styles in English, with a blank as "_20_".
_FORMS: tuple[tuple[re.Pattern[str], Form], ...] = tuple(
    (re.compile(names), form)
    for names, form in (
        (r"(?:sub)?title|heading", Form.HEADING),
        (r".*\bquot(?:e|ation)s?\b", Form.QUOTATION),
        (r"caption|illustration|figure|drawing", Form.CAPTION),
        (r"list (?:bullet|number)", Form.LIST_ITEM),
    )
)
_LENGTH = re.compile(r"(-?[\d.]{1,12})(cm|mm|in|pt|pc|px)")
_POINTS = {"cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72.0, "pt": 1.0, "pc": 12.0, "px": 0.75}
# A style that is based on itself in a circle is no style.
_MAX_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of one document by their name."""

    styles: Mapping[str, Node]

    def is_title(self, paragraph: Node) -> bool:
        """Return whether a paragraph is the document's title."""
        return TITLE in self._names(paragraph)

    def piece(self, paragraph: Node, form: Form) -> Piece:
        """Return all but the text of a paragraph; ``form`` is what it is by its place."""
        names = self._names(paragraph)
        marked = next(
            (each for pattern, each in _FORMS if any(map(pattern.match, names))), Form.LINE
        )
        if local(paragraph) == "h":
            marked = Form.HEADING
        indent = self._indent(paragraph) if form is Form.LINE else 0.0
        return Piece("", form if marked is Form.LINE else marked, "", 0, indent)

    def is_hidden(self, element: Node) -> bool:
        """Return whether the style of an element hides its text."""
        properties = (child(style, "text-properties") for style in self._chain(element))
        return any(attribute(found, "display") == "none" for found in properties)

    def _indent(self, paragraph: Node) -> float:
        for style in self._chain(paragraph):
            margin = attribute(child(style, "paragraph-properties"), "margin-left")
            if match := _LENGTH.fullmatch(margin):
                return _points(match)
        return 0.0

    def _names(self, paragraph: Node) -> list[str]:
        """Return the names of a paragraph's style and those below it as a person sees them."""
        names = [attribute(paragraph, "style-name")]
        # The last one may be a style that every program knows and this file does not define.
        names += (attribute(style, "parent-style-name") for style in self._chain(paragraph))
        return [name.replace("_20_", " ").lower() for name in names]

    def _chain(self, element: Node) -> Iterator[Node]:
        name = attribute(element, "style-name")
        for _ in range(_MAX_CHAIN):
            style = self.styles.get(name)
            if style is None:
                return
            yield style
            name = attribute(style, "parent-style-name")


def read_styles(*roots: Node | None) -> Styles:
    """Return the styles that the parts of a document define, the later ones first."""
    found = (style for root in roots for style in inside(root, "style"))
    return Styles({attribute(style, "name"): style for style in found})


def _points(length: re.Match[str]) -> float:
    try:
        return max(0.0, float(length[1]) * _POINTS[length[2]])
    except ValueError:
        return 0.0
