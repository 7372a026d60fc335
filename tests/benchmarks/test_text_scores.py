import pytest

from benchmarks.dumps import dump
from benchmarks.text_scores import Extracted, shingle_score, word_score

ENGLISH = [
    Extracted("The ferry left at dawn on Monday.", "Home The ferry left at dawn.", "en"),
    Extracted("The wall is four metres high.", "", "en"),
    Extracted("", "Menu", "en"),
    Extracted("Two words", "two WORDS", "en"),
]
CHINESE = [
    Extracted("林茅斯港口星期一重新开放。", "首页 林茅斯港口星期一重新开放。", "zh"),
    Extracted("海堤将加高两米 by 2025", "海堤将加高两米", "zh"),
]


@pytest.mark.parametrize("pages", [ENGLISH, CHINESE], ids=["english", "chinese"])
def test_scores_are_those_of_the_reference(reference, pages):
    pairs = [(page.gold, page.text) for page in pages]
    is_chinese = pages is CHINESE

    for ours, theirs in (
        (shingle_score(pages), reference.aeb(pairs, zh=is_chinese)),
        (word_score(pages), reference.bag(pairs, zh=is_chinese)),
    ):
        assert (ours.precision, ours.recall, ours.f1) == pytest.approx(
            (theirs["precision"], theirs["recall"], theirs["f1"])
        )


def test_same_text_scores_one():
    pages = [Extracted("The ferry left at dawn.", "The ferry left at dawn.", "en")]

    assert shingle_score(pages).f1 == word_score(pages).f1 == 1.0


def test_dump_is_what_a_person_copies():
    page = (
        "<html><head><title>No</title></head><body><ul><li>Home</li><li>News</li></ul>"
        "<script>no()</script><p>The <b>ferry</b>\nleft.</p><p>It<br>is late.</p></body></html>"
    )

    assert dump(page) == "Home\n\nNews\n\nThe ferry left.\n\nIt\nis late.\n"
