"""The web page, read as a browser would."""

import base64
import hashlib
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from core.model import (
    Block,
    BlockKind,
    Credit,
    EditCategory,
    Finding,
    FindingType,
    Kind,
    Passage,
    Severity,
    Span,
)
from core.report import ReportFormat, render
from core.report.page import html_chunks
from core.report.wording import CREDITS
from core.text.visible import visible
from tests.core.builders import comparison, document, edit, span_of

HOSTILE = [
    "<script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    "{{ 7*7 }} {% raw %} <!--",
    "quotes \" ' in && attributes",
    "W" * 100_000,
]


def page_of(made, **options):
    """Return the page as a tree."""
    return html.fromstring(render(made, ReportFormat.HTML, **options).decode())


def one_row(text: str, **fields):
    """Return a comparison whose whole source, titled so too, is carried word for word."""
    span = Span(0, len(text))
    passage = Passage(1, Kind.VERBATIM, (span,), (span,), similarity=1.0, credit=Credit.QUOTED)
    return comparison(document(text, title=text, **fields), document(text), [passage])


def column(page, place: int) -> str:
    """Return a column of the passages' table, without blanks."""
    cells = page.xpath(f"//table[@id='passages']/tbody/tr[@id]/td[{place}][not(@class='none')]")
    return "".join("".join(cell.text_content() for cell in cells).split())


def test_the_summary_counts_the_blocks_of_the_source(harbour):
    summary = page_of(harbour).xpath("//p[@class='summary']")[0].text_content()

    assert "with 1 block of the source reused." in summary


def test_every_character_of_both_texts_stands_in_its_column(harbour):
    page = page_of(harbour)

    assert column(page, 1).replace("Thesource’spassage1,usedagain.", "") == "".join(
        harbour.source.text.split()
    )
    assert sorted(column(page, 2)) == sorted("".join(harbour.repost.text.split()))


def test_deleted_and_inserted_words_are_marked_up_as_such(harbour):
    page = page_of(harbour)

    assert page.xpath("//table[@id='passages']/tbody//del/text()") == [
        "may",
        "5%",
        ", Mayor Ines Orr said",
    ]
    assert page.xpath("//table[@id='passages']/tbody//ins/text()") == ["-Ledger", "will", "15%"]
    assert page.xpath("//ins[@class='figure' and text()='15%']")


def test_every_kind_is_told_by_word_and_sign(harbour):
    told = set(page_of(harbour).xpath("//tbody/tr/th/b/text()"))

    assert told == {"= verbatim", "≈ edited", "− omitted", "+ added"}


def test_left_out_text_stands_in_place_beside_a_word_that_says_so(harbour):
    (row,) = page_of(harbour).xpath("//tr[contains(@class, 'omitted')]")

    source, repost = row.findall("td")
    assert source.text_content().startswith("Nobody was asked")
    assert repost.text_content().strip() == "left out"


def test_the_two_places_of_a_moved_passage_lead_to_each_other(harbour):
    page = page_of(harbour)

    (link,) = page.xpath("//tr[@id='p6']/th//a[starts-with(@href, '#m')]")
    assert (link.get("href"), link.text) == ("#m6", "at the top")
    assert page.xpath("//tr[@id='m6']//a/@href") == ["#p6"]
    assert page.xpath("//tr[@id='m6']//q/text()") == ["Boats wait outside."]


def test_a_repetition_and_its_original_name_each_other(harbour):
    page = page_of(harbour)

    assert page.xpath("//tr[@id='p4']/td[1]//a/@href") == ["#p1"]
    assert "#p4" in page.xpath("//tr[@id='p1']/th//a/@href")


def test_every_link_leads_to_a_place_on_the_page(harbour):
    page = page_of(harbour)

    places = {f"#{name}" for name in page.xpath("//@id")}
    assert set(page.xpath("//@href")) <= places


def test_findings_stand_above_the_texts_with_both_wordings_marked(harbour):
    first = page_of(harbour).get_element_by_id("f1")

    assert first.xpath(".//mark/text()") == ["5%", "15%"]
    assert first.xpath(".//a/@href") == ["#p2"]


