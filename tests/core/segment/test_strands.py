from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.extract import whole_text
from core.model import Block, BlockKind, Document, Note, Severity, Span, Stage
from core.segment import segment, segment_whole
from core.segment.errors import NoArticleError

ENGLISH = [
    "The harbour of Lindmouth reopened on Monday after a week of storms, and the ferry left.",
    "The council wants to raise the sea wall before winter, but it has not said who will pay.",
    "There is no sign that the storms will end, and the people of the islands know it well.",
]
FRENCH = [
    "Le port de Lindmouth a rouvert lundi après une semaine de tempêtes, et le bac est parti.",
    "Le conseil veut relever la digue avant l'hiver, mais il n'a pas dit qui va la payer.",
    "Rien ne dit que les tempêtes vont finir, et les habitants des îles le savent très bien.",
]
CHINESE = [
    "林茅斯港口在一周的风暴之后于星期一重新开放,第一班渡轮在黎明时分驶往各个岛屿。",
    "市议会希望在冬天之前将海堤加高两米,但尚未说明由谁来支付这笔费用(who will pay)。",
    "没有迹象表明风暴会结束,岛上的居民对此非常清楚,他们已经为冬天做好了准备。",
]


def document(texts, kind=BlockKind.PARAGRAPH):
    blocks, start = [], 0
    for text in texts:
        blocks.append(Block(Span(start, start + len(text)), kind))
        start += len(text) + 1
    return Document(
        "page", "", "text/plain", "utf-8", "", "", "", "\n".join(texts), tuple(blocks), ()
    )


def strands(texts):
    return {s.language: s.blocks for s in segment(document(texts)).strands}


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(ENGLISH, {"en": (0, 1, 2)}, id="one language"),
        pytest.param(
            [*CHINESE, *ENGLISH], {"zh": (0, 1, 2), "en": (3, 4, 5)}, id="one after the other"
        ),
        pytest.param(
            [text for pair in zip(CHINESE, ENGLISH, strict=True) for text in pair],
            {"zh": (0, 2, 4), "en": (1, 3, 5)},
            id="alternating",
        ),
        pytest.param([*FRENCH, *ENGLISH], {"fr": (0, 1, 2), "en": (3, 4, 5)}, id="one script"),
        pytest.param(
            [*FRENCH, *FRENCH, "We will see.", *FRENCH], {"fr": tuple(range(10))}, id="quotation"
        ),
        pytest.param(
            [*FRENCH, "La suite", *ENGLISH, "Lindmouth"],
            {"fr": (0, 1, 2, 3), "en": (4, 5, 6, 7)},
            id="short headings",
        ),
        pytest.param(["Lindmouth"], {"und": (0,)}, id="nothing decides"),
    ],
)
def test_each_language_has_one_strand(texts, expected):
    assert strands(texts) == expected


def test_heading_that_tells_no_language_is_in_that_of_the_text_below_it():
    page = document([*FRENCH, "Lindmouth Gazette", *ENGLISH])
    heading = replace(page.blocks[3], kind=BlockKind.HEADING)
    found = segment(replace(page, blocks=(*page.blocks[:3], heading, *page.blocks[4:]))).strands

    assert [strand.blocks for strand in found] == [(0, 1, 2), (3, 4, 5, 6)]


def test_two_articles_in_one_language_are_one_strand_in_order():
    found = segment(document([*ENGLISH, "Lindmouth", *reversed(ENGLISH)])).strands

    assert [strand.blocks for strand in found] == [tuple(range(7))]


def test_strands_are_numbered_as_they_appear():
    found = segment(document([*CHINESE, *ENGLISH])).strands

    assert [(strand.id, strand.language) for strand in found] == [(0, "zh"), (1, "en")]


def test_blocks_carry_the_language_of_their_strand():
    found = segment(document([*FRENCH, "Lindmouth"]))

    assert {block.language for block in found.blocks} == {"fr"}


@pytest.mark.parametrize(
    "kind", [BlockKind.TITLE, BlockKind.BYLINE, BlockKind.DATE, BlockKind.BOILERPLATE]
)
def test_page_without_article_is_refused(kind):
    with pytest.raises(NoArticleError, match="“page” holds no article text"):
        segment(document(ENGLISH, kind))


@pytest.mark.parametrize("text", ["...!?", "😀", "Lindmouth", "\n".join([*CHINESE, *ENGLISH])])
def test_whole_text_is_one_strand(text):
    found = segment_whole(whole_text(text))

    assert len(found.strands) == 1
    assert len(found.strands[0].blocks) == len(found.blocks)


def test_given_language_is_kept():
    found = segment_whole(whole_text("\n".join(ENGLISH), "de"))

    assert found.strands[0].language == "de"


@given(st.lists(st.sampled_from([*ENGLISH, *FRENCH, *CHINESE, "...", "Lindmouth"]), min_size=1))
def test_every_article_block_is_in_one_strand_and_its_sentences_tile_it(texts):
    found = segment(document(texts))
    places = sorted(place for strand in found.strands for place in strand.blocks)
    sentences = sorted(span for strand in found.strands for span in strand.sentences)

    assert places == list(range(len(texts)))
    assert "".join("".join(s.of(found.text) for s in sentences).split()) == "".join(
        "".join(texts).split()
    )


def test_a_page_without_an_article_is_refused_with_its_notes():
    note = Note(Severity.MEDIUM, Stage.LOAD, "“page” only shows frames.")

    with pytest.raises(NoArticleError, match=r"find\. “page” only shows frames\.$"):
        segment(replace(document([]), notes=(note,)))
