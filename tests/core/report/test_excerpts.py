"""Wordings in their context."""

from core.model import Finding, FindingType, Severity, Span
from core.report.excerpts import Excerpt, Quotation, Quoter, beginning_of
from tests.core.builders import comparison, document, span_of


def quotation(text: str, *spans: Span, told: str = "Told.") -> Quotation:
    """Return what a finding about these spans of the source quotes of it."""
    finding = Finding(FindingType.FIGURE, Severity.HIGH, "rule", told, (), spans)
    source, _ = Quoter(comparison(document(text), document(""), [])).quote(finding)
    return source


def quoted(text: str, *spans: Span) -> tuple[Excerpt, ...]:
    """Return the excerpts of that."""
    return quotation(text, *spans).excerpts


def test_a_wording_stands_in_its_sentence():
    text = "It rained. Prices rose 5% in May. It snowed."

    assert quoted(text, span_of(text, "5%")) == (Excerpt("Prices rose ", "5%", " in May."),)


def test_a_long_sentence_is_cut_between_words_around_the_wording():
    text = "before " * 40 + "5%" + " after" * 40 + "."
    (excerpt,) = quoted(text, span_of(text, "5%"))

    assert excerpt.before.startswith("…before ")
    assert excerpt.after.endswith(" after…")
    assert len(excerpt.before) + len(excerpt.after) < 180


def test_a_very_long_wording_keeps_its_beginning_and_end():
    text = "first " + "word " * 200 + "last."
    (excerpt,) = quoted(text, Span(0, len(text)))

    assert excerpt.wording.startswith("first word")
    assert " … " in excerpt.wording
    assert excerpt.wording.endswith("word last.")


def test_a_wording_inside_another_is_not_quoted_twice():
    text = "Prices rose 5% in May."

    assert len(quoted(text, span_of(text, "5%"), span_of(text, text))) == 1


def test_a_wording_across_sentences_stands_alone():
    text = "One. Two."

    assert quoted(text, span_of(text, text)) == (Excerpt("", "One. Two.", ""),)


def test_what_the_finding_itself_quotes_is_not_quoted_again():
    text = "One. Two."

    assert quotation(text, Span(0, 4), told="The repost leaves out: “One.”") == Quotation()


def test_a_beginning_is_cut_between_words():
    assert beginning_of("Short.") == "Short."
    assert beginning_of("word " * 40) == "word " * 15 + "word…"


def test_of_many_wordings_the_first_are_shown_and_the_others_counted():
    text = "One. Two. Six. Ten. Red."
    made = quotation(text, *(span_of(text, f"{word}.") for word in ("One", "Two", "Six", "Ten")))

    assert [excerpt.wording for excerpt in made.excerpts] == ["One.", "Two.", "Six."]
    assert made.more_told == "(… and 1 more)"
