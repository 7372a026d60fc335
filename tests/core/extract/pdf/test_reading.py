import pytest

from core.extract.candidates import Form
from core.extract.pdf import read_pdf
from core.extract.pdf.words import written
from core.model import BlockKind
from tests.core.extract.pages import CHINESE, FIRST, SECOND, THIRD, article, reasons, texts
from tests.core.extract.pdf.files import GAP_MM, LINE_MM, Paper, raw_pdf, read

LONG = f"{FIRST} {SECOND} {THIRD}"
# No two pages of it begin alike.
STORY = [f"On day {day} of the storm it was so. {LONG}" for day in range(1, 21)]


def test_lines_become_paragraphs():
    document = read(Paper().add(LONG).add(THIRD).add(FIRST))

    assert article(document) == [LONG, THIRD, FIRST]
    assert document.encoding == ""


def test_title_byline_and_date_stand_above_the_text():
    paper = Paper().add("Harbour reopens after storm", 20, "B")
    document = read(paper.add("By Tom Ward").add("3 September 2024").add(LONG).add(THIRD))

    assert (document.title, document.byline) == ("Harbour reopens after storm", "Tom Ward")
    assert document.published == "2024-09-03"
    assert article(document) == [LONG, THIRD]


def test_properties_say_what_the_page_does_not():
    paper = Paper().add(LONG)
    paper.set_title("The ferry is back")
    paper.set_author("Ann Oxley")

    assert (read(paper).title, read(paper).byline) == ("The ferry is back", "Ann Oxley")


def test_title_that_a_program_made_up_is_none():
    paper = Paper().add(LONG)
    paper.set_title("Microsoft Word - ferry.doc")

    assert read(paper).title == ""


@pytest.mark.parametrize(("size", "style"), [(14, ""), (11, "B")], ids=["large", "bold"])
def test_headings_are_told_by_their_type(size, style):
    document = read(Paper().add(LONG).add("What comes next", size, style).add(THIRD))

    assert texts(document, BlockKind.HEADING) == ["What comes next"]


def test_text_set_in_on_both_sides_is_a_quotation():
    paper = Paper().add(LONG)
    paper.set_margins(35, 20, 35)
    paper.set_x(35)
    paper.add(SECOND)
    paper.set_margins(20, 20, 20)
    paper.set_x(20)

    assert texts(read(paper.add(LONG)), BlockKind.QUOTATION) == [SECOND]


def test_first_lines_set_in_begin_paragraphs():
    paper = Paper()
    for text in (LONG, THIRD, FIRST, LONG):
        paper.multi_cell(0, LINE_MM, f"      {text}", new_x="LMARGIN", new_y="NEXT")

    assert article(read(paper)) == [LONG, THIRD, FIRST, LONG]


def test_justified_lines_are_read():
    assert article(read(Paper().add(LONG, align="J").add(THIRD, align="J"))) == [LONG, THIRD]


def test_paragraph_goes_on_over_a_page():
    paper = Paper("The Lindmouth Gazette", "Page #")
    for text in STORY:
        paper.add(text)
    document = read(paper)

    assert paper.page_no() > 2
    assert article(document) == STORY
    assert set(reasons(document).values()) == {"page header", "page footer"}
    assert "The Lindmouth Gazette" in reasons(document)


def test_text_that_repeats_itself_is_no_page_header():
    paper = Paper("The Lindmouth Gazette")
    for _ in range(30):
        paper.add(LONG)

    assert article(read(paper)) == [LONG] * 30


def test_what_a_browser_prints_around_one_page_is_boilerplate():
    paper = Paper("03/09/2024, 10:15 The Gazette", "https://gazette.example/harbour-reopens")
    document = read(paper.add("Harbour reopens after storm", 20, "B").add(LONG))

    assert article(document) == [LONG]
    assert sorted(reasons(document).values()) == ["page footer", "page header"]
    assert document.published == ""


