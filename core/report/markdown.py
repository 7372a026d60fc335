"""The report as Markdown, to paste where people talk about it: GitHub, Notion, Slack.

What the pages say is text in it, never mark-up: see `escaped`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from core import shown
from core.model import Comparison, EditCategory, Finding, Kind, Severity, Side
from core.remarks import Remarks
from core.report import wording
from core.report.excerpts import Excerpt, Quotation, Quoter
from core.report.links import link_to
from core.report.provenance import Value, facts, making
from core.report.rows import Cell, Row, Table
from core.report.verdicts import findings_counted, findings_told, heading, remarks, said
from core.text.visible import unturned

JOINER = "\u2060"
"""A word joiner: it is not seen, and parts a sign from what would make mark-up of it."""

_DELETED, _INSERTED, _BOLD = "~~", "**", "**"
_UNMARKED = (None, EditCategory.TYPOGRAPHY, EditCategory.CASE, EditCategory.CREDIT)
# Each may begin mark-up in the middle of a line; no text of a page begins a line of the report.
_SIGNS = re.compile(r"[\\`*_~\[\]{}<>|$&]")
# Links, mentions (@name), issues (#1, GH-1) and :smile:, which GitHub makes of text whatever is
# escaped. An address of a mail has an @, too.
_REFERENCES = re.compile(
    r"(?i)(?<=:)(?=//)|(?<=www)(?=\.)|(?<=@)(?=\S)|(?<=#)(?=\w)|(?<=gh-)(?=\d)|(?<=:)(?=[\w+-]+:)"
)


def render_markdown(comparison: Comparison) -> bytes:
    """Return the report as GitHub Flavored Markdown, UTF-8: findings first, then the passages."""
    parts = ["# What the repost did to its source", "\n".join(_facts(comparison))]
    parts.append(" ".join(wording.summary(comparison.statistics, comparison.regions)))
    parts.append("\n".join(_kinds(comparison)))
    parts += [f"**Note:** {escaped(note.text)}" for note in comparison.notes]
    parts += _findings(comparison)
    parts += _passages(comparison)
    parts.append(
        "~~Struck out~~: in the source only. **Bold**: in the repost only. Other quotation marks, "
        "dashes and blanks are not set off; verbatim passages are shown as the repost has them."
    )
    parts.append("\n".join(_making(comparison)))
    return ("\n\n".join(parts) + "\n").encode()


def _making(comparison: Comparison) -> Iterator[str]:
    for name, value in making(comparison, None, ".md"):
        # What is to be copied into a terminal must be the very signs.
        yield f"- {name}: {_code(value) if name == 'Command' else escaped(value)}"


def _code(text: str) -> str:
    """Return the text as code, which has no mark-up inside: between more backticks than it has."""
    text = " ".join(unturned(text).split())
    ticks = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{ticks} {text} {ticks}" if "`" in text else f"{ticks}{text}{ticks}"


def escaped(text: str) -> str:
    """Return a page's text as part of one line of Markdown that shows it, and nothing else.

    Signs of mark-up get a backslash. Addresses, mentions, issues and names of emoji are found by
    GitHub whatever is escaped: a `JOINER` parts them.
    """
    text = _REFERENCES.sub(JOINER, " ".join(unturned(text).split()))
    return _SIGNS.sub(r"\\\g<0>", text)


def _facts(comparison: Comparison) -> Iterator[str]:
    yield "| | Source | Repost |"
    yield "|---|---|---|"
    for fact in facts(comparison):
        yield f"| {fact.name} | {_value(fact.source)} | {_value(fact.repost)} |"


def _value(value: Value) -> str:
    link = link_to(value.text) if value.is_address else ""
    return f"<{link}>" if link else escaped(value.text)


def _kinds(comparison: Comparison) -> Iterator[str]:
    shares = wording.shares(comparison.statistics)
    for kind, count in shown.sentence_counts(comparison.statistics).items():
        whole = "repost" if kind is Kind.ADDED else "source"
        share = f"{shown.percent(shares[kind])} of the {whole}"
        sign = escaped(shown.SIGNS[kind])
        yield f"- {sign} **{kind.value}**: {count:,} ({share}): {wording.MEANINGS[kind]}"


def _findings(comparison: Comparison) -> Iterator[str]:
    yield f"## Findings: {findings_counted(comparison)}"
    if not comparison.findings:
        yield "Nothing that needs attention was found."
    quoter, remarked = Quoter(comparison), Remarks.of(comparison)
    numbered = enumerate(comparison.findings, 1)
    for severity, found in groupby(numbered, key=lambda pair: pair[1].severity):
        yield f"### {wording.SEVERITIES[Severity(severity)]}"
        for number, finding in found:
            yield _finding(number, finding)
            yield from _quoted(_wordings(quoter.quote(finding)))
            yield from map(escaped, said(remarked.on(finding)))


def _finding(number: int, finding: Finding) -> str:
    where = f" See {wording.passages_told(finding.passages)}." if finding.passages else ""
    return f"**{number} {wording.FINDINGS[finding.type]}:** {escaped(finding.text)}{where}"


def _wordings(quotations: tuple[Quotation, Quotation]) -> Iterator[str]:
    for side, quotation in zip(Side, quotations, strict=True):
        for excerpt in quotation.excerpts:
            yield _labelled(side.value, _excerpt(excerpt))
        if quotation.more:
            yield quotation.more_told


def _passages(comparison: Comparison) -> Iterator[str]:
    yield "## Both texts, passage by passage"
    for row in Table(comparison).rows():
        told = [*remarks(row), *filter(None, [findings_told(row)])]
        number, sign, kind = heading(row).split(" ")
        yield " · ".join((f"**{number} {escaped(sign)} {kind}**", *map(escaped, told)))
        yield from _quoted(_texts(row))


def _texts(row: Row) -> Iterator[str]:
    if row.passage.kind is Kind.VERBATIM and row.repost:
        # Both sides say the same words: once is enough.
        yield _labelled("both", _cell(row.repost))
        return
    for side, cell in ((Side.SOURCE, row.source or row.original), (Side.REPOST, row.repost)):
        if cell:
            yield _labelled(side.value, _cell(cell))


def _quoted(paragraphs: Iterable[str]) -> Iterator[str]:
    """Yield the paragraphs as one quotation, nothing where there are none."""
    lines = "\n>\n".join(f"> {paragraph}" for paragraph in paragraphs)
    if lines:
        yield lines


def _labelled(name: str, text: str) -> str:
    return f"**{name.capitalize()}:** {text}"


def _excerpt(excerpt: Excerpt) -> str:
    # A sentence that is quoted whole needs no mark.
    mark = _BOLD if excerpt.before or excerpt.after else ""
    return _joined([(excerpt.before, ""), (excerpt.wording, mark), (excerpt.after, "")])


def _cell(cell: Cell) -> str:
    mark = _DELETED if cell.side is Side.SOURCE else _INSERTED
    return _joined(
        (piece.text, "" if piece.category in _UNMARKED else mark) for piece in cell.pieces
    )


def _joined(parts: Iterable[tuple[str, str]]) -> str:
    """Return texts that are marked, or are not (""), as one line; neighbours share their mark."""
    line: list[str] = []
    for mark, same in groupby(parts, key=lambda part: part[1]):
        text = "".join(part[0] for part in same)
        line.append(_marked(text, mark) if mark and text.strip() else _kept(text))
    return "".join(line).strip()


def _marked(text: str, mark: str) -> str:
    """Return the text between marks; where a sign is at its edge, a `JOINER` makes them hold."""
    words = text.strip()
    before, after = ("" if words[place].isalnum() else JOINER for place in (0, -1))
    lead, rest = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    inside = f"{before}{escaped(words)}{after}"
    return f"{_kept(lead)}{mark}{inside}{mark}{_kept(rest)}"


def _kept(text: str) -> str:
    """Return the text escaped, with a blank at an edge that has one."""
    if not text or text.isspace():
        return " " if text else ""
    lead = " " if text[0].isspace() else ""
    rest = " " if text[-1].isspace() else ""
    return f"{lead}{escaped(text)}{rest}"
