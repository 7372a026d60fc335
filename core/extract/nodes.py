"""What both office formats share: elements by local names, paragraphs as they grow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from core.extract.pieces import HIDDEN, Piece
from core.extract.trees import Node
from core.model import Note, Severity, Stage
from core.page import Origin

_PROGRAMS = frozenset(
    {"python-docx", "apache poi", "docx4j", "unknown", "user", "admin", "microsoft office user"}
)


@dataclass(slots=True)
class Draft:
    """A paragraph as it grows: what a reader sees of it, what not, and the boxes tied to it."""

    shown: list[str] = field(default_factory=list[str])
    hidden: list[str] = field(default_factory=list[str])
    boxes: list[Node] = field(default_factory=list[Node])
    linked: int = 0

    def add(self, text: str, *, is_hidden: bool = False, is_linked: bool = False) -> None:
        """Add some text at the end."""
        if is_hidden:
            self.hidden.append(text)
            return
        self.shown.append(text)
        self.linked += len(text) * is_linked

    def pieces(self, piece: Piece) -> Iterator[Piece]:
        """Give what is shown as that piece with its text, and what is hidden apart from it."""
        text = "".join(self.shown)
        yield Piece(text, piece.form, piece.hints, self.linked, piece.indent_points)
        if self.hidden:
            yield Piece("".join(self.hidden), hints=HIDDEN)


def local(node: Node) -> str:
    """Return an element's name without its namespace: formats have several names for one."""
    return str(node.tag).rpartition("}")[2]


def attribute(node: Node | None, name: str) -> str:
    """Return the value of an attribute by its local name, "" where there is none."""
    if node is None:
        return ""
    return next((value for key, value in node.items() if key.rpartition("}")[2] == name), "")


def child(node: Node | None, *names: str) -> Node | None:
    """Return the first element on a path of local names, None where it breaks off."""
    for name in names:
        if node is None:
            return None
        node = next((inner for inner in node if local(inner) == name), None)
    return node


def inside(node: Node | None, name: str) -> Iterator[Node]:
    """Give all elements of a local name anywhere inside one, in order."""
    return (inner for inner in (node.iter() if node is not None else ()) if local(inner) == name)


def has(node: Node | None, name: str) -> bool:
    """Return whether an element of a local name stands anywhere inside one."""
    return next(inside(node, name), None) is not None


def words(node: Node | None) -> str:
    """Return the text right inside an element, "" for none."""
    return ((node.text if node is not None else "") or "").strip()


def properties(node: Node | None, created: str, *authors: str) -> Origin:
    """Return what the properties below an element say; names are local.

    Where a program names itself as the author, its template is what the properties tell of.
    """
    named = {local(inner): words(inner) for inner in (node.iter() if node is not None else ())}
    author = next(filter(None, (named.get(name) for name in authors)), "")
    if author.casefold() in _PROGRAMS:
        return Origin()
    return Origin("", named.get("title", ""), author, named.get(created, "")[:10])


def tracked_changes(name: str) -> Note:
    """Return the note of a document somebody's corrections are still open in."""
    text = f"“{name}” has tracked changes: what was inserted is read, what was deleted is not."
    return Note(Severity.MEDIUM, Stage.EXTRACT, text)


def comments(name: str) -> Note:
    """Return the note of a document with remarks in its margin."""
    text = f"“{name}” has comments in its margin, which are no part of its text and are not read."
    return Note(Severity.LOW, Stage.EXTRACT, text)
