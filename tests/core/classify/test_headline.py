"""What a headline says more, less or other than the source is told; an honest one is not."""

import pytest

from tests.core.classify.stories import only, rules, story

TEXT = {
    "en": (
        "The council of Kelmouth will cut the budget of its swimming hall by 12% next year.",
        "About 340 people came to the meeting on Tuesday, a spokeswoman said.",
        "Doctor Helen Varga, who is accused of taking gifts from a builder, denies that.",
        "A study of the university of Thornby suggests that swimming may help older people sleep.",
        "The hall was closed for two days in May after a pipe burst.",
        "The roof is old but there is no danger of collapse, an engineer said.",
        "Kelmouth is in talks with the town of Thornby about a joint swimming hall.",
    ),
    "de": (
        "Der Rat von Kelmünde kürzt das Geld für die Schwimmhalle um 12 Prozent.",
        "Zu der Sitzung am Dienstag kamen etwa 340 Menschen.",
        "Eine Ärztin soll Geschenke angenommen haben, sie bestreitet das.",
        "Die Halle war im Mai zwei Tage geschlossen.",
    ),
    "zh": (
        "海宁市明年将把游泳馆的预算削减12%。",
        "周二约有340人参加了会议，发言人说。",
        "一名医生涉嫌收受礼品，她对此予以否认。",
        "研究显示，游泳可能有助于老年人睡眠。",
        "5月因水管破裂，游泳馆关闭了两天。",
    ),
}


def _rules(source: str, repost: str, language: str = "en") -> list[str]:
    kept = ((one, one) for one in TEXT[language])
    return rules(story(*kept, titles=(source, repost), language=language))


TOLD = {
    "figure": (
        "Kelmouth to cut swimming hall budget by 12%",
        "Kelmouth to cut swimming hall budget by 21%",
        "headline.figure_changed",
    ),
    "vague count": (
        "Hundreds come to meeting about Kelmouth swimming hall",
        "Thousands come to meeting about Kelmouth swimming hall",
        "headline.figure_changed",
    ),
    "vague count out of nothing": (
        "Swimming hall of Kelmouth to lose some of its budget",
        "Dozens protest against cut of swimming hall's budget",
        "headline.figure",
    ),
    "changed over": (
        "Kelmouth sues builder over swimming hall",
        "Builder sues Kelmouth over swimming hall",
        "headline.exchanged",
    ),
    "a speaker lost": (
        "Neighbour says roof of Kelmouth swimming hall is old",
        "Roof of Kelmouth swimming hall is old",
        "headline.certainty",
    ),
    "another speaker": (
        "Council meets about swimming hall",
        "Spokeswoman: no danger of collapse of old roof",
        "headline.speaker",
    ),
    "all over": (
        "Council meets about swimming hall",
        "Swimming hall budgets cut across the country",
        "headline.wider",
    ),
    "none of it": (
        "Council meets about swimming hall",
        "No talks with Thornby about swimming hall",
        "headline.opposite",
    ),
    "accusation": (
        "Council meets about swimming hall",
        "Doctor took gifts from builder",
        "headline.doubt",
    ),
    "possibility": (
        "Council meets about swimming hall",
        "Swimming helps older people sleep",
        "headline.doubt",
    ),
    "span of time": (
        "Kelmouth swimming hall shut for two days after pipe burst",
        "Kelmouth swimming hall shut for two weeks after pipe burst",
        "headline.figure_changed",
    ),
    "share in words": (
        "Kelmouth cuts budget of swimming hall",
        "Kelmouth cuts budget of swimming hall in half",
        "headline.figure",
    ),
    "multiple": (
        "Kelmouth cuts budget of swimming hall after meeting",
        "Kelmouth cuts budget of swimming hall after meeting, tripled prices",
        "headline.figure",
    ),
    "figure of nothing": (
        "Kelmouth cuts budget of swimming hall",
        "Kelmouth cuts budget of swimming hall by £4 million",
        "headline.figure",
    ),
    "proof": (
        "Swimming helps older people sleep, study suggests",
        "Swimming helps older people sleep, study proves",
        "headline.certainty",
    ),
    "modal": (
        "Swimming may help older people sleep",
        "Swimming will help older people sleep",
        "headline.certainty",
    ),
    "guilt": (
        "Kelmouth doctor accused of taking gifts from builder",
        "Kelmouth doctor guilty of taking gifts from builder",
        "headline.certainty",
    ),
    "accusation gone": (
        "Kelmouth doctor accused of taking gifts from builder",
        "Kelmouth doctor took gifts from builder",
        "headline.certainty",
    ),
    "negation": (
        "Roof of Kelmouth swimming hall is not in danger, engineer says",
        "Roof of Kelmouth swimming hall is in danger, engineer says",
        "headline.certainty",
    ),
    "deal": (
        "Kelmouth in talks with Thornby about joint swimming hall",
        "Kelmouth seals deal with Thornby about joint swimming hall",
        "headline.certainty",
    ),
    "name": (
        "Kelmouth in talks with Thornby about joint swimming hall",
        "Kelmouth in talks with Dunmere about joint swimming hall",
        "headline.name",
    ),
    "names changed over": (
        "Kelmouth invites Thornby to talks about joint swimming hall",
        "Thornby invites Kelmouth to talks about joint swimming hall",
        "headline.name",
    ),
    "opposite": (
        "Kelmouth cuts budget of swimming hall as fees fall",
        "Kelmouth cuts budget of swimming hall as fees rise",
        "headline.certainty",
    ),
    "all for a figure": (
        "340 people in Kelmouth come to meeting about swimming hall",
        "All people in Kelmouth come to meeting about swimming hall",
        "headline.figure_changed",
    ),
    "loaded verb": (
        "Kelmouth cuts budget of its swimming hall",
        "Kelmouth slashes budget of its swimming hall",
        "headline.loaded",
    ),
    "loaded noun": (
        "Kelmouth cuts budget of its swimming hall",
        "Chaos as Kelmouth cuts budget of its swimming hall",
        "headline.loaded",
    ),
    "what the source denies": (
        "Roof of Kelmouth swimming hall is old",
        "Roof of Kelmouth swimming hall near collapse",
        "headline.loaded",
    ),
    "another event": (
        "Kelmouth cuts budget of its swimming hall",
        "Kelmouth cuts budget of its swimming hall as lifeguards strike",
        "headline.claim",
    ),
    "claim of its own": (
        "Kelmouth cuts budget of its swimming hall",
        "Kelmouth cuts budget of its swimming hall to please golf lobby",
        "headline.new",
    ),
    "quoted word": (
        "Kelmouth swimming hall cut called 'painful' by spokeswoman",
        "Kelmouth swimming hall cut called 'idiocy' by spokeswoman",
        "headline.quoted",
    ),
}


