"""A title with words that the source has in no form is told; most honest rewording is not."""

import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

import core
from core.model import FindingType
from tests.core.classify.stories import only, rules, story

STORIES = Path(__file__).parents[2] / "quality" / "findings" / "stories" / "tuned"
TITLES = tomllib.loads(Path(__file__).with_name("headlines.toml").read_text("utf-8"))
TEXT = (
    "Kelmouth will close its swimming hall for two weeks in May, the council said.",
    "The colour of the old tiles could not be matched, and nobody was hurt when some fell.",
    "Workers laboured through the night to drain the pool, Mayor Dilys Marrow told reporters.",
    "The town spent £40,000 on the pipes last year, and will not sell the building.",
)


@cache
def _told(kind: str) -> tuple[tuple[str, bool], ...]:
    found: list[tuple[str, bool]] = []
    for name, row in TITLES.items():
        source = core.read(next((STORIES / name).glob("source.*")))
        for title in row[kind]:
            findings = core.compare(source, replace(source, title=title)).findings
            found.append((title, any(one.type is FindingType.HEADLINE for one in findings)))
    return tuple(found)


def test_honest_titles_are_seldom_told():
    told = [title for title, is_told in _told("honest") if is_told]

    assert len(told) <= 0.08 * len(_told("honest")), told


def test_most_titles_that_say_more_or_other_are_told():
    missed = [title for title, is_told in _told("dishonest") if not is_told]

    assert len(missed) <= 0.15 * len(_told("dishonest")), missed


def _rules(source: str, repost: str) -> list[str]:
    return rules(story(*((one, one) for one in TEXT), titles=(source, repost)))


TITLE = "Kelmouth shuts swimming hall for two weeks"
NEWS = {
    "one word for another": "Kelmouth auctions swimming hall for two weeks",
    "clause added": "Kelmouth shuts swimming hall for two weeks, enraging parents",
    "only denied": "Kelmouth shuts swimming hall for two weeks, swimmers hurt",
    "written anew": "Mouldy lagoon of horrors: swimmers flee tropical fungus",
}


@pytest.mark.parametrize("repost", NEWS.values(), ids=NEWS)
def test_what_the_source_nowhere_says_is_told(repost):
    assert {"headline.new", "headline.loaded", "headline.claim"} & set(_rules(TITLE, repost))


KNOWN = {
    "synonym": "Kelmouth closes swimming hall for two weeks",
    "American spelling": "Kelmouth shuts swimming hall for two weeks over color of tiles",
    "irregular form": "Kelmouth shuts swimming hall for two weeks after spending on pipes",
    "denied in both": "Kelmouth shuts swimming hall for two weeks, no one hurt by tiles",
    "how": "Kelmouth briefly shuts swimming hall for two weeks",
    "another figure for the same": "Kelmouth shuts swimming hall for 14 days",
    "outlet": "Kelmouth shuts swimming hall for two weeks - Harbour Gazette",
    "one word of many": "Pool in Kelmouth drained for tiles and pipes, says council spokeswoman",
}


@pytest.mark.parametrize("repost", KNOWN.values(), ids=KNOWN)
def test_what_the_source_says_in_other_words_is_not_told(repost):
    assert _rules(TITLE, repost) == []


def test_a_title_in_another_language_is_not_told():
    assert _rules(TITLE, "Kelmouth schließt Schwimmhalle wegen kaputter Rohre") == []
    assert _rules(TITLE, "游泳馆因水管破裂关闭两周") == []


def test_the_new_words_are_quoted_as_the_title_has_them():
    rows = ((one, one) for one in TEXT)
    told = only(story(*rows, titles=(TITLE, f"{TITLE}, Bishop weds")), "headline.new")

    assert "“Bishop weds”" in told.text


def test_chinese_characters_that_the_source_has_not_are_told():
    rows = ((one, one) for one in ("海宁市将关闭游泳馆两周。", "市政府发言人作出说明。"))
    titles = ("海宁市将关闭游泳馆两周", "海宁市将拍卖游泳馆")

    assert "headline.new" in rules(story(*rows, titles=titles, language="zh"))
