"""How Retold works and what it cannot know, as plain sentences for every format."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

from core import shown
from core.model import Comparison
from core.report import wording
from core.report.templates import templates


@dataclass(frozen=True, slots=True)
class Method:
    """The end of a report: how it was made, what it does not show, and by which Retold."""

    how: str
    limits: tuple[str, ...]
    ends: tuple[str, ...]


def method_of(comparison: Comparison, read_at: str | None) -> Method:
    """Return what the web page says at its end, without its mark-up."""
    # The web page's template is the one place of these sentences.
    page = templates("report").get_template("method.html.j2")
    text = page.render(
        comparison=comparison,
        read_at=read_at,
        words=wording,
        shown=shown,
        options=wording.told_options(comparison.options),
    )
    reader = _Reader()
    reader.feed(text)
    how, *ends = reader.texts["p"]
    return Method(how, tuple(reader.texts["li"]), tuple(ends))


class _Reader(HTMLParser):
    """Reads the texts of paragraphs and of list items."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: dict[str, list[str]] = {"p": [], "li": []}
        self._at = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - HTMLParser's own
        """Begin a text where one begins; mark-up inside it is left out."""
        if tag in self.texts:
            self._at = tag
            self.texts[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        """End a text with its paragraph or list."""
        if tag in ("p", "ul"):
            self._at = ""

    def handle_data(self, data: str) -> None:
        """Add to the text that has begun."""
        if self._at:
            texts = self.texts[self._at]
            texts[-1] = f"{texts[-1]}{data}".rstrip("\n")
