"""What stands around the text: page headers, comments. None of it is part of either article."""

from __future__ import annotations

from collections.abc import Iterator

from core.model import Comparison, Finding, Side
from core.remarks import Remarks
from core.report import wording
from core.report.directions import is_right_to_left
from core.report.docx.body import runs
from core.report.docx.elements import AUTHOR, Element, element, run
from core.report.docx.matches import storable
from core.report.docx.places import passages_worked_on
from core.report.excerpts import Quotation, Quoter
from core.report.provenance import Fact, Value, facts, making
from core.report.verdicts import said, set_by_hand

# A header must leave the page room for its text.
_LONGEST = 160
_MOST_NOTES = 4
# A column of names and two of values, in twentieths of a point.
_WIDTHS = (1300, 4000, 4000)
_HOW_TO_READ = (
    "The text below is the source’s article with its changes to the repost’s: rejecting all "
    "changes gives the source, accepting all gives the repost. Moved text is deleted in one place "
    "and inserted in the other. Each finding is a comment."
)


def first_header(comparison: Comparison, read_at: str | None) -> Iterator[Element]:
    """Yield the header of the first page: what was compared, and the result."""
    yield _paragraph("What the repost did to its source", "Title")
    yield _facts(comparison)
    yield _paragraph(" ".join(wording.summary(comparison.statistics, comparison.regions)), "Header")
    for note in comparison.notes[:_MOST_NOTES]:
        yield _paragraph(f"Note: {note.text}", "Header")
    more = len(comparison.notes) - _MOST_NOTES
    if more > 0:
        yield _paragraph(f"And {wording.counted(more, 'more note')}.", "Header")
    yield _paragraph(_HOW_TO_READ, "Header")
    made = making(comparison, read_at, ".docx")
    told = (f"{name}: {_clipped(value)}" for name, value in made)
    yield _paragraph(" · ".join(told), "Header")
    yield _paragraph("", "Header")


def header(comparison: Comparison) -> Iterator[Element]:
    """Yield the header of all other pages."""
    titles = map(wording.display_title, (comparison.source, comparison.repost))
    yield _paragraph(" → ".join(map(_clipped, titles)), "Header")


def footer() -> Iterator[Element]:
    """Yield the footer: the page's number."""
    number, pages = (element("fldSimple", run("1"), instr=name) for name in ("PAGE", "NUMPAGES"))
    made = element("p", element("pPr", element("pStyle", val="Footer")), number, run(" / "), pages)
    yield made


def comments(comparison: Comparison, date: str) -> Iterator[Element]:
    """Yield a comment a finding, gravest first, then one a passage that a person worked on.

    ``date`` is "" for none.
    """
    quoter, remarks = Quoter(comparison), Remarks.of(comparison)
    attributes = {"author": AUTHOR, "initials": AUTHOR[0], **({"date": date} if date else {})}
    for number, finding in enumerate(comparison.findings, 1):
        paragraphs = _comment(number, finding, quoter.quote(finding))
        own = (_paragraph(told, "CommentText") for told in said(remarks.on(finding)))
        yield element("comment", *paragraphs, *own, id=number, **attributes)
    for number, passage in enumerate(passages_worked_on(comparison), len(comparison.findings) + 1):
        told = (*set_by_hand(passage), *said(remarks.on(passage)))
        own = (_paragraph(text, "CommentText") for text in told)
        yield element("comment", *own, id=number, **attributes)


def _comment(
    number: int, finding: Finding, quotations: tuple[Quotation, Quotation]
) -> Iterator[Element]:
    bold = element("rPr", element("b"))
    lead = run(f"{number} {wording.FINDINGS[finding.type]} ({finding.severity.value}). ", bold)
    style = element("pPr", element("pStyle", val="CommentText"))
    yield element("p", style, lead, *runs(storable(finding.text)))
    for side, quotation in zip(Side, quotations, strict=True):
        for excerpt in quotation.excerpts:
            yield _paragraph(f"{side.value.capitalize()}: {excerpt}", "CommentText")
        if quotation.more:
            yield _paragraph(quotation.more_told, "CommentText")


def _facts(comparison: Comparison) -> Element:
    grid = element("tblGrid", *(element("gridCol", w=width) for width in _WIDTHS))
    settings = element(
        "tblPr",
        element("tblStyle", val="TableGrid"),
        element("tblW", w=sum(_WIDTHS), type="dxa"),
        element("tblLayout", type="fixed"),
    )
    rows = (Fact("", Value("Source"), Value("Repost")), *facts(comparison))
    return element("tbl", settings, grid, *map(_row, rows))


def _row(fact: Fact) -> Element:
    values = (fact.name, fact.source.text, fact.repost.text)
    return element("tr", *(_cell(*pair) for pair in zip(values, _WIDTHS, strict=True)))


def _cell(value: str, width: int) -> Element:
    settings = element("tcPr", element("tcW", w=width, type="dxa"))
    return element("tc", settings, _paragraph(_clipped(value), "Header"))


def _paragraph(text: str, style: str) -> Element:
    text = storable(text)
    turned = element("bidi") if is_right_to_left(text) else None
    return element("p", element("pPr", element("pStyle", val=style), turned), *runs(text))


def _clipped(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
