"""What the styles of a Word document make of its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.extract.candidates import Form
from core.extract.nodes import attribute, child, inside
from core.extract.pieces import CONTENTS, Piece
from core.extract.trees import Node

TITLE = "title"
# Word stores the names of its own styles in English, in whatever language they are shown.
_FORMS: tuple[tuple[re.Pattern[str], Form], ...] = tuple(
    (re.compile(names), form)
    for names, form in (
        (r"(?:sub)?title|heading ?\d", Form.HEADING),
        (r"(?:.*\b|intense)quot(?:e|ation)s?\b", Form.QUOTATION),
        (r"caption", Form.CAPTION),
        (r"list ?(?:bullet|number)", Form.LIST_ITEM),
    )
)
_CONTENTS = re.compile(r"toc (?:heading|\d)|table of (?:figures|authorities)|index \d")
_TWIPS_IN_POINT = 20
# Levels 0 to 8 are headings, 9 is body text.
_BODY_LEVEL = "9"
_OFF = ("0", "false", "off", "none")
# A style that is based on itself in a circle is no style.
_MAX_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of one document by their id."""

    styles: Mapping[str, Node]

    def is_title(self, paragraph: Node) -> bool:
        """Return whether a paragraph is the document's title."""
        return TITLE in self._names(paragraph)

    def piece(self, paragraph: Node, form: Form) -> Piece:
        """Return all but the text of a paragraph; ``form`` is what it is by its place."""
        hints = CONTENTS if any(map(_CONTENTS.match, self._names(paragraph))) else ""
        marked = self._form(paragraph)
        indent = 0.0 if marked is Form.LIST_ITEM or form is Form.CELL else self._indent(paragraph)
        return Piece("", form if marked is Form.LINE else marked, hints, 0, indent)

    def is_hidden(self, run: Node, paragraph: Node) -> bool:
        """Return whether a run is hidden by itself or by a style."""
        properties = child(run, "rPr")
        switch = child(properties, "vanish")
        if switch is not None:
            return is_on(switch)
        chains = (
            self._chain(attribute(child(properties, "rStyle"), "val")),
            self._chain(_style_id(paragraph)),
        )
        return any(is_on(child(style, "rPr", "vanish")) for chain in chains for style in chain)

    def _form(self, paragraph: Node) -> Form:
        names = self._names(paragraph)
        for pattern, form in _FORMS:
            if any(map(pattern.match, names)):
                return form
        if self._setting(paragraph, "outlineLvl") not in ("", _BODY_LEVEL):
            return Form.HEADING
        numbering = self._setting(paragraph, "numPr", "numId")
        return Form.LIST_ITEM if numbering not in ("", "0") else Form.LINE

    def _indent(self, paragraph: Node) -> float:
        twips = self._setting(paragraph, "ind", attributes=("left", "start"))
        try:
            return max(0.0, float(twips or 0) / _TWIPS_IN_POINT)
        except ValueError:
            return 0.0

    def _setting(self, paragraph: Node, *path: str, attributes: tuple[str, ...] = ("val",)) -> str:
        """Return what the paragraph says, failing that its style, failing that the style below."""
        for holder in (paragraph, *self._chain(_style_id(paragraph))):
            found = child(holder, "pPr", *path)
            for name in attributes:
                if value := attribute(found, name):
                    return value
        return ""

    def _names(self, paragraph: Node) -> list[str]:
        style_id = _style_id(paragraph)
        names = [attribute(child(style, "name"), "val") for style in self._chain(style_id)]
        # A style that every program knows may be used without being defined.
        return [name.lower() for name in names or [style_id]]

    def _chain(self, style_id: str) -> Iterator[Node]:
        for _ in range(_MAX_CHAIN):
            style = self.styles.get(style_id)
            if style is None:
                return
            yield style
            style_id = attribute(child(style, "basedOn"), "val")


def read_styles(root: Node | None) -> Styles:
    """Return the styles of a part, none where the document has no such part."""
    found = inside(root, "style")
    return Styles({attribute(style, "styleId"): style for style in found})


def is_on(switch: Node | None) -> bool:
    """Return whether an element that is a switch is there and not off."""
    return switch is not None and attribute(switch, "val").lower() not in _OFF


def _style_id(paragraph: Node) -> str:
    return attribute(child(paragraph, "pPr", "pStyle"), "val")
