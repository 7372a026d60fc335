import pytest

from core.errors import PageError
from core.extract import extract
from core.load import load
from core.model import BlockKind
from tests.core.extract.office import docx, p, r, zipped
from tests.core.extract.pages import CHINESE, FIRST, SECOND, THIRD, article, reasons, texts


def read(*paragraphs, **parts):
    return extract(load(docx(*paragraphs, **parts), name="a.docx"))


def test_paragraphs_are_the_article():
    document = read(p(FIRST), p(""), p(SECOND), p(CHINESE[0]))

    assert article(document) == [FIRST, SECOND, CHINESE[0]]
    assert document.text == "\n".join([FIRST, SECOND, CHINESE[0]])
    assert document.encoding == ""


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        (p(SECOND, "Zitat"), BlockKind.QUOTATION),
        (p(SECOND, "Loud"), BlockKind.QUOTATION),
        (p(SECOND, settings='<w:ind w:left="720" w:right="720"/>'), BlockKind.QUOTATION),
        (p("The harbour at dawn", "Below"), BlockKind.CAPTION),
        (p("What comes next", "Heading1"), BlockKind.HEADING),
        (p("What comes next", settings='<w:outlineLvl w:val="1"/>'), BlockKind.HEADING),
        (p("flour", settings='<w:numPr><w:numId w:val="2"/></w:numPr>'), BlockKind.LIST_ITEM),
        (p("flour", "Bullet"), BlockKind.LIST_ITEM),
        (f"<w:tbl><w:tr><w:tc>{p('flour')}</w:tc></w:tr></w:tbl>", BlockKind.TABLE_CELL),
    ],
)
def test_kinds_follow_the_styles(paragraph, kind):
    document = read(p(FIRST), paragraph, p(THIRD))

    assert [block.kind for block in document.blocks] == [
        BlockKind.PARAGRAPH,
        kind,
        BlockKind.PARAGRAPH,
    ]


def test_style_takes_after_the_one_it_is_based_on():
    mine = '<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="Zitat"/></w:style>'
    document = read(p(FIRST), p(SECOND, "Mine"), styles=mine)

    assert texts(document, BlockKind.QUOTATION) == [SECOND]


def test_styles_that_go_in_a_circle_end():
    circle = '<w:style w:styleId="Mine"><w:name w:val="x"/><w:basedOn w:val="Mine"/></w:style>'

    assert article(read(p(FIRST, "Mine"), styles=circle)) == [FIRST]


def test_title_byline_and_date_are_read_from_the_page():
    head = (p("The ferry is back", "Titel"), p("By Tom Ward"), p("3 September 2024"))
    document = read(*head, p(FIRST), p(SECOND))

    assert (document.title, document.byline) == ("The ferry is back", "Tom Ward")
    assert document.published == "2024-09-03"
    assert article(document) == [FIRST, SECOND]


def test_properties_say_what_the_page_does_not():
    core = (
        "<dc:title>The ferry</dc:title><dc:creator>Ann Oxley</dc:creator>"
        "<dcterms:created>2024-09-03T10:00:00Z</dcterms:created>"
    )
    document = read(p(FIRST), p(SECOND), core=core)

    assert (document.title, document.byline) == ("The ferry", "Ann Oxley")
    assert document.published == "2024-09-03"


def test_properties_of_a_program_are_not_the_texts():
    core = (
        "<dc:title>Word Document</dc:title><dc:creator>python-docx</dc:creator>"
        "<dcterms:created>2013-12-23T23:15:00Z</dcterms:created>"
    )
    document = read(p(FIRST), p(SECOND), core=core)

    assert (document.title, document.byline, document.published) == ("", "", "")


@pytest.mark.parametrize("style", ["Quote", "IntenseQuote"])
def test_style_of_word_needs_no_definition(style):
    assert texts(read(p(FIRST), p(SECOND, style)), BlockKind.QUOTATION) == [SECOND]


def test_page_beats_the_properties():
    core = "<dc:title>Template 3</dc:title><dc:creator>Office PC</dc:creator>"
    document = read(p("The ferry is back"), p("By Tom Ward"), p(FIRST), p(SECOND), core=core)

    assert (document.title, document.byline) == ("The ferry is back", "Tom Ward")


def test_page_headers_and_footers_are_boilerplate():
    document = read(p(FIRST), p(SECOND), header1=p("The Gazette"), footer1=p("Page 1 of 2"))

    assert article(document) == [FIRST, SECOND]
    assert reasons(document) == {"The Gazette": "page header", "Page 1 of 2": "page footer"}


