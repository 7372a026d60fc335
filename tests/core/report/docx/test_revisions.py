"""Both articles as one text with changes."""

from hypothesis import given, settings
from hypothesis import strategies as st

import core
from core.model import Kind, Passage, Span
from core.report.docx.places import CommentEnd
from core.report.docx.revisions import revised
from core.report.docx.weaving import Change, Stretch
from tests.core.builders import comparison, document, span_of
from tests.core.report.docx.conftest import paragraphs_of

_WORDS = st.sampled_from(
    ["harbour", "ferry", "5%", "mayor", "说", "港口。", "ABC.", "-", " ", "\r\n", "\n"]
)
_TEXTS = st.lists(_WORDS, max_size=30).map(lambda words: f"A {' '.join(words)}")


def settled(made, dropped: Change) -> list[str]:
    """Return the paragraphs without the changes of one kind."""
    paragraphs = [""]
    for paragraph in revised(made):
        for part in paragraph.parts:
            if isinstance(part, Stretch) and part.change is not dropped:
                paragraphs[-1] += part.text
        if paragraph.change is not dropped:
            paragraphs.append("")
    return paragraphs[:-1]


def told(made) -> str:
    """Return the text with what is deleted in brackets and what is inserted in braces."""
    marks = {Change.NONE: "%s", Change.DELETED: "[%s]", Change.INSERTED: "{%s}"}
    lines = (
        "".join(marks[part.change] % part.text for part in each.parts if isinstance(part, Stretch))
        + marks[each.change] % "¶"
        for each in revised(made)
    )
    return "".join(lines)


def test_neither_article_loses_or_gains_a_character(hostile, harbour):
    for made in (hostile, harbour):
        assert settled(made, Change.INSERTED) == paragraphs_of(made.source)
        assert settled(made, Change.DELETED) == paragraphs_of(made.repost)


# Importing what compares takes its time once.
@settings(deadline=None)
@given(_TEXTS, _TEXTS)
def test_rejecting_and_accepting_give_both_articles_of_any_texts(source, repost):
    made = core.compare(core.from_text(source), core.from_text(repost))

    assert settled(made, Change.INSERTED) == paragraphs_of(made.source, made.source_strand)
    assert settled(made, Change.DELETED) == paragraphs_of(made.repost, made.repost_strand)


def test_moved_text_is_deleted_in_one_place_and_inserted_in_the_other(harbour):
    assert told(harbour) == (
        "{Boats wait outside.}{¶}The harbour will close in May.{ -Ledger}¶"
        "Ferries [may]{will} cost [5%]{15%} more[, Mayor Ines Orr said]. "
        "[Nobody was asked 🙂 about it.]{What a surprise!}¶"
        "[Boats wait outside.]{The harbour will close in May.}¶"
    )


def test_a_paragraph_that_was_split_gains_an_end():
    source, repost = "One is here. Two is here.", "One is here.\nTwo is here."
    first = Passage(1, Kind.VERBATIM, (Span(0, 12),), (Span(0, 12),))
    second = Passage(2, Kind.VERBATIM, (Span(13, 25),), (Span(13, 25),))

    assert told(comparison(document(source), document(repost), [first, second])) == (
        "One is here.[ ]{¶}Two is here.¶"
    )


def test_a_page_without_an_article_is_one_empty_paragraph():
    span = Span(0, 8)
    made = comparison(document("One two."), document(""), [Passage(1, Kind.OMITTED, (span,), ())])

    assert told(made) == "[One two.]¶"


def test_a_finding_is_a_comment_around_its_wording_in_the_repost(harbour):
    parts = [part for paragraph in revised(harbour) for part in paragraph.parts]
    start, end = (parts.index(CommentEnd(1, is_start)) for is_start in (True, False))

    assert [part.text for part in parts[start + 1 : end]] == ["15%"]
    assert parts[start + 1].repost == span_of(harbour.repost.text, "15%").start


def test_a_finding_about_left_out_text_stands_at_what_is_deleted(harbour):
    parts = [part for paragraph in revised(harbour) for part in paragraph.parts]
    start, end = (parts.index(CommentEnd(2, is_start)) for is_start in (True, False))

    assert [(part.text, part.change) for part in parts[start + 1 : end]] == [
        ("Nobody was asked 🙂 about it.", Change.DELETED)
    ]
