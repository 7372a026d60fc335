"""The mark-up of the Help menu's pages: no word for people stands here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from gui.theme import KindColours


def titled_table(title: str, rows: Iterable[str], rest: str) -> str:
    """Return a page of a heading, a table and a paragraph."""
    return f"<h1>{escape(title)}</h1>{table(rows)}<p>{escape(rest)}</p>"


def table(rows: Iterable[str]) -> str:
    """Return a table as wide as the page."""
    return f"<table cellspacing=0 cellpadding=6 width='100%'>{''.join(rows)}</table>"


def kind_row(bar: tuple[str, KindColours], told: Sequence[str], example: tuple[str, str]) -> str:
    """Return a kind's row: its bar's picture, sign, name and meaning, and both wordings."""
    picture, colours = bar
    sign, name, meaning = map(escape, told)
    source, repost = map(escape, example)
    tint = f"style='background-color:{colours.tint.name()}'"
    ink = f"style='color:{colours.ink.name()};font-weight:bold'"
    return (
        f"<tr><td width=6><img src='{picture}'></td>"
        f"<td width='30%'><span {ink}>{sign} {name}</span><br>{meaning}</td>"
        f"<td {tint}>{source}</td><td {tint}>{repost}</td></tr>"
    )


def heading_row(text: str) -> str:
    """Return a row that heads those below it."""
    return f"<tr><td colspan=2><b>{escape(text)}</b></td></tr>"


def reasons_row(name: str, reasons: Iterable[str]) -> str:
    """Return a row of a name and some reasons, one a line."""
    lines = "<br>".join(map(escape, reasons))
    return f"<tr><td width='28%'>{escape(name)}</td><td>{lines}</td></tr>"


def with_pictures_of(html: str, width_px: int) -> str:
    """Return a page with all its pictures as wide as that: Markdown knows no sizes."""
    return html.replace("<img ", f"<img width={width_px} ")


def with_more(html: str, *more: str) -> str:
    """Return a page with what stands in others, or pieces of mark-up, after it."""
    return html.replace("</body>", f"{''.join(map(_inside, more))}</body>")


def _inside(html: str) -> str:
    start = html.find("<p")
    return html[start : html.index("</body>")] if "</body>" in html else html
