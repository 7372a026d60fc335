"""What a careful reader would set against what."""

import pytest

import core
from core.align import align
from core.model import Pairing

STORY = (
    "Norvik Rail wants to run a night train over Kelder Pass again. "
    "Fares would start at 49 crowns, two officials said. "
    "The railway denied that it would cut daytime trains. "
    "Port Ellery has offered 2.4 million crowns a year. "
    "Farmers in the upper valley fear that whistles would keep their cattle awake. "
    "Lindqvist Carriage Works could deliver the first cars within 20 months of an order."
)


def pairings(source: str, repost: str) -> list[tuple[str, str, Pairing]]:
    """Return each pairing with its words on both sides."""
    one, other = core.from_text(source), core.from_text(repost)
    result = align(one, other, (one.strands[0], other.strands[0]))
    return [
        (
            " … ".join(span.of(one.text) for span in pairing.source),
            " … ".join(span.of(other.text) for span in pairing.repost),
            pairing,
        )
        for pairing in result
    ]


def holding(found: list[tuple[str, str, Pairing]], words: str) -> tuple[str, str, Pairing]:
    return next(row for row in found if words in row[0] or words in row[1])


def test_sentences_merged_by_the_repost_stand_in_one_passage():
    found = pairings(
        "Port Ellery has offered 2.4 million crowns. The village of Kelder declined to pay.",
        "Port Ellery has offered 2.4 million crowns, while the village of Kelder declined to pay.",
    )

    assert [(row[2].is_merged, row[2].is_split) for row in found] == [(True, False)]


def test_a_sentence_split_by_the_repost_stands_in_one_passage():
    found = pairings(
        "Lindqvist will build 14 cars, of which three would be held in reserve.",
        "Lindqvist will build 14 cars. Three would be held in reserve, says Lindqvist.",
    )

    assert [(row[2].is_merged, row[2].is_split) for row in found] == [(False, True)]


def test_a_sentence_that_went_elsewhere_is_moved_and_the_others_are_not():
    sentences = STORY.split(". ")
    moved = ". ".join([sentences[4], *sentences[:4], sentences[5]])
    found = pairings(STORY, moved)

    assert [row[0][:7] for row in found if row[2].is_moved] == ["Farmers"]


def test_half_a_sentence_may_be_commentary():
    comment = "but the mayor of Stony Ford sings terribly and his brother owns a rusty trumpet"
    found = pairings(STORY, STORY.replace("crowns a year.", f"crowns a year, {comment}."))

    assert holding(found, "Port Ellery")[1] == "Port Ellery has offered 2.4 million crowns a year,"
    assert holding(found, "trumpet")[0] == ""


def test_a_copy_is_a_further_use_beside_its_original_and_in_a_gap_that_it_would_fit():
    ferry = "The ferry to Orland was stopped at noon after a crack was found in its hull."
    yard = "A yard in Kelm mends the hull for two million crowns."
    own = "Travellers are furious, and the town wants its money back."
    for source, repost in (
        ([ferry, yard], [ferry, ferry]),
        ([ferry, "Nobody was on board, the harbour master said.", yard], [ferry, own, ferry]),
    ):
        found = pairings("\n\n".join(source), "\n\n".join(repost))

        assert [row[1] for row in found if row[0] == ferry] == [ferry]
        assert [row[0] for row in found if row[2].repeats is not None] == [""]
        assert [row[1] for row in found if row[0] == yard] == [""]


def test_a_sentence_that_stands_twice_on_both_sides_is_carried_twice():
    ferry = "The ferry to Orland was stopped at noon after a crack was found in its hull."
    found = pairings(f"{ferry}\n\n{ferry}", f"{ferry}\n\n{ferry}")

    assert [row[:2] for row in found] == [(ferry, ferry)] * 2


def test_a_second_use_of_a_sentence_repeats_the_passage_that_owns_it():
    again = "Farmers in the upper valley fear that whistles would keep their cattle awake."
    found = pairings(STORY, f"{STORY} Once more: {again}")
    row = holding(found[-1:], "Once more")

    assert row[0] == ""
    assert row[2].repeats is not None
    assert found[row[2].repeats][0] == again


@pytest.mark.parametrize(
    ("source", "repost"),
    [
        pytest.param(
            "The railway denied that it would cut daytime trains.",
            "Daytime trains would not be cut, the railway insisted.",
            id="English",
        ),
        pytest.param(
            "Die Bahn bestritt, dass sie Tageszüge streichen werde.",
            "Tageszüge will die Bahn nach eigenen Worten nicht streichen.",
            id="German",
        ),
        pytest.param(
            "铁路公司否认会为此取消日间列车。", "铁路公司说,不会取消日间列车。", id="Chinese"
        ),
        pytest.param(
            "Железная дорога отрицает, что отменит дневные поезда.",
            "Дневные поезда железная дорога не отменит.",
            id="Russian",
        ),
        pytest.param(
            "نفت شركة السكك الحديدية أنها ستلغي قطارات النهار.",
            "قالت شركة السكك الحديدية إنها لن تلغي قطارات النهار.",
            id="Arabic",
        ),
    ],
)
def test_a_paraphrase_is_paired_in_any_language(source, repost):
    assert [bool(row[0] and row[1]) for row in pairings(source, repost)] == [True]


