import pytest

from core.errors import PageError
from core.extract import extract
from core.load import load
from core.model import BlockKind
from tests.core.extract.office import odt, t, zipped
from tests.core.extract.pages import CHINESE, FIRST, SECOND, THIRD, article, reasons, texts

QUOTATIONS = '<style:style style:name="P1" style:parent-style-name="Quotations"/>'
SET_IN = (
    '<style:style style:name="P1"><style:paragraph-properties fo:margin-left="1.5cm"/>'
    "</style:style>"
)
HIDING = '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>'


def read(*content, **parts):
    return extract(load(odt(*content, **parts), name="a.odt"))


def test_paragraphs_are_the_article():
    document = read(t(FIRST), t(""), t(SECOND), t(CHINESE[0]))

    assert article(document) == [FIRST, SECOND, CHINESE[0]]
    assert document.encoding == ""


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        (t("What comes next", tag="h"), BlockKind.HEADING),
        (t(SECOND, "Quotations"), BlockKind.QUOTATION),
        (t("The harbour at dawn", "Illustration"), BlockKind.CAPTION),
        (f"<text:list><text:list-item>{t('flour')}</text:list-item></text:list>", "list_item"),
        (
            f"<table:table><table:table-row><table:table-cell>{t('flour')}</table:table-cell>"
            "</table:table-row></table:table>",
            BlockKind.TABLE_CELL,
        ),
    ],
)
def test_kinds_follow_the_markup(paragraph, kind):
    named = "".join(f'<style:style style:name="{n}"/>' for n in ("Quotations", "Illustration"))
    document = read(t(FIRST), paragraph, t(THIRD), styles=named)

    assert [block.kind for block in document.blocks] == [
        BlockKind.PARAGRAPH,
        kind,
        BlockKind.PARAGRAPH,
    ]


@pytest.mark.parametrize("automatic", [QUOTATIONS, SET_IN], ids=["style", "indent"])
def test_quotation_is_told_by_style_or_indentation(automatic):
    named = '<style:style style:name="Quotations"/>'
    document = read(t(FIRST), t(SECOND, "P1"), t(THIRD), styles=named, automatic=automatic)

    assert texts(document, BlockKind.QUOTATION) == [SECOND]


def test_style_of_the_format_needs_no_definition():
    assert texts(read(t(FIRST), t(SECOND, "Quotations")), BlockKind.QUOTATION) == [SECOND]


def test_title_and_properties_are_read():
    meta = (
        "<dc:title>Template 3</dc:title><meta:initial-creator>Ann Oxley</meta:initial-creator>"
        "<meta:creation-date>2024-09-03T10:00:00</meta:creation-date>"
    )
    titled = '<style:style style:name="Title"/>'
    document = read(t("The ferry is back", "Title"), t(FIRST), t(SECOND), styles=titled, meta=meta)

    assert (document.title, document.byline) == ("The ferry is back", "Ann Oxley")
    assert document.published == "2024-09-03"


def test_page_headers_and_footers_are_boilerplate():
    margins = f"<style:header>{t('The Gazette')}</style:header><style:footer>{t('Page 1')}"
    page = f"<style:master-page>{margins}</style:footer></style:master-page>"
    document = read(
        t(FIRST), t(SECOND), styles=f"<office:master-styles>{page}</office:master-styles>"
    )

    assert reasons(document) == {"The Gazette": "page header", "Page 1": "page footer"}


def test_deleted_text_is_not_read_and_a_note_says_so():
    changes = f"<text:changed-region><text:deletion>{t('never')}</text:deletion>"
    tracked = f"<text:tracked-changes>{changes}</text:changed-region></text:tracked-changes>"
    document = read(tracked, t(FIRST), t(SECOND))

    assert article(document) == [FIRST, SECOND]
    assert "tracked changes" in document.notes[0].text


def test_comments_are_not_read_but_named():
    document = read(t(f"{FIRST}<office:annotation>{t('Really?')}</office:annotation>"))

    assert document.text == FIRST
    assert "comments" in document.notes[0].text


def test_notes_stand_below_the_text():
    citation = "<text:note-citation>1</text:note-citation>"
    note = f"<text:note>{citation}<text:note-body>{t('It has 40 seats.')}</text:note-body>"

    assert article(read(t(f"{FIRST}{note}</text:note>"), t(SECOND))) == [
        FIRST,
        SECOND,
        "It has 40 seats.",
    ]


def test_text_box_is_read_below_its_paragraph():
    box = f"<draw:frame><draw:text-box>{t(SECOND)}</draw:text-box></draw:frame>"

    assert article(read(t(FIRST + box), t(THIRD))) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "hidden",
    [
        t('<text:span text:style-name="T1">See the annex.</text:span>'),
        f'<text:section text:display="none">{t("See the annex.")}</text:section>',
        t("<text:hidden-text>See the annex.</text:hidden-text>"),
    ],
    ids=["style", "section", "field"],
)
def test_hidden_text_is_kept_with_its_reason(hidden):
    document = read(t(FIRST), hidden, t(SECOND), automatic=HIDING)

    assert reasons(document) == {"See the annex.": "hidden on the page"}


def test_blanks_tabs_and_breaks_are_read():
    line = 'Sea<text:s text:c="3"/>wall<text:tab/>of two\u00a0metres,<text:line-break/>or more.'

    assert read(t(line)).text == "Sea wall of two\u00a0metres, or more."


def test_file_cannot_ask_for_a_billion_blanks():
    assert read(t(f'{FIRST}<text:s text:c="9999999999"/>')).text == FIRST


def test_table_of_contents_is_boilerplate():
    contents = f"<text:table-of-content>{t('What comes next 3')}</text:table-of-content>"

    assert reasons(read(contents, t(FIRST), t(SECOND))) == {"What comes next 3": "navigation"}


def test_encrypted_document_is_refused():
    with pytest.raises(PageError, match="password"):
        read(t(FIRST), manifest="<manifest:encryption-data/>")


def test_package_without_a_text_is_refused():
    parts = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}

    with pytest.raises(PageError, match="damaged"):
        extract(load(zipped(parts, 0), name="a.odt"))
