"""The report as Markdown, read as a renderer of it would."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from core.model import Finding, FindingType, Kind, Passage, Severity, Span
from core.report import ReportFormat, render
from core.report.markdown import JOINER, escaped, render_markdown
from core.text.visible import unturned
from tests.core.builders import comparison, document, edit, span_of

HOSTILE = [
    "<script>alert(1)</script>",
    "[a](javascript:alert(1)) ![b](https://x.example/y.png) [^1] [c]: d",
    "# *a* _b_ **c** ~~d~~ `e` $f$ &amp; |g| \\h {{ i }} <!-- j -->",
    "@somebody fixed #12, GH-3 :smile: at me@mail.example, o@.t",
    "see https://a.example/?b=c or www.d.example",
    "1. one\n- two\n> three\n```\nfour\n---\n===",
    "W" * 100_000,
]


def text_of(made) -> str:
    """Return the report."""
    return render(made, ReportFormat.MARKDOWN).decode()


def page_of(made):
    """Return the report as the tree that GitHub makes of it, links found in the text too."""
    return html.fromstring(f"<div>{MarkdownIt('gfm-like').render(text_of(made))}</div>")


def left_out(text: str):
    """Return a comparison whose whole source, titled so too, is left out."""
    passage = Passage(1, Kind.OMITTED, (Span(0, len(text)),), ())
    return comparison(document(text, title=text), document(""), [passage])


def shown(element) -> str:
    """Return what a reader sees of an element, blanks as one."""
    return " ".join(element.text_content().replace(JOINER, "").split())


def test_both_wordings_of_a_finding_stand_below_it(harbour):
    text = text_of(harbour)

    assert "**1 Figure differs:** The source says 5%, the repost 15%. See passage 2." in text
    assert "> **Source:** Ferries may cost **5%** more, Mayor Ines Orr said." in (
        text.replace(JOINER, "")
    )
    assert "> **Repost:** Ferries will cost **15%** more." in text.replace(JOINER, "")


def test_findings_come_before_the_passages_and_high_ones_first(harbour):
    text = text_of(harbour)
    order = [text.index(words) for words in ("## Findings", "### Changes", "### For", "## Both")]

    assert order == sorted(order)


def test_deleted_words_are_struck_and_inserted_ones_bold(harbour):
    page = page_of(harbour)

    assert [shown(each) for each in page.iter("s")][:3] == ["may", "5%", ", Mayor Ines Orr said"]
    assert {"will", "15%"} <= {shown(each) for each in page.iter("strong")}


def test_the_day_of_reading_is_not_in_it(harbour):
    dated = render(harbour, ReportFormat.MARKDOWN, read_at="2026-11-26 09:30")

    assert dated == render(harbour, ReportFormat.MARKDOWN)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:10])
def test_what_a_page_says_is_shown_and_makes_no_mark_up(text):
    page = page_of(left_out(text))
    quoted = page.xpath("//blockquote[last()]/p")[0]

    assert shown(quoted) == f"Source: {' '.join(text.split())}"
    assert [each.tag for each in quoted] == ["strong"]
    assert not page.xpath("//a | //img | //script | //p//code | //td//code | //blockquote//s")


@given(st.text(max_size=60))
def test_any_text_stands_in_it_as_it_is(text):
    page = html.fromstring(f"<p>{MarkdownIt('gfm-like').renderInline(f'x {escaped(text)}')}</p>")

    assert shown(page) == " ".join(f"x {unturned(text)}".replace(JOINER, "").split())
    assert len(page) == 0


def test_a_mark_holds_where_signs_stand_at_its_edges():
    source, repost = "We saw it, he said, once.", "We saw it once."
    cut = edit(span_of(source, ", he said,"), Span(9, 9))
    spans = (Span(0, len(source)),), (Span(0, len(repost)),)
    made = comparison(document(source), document(repost), [Passage(1, Kind.EDITED, *spans, (cut,))])

    assert [shown(each) for each in page_of(made).iter("s")][:1] == [", he said,"]


def test_nobody_is_mentioned_and_no_issue_linked():
    text = escaped("@somebody in a/b#12, GH-3 and :tada:")

    assert not re.search(r"@\w|#\d|GH-\d|:\w+:", text)


def test_an_address_is_a_link_that_keeps_to_its_cell():
    address = "https://a.example/<x>|y z"
    made = comparison(document("Aha.", address=address), document("Oho."), [])

    assert "| Address | <https://a.example/%3Cx%3E%7Cy%20z> | not given |" in text_of(made)


def test_a_finding_without_a_place_says_its_sentence_alone():
    finding = Finding(FindingType.HEADLINE, Severity.LOW, "r", "The *titles* differ.", ())
    made = comparison(document("Aha."), document("Oho."), [], [finding])

    assert r"**1 Headline differs:** The \*titles\* differ." in text_of(made)


def test_the_command_can_be_copied_from_markdown_as_it_is(harbour):
    source = replace(harbour.source, name="x.org/a`b", address="https://x.org/a`b")
    shown = render_markdown(replace(harbour, source=source)).decode()

    assert "- Command: `` retold compare 'https://x.org/a`b' blog.html -o report.md ``" in shown
