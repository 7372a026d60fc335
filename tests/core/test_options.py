"""What a person can set changes the result."""

import core
from core.model import Kind

SIMPLIFIED = "市政府宣布，新的跨江大桥将于明年三月开工，项目总投资约为八十七亿元。"
TRADITIONAL = "市政府宣布，新的跨江大橋將於明年三月開工，項目總投資約為八十七億元。"


def kinds(options: core.Options) -> set[Kind]:
    source, repost = core.from_text(SIMPLIFIED), core.from_text(TRADITIONAL)
    return {passage.kind for passage in core.compare(source, repost, options).passages}


def test_the_other_chinese_script_is_the_same_words():
    assert kinds(core.Options()) == {Kind.VERBATIM}


def test_the_other_chinese_script_can_be_told_apart():
    assert kinds(core.Options(fold_chinese=False)) == {Kind.EDITED}
