"""What the pages of the Help menu say, as HTML for Qt's text browser."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QCoreApplication, QRectF, QUrl
from PySide6.QtGui import QColor, QPainter, QPixmap, QTextDocument

from core.classify.rule_rows import ROWS
from core.model import Kind, Severity
from core.resources import resource
from core.shown import SIGNS
from gui.help_markup import (
    heading_row,
    kind_row,
    reasons_row,
    table,
    titled_table,
    with_more,
    with_pictures_of,
)
from gui.labels import core_text, finding_name, kind_name, severity_name, window_language
from gui.panes.row_painter import paint_bar
from gui.theme import Theme

FOLDER = resource("guide")
# The bar of a kind as the texts have it, but larger.
_BAR_WIDTH_PX, _BAR_HEIGHT_PX = 6, 44
_PICTURE_WIDTH_PX = 740


def guide() -> QTextDocument:
    """Return the short guide with its pictures."""
    return _from_markdown(_text("guide"))


def how_it_decides() -> QTextDocument:
    """Return how Retold reads, pairs and judges, with the table of its rules."""
    before, after = _text("decides").split("{rules}")
    page = _from_markdown(before)
    rest = _from_markdown(after)
    page.setHtml(with_more(page.toHtml(), _rules(), rest.toHtml()))
    return page


def kinds(theme: Theme) -> QTextDocument:
    """Return what the kinds mean: each with its bar, its sign and an example."""
    page = QTextDocument()
    rows: list[str] = []
    for kind in Kind:
        name = f"bar-{kind.value}"
        page.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), _bar(theme, kind))
        cells = (SIGNS[kind], kind_name(kind), meaning(kind))
        rows.append(kind_row((name, theme.kinds[kind]), cells, example(kind)))
    rest = QCoreApplication.translate(
        "HelpPages",
        "Every passage has one kind. A passage may also be moved (⇅), merged of several sentences "
        "or split into several, or be used a second time; ✎ marks what a person corrected.",
    )
    title = QCoreApplication.translate("HelpPages", "What the kinds mean")
    page.setHtml(titled_table(title, rows, rest))
    return page


def meaning(kind: Kind) -> str:
    """Return what a kind means, in a sentence."""
    translate = QCoreApplication.translate
    return {
        Kind.VERBATIM: translate("HelpPages", "The same words in the same order."),
        Kind.EDITED: translate("HelpPages", "Most words carried, some changed."),
        Kind.PARAPHRASED: translate("HelpPages", "The same said, mostly in other words."),
        Kind.OMITTED: translate("HelpPages", "In the source, not in the repost."),
        Kind.ADDED: translate("HelpPages", "In the repost, not in the source."),
    }[kind]


def example(kind: Kind) -> tuple[str, str]:
    """Return an example of a kind: the wording of the source, and that of the repost."""
    translate = QCoreApplication.translate
    bridge = translate("HelpPages", "The bridge will close in May, the mayor said.")
    return {
        Kind.VERBATIM: (bridge, bridge),
        Kind.EDITED: (bridge, translate("HelpPages", "The bridge will close in June, he said.")),
        Kind.PARAPHRASED: (
            bridge,
            translate("HelpPages", "From May nobody can cross, according to the town hall."),
        ),
        Kind.OMITTED: (bridge, "–"),
        Kind.ADDED: ("–", translate("HelpPages", "What will they close next?")),
    }[kind]


def _bar(theme: Theme, kind: Kind) -> QPixmap:
    picture = QPixmap(_BAR_WIDTH_PX, _BAR_HEIGHT_PX)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    paint_bar(painter, QRectF(picture.rect()), kind, theme.kinds[kind].bar)
    painter.end()
    return picture


def _rules() -> str:
    """Return the table of the rules, gravest first; one row for rules of one type."""
    rows: list[str] = []
    for severity in Severity:
        own = sorted((rule for rule in ROWS if rule.severity is severity), key=lambda one: one.type)
        rows.append(heading_row(severity_name(severity)))
        for type_, rules in groupby(own, key=lambda rule: rule.type):
            reasons = dict.fromkeys(core_text(rule.reason) for rule in rules)
            rows.append(reasons_row(finding_name(type_), reasons))
    return table(rows)


def _text(name: str) -> str:
    return (FOLDER / f"{name}-{window_language()}.md").read_text(encoding="utf-8")


def _from_markdown(text: str) -> QTextDocument:
    page = QTextDocument()
    page.setBaseUrl(QUrl.fromLocalFile(f"{FOLDER}/"))
    page.setMarkdown(text)
    # Markdown knows no sizes.
    page.setHtml(with_pictures_of(page.toHtml(), _PICTURE_WIDTH_PX))
    return page
