"""The one place that writes WordprocessingML: elements from values, and a part of the package."""

# lxml ships no types; everything that leaves this module has them again.
# pyright: reportMissingTypeStubs=false, reportAttributeAccessIssue=false
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from contextlib import ExitStack
from typing import Protocol

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_NAMES = {"w": _W, "r": _R}
AUTHOR = "Retold"
"""Who made the changes and comments."""

NOTHING = "\x1f"
"""A character that is written as nothing, and holds the place of one."""

_PRESERVE = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}
_SIGNS = {"\t": "tab", "\r": "br", "\n": "br"}
_BREAKS = re.compile("([\t\r\n])")


class Element(Protocol):
    """An element of lxml, to be handed on to another one or to a part."""

    def append(self, element: Element, /) -> None:
        """Add a child at the end."""
        ...


def element(name: str, *children: Element | None, **attributes: str | int) -> Element:
    """Return an element ``w:name``; None among the children is left out."""
    made = etree.Element(f"{{{_W}}}{name}", nsmap={"w": _W})
    for key, value in attributes.items():
        made.set(f"{{{_W}}}{key}", str(value))
    for child in children:
        if child is not None:
            made.append(child)
    return made


def run(text: str, properties: Element | None = None, *, is_deleted: bool = False) -> Element:
    """Return a run of text; its tabs and line ends are Word's own."""
    made = element("r", properties)
    for piece in _BREAKS.split(text.replace(NOTHING, "")):
        if piece in _SIGNS:
            made.append(element(_SIGNS[piece]))
        elif piece:
            words = etree.Element(f"{{{_W}}}{'delText' if is_deleted else 't'}", _PRESERVE)
            words.text = piece
            made.append(words)
    return made


def reference(name: str, relation: str, kind: str) -> Element:
    """Return a reference to a page header or footer, by its relation."""
    made = element(name, type=kind)
    made.set(f"{{{_R}}}id", relation)
    return made


def part(*names: str, children: Iterable[Element]) -> bytes:
    """Return a part of the package: the children inside elements of these names, outermost first.

    They are written one by one, so that a book is never in memory as a tree.
    """
    out = io.BytesIO()
    with etree.xmlfile(out, encoding="UTF-8") as file, ExitStack() as opened:
        file.write_declaration(standalone=True)
        for name in names:
            opened.enter_context(file.element(f"{{{_W}}}{name}", nsmap=_NAMES))
        for child in children:
            file.write(child)
    return out.getvalue()


def core_properties(title: str, description: str) -> bytes:
    """Return the package's own title and description, as file managers show them."""
    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DC})
    for name, value in (("title", title), ("description", description), ("creator", AUTHOR)):
        etree.SubElement(root, f"{{{_DC}}}{name}").text = value
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
