"""What takes the article out of a page: Retold, and libraries called as their authors show it."""

# The libraries ship no types, or only some.
# pyright: reportMissingImports=false, reportMissingTypeStubs=false, reportMissingModuleSource=false

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import core
from benchmarks.peers import is_installed
from core.errors import PageError
from core.model import BlockKind, Document

logging.getLogger("readability").setLevel(logging.CRITICAL)
logging.getLogger("newspaper").setLevel(logging.CRITICAL)
logging.getLogger("jieba").setLevel(logging.CRITICAL)
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

UNKNOWN = "mul"
"""What a case says whose set is in many languages."""

_OUTSIDE = frozenset({BlockKind.TITLE, BlockKind.BYLINE, BlockKind.DATE, BlockKind.BOILERPLATE})


@dataclass(frozen=True, slots=True)
class Extractor:
    """A function from a page's text and language ("mul": not known) to its article's text.

    The text is rightly decoded; "" is the answer where no article is found.
    """

    name: str
    module: str
    text_of: Callable[[str, str], str]

    @property
    def is_there(self) -> bool:
        """Whether what it needs is installed."""
        return is_installed(self.module)


def article_text(document: Document) -> str:
    """Return the text of all that a document's strands hold, a block a line."""
    blocks = (block for block in document.blocks if block.kind not in _OUTSIDE)
    return "\n".join(block.span.of(document.text) for block in blocks)


def retold(page: str, _language: str) -> str:
    """Return what Retold takes for the article of a web page."""
    return _retold(page, "page.html")


def retold_dump(dump: str, _language: str) -> str:
    """Return what Retold takes for the article of a page's dump as plain text."""
    return _retold(dump, "page.txt")


def _retold(page: str, name: str) -> str:
    try:
        document = core.read(page.encode("utf-8", "replace"), name, encoding="utf-8")
    except PageError:
        return ""
    return article_text(document)


def _trafilatura(page: str, _language: str) -> str:
    from trafilatura import extract

    return extract(page, include_comments=False) or ""


def _readability(page: str, _language: str) -> str:
    from lxml.html import fromstring
    from readability import Document as Readable
    from readability.readability import Unparseable

    try:
        summary = Readable(page).summary(html_partial=True)
    except Unparseable:
        return ""
    return "\n".join(fromstring(summary).itertext())


def _resiliparse(page: str, _language: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return extract_plain_text(page, main_content=True, alt_texts=False, links=False)


def _newspaper(page: str, language: str) -> str:
    from newspaper import Article

    known = {} if language == UNKNOWN else {"language": language}
    for given in (known, {"language": "en"}):
        article = Article("https://example.org/article", fetch_images=False, **given)
        article.download(input_html=page)
        # A language whose word cutter is not installed is read like English.
        with suppress(ImportError):
            article.parse()
            return article.text or ""
    return ""


def _justext(page: str, language: str) -> str:
    from justext import get_stoplist, justext
    from justext.core import JustextError

    # Its own way for a language without a word list: length and links alone decide.
    words = get_stoplist("English") if language == "en" else frozenset[str]()
    least = {} if language == "en" else {"stopwords_low": 0, "stopwords_high": 0}
    try:
        paragraphs = justext(page.encode("utf-8", "replace"), words, encoding="utf-8", **least)
    except JustextError:
        return ""
    return "\n".join(one.text for one in paragraphs if not one.is_boilerplate)


RETOLD = Extractor("Retold", "", retold)
RETOLD_DUMP = Extractor("Retold", "", retold_dump)
RETOLD_HTML = Extractor("Retold, as HTML", "", retold)
PEERS = (
    Extractor("trafilatura", "trafilatura", _trafilatura),
    Extractor("readability-lxml", "readability", _readability),
    Extractor("resiliparse", "resiliparse", _resiliparse),
    Extractor("newspaper4k", "newspaper", _newspaper),
    Extractor("jusText", "justext", _justext),
)