def test_nothing_is_loaded_and_only_our_own_script_may_run(harbour):
    page = page_of(harbour)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (script,) = page.xpath("//script/text()")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()

    assert "default-src 'none'" in policy
    assert f"script-src 'sha256-{digest}'" in policy
    assert not page.xpath("//@src | //link | //@style | //img | //iframe")


@pytest.mark.parametrize("text", HOSTILE, ids=["script", "style", "template", "quotes", "long"])
def test_a_text_that_tries_to_break_the_page_is_shown_as_text(text):
    page = page_of(one_row(text))

    assert column(page, 1) == column(page, 2) == "".join(text.split())
    assert len(page.xpath("//script")) == 1
    assert len(page.xpath("//style")) == 1


@given(st.text(st.characters(codec=None), min_size=1, max_size=40).filter(str.strip))
@settings(max_examples=40, deadline=None)
def test_any_text_is_on_the_page_as_it_is(text):
    page = page_of(one_row(text))

    # The parser of this test drops what XML cannot hold; browsers do not.
    shown = re.sub("[\u202d\u202e]", "\ufffd", visible(text))
    expected = "".join(re.sub("[\ufffe\uffff]", "", shown).split())
    assert re.sub("[\ufffe\uffff]", "", column(page, 1)) == expected


def test_control_characters_and_half_characters_are_shown_by_signs():
    page = page_of(one_row("NUL \0, escape \x1b, half \ud800."))

    assert column(page, 1) == "NUL␀,escape␛,half\ufffd."


def test_an_address_is_a_link_only_if_it_is_of_the_web():
    page = page_of(one_row("Text.", address="javascript:alert(1)"))

    assert page.xpath("//a[starts-with(@href, 'javascript')]") == []


def test_a_path_of_the_machine_is_not_told_to_the_reader():
    made = render(one_row("Text.", address="/home/ines/secret/page.html"), ReportFormat.HTML)

    assert b"/home/ines" not in made


def test_each_text_is_marked_with_its_language():
    span = Span(0, 3)
    passage = Passage(1, Kind.VERBATIM, (span,), (span,), similarity=1.0)
    page = page_of(
        comparison(document("新聞。", language="zh"), document("新聞。", language="ja"), [passage])
    )

    table = page.get_element_by_id("passages")
    source, repost = table.xpath(".//tr[@id='p1']/td")
    assert (table.get("lang"), source.get("lang"), repost.get("lang")) == ("zh", None, "ja")
    assert table.xpath(".//tr[@id='p1']/th/@lang") == ["en"]


def test_the_table_is_a_table_to_those_who_hear_it(harbour):
    page = page_of(harbour)

    assert page.xpath("//table[@id='passages']/thead/tr/th/@scope") == ["col"] * 3
    assert {row.find("th").get("scope") for row in page.xpath("//tr[starts-with(@id, 'p')]")} == {
        "row"
    }


def test_what_was_not_compared_is_still_there_with_its_reason():
    made = one_row("Text.")
    text = "Text.\nShare this!"
    menu = Block(span_of(text, "Share this!"), BlockKind.BOILERPLATE, reason="share buttons")
    source = replace(made.source, text=text, blocks=(*made.source.blocks, menu))
    page = page_of(replace(made, source=source))

    rest = page.xpath("string(//section[@aria-labelledby='rest'])")
    assert "share buttons" in rest
    assert "Share this!" in rest


def test_what_a_repetition_changed_is_marked_in_the_text_that_it_uses_again():
    text = "Boats wait."
    whole = Span(0, len(text))
    first = Passage(1, Kind.VERBATIM, (whole,), (whole,), similarity=1.0)
    changed = edit(span_of(text, "Boats"), Span(12, 17))
    again = Passage(2, Kind.EDITED, (), (Span(12, 23),), (changed,), repeats=1, similarity=0.9)
    made = comparison(document(text), document("Boats wait.\nShips wait."), [first, again])

    assert page_of(made).xpath("//tr[@id='p2']/td[1]//del/text()") == ["Boats"]


def test_the_page_of_a_long_text_is_made_in_small_pieces():
    made = _news(sentences=2_000)
    pieces = list(html_chunks(made))

    assert b"".join(pieces) == render(made, ReportFormat.HTML)
    assert max(map(len, pieces)) < 200_000