@pytest.mark.parametrize(("source", "repost", "rule"), TOLD.values(), ids=TOLD)
def test_a_headline_that_says_more_or_other_is_told(source, repost, rule):
    assert rule in _rules(source, repost)


FOREIGN = {
    "German figure": (
        "de",
        "Schwimmhalle in Kelmünde zwei Tage geschlossen",
        "Schwimmhalle in Kelmünde zwölf Tage geschlossen",
        "headline.figure_changed",
    ),
    "German vague count": (
        "de",
        "Hunderte kommen zur Sitzung über die Schwimmhalle in Kelmünde",
        "Tausende kommen zur Sitzung über die Schwimmhalle in Kelmünde",
        "headline.figure_changed",
    ),
    "German suspicion": (
        "de",
        "Ärztin soll Geschenke angenommen haben",
        "Ärztin hat Geschenke angenommen",
        "headline.certainty",
    ),
    "German tone": (
        "de",
        "Kelmünde kürzt Geld für Schwimmhalle",
        "Skandal: Kelmünde kürzt Geld für Schwimmhalle",
        "headline.loaded",
    ),
    "Chinese figure": (
        "zh",
        "海宁游泳馆预算削减12%",
        "海宁游泳馆预算削减三成",
        "headline.figure_changed",
    ),
    "Chinese scale": (
        "zh",
        "海宁340人参加游泳馆会议",
        "海宁3400人参加游泳馆会议",
        "headline.figure_changed",
    ),
    "Chinese suspicion": (
        "zh",
        "海宁一名医生涉嫌收受礼品",
        "海宁一名医生收受礼品",
        "headline.certainty",
    ),
    "Chinese proof": (
        "zh",
        "研究显示游泳可能有助老年人睡眠",
        "研究证实游泳有助老年人睡眠",
        "headline.certainty",
    ),
    "Chinese tone": (
        "zh",
        "海宁削减游泳馆预算",
        "震惊！海宁削减游泳馆预算",
        "headline.loaded",
    ),
}


@pytest.mark.parametrize(("language", "source", "repost", "rule"), FOREIGN.values(), ids=FOREIGN)
def test_a_headline_in_another_language_is_told(language, source, repost, rule):
    assert rule in _rules(source, repost, language)


