"""The front end for Markdown, the one place that talks to markdown-it-py and PyYAML."""

# PyYAML and the footnote plug-in ship no types; what leaves this module has them again.
# pyright: reportMissingModuleSource=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportMissingTypeStubs=false

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from core.extract.candidates import Form, Layout
from core.extract.dates import find_date
from core.extract.lines import read_lines
from core.extract.pieces import Reading, with_paragraphs
from core.model import Note, Severity, Stage
from core.page import Origin

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# 1.3 s of rendering, up to 10 s for what nobody writes; a novel has as much.
MAX_CHARACTERS = 1024**2
# The renderer drops what is nested deeper, and its time for unclosed brackets grows with it.
_MAX_NESTING = 20
_FRONT_MATTER = re.compile(
    r"\s*---[ \t]*\n(?P<yaml>.{0,65536}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL
)
# Footnotes are a list below the text, without the marks and arrows that are no words of it and
# without the names of classes that look like a page's footer.
_FOOTNOTES = {
    "footnote_ref": "",
    "footnote_anchor": "",
    "footnote_block_open": "<ol>",
    "footnote_block_close": "</ol>",
    "footnote_open": "<li>",
}
# An entry may be an alias of all the others.
_MAX_ENTRIES = 20
_AUTHORS = ("author", "authors", "by", "byline", "creator")
_DATES = ("published", "date", "pubdate", "publishdate", "published_at")


def read_markdown(text: str, name: str) -> Reading:
    """Return the rendered text of a Markdown file and what its front matter says.

    Markup of HTML inside it is read as that of pages is. Text that cannot be rendered in good
    time is read as plain text, with a note.
    """
    text = re.sub(r"\r\n?", "\n", text)
    match = _FRONT_MATTER.match(text)
    matter: Mapping[str, object] = _front_matter(match["yaml"]) if match else {}
    body = text[match.end() :] if match and matter else text
    layout = _layout(body) if len(body) <= MAX_CHARACTERS else None
    if layout is None:
        note = f"“{name}” is too long or too deep to be read as Markdown, so its signs are kept."
        notes = (Note(Severity.MEDIUM, Stage.EXTRACT, note),)
        return Reading(read_lines(body), _origin(matter), notes)
    origin = _origin(matter)
    return Reading(layout, replace(origin, title=origin.title or _title(layout)))


def _layout(text: str) -> Layout | None:
    """Return the layout of the rendered text, None where it is nested too deeply."""
    from core.extract.markup import read_tree
    from core.extract.trees import parse

    renderer = _renderer()
    known: dict[str, object] = {}
    tokens = renderer.parse(text, known)
    if any(token.level >= _MAX_NESTING - 1 for token in tokens):
        return None
    page = renderer.renderer.render(tokens, renderer.options, known)
    root = parse(f"<html><body>{page}</body></html>")
    return Layout("", ()) if root is None else with_paragraphs(read_tree(root))


def _renderer() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    renderer = MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING})
    renderer.enable(["table", "strikethrough"]).use(footnote_plugin)
    for kind in _FOOTNOTES:
        renderer.add_render_rule(kind, _footnote)
    return renderer


def _footnote(
    _renderer: object, tokens: Sequence[Token], place: int, _options: object, _known: object
) -> str:
    return _FOOTNOTES[tokens[place].type]


def _title(layout: Layout) -> str:
    """Return the heading that a text begins with, "" where it begins otherwise."""
    first = next(iter(layout.candidates), None)
    return first.text if first and first.form is Form.HEADING else ""


def _front_matter(text: str) -> Mapping[str, object]:
    """Return the fields above a text, none where what stands there is something else."""
    import yaml

    try:
        # This loader makes strings, lists and mappings of them, and nothing else.
        loaded = yaml.load(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return {}
    if not isinstance(loaded, dict):
        return {}
    fields = cast("dict[object, object]", loaded)
    return {str(key).lower(): value for key, value in fields.items()}


def _origin(matter: Mapping[str, object]) -> Origin:
    dates = (find_date(_words(matter.get(key))) for key in _DATES)
    return Origin(
        title=_words(matter.get("title")),
        byline=next(filter(None, (_words(matter.get(key)) for key in _AUTHORS)), ""),
        published=next((found.iso for found in dates if found), ""),
    )


def _words(value: object) -> str:
    """Return a field as text: of a list its entries, of mappings their names."""
    entries = cast("list[object]", value if isinstance(value, list) else [value])
    return ", ".join(filter(None, map(_word, entries[:_MAX_ENTRIES])))


def _word(value: object) -> str:
    if isinstance(value, dict):
        value = cast("dict[object, object]", value).get("name")
    # Some programs write names as links to notes: [[Ann Oxley]].
    return " ".join(value.strip(" []").split()) if isinstance(value, str) else ""
