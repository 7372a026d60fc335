"""What the first real pair of pages must show; judged by reading both texts."""

import pytest

import core
from core.model import Comparison, Kind, Passage

SOURCE = "seeds/004_77ad7b163405c188.txt"
REPOST = "seeds/000_f660bc443a598310.txt"


@pytest.fixture
def result(shared) -> Comparison:
    return core.compare(core.read(shared / SOURCE), core.read(shared / REPOST))


def words(result: Comparison, passage: Passage) -> str:
    spans = [span.of(result.source.text) for span in passage.source]
    spans += [span.of(result.repost.text) for span in passage.repost]
    return " ".join(spans)


def holding(result: Comparison, text: str) -> Passage:
    """Return the first passage that holds ``text`` on its first side."""
    return next(passage for passage in result.passages if text in words(result, passage))


def test_the_sentences_copied_word_for_word_are_verbatim(result):
    verbatim = [passage for passage in result.passages if passage.kind is Kind.VERBATIM]

    assert 9 <= len(verbatim) <= 11


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bank customers would need to opt-in", Kind.OMITTED),
        ("That hasn't assuaged concerns", Kind.OMITTED),
        ("Zuck has a long way to go", Kind.ADDED),
        ("Banks view mobile commerce", Kind.EDITED),
        ("Facebook increasingly wants to be a platform", Kind.VERBATIM),
    ],
)
def test_each_passage_has_the_kind_that_a_reader_gives_it(result, text, kind):
    assert holding(result, text).kind is kind


def test_the_ticker_is_deleted(result):
    passage = holding(result, "Banks view mobile commerce")

    assert "PYPL 0.68%" in [edit.source.of(result.source.text).strip() for edit in passage.edits]


@pytest.mark.parametrize(
    ("source", "repost"),
    [
        ("pitched fraud alerts", "as well as offer fraud alerts"),
        ("Data privacy is a sticking point", "waffling over data privacy concerns"),
        ("The talks are taking place", "The negotiations come"),
        ("One large U.S. bank pulled away", "One large bank withdrew"),
        ("Many struggle to gain traction", "they have struggled to gain traction"),
        ("They prefer to keep customers", "preferring instead to keep customers"),
        ("a harder public line on privacy", "beefed up privacy measures"),
        ("Bank executives are worried", "bank executives are still concerned"),
        ("a deal with PayPal that allows", "PayPal struck a deal"),
        ("(A Mastercard spokesman said", "the company says Facebook can't see"),
    ],
)
def test_reworded_sentences_are_paired_with_what_renders_them(result, source, repost):
    passage = holding(result, source)

    assert repost in " ".join(span.of(result.repost.text) for span in passage.repost)


def test_merged_sentences_are_flagged(result):
    assert holding(result, "Many struggle to gain traction").is_merged