HONEST = {
    "copy": ("Kelmouth cuts swimming hall budget", "Kelmouth Cuts Swimming Hall Budget"),
    "site's name": (
        "Kelmouth cuts swimming hall budget by 12%",
        "Kelmouth cuts swimming hall budget by 12% | Harbour Notes",
    ),
    "shortened": (
        "Kelmouth to cut swimming hall budget by 12% next year, council says",
        "Kelmouth to cut swimming hall budget",
    ),
    "the speaker of the text": (
        "Council meets about swimming hall",
        "Engineer: no danger of collapse of old roof",
    ),
    "synonyms": (
        "Kelmouth to cut swimming hall budget by 12% next year",
        "Kelmouth council to reduce budget of swimming pool by 12% in coming year",
    ),
    "rounded": (
        "340 people come to meeting about Kelmouth swimming hall",
        "More than 300 people come to meeting about Kelmouth swimming hall",
    ),
    "hundreds for the figure": (
        "340 people come to meeting about Kelmouth swimming hall",
        "Hundreds come to meeting about Kelmouth swimming hall",
    ),
    "other notation": (
        "Kelmouth swimming hall shut for two days after pipe burst",
        "Kelmouth swimming hall shut for 48 hours after pipe burst",
    ),
    "figure from the text": (
        "Kelmouth cuts budget of swimming hall",
        "Kelmouth cuts budget of swimming hall by 12%",
    ),
    "more careful": (
        "Swimming helps older people sleep, study shows",
        "Swimming may help older people sleep, study suggests",
    ),
    "question": (
        "Swimming may help older people sleep",
        "Does swimming help older people sleep? It may, study suggests",
    ),
    "accused said otherwise": (
        "Kelmouth doctor accused of taking gifts from builder",
        "Kelmouth doctor denies taking gifts from builder",
    ),
    "passive": (
        "Kelmouth cuts swimming hall budget by 12%",
        "Swimming hall budget cut by 12% in Kelmouth",
    ),
    "quoted from the text": (
        "Roof of Kelmouth swimming hall is old",
        "Roof of Kelmouth swimming hall is 'old' but in 'no danger of collapse'",
    ),
    "word from the text": (
        "Kelmouth swimming hall closed in May",
        "Kelmouth swimming hall closed in May after pipe burst",
    ),
    "kicker": (
        "Kelmouth cuts swimming hall budget by 12%",
        "Explained: Why Kelmouth cuts swimming hall budget by 12%",
    ),
    "list": (
        "Kelmouth cuts swimming hall budget by 12%",
        "5 things to know as Kelmouth cuts swimming hall budget",
    ),
}


@pytest.mark.parametrize(("source", "repost"), HONEST.values(), ids=HONEST)
def test_an_honest_headline_is_not_told(source, repost):
    assert _rules(source, repost) == []


HONEST_FOREIGN = {
    "German": (
        "de",
        "Kelmünde kürzt Geld für Schwimmhalle um 12 Prozent",
        "Kelmünde kürzt um 12 %",
    ),
    "German synonym": (
        "de",
        "Schwimmhalle in Kelmünde zwei Tage geschlossen",
        "Schwimmhalle in Kelmünde 2 Tage lang zu",
    ),
    "Chinese notation": ("zh", "约340人参加海宁游泳馆会议", "三百四十人参加海宁游泳馆会议"),
    "Chinese shortening": ("zh", "海宁明年将削减游泳馆预算12%", "海宁将削减游泳馆预算"),
}


@pytest.mark.parametrize(
    ("language", "source", "repost"), HONEST_FOREIGN.values(), ids=HONEST_FOREIGN
)
def test_an_honest_headline_in_another_language_is_not_told(language, source, repost):
    assert _rules(source, repost, language) == []


def test_a_first_paragraph_that_is_like_the_other_title_is_a_title():
    titles = ("Kelmouth cuts swimming hall budget", "")
    rows = ((None, "Outrage! Kelmouth slashes swimming hall budget"),)
    kept = tuple((one, one) for one in TEXT["en"])

    assert only(story(*rows, *kept, titles=titles), "headline.loaded")


HOSTILE = ("<script>", "=" * 100_000, "\u202e\u0000", "a " * 50_000, "“" * 500, "9" * 5000)


@pytest.mark.parametrize("title", HOSTILE, ids=range(len(HOSTILE)))
def test_any_title_is_read(title):
    assert isinstance(_rules("Kelmouth cuts swimming hall budget", title), list)