def in_columns(paper, lines, *, by_rows):
    half = len(lines) // 2
    places = [(place // half, place % half) for place in range(2 * half)]
    for column, row in sorted(places, key=lambda place: place[::-1] if by_rows else place):
        paper.set_xy(20 + column * 88, 40 + row * LINE_MM)
        paper.cell(80, LINE_MM, lines[column * half + row])


@pytest.mark.parametrize("by_rows", [False, True], ids=["column by column", "row by row"])
def test_two_columns_are_read_one_after_the_other(by_rows):
    paper = Paper()
    lines = [*paper.multi_cell(80, LINE_MM, LONG, dry_run=True, output="LINES"), ""]
    in_columns(paper, [*lines, *lines], by_rows=by_rows)

    assert article(read(paper)) == [LONG, LONG]


def test_hyphens_at_line_ends_go():
    paper = Paper()
    paper.set_right_margin(130)
    soft = LONG.replace("fishmonger", "fish\u00admonger").replace("islands", "is\u00adlands")

    assert article(read(paper.add(soft))) == [LONG]


def test_hyphen_stays_where_the_document_writes_it_elsewhere():
    lines = ("The well-known ferry left the harbour, and the well-", "known baker saw it go away.")
    drawn = b"".join(
        b"BT /F1 12 Tf 40 %d Td (%s) Tj ET\n" % (700 - 14 * row, line.encode())
        for row, line in enumerate(lines)
    )

    assert read(raw_pdf(drawn)).text == "".join(lines)


def test_chinese_lines_are_joined_without_blanks():
    paper = Paper(han=True)
    paper.set_font("Han", size=11)
    for text in CHINESE:
        paper.multi_cell(0, 7, text * 2, new_x="LMARGIN", new_y="NEXT", wrapmode="CHAR")
        paper.ln(GAP_MM)

    assert article(read(paper)) == [text * 2 for text in CHINESE]


def test_ligatures_and_radicals_are_read_as_what_they_stand_for():
    drawn = "\ufb01ve o\ufb03ces, \u2f47\u5831 \uff21 \u00bd"

    assert written(drawn) == "five offices, \u65e5\u5831 \uff21 \u00bd"


def test_line_that_begins_with_a_blank_is_read():
    drawn = b"BT /F1 12 Tf 40 700 Td (   The harbour reopened on Monday.) Tj ET"

    assert read(raw_pdf(drawn)).text == "The harbour reopened on Monday."


def test_turned_page_is_read_as_shown():
    lines = (b"The harbour reopened on Monday after a week", b"of storms, and the ferry left.")
    drawn = b"".join(
        b"BT /F1 12 Tf 0 1 -1 0 %d 50 Tm (%s) Tj ET\n" % (100 + 14 * row, line)
        for row, line in enumerate(lines)
    )

    assert read(raw_pdf(drawn, "/Rotate 90")).text == b" ".join(lines).decode()


def test_turned_line_is_kept_beside_the_text():
    paper = Paper().add(LONG)
    with paper.rotation(90, 10, 200):
        paper.text(10, 200, "Filed on 3 September")

    assert reasons(read(paper)) == {"Filed on 3 September": "sidebar"}


def test_text_outside_the_page_is_not_read():
    paper = Paper().add(LONG)
    paper.text(20, 400, "never shown")

    assert read(paper).text == LONG


def test_footnotes_stand_below_the_paragraph_that_goes_on():
    paper = Paper(foot="The ferry has 40 seats.")
    for text in STORY[:12]:
        paper.add(text)
        if paper.page_no() > 1:
            paper.foot = ""
    found = article(read(paper))

    assert [text for text in found if text in STORY] == STORY[:12]
    assert len(found) == 13


def test_list_items_are_told_by_their_signs():
    items = ("• flour and sugar", "• bread")
    paper = Paper().add(LONG).add("\n".join(items)).add(THIRD)

    assert texts(read(paper), BlockKind.LIST_ITEM) == list(items)


def test_cells_on_one_line_stay_apart():
    paper = Paper().add(LONG)
    for row in (("Ferry", "Seats"), ("Dawn", "40")):
        for column, cell in enumerate(row):
            paper.set_x(20 + 60 * column)
            paper.cell(60, 6, cell)
        paper.ln(6)
    layout = read_pdf(paper.data(), "a.pdf").layout

    assert [each.text for each in layout.candidates if each.form is Form.CELL] == [
        "Ferry",
        "Seats",
        "Dawn",
        "40",
    ]


def test_note_says_how_paragraphs_were_told():
    assert "PDF" in read(Paper().add(LONG)).notes[0].text
