"""Remarks find their passage or finding again, in the same comparison and in a new one."""

from __future__ import annotations

from dataclasses import replace

import core
from core.model import Anchor, Kind, Passage, Remark, Span
from core.remarks import Remarks, anchor_of, matched, swapped

SOURCE = (
    "The ferry may cost 5% more, the mayor said. Nobody was asked about it.\n\n"
    "Boats wait outside the harbour."
)
REPOST = "The ferry will cost 15% more, the mayor said. Boats wait outside the harbour."
FOUND = core.compare(core.from_text(SOURCE), core.from_text(REPOST))
FINDING = next(one for one in FOUND.findings if one.type == "figure")
PASSAGE = next(one for one in FOUND.passages if one.source and one.repost)


def test_a_remark_is_on_its_passage_or_finding_and_on_nothing_else():
    note = Remark(anchor_of(FINDING), "asked the mayor", is_checked=True)
    remarks = Remarks.of(replace(FOUND, remarks=matched([note], FOUND)))

    assert remarks.on(FINDING) == note
    assert [one for one in (*FOUND.passages, *FOUND.findings) if remarks.on(one)] == [FINDING]
    assert remarks.checked(FOUND.findings) == 1


def test_a_remark_follows_the_passage_that_is_mostly_where_it_was():
    place = PASSAGE.source[0]
    moved = Anchor((Span(place.start, place.end - 3),), PASSAGE.repost)

    assert matched([Remark(moved, "look")], FOUND) == (Remark(anchor_of(PASSAGE), "look"),)


def test_a_remark_whose_place_is_gone_or_of_another_rule_is_left_out():
    gone = Remark(Anchor((Span(900, 950),), ()), "gone")
    other = Remark(replace(anchor_of(FINDING), rule="another"), "other")

    assert matched([gone, other], FOUND) == ()


def test_of_two_remarks_on_one_place_the_first_counts_and_they_stand_in_reading_order():
    on_finding = Remark(anchor_of(FINDING), is_checked=True)
    on_passage = Remark(anchor_of(PASSAGE), "first")
    again = replace(on_passage, note="second")

    assert matched([on_finding, on_passage, again], FOUND) == (on_passage, on_finding)


def test_turned_remarks_are_on_the_same_place_of_the_turned_comparison():
    turned = core.compare(core.from_text(REPOST), core.from_text(SOURCE))
    remark = Remark(anchor_of(PASSAGE), "here")

    (found,) = matched([swapped(remark)], turned)
    assert (found.anchor.source, found.anchor.repost) == (PASSAGE.repost, PASSAGE.source)
    assert swapped(swapped(remark)) == remark


def test_each_of_many_remarks_is_found_by_its_place():
    passages = tuple(
        Passage(i + 1, Kind.OMITTED, (Span(100 * i, 100 * i + 90),), ()) for i in range(3000)
    )
    book = replace(FOUND, passages=passages, findings=())
    moved = [Remark(Anchor((Span(100 * i + 5, 100 * i + 90),), ()), str(i)) for i in range(3000)]

    assert matched(moved, book) == tuple(
        Remark(anchor_of(passage), str(i)) for i, passage in enumerate(passages)
    )
