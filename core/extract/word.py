"""The front end for Word documents (.docx): what a reader of the printed pages would see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from posixpath import dirname, join, normpath

from core.extract.candidates import Form
from core.extract.errors import WORD
from core.extract.nodes import (
    Draft,
    attribute,
    child,
    comments,
    inside,
    local,
    properties,
    tracked_changes,
)
from core.extract.packages import Package
from core.extract.pieces import PAGE_FOOT, PAGE_HEAD, Piece, Reading, lay_out
from core.extract.trees import Node
from core.extract.word_styles import Styles, read_styles
from core.model import Note

_SIGNS = {
    "tab": " ",
    "ptab": " ",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
# Settings, field codes, reading aids above characters, and text that somebody struck out.
_NOT_SHOWN = frozenset({"rPr", "pPr", "sectPr", "instrText", "delText", "delInstrText", "rt"})
_REMOVED = frozenset({"del", "moveFrom"})
_INSERTED = frozenset({"ins", "moveTo"})
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_CREATED, _AUTHORS = "created", ("creator", "lastModifiedBy")


def read_word(data: bytes, name: str) -> Reading:
    """Return the text of a Word document; raises a `PageError` for bytes that are none."""
    package = Package(data, name, WORD)
    parts = _Parts(package, "")
    main = parts.target("officeDocument") or "word/document.xml"
    root = package.tree(main)
    if root is None:
        raise package.damaged()
    reader = _Reader(_Parts(package, main))
    pieces = tuple(reader.document(root))
    stated = properties(parts.tree("core-properties"), _CREATED, *_AUTHORS)
    origin = replace(stated, title=reader.title or stated.title)
    return Reading(lay_out(pieces), origin, tuple(reader.remarks(name)))


class _Parts:
    """The parts that one part of a package refers to, by the end of their type."""

    def __init__(self, package: Package, origin: str) -> None:
        self._package = package
        folder = dirname(origin)
        name = origin.rpartition("/")[2]
        root = package.tree(join(folder, "_rels", f"{name}.rels"))
        self._targets: list[tuple[str, str]] = []
        for relation in inside(root, "Relationship"):
            if attribute(relation, "TargetMode").lower() != "external":
                kind = attribute(relation, "Type").rpartition("/")[2]
                path = normpath(join("/", folder, attribute(relation, "Target"))).lstrip("/")
                self._targets.append((kind, path))

    def target(self, kind: str) -> str:
        """Return the name of the first part of a kind, "" for none."""
        return next((path for each, path in self._targets if each == kind), "")

    def tree(self, kind: str) -> Node | None:
        """Return the root of the first part of a kind."""
        return self._package.tree(self.target(kind))

    def trees(self, kind: str) -> Iterator[Node]:
        """Give the roots of all parts of a kind."""
        for path in dict.fromkeys(path for each, path in self._targets if each == kind):
            root = self._package.tree(path)
            if root is not None:
                yield root


class _Reader:
    """One pass over a document's parts."""

    def __init__(self, parts: _Parts) -> None:
        self._parts = parts
        self._styles: Styles = read_styles(parts.tree("styles"))
        self._cited: list[tuple[str, str]] = []
        self._open: Draft | None = None
        self._is_tracked = self._has_comments = False
        self.title = ""

    def document(self, root: Node) -> Iterator[Piece]:
        """Give the pieces of a document: page headers first, then its body, notes, footers."""
        yield from self._margins("header", PAGE_HEAD)
        yield from self._blocks(root, Form.LINE)
        if self._open:
            yield from self._open.pieces(Piece(""))
        for kind in ("footnotes", "endnotes"):
            yield from self._notes(kind)
        yield from self._margins("footer", PAGE_FOOT)

    def remarks(self, name: str) -> Iterator[Note]:
        """Give what a reader of the document should know."""
        if self._is_tracked:
            yield tracked_changes(name)
        if self._has_comments:
            yield comments(name)

    def _margins(self, kind: str, hint: str) -> Iterator[Piece]:
        """Give the lines above or below all pages, each once."""
        seen: set[str] = set()
        for root in self._parts.trees(kind):
            for piece in self._blocks(root, Form.LINE):
                if piece.text not in seen:
                    seen.add(piece.text)
                    yield replace(piece, form=Form.LINE, hints=hint, indent_points=0.0)

    def _notes(self, kind: str) -> Iterator[Piece]:
        """Give the notes that the text refers to, in its order."""
        root = self._parts.tree(kind)
        if root is None:
            return
        found = {attribute(note, "id"): note for note in root}
        cited = dict.fromkeys(number for each, number in self._cited if each == kind)
        for number in cited:
            if number in found:
                for piece in self._blocks(found[number], Form.LIST_ITEM):
                    yield replace(piece, form=Form.LIST_ITEM, indent_points=0.0)

    def _blocks(self, node: Node, form: Form) -> Iterator[Piece]:
        for inner in _shown(node):
            tag = local(inner)
            if tag == "p":
                yield from self._paragraph(inner, form)
            elif tag in _REMOVED:
                self._is_tracked = True
            else:
                yield from self._blocks(inner, Form.CELL if tag == "tbl" else form)

    def _paragraph(self, node: Node, form: Form) -> Iterator[Piece]:
        draft = self._open or Draft()
        self._open = None
        self._runs(node, draft, node)
        if child(node, "pPr", "rPr", "del") is not None:
            # The end of the paragraph is what was deleted: it goes on with the next one.
            self._is_tracked, self._open = True, draft
            return
        if self._styles.is_title(node) and not self.title:
            self.title = " ".join("".join(draft.shown).split())
        yield from draft.pieces(self._styles.piece(node, form))
        for box in draft.boxes:
            yield from self._blocks(box, Form.LINE)

    def _runs(self, node: Node, draft: Draft, paragraph: Node, *, is_linked: bool = False) -> None:
        """Add what stands inside a paragraph or a part of it."""
        is_hidden = local(node) == "r" and self._styles.is_hidden(node, paragraph)
        for inner in _shown(node):
            tag = local(inner)
            if tag in _SIGNS or tag == "t":
                text = _SIGNS.get(tag) or inner.text or ""
                draft.add(text, is_hidden=is_hidden, is_linked=is_linked)
            elif tag in _NOTES:
                self._cited.append((_NOTES[tag], attribute(inner, "id")))
            elif tag == "txbxContent":
                draft.boxes.append(inner)
            elif self._heed(tag):
                self._runs(inner, draft, paragraph, is_linked=is_linked or tag == "hyperlink")

    def _heed(self, tag: str) -> bool:
        """Return whether the text inside such an element counts, and remember what it tells."""
        self._is_tracked |= tag in _REMOVED or tag in _INSERTED
        self._has_comments |= tag == "commentReference"
        return tag not in _REMOVED


def _shown(node: Node) -> Iterator[Node]:
    """Give the elements right inside one that may hold text; of two renderings the first."""
    if local(node) == "AlternateContent":
        yield from list(node)[:1]
        return
    for inner in node:
        if isinstance(inner.tag, str) and local(inner) not in _NOT_SHOWN:
            yield inner