def _news(sentences: int):
    """Return a long carried text of sentences of news length, each with a figure changed."""
    sentence = "The board of the harbour said on Monday that {} ferries will leave for the islands"
    sentence += " every day in summer, and that nobody had been asked about it.\n"
    source, repost = sentence.format(30), sentence.format(45)
    passages = [
        _edited(number, number * len(source), (source.index("30"), len(source) - 1))
        for number in range(sentences)
    ]
    findings = [
        Finding(
            FindingType.FIGURE,
            Severity.HIGH,
            "figure-differs",
            "The source says 30, the repost 45.",
            (passage.id,),
            (passage.edits[0].source,),
            (passage.edits[0].repost,),
        )
        for passage in passages[::3]
    ]
    return comparison(
        document(source * sentences), document(repost * sentences), passages, findings
    )


def _edited(number: int, start: int, place: tuple[int, int]) -> Passage:
    figure, length = place
    span, change = Span(start, start + length), Span(start + figure, start + figure + 2)
    edits = (edit(change, change, EditCategory.FIGURE),)
    return Passage(number + 1, Kind.EDITED, (span,), (span,), edits, credit=Credit.UNCREDITED)


def test_blocks_that_begin_are_set_off(harbour):
    rows = page_of(harbour).xpath("//tr[contains(@class, 'block')]/@id")

    assert rows == ["p1", "p2", "p4", "p6"]


def test_the_top_tells_how_the_report_can_be_made_again(harbour):
    top = page_of(harbour, read_at="on Sunday").xpath("string(//table[@class='facts'])")

    for told in ("on Sunday", "Retold 0.1.0", "retold compare ledger.txt blog.html", "ab" * 32):
        assert told in top


def test_when_it_was_read_is_told_only_where_it_was_given(harbour):
    assert b"on Sunday" not in render(harbour, ReportFormat.HTML)


def test_a_finding_whose_sentence_has_its_wording_does_not_repeat_it(harbour):
    first, second = harbour.findings
    told = replace(second, text="The repost leaves out: “Nobody was asked 🙂 about it.”")

    assert page_of(harbour).xpath("//li[@id='f2']//mark")
    assert not page_of(replace(harbour, findings=(first, told))).xpath("//li[@id='f2']//mark")


def test_where_findings_are_many_those_that_matter_most_are_quoted():
    made = _news(sentences=200)
    page = page_of(replace(made, findings=made.findings * 8))
    quoted = [bool(finding.xpath(".//mark")) for finding in page.xpath("//li[@class='figure']")]

    assert quoted[0]
    assert not quoted[-1]
    assert quoted == sorted(quoted, reverse=True)
    assert "stand here without their sentences" in page.xpath("string(//main)")


@pytest.mark.parametrize("times", [1, 3, 4])
def test_the_page_keeps_its_size_however_much_was_found(times):
    made = _news(sentences=1_000)
    made = replace(made, findings=made.findings * times)
    texts = len(made.source.text.encode()) + len(made.repost.text.encode())

    assert len(render(made, ReportFormat.HTML)) < 3 * texts + 60 * 1024


def test_what_a_person_corrected_is_marked_as_theirs():
    made = one_row("Text.")
    blocks = tuple(replace(block, by_hand=True) for block in made.source.blocks)
    page = page_of(replace(made, source=replace(made.source, blocks=blocks)))

    assert page.xpath("//tr[@id='p1']//i[@class='hand']/text()") == [
        "✎ put back into the source by hand"
    ]
    assert "1 block put back" in page.xpath("string(//table[@class='facts'])")


def test_an_override_cannot_turn_letters_around():
    page = page_of(one_row("Paid \u202e05 dollars."))

    assert column(page, 1) == "Paid\ufffd05dollars."


def test_equal_comparisons_give_the_same_page(harbour):
    assert render(harbour, ReportFormat.HTML) == render(harbour, ReportFormat.HTML)


def test_every_word_for_credit_is_explained_in_the_method(harbour):
    method = page_of(harbour).xpath("//h2[@id='method']/..")[0].text_content().casefold()

    assert all(f"“{label.casefold()}”" in method for label in CREDITS.values())


def test_several_findings_of_a_passage_are_told_as_several(harbour):
    made = replace(harbour, findings=harbour.findings[:1] * 2)
    (told,) = page_of(made).xpath("//tr[@id='p2']/th/i[contains(., 'finding')]")

    assert told.text_content() == "findings 1, 2"