def test_stop_words_alone_pair_nothing():
    found = pairings(
        "It was there that she had been with him for all of that.",
        "There it is, and he was not in it with the others of them.",
    )

    assert all(not (row[0] and row[1]) for row in found)


def test_unrelated_stories_share_nothing():
    recipe = (
        "Squeeze four lemons into a jug. Stir the sugar until it melts. "
        "Leave the jug in a cool place overnight. Serve it with mint and plenty of ice."
    )

    assert all(not (row[0] and row[1]) for row in pairings(STORY, recipe))


def test_sentences_set_in_another_order_and_reworded_are_paired_beside_a_pair():
    found = pairings(
        "The harbour froze in March. Three tugs kept the channel open for the grain ships. "
        "The harbour master ordered a fourth tug from Sandmark at a cost of 90,000 crowns.",
        "The harbour froze in March. A fourth tug was ordered from Sandmark for 90,000 crowns. "
        "Until it came, three tugs kept a channel open so that grain could leave.",
    )
    paired = {row[0][:13]: row[1][:13] for row in found}

    assert paired["Three tugs ke"] == "Until it came"
    assert paired["The harbour m"] == "A fourth tug "


def test_an_amount_in_another_notation_pairs_sentences():
    found = pairings(
        "The fund lost $120 billion in a day. Its manager resigned the next morning.",
        "Some 120bn dollars were gone within a day. The next morning its manager stepped down.",
    )

    assert all(row[0] and row[1] for row in found)


def test_a_quotation_joined_from_two_places_stands_against_both():
    found = pairings(
        "The mayor said the dam at Kelder Pass is safe and strong. Engineers spent the "
        "whole summer in tents. She added that no village below the wall would be moved "
        "without a public vote.",
        "The mayor said “the dam at Kelder Pass is safe and strong … no village below the wall "
        "would be moved without a public vote.”",
    )

    assert holding(found, "Engineers")[1] == ""
    assert all(row[1] for row in found if "Engineers" not in row[0])


def test_what_stands_between_two_places_of_a_quotation_is_paired_elsewhere_or_left_out():
    found = pairings(
        "The minister said the dam at Kelder Pass is safe and strong. Engineers measured the wall "
        "every week of the summer. Farmers downstream have asked for a siren. The minister added "
        "that no village below the wall would be moved without a public vote.",
        "The minister said “the dam at Kelder Pass is safe and strong … no village below the wall "
        "would be moved without a public vote.”",
    )

    assert holding(found, "Engineers")[1] == ""
    assert holding(found, "Farmers")[1] == ""


def test_a_quotation_cut_by_an_ellipsis_stays_one_passage():
    found = pairings(
        "The board said the crane was inspected in May, when two bolts were replaced, and that "
        "no fault was found before the accident.",
        "“The crane was inspected in May […] and […] no fault was found before the accident.”",
    )

    assert len(found) == 1


def test_comments_between_the_sentences_of_a_source_are_added():
    comments = ("What a surprise, said nobody ever.", "Remember who promised the opposite?")
    sentences = STORY.replace(" a year", " yearly").split(". ")
    found = pairings(STORY, ". ".join([sentences[0], *sentences[1:]]) + " " + " ".join(comments))

    assert [row[1] for row in found if not row[0]] == list(comments)


def test_sentences_that_cross_are_paired_though_none_is_verbatim():
    found = pairings(
        "Alpha Mining opened a second pit near Orsk. Beta Steel closed its mill in Ratnow. "
        "Gamma Rail bought the line between both towns.",
        "Gamma Rail has bought the line that links both towns. Beta Steel shut its Ratnow mill. "
        "Alpha Mining has opened its second pit, near Orsk.",
    )

    assert {(row[0][:5], row[1][:5]) for row in found} == {
        ("Alpha", "Alpha"),
        ("Beta ", "Beta "),
        ("Gamma", "Gamma"),
    }


def test_short_lines_without_enough_words_to_be_telling_are_carried_where_they_stand():
    names = [f"{first}ros {second}berg" for first in "BDFGKLMN" for second in "ABCEHIKOTU"]
    lines = [*names[:30], "Zudrik Pallet", *names[35:]]

    found = pairings("\n\n".join(names), "\n\n".join(lines))

    assert [row[0] for row in found if row[0] == row[1]] == [*names[:30], *names[35:]]
    assert [row[0] for row in found if not row[1]] == names[30:35]


def test_one_line_repeated_is_carried_as_often_as_it_stands():
    found = pairings(
        "\n\n".join(["word"] * 40), "\n\n".join(["word"] * 20 + ["new"] + ["word"] * 20)
    )

    assert [row[1] for row in found if not row[0]] == ["new"]
    assert len(found) == 41
