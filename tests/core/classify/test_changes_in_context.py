"""Changes that matter are told inside whole texts, honest rewordings of them are not."""

import pytest

import core

AROUND = "The quay was quiet in the morning. Gulls stood on the wall and the ferry left on time."

TOLD = {
    "figures exchanged": (
        "Food prices rose 5.4%, while rents climbed 4.1%.",
        "Rents rose 5.4%, while food prices climbed 4.1%.",
        "figure.exchanged",
    ),
    "counts exchanged": (
        "The storm injured 14 sailors and 31 dockers.",
        "The storm injured 14 dockers and 31 sailors.",
        "figure.exchanged",
    ),
    "another rate": (
        "Berths cost 40 euros a week in winter.",
        "Berths cost 40 euros a day in winter.",
        "figure.rate",
    ),
    "another ordinal": (
        "Sales fell for a second straight month.",
        "Sales fell for a fifth straight month.",
        "figure.changed",
    ),
    "a day in a reworded sentence": (
        "The talks will resume on Tuesday in Geneva.",
        "Talks resume in Geneva on Thursday.",
        "figure.changed",
    ),
    "vague count": (
        "The flood drove hundreds from their homes on the river.",
        "The flood drove thousands from their homes on the river.",
        "figure.changed",
    ),
    "a doubt gone with its verb": (
        "The pictures appear to show fires in three of the sheds.",
        "The pictures prove that fires burned in three of the sheds.",
        "hedge.dropped",
    ),
    "unclear whether": (
        "It was not clear whether the crew had heard the warning.",
        "The crew had heard the warning.",
        "hedge.dropped",
    ),
    "some and most": (
        "Some of the pilots support the strike.",
        "Most of the pilots support the strike.",
        "hedge.amount",
    ),
    "some and all": (
        "Some of the pilots support the strike.",
        "All of the pilots support the strike.",
        "hedge.amount",
    ),
    "a quotation cut over its end": (
        "“This is a good result, not a miracle,” said Professor Ines Cole, who led the study.",
        "“This is a good result,” Professor Ines Cole, who led the study, told the board.",
        "quotation.trimmed",
    ),
    "quotations joined": (
        "“Nobody could have named the day,” he said. “But we all saw where it would end.”",
        "“Nobody could have named the day, but we all saw where it would end,” he said.",
        "quotation.joined",
    ),
    "a word set apart": (
        "He called the answer of the harbour staff swift and thorough.",
        "He called the answer of the harbour staff “swift” and thorough.",
        "quotation.set_apart",
    ),
    "a clause that takes back": (
        "The paint cut rust by half, although the trial was small.",
        "The paint cut rust by half.",
        "omission.clause",
    ),
    "a denial inside a passage": (
        "The firm paid 13 million euros to nine families, without admitting fault.",
        "The firm paid 13 million euros to nine families.",
        "omission.clause",
    ),
    "words put into a sentence": (
        "The bridge reopened on Monday for all traffic.",
        "The bridge, a monument to official incompetence, reopened on Monday for all traffic.",
        "addition.clause",
    ),
}
SILENT = {
    "converted": ("The ship is 984 feet long.", "The ship is 300 meters long."),
    "another notation of a share": ("A third of the 90 dockers left.", "One third of 90 left."),
    "spans of time": ("He led the port for a decade.", "He led the port for ten years."),
    "almost": ("Some 4,900 people attended.", "Nearly 5,000 people attended."),
    "rounded a little": ("Traffic fell by 29.1 percent.", "Traffic fell by 29 percent."),
    "declined to say": (
        "The owner would not say whether the sale was near.",
        "The owner declined to say whether the sale was near.",
    ),
    "elsewhere": (
        "The tests show that the mare was not born on the island.",
        "The tests show that the mare was born elsewhere.",
    ),
    "free of charge": (
        "He could leave the club for nothing in summer.",
        "He could leave the club for free in summer.",
    ),
    "superlative": (
        "The index slid 7.1 percent, the most since March.",
        "The index slid 7.1 percent, more than on any day since March.",
    ),
    "quotation turned round": (
        "“It is a sad day,” she said. “We will miss them.”",
        "“It is a sad day. We will miss them,” she said.",
    ),
    "may and could": ("The plan may be delayed.", "The plan could be delayed."),
}


def rules(source, repost):
    """Return the rules of what is told of two texts that go on alike, credit aside."""
    texts = (core.from_text(f"{one}\n\n{AROUND}") for one in (source, repost))
    found = core.compare(*texts).findings
    return [one.rule for one in found if one.type.value not in ("uncredited", "attribution")]


@pytest.mark.parametrize(("source", "repost", "rule"), TOLD.values(), ids=TOLD)
def test_a_change_is_told(source, repost, rule):
    assert rule in rules(source, repost)


@pytest.mark.parametrize(("source", "repost"), SILENT.values(), ids=SILENT)
def test_a_rewording_is_not_told(source, repost):
    assert rules(source, repost) == []


CREDITED = "The board approved a new pier on Tuesday after two years of talks with the pilots."
FURTHER = "Members said that the money would come from a state fund for small ports."


def credits_of(repost):
    texts = core.from_text(f"{CREDITED} {FURTHER}"), core.from_text(repost)
    found = core.compare(*texts, core.Options(outlets=("The Harbour Gazette",)))
    told = any(one.type.value == "uncredited" for one in found.findings)
    return [one.credit.value for one in found.passages if one.kind.value != "omitted"], told


def test_credit_of_a_sentence_holds_for_its_paragraph():
    passages, told = credits_of(
        f"According to the Gazette, {CREDITED[0].lower()}{CREDITED[1:]} {FURTHER}"
    )

    assert passages == ["credited", "uncredited"]
    assert not told


def test_the_next_paragraph_without_credit_is_told():
    _, told = credits_of(f"{CREDITED} -Gazette\n\n{FURTHER}")

    assert told


MARKED = {
    "phrase behind": f"“{CREDITED}” the Gazette wrote.",
    "lost closing mark": f"“{CREDITED}",
    "lost opening mark": f"{CREDITED}”",
    "tag with a date": f"{CREDITED} — The Harbour Gazette, Oct. 3",
    "line below": f"{CREDITED} Originally published by The Harbour Gazette.",
}


@pytest.mark.parametrize("repost", MARKED.values(), ids=MARKED)
def test_words_marked_as_the_sources_are_quoted(repost):
    passages, _ = credits_of(repost)

    assert passages[0] == "quoted"


def test_a_sentence_said_quite_otherwise_is_neither_left_out_nor_added():
    source = f"{AROUND}\n\nBut not every pilot is angry about it.\n\n{CREDITED}"
    repost = f"{AROUND}\n\nNot all pilots are angry, we hear.\n\n{CREDITED}"

    assert not [one for one in rules(source, repost) if one.startswith(("omission", "addition"))]
