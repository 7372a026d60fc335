"""The one place that talks to lxml: a page's text to a tree, and a walk through it."""

# lxml ships no types; everything that leaves this module has them again.
# pyright: reportMissingTypeStubs=false, reportAttributeAccessIssue=false
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Protocol, cast

from lxml import etree, html

# Of what HTML holds, XML cannot take these.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


_AT_LIMIT = "ERR_RESOURCE_LIMIT"
_PART_TAGS = re.compile(
    r"(?:</?(?:article|aside|center|dd|dir|div|dl|dt|fieldset|footer|form|header|main|nav|section"
    r"|menu)\b[^<>]*>\s*)+",
    re.IGNORECASE,
)
_INLINE_TAG = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|big|cite|code|del|em|font|i|ins|kbd|label|mark|math|nobr|q|s|samp"
    r"|small|span|strike|strong|sub|sup|tt|u|var)\b[^<>]*>",
    re.IGNORECASE,
)


class Element(Protocol):
    """What is used of lxml's elements; ``tag`` is no string for comments and the like."""

    tag: object
    text: str | None
    tail: str | None

    def get(self, key: str, default: str = "", /) -> str:
        """Return an attribute's value."""
        ...

    def findtext(self, path: str, default: str = "", /) -> str:
        """Return the text at the start of the first element on a path."""
        ...

    def itertext(self) -> Iterable[str]:
        """Return the texts of the element and all inside it, in page order."""
        ...


class Node(Protocol):
    """What is used of the elements of XML, whose names carry their namespace in braces."""

    tag: object
    text: str | None
    tail: str | None

    def __iter__(self) -> Iterator[Node]: ...

    def iter(self) -> Iterator[Node]:
        """Return the element and all that is inside it, in order."""
        ...

    def items(self) -> list[tuple[str, str]]:
        """Return the attributes."""
        ...


class BrokenXmlError(ValueError):
    """The bytes are no XML, or XML that no office program writes."""


class TooDeepError(ValueError):
    """Tags stand inside each other on more levels than the parser goes down."""


class Walk(Protocol):
    """Starts and ends of all elements in page order."""

    def __iter__(self) -> Iterator[tuple[str, Element]]: ...

    def skip_subtree(self) -> None:
        """Leave out what is inside the element that was just started."""
        ...


def parse(text: str) -> Element | None:
    """Return the root of a page's tree, None for a page without any element.

    Nothing is ever fetched: the parser gets the text alone and resolves no entity of its own.
    Raises `TooDeepError` below 2,048 levels, where the parser would stop without a word.
    """
    parser = html.HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        huge_tree=True,  # unclosed tags nest deeper than the 256 levels of the default
    )
    data = _NOT_XML.sub(" ", text).encode("utf-8")
    try:
        root = html.document_fromstring(data, parser=parser)
    except etree.ParserError:
        root = None
    kinds = [cast("str", error.type_name) for error in parser.error_log]
    if _AT_LIMIT in kinds:
        raise TooDeepError
    return cast("Element | None", root)


def flattened(text: str) -> str:
    """Return a page's mark-up without the tags that pages nest without end, breaks in their place.

    Paragraphs, headings, lists, quotations and tables stay what they are.
    """
    return _INLINE_TAG.sub("", _PART_TAGS.sub("<br>", text))


def parse_xml(data: bytes) -> Node:
    """Return the root of a part of a document; raises `BrokenXmlError`.

    Nothing is fetched and no entity is resolved; a part with a document type, which could define
    some, is refused. Nesting beyond 256 levels is refused as well.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=False,
    )
    try:
        root = etree.fromstring(data, parser=parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BrokenXmlError from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise BrokenXmlError
    return cast("Node", root)


def walk(root: Element) -> Walk:
    """Return a walk through a tree: each element's start, what is inside it, its end."""
    return cast("Walk", etree.iterwalk(root, events=("start", "end")))
