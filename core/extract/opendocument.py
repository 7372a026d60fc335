"""The front end for OpenDocument texts (.odt): what a reader of the printed pages would see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from core.extract.candidates import Form
from core.extract.errors import OPEN_DOCUMENT
from core.extract.nodes import (
    Draft,
    attribute,
    child,
    comments,
    has,
    local,
    properties,
    tracked_changes,
)
from core.extract.open_styles import Styles, read_styles
from core.extract.packages import Package
from core.extract.pieces import CONTENTS, HIDDEN, PAGE_FOOT, PAGE_HEAD, Piece, Reading, lay_out
from core.extract.trees import Node
from core.model import Note

_CONTENT, _STYLES, _META = "content.xml", "styles.xml", "meta.xml"
_MANIFEST = "META-INF/manifest.xml"
_CREATED, _AUTHORS = "creation-date", ("initial-creator", "creator")
_PARAGRAPHS = frozenset({"p", "h"})
# Text that was deleted, remarks, settings, reading aids above characters, names of pictures.
_NOT_SHOWN = frozenset(
    {"tracked-changes", "annotation", "sequence-decls", "forms", "ruby-text", "title", "desc"}
)
_FORMS = {"list-item": Form.LIST_ITEM, "table-cell": Form.CELL}
_SIGNS = {"tab": " ", "line-break": "\n"}
_CONTENTS_TAGS = frozenset(
    {"table-of-content", "illustration-index", "table-index", "alphabetical-index", "user-index"}
)
_HIDDEN_TAGS = frozenset({"hidden-text", "hidden-paragraph"})
_HEADERS = ("header", "header-first", "header-left")
_FOOTERS = ("footer", "footer-first", "footer-left")
# More blanks in a row draw a line; and the file could ask for billions.
_MAX_BLANKS = 100


def read_open_document(data: bytes, name: str) -> Reading:
    """Return the text of an OpenDocument text; raises a `PageError` for bytes that are none."""
    package = Package(data, name, OPEN_DOCUMENT)
    if has(package.tree(_MANIFEST), "encryption-data"):
        raise package.protected()
    root, styles = package.tree(_CONTENT), package.tree(_STYLES)
    body = child(root, "body", "text")
    if body is None:
        raise package.damaged()
    reader = _Reader(read_styles(styles, root))
    masters = child(styles, "master-styles")
    pieces = (
        *reader.margins(masters, _HEADERS, PAGE_HEAD),
        *reader.body(body),
        *reader.margins(masters, _FOOTERS, PAGE_FOOT),
    )
    stated = properties(package.tree(_META), _CREATED, *_AUTHORS)
    notes = tuple(reader.remarks(name, body))
    return Reading(lay_out(pieces), replace(stated, title=reader.title or stated.title), notes)


class _Reader:
    """One pass over a document's text."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._notes: list[Node] = []
        self.title = ""

    def body(self, root: Node) -> Iterator[Piece]:
        """Give the pieces of the text, then the notes it refers to, in its order."""
        yield from self._blocks(root, Form.LINE)
        for note in self._notes:
            for piece in self._blocks(note, Form.LIST_ITEM):
                yield replace(piece, form=Form.LIST_ITEM)

    def margins(self, masters: Node | None, names: tuple[str, ...], hint: str) -> Iterator[Piece]:
        """Give the lines above or below all pages, each once."""
        seen: set[str] = set()
        for root in (part for part in _grandchildren(masters) if local(part) in names):
            for piece in self._blocks(root, Form.LINE):
                if piece.text not in seen:
                    seen.add(piece.text)
                    yield replace(piece, form=Form.LINE, hints=hint, indent_points=0.0)

    def remarks(self, name: str, body: Node) -> Iterator[Note]:
        """Give what a reader of the document should know."""
        if has(body, "changed-region"):
            yield tracked_changes(name)
        if has(body, "annotation"):
            yield comments(name)

    def _blocks(self, node: Node, form: Form, hints: str = "") -> Iterator[Piece]:
        for inner in _shown(node):
            tag = local(inner)
            if tag in _PARAGRAPHS:
                for piece in self._paragraph(inner, form):
                    yield replace(piece, hints=hints or piece.hints)
            else:
                around = CONTENTS if tag in _CONTENTS_TAGS else hints
                around = HIDDEN if _is_section_hidden(inner) else around
                yield from self._blocks(inner, _FORMS.get(tag, form), around)

    def _paragraph(self, node: Node, form: Form) -> Iterator[Piece]:
        draft = Draft()
        self._spans(node, draft, is_hidden=self._styles.is_hidden(node))
        if self._styles.is_title(node) and not self.title:
            self.title = " ".join("".join(draft.shown).split())
        yield from draft.pieces(self._styles.piece(node, form))
        for box in draft.boxes:
            yield from self._blocks(box, Form.LINE)

    def _spans(
        self, node: Node, draft: Draft, *, is_hidden: bool = False, is_linked: bool = False
    ) -> None:
        """Add what stands inside a paragraph or a part of it."""
        draft.add(_flat(node.text), is_hidden=is_hidden, is_linked=is_linked)
        for inner in node:
            if isinstance(inner.tag, str):
                self._span(inner, draft, is_hidden=is_hidden, is_linked=is_linked)
            draft.add(_flat(inner.tail), is_hidden=is_hidden, is_linked=is_linked)

    def _span(self, node: Node, draft: Draft, *, is_hidden: bool, is_linked: bool) -> None:
        tag = local(node)
        if tag == "s":
            draft.add(_blanks(node), is_hidden=is_hidden)
        elif tag in _SIGNS:
            draft.add(_SIGNS[tag], is_hidden=is_hidden)
        elif tag == "note":
            self._notes += [part for part in node if local(part) == "note-body"]
        elif tag == "text-box":
            draft.boxes.append(node)
        elif tag not in _NOT_SHOWN:
            is_hidden = is_hidden or tag in _HIDDEN_TAGS or self._styles.is_hidden(node)
            self._spans(node, draft, is_hidden=is_hidden, is_linked=is_linked or tag == "a")


def _shown(node: Node) -> Iterator[Node]:
    for inner in node:
        if isinstance(inner.tag, str) and local(inner) not in _NOT_SHOWN:
            yield inner


def _grandchildren(node: Node | None) -> Iterator[Node]:
    if node is not None:
        yield from (inner for part in node for inner in part)


def _is_section_hidden(node: Node) -> bool:
    return local(node) == "section" and attribute(node, "display") == "none"


def _blanks(node: Node) -> str:
    """Return as many blanks as an element stands for."""
    count = attribute(node, "c")
    return " " * min(int(count) if count.isdecimal() and len(count) < 6 else 1, _MAX_BLANKS)


def _flat(text: str | None) -> str:
    """Return text as the format has it: line ends in the file are blanks."""
    return (text or "").replace("\n", " ")
