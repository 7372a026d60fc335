"""Voices, names and the tone of verbs in whole texts: neighbours say who speaks, parts are cut."""

import tomllib
from pathlib import Path

import pytest

import core

CASES = tomllib.loads(Path(__file__).with_name("voices.toml").read_text("utf-8"))["case"]
HEAD = (
    "The harbour board of Dunmore met on Thursday to discuss the winter timetable of its ferries. "
    "Some 300 people followed the meeting in the old customs hall."
)
TAIL = (
    "The next meeting is planned for the second week of June. "
    "The minutes will be put up on the door of the customs hall by then."
)
HEAD_CHINESE = (
    "九月的一个周末，临港老城区的菜市场比往常更加拥挤。"
    "几家常年在这里卖鱼的摊贩正在收拾冰块，准备搬到新建的大棚里去。"
)
TAIL_CHINESE = "改造工程预计持续三个月。搬迁期间，停车场将免费开放，公交线路也会增加班次。"
AROUND = {"en": (HEAD, TAIL), "zh": (HEAD_CHINESE, TAIL_CHINESE)}
OPTIONS = core.Options(outlets=("The Harbour Gazette", "临港日报"))
OWN = ("attribution", "name", "hedge.verb")


def text(paragraph, language):
    """Return a text with a paragraph between two that do not change."""
    before, after = AROUND[language]
    return core.from_text("\n\n".join((before, paragraph, after)), language=language)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_only_what_changed_is_told(case):
    language = case.get("language", "en")
    source, repost = text(case["source"], language), text(case["repost"], language)
    found = core.compare(source, repost, OPTIONS).findings

    assert [one.rule for one in found if one.rule.startswith(OWN)] == case["rules"]