def test_insertions_are_text_and_deletions_are_not():
    changed = f"<w:ins>{r('The ferry ')}</w:ins><w:del><w:r><w:delText>never </w:delText></w:r>"
    moved = f"</w:del><w:moveFrom>{r('yesterday ')}</w:moveFrom>{r('left at dawn.')}"
    document = read(p(FIRST), p(changed + moved))

    assert article(document)[1] == "The ferry left at dawn."
    assert "tracked changes" in document.notes[0].text


def test_paragraphs_whose_border_was_deleted_are_one():
    deleted = "<w:rPr><w:del/></w:rPr>"
    document = read(p(f"{FIRST} ", settings=deleted), p(SECOND), p(THIRD, settings=deleted))

    assert article(document) == [f"{FIRST} {SECOND}", THIRD]


def test_comments_are_not_read_but_named():
    marked = f"{r(FIRST)}<w:r><w:commentReference w:id='0'/></w:r>"
    document = read(p(marked), comments=f"<w:comment w:id='0'>{p('Really?')}</w:comment>")

    assert document.text == FIRST
    assert "comments" in document.notes[0].text


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_stand_below_the_text_in_its_order(kind):
    marked = f"{r(FIRST)}<w:r><w:{kind}Reference w:id='5'/></w:r>"
    note = f"<w:{kind} w:id='5'>{p('It has 40 seats.')}</w:{kind}>"
    line = f"<w:{kind} w:id='-1'>{p('never shown')}</w:{kind}>"
    document = read(p(marked), p(SECOND), **{f"{kind}s": line + note})

    assert article(document) == [FIRST, SECOND, "It has 40 seats."]


def test_text_box_is_read_once_below_its_paragraph():
    box = f"<wps:txbx><w:txbxContent>{p(SECOND)}</w:txbxContent></wps:txbx>"
    drawn = f"<mc:Choice>{box}</mc:Choice><mc:Fallback><v:shape>{box}</v:shape></mc:Fallback>"
    run = f"<w:r><mc:AlternateContent>{drawn}</mc:AlternateContent></w:r>"

    assert article(read(p(r(FIRST) + run), p(THIRD))) == [FIRST, SECOND, THIRD]


def test_hidden_text_is_kept_with_its_reason():
    document = read(p(r(FIRST) + r("See the annex.", "<w:vanish/>")), p(SECOND))

    assert article(document) == [FIRST, SECOND]
    assert reasons(document) == {"See the annex.": "hidden on the page"}


def test_text_that_a_style_hides_may_be_shown_again():
    shown = p(SECOND, run='<w:vanish w:val="0"/>')

    assert article(read(p(FIRST), shown)) == [FIRST, SECOND]


def test_special_signs_are_kept():
    signs = f"{r('Sea')}<w:r><w:softHyphen/></w:r>{r('wall')}<w:r><w:noBreakHyphen/></w:r>"
    blanks = r("two\u00a0metres") + "<w:r><w:tab/></w:r>" + r("high.")

    assert read(p(signs + blanks)).text == "Sea\u00adwall\u2011two\u00a0metres high."


def test_field_codes_are_no_text():
    field = f"<w:r><w:instrText>HYPERLINK never</w:instrText></w:r>{r(FIRST)}"

    assert read(p(field)).text == FIRST


def test_table_of_contents_is_boilerplate():
    document = read(p("What comes next 3", "TOC1"), p(FIRST), p(SECOND))

    assert reasons(document) == {"What comes next 3": "navigation"}


def test_line_break_inside_a_sentence_becomes_a_blank():
    broken = f"{r('The ferry left,')}<w:r><w:br/></w:r>{r('and nobody saw it.')}"
    ended = f"<w:r><w:br/></w:r>{r('It came back.')}"

    assert article(read(p(broken + ended))) == [
        "The ferry left, and nobody saw it.",
        "It came back.",
    ]


def test_short_answers_are_no_headings_where_headings_are_marked():
    heads = (p("One", "Heading1"), p(FIRST), p("Two", "Heading1"))
    document = read(*heads, p("Really?"), p(SECOND))

    assert texts(document, BlockKind.HEADING) == ["One", "Two"]


def test_document_without_a_word_is_refused():
    with pytest.raises(PageError, match="no text"):
        read(p(""))


BROKEN = {
    "nothing inside": {"word/document.xml": ""},
    "no XML": {"word/document.xml": "The harbour"},
    "document type": {"word/document.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"},
    "deep": {"word/document.xml": "<a>" * 100_000},
}


@pytest.mark.parametrize("parts", BROKEN.values(), ids=BROKEN)
def test_damaged_document_is_refused(parts):
    with pytest.raises(PageError, match="damaged"):
        extract(load(zipped(parts), name="a.docx"))
