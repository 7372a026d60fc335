"""What a person can set changes the result."""

import pytest

import core
from core.model import Kind, Passage

SIMPLIFIED = "市政府宣布，新的跨江大桥将于明年三月开工，项目总投资约为八十七亿元。"
TRADITIONAL = "市政府宣布，新的跨江大橋將於明年三月開工，項目總投資約為八十七億元。"


def kinds(options: core.Options) -> set[Kind]:
    source, repost = core.from_text(SIMPLIFIED), core.from_text(TRADITIONAL)
    return {passage.kind for passage in core.compare(source, repost, options).passages}


def test_the_other_chinese_script_is_the_same_words():
    assert kinds(core.Options()) == {Kind.VERBATIM}


def test_the_other_chinese_script_can_be_told_apart():
    assert kinds(core.Options(fold_chinese=False)) == {Kind.EDITED}


FAINT = (
    "The harbour board approved the new quay on Monday. Fishermen fear for their nets and for the "
    "herring that spawns in the bay.",
    "The harbour board approved the new quay on Monday. The herring of the bay may lose its place "
    "to spawn, the fishermen fear.",
)
CUT = (
    "The board met on Monday behind closed doors and approved the quay after nine hours of talks.",
    "The board met on Monday and approved the quay after nine hours, without a look at its price.",
)


def passages(texts: tuple[str, str], options: core.Options) -> list[Passage]:
    return list(core.compare(*map(core.from_text, texts), options).passages)


def test_what_is_less_alike_than_asked_for_is_left_out_and_added():
    found = passages(FAINT, core.Options())
    least = 1 + int(100 * min(passage.similarity for passage in found))
    asked = passages(FAINT, core.Options(min_alike_percent=least))

    assert [passage.kind for passage in found] == [Kind.VERBATIM, Kind.PARAPHRASED]
    assert [passage.kind for passage in asked] == [Kind.VERBATIM, Kind.ADDED, Kind.OMITTED]


def test_word_for_word_is_as_alike_as_anybody_can_ask_for():
    asked = passages(FAINT, core.Options(min_alike_percent=100))

    assert asked[0].kind is Kind.VERBATIM


@pytest.mark.parametrize(
    ("percent", "kind"), [(0, Kind.EDITED), (50, Kind.EDITED), (80, Kind.PARAPHRASED)]
)
def test_how_many_words_an_edited_passage_has_kept_can_be_asked_for(percent, kind):
    found = passages(CUT, core.Options(min_kept_percent=percent))

    assert {passage.kind for passage in found} == {kind}
