"""The rows of the table of both texts."""

import pytest

from core.model import Kind, Passage, Span
from core.report.rows import Table
from tests.core.builders import comparison, document


def table_of(*places: tuple[int, bool]) -> Table:
    """Return the table of passages a letter long: each one's place in the repost, and if moved."""
    passages = [
        Passage(
            number,
            Kind.VERBATIM,
            (Span(2 * number, 2 * number + 1),),
            (Span(2 * place, 2 * place + 1),),
            is_moved=is_moved,
        )
        for number, (place, is_moved) in enumerate(places, 1)
    ]
    text = "a " * (len(places) + 1)
    return Table(comparison(document(text), document(text), passages))


@pytest.mark.parametrize(
    ("places", "follows", "guests", "opening"),
    [
        ([(0, False), (1, False)], [None, None], [(), ()], ()),
        ([(1, False), (2, False), (0, True)], [None, None, None], [(), (), ()], (3,)),
        ([(2, True), (0, False), (1, False)], [3, None, None], [(), (), (1,)], ()),
        ([(0, False), (2, True), (1, True)], [None, 3, 1], [(3, 2), (), ()], ()),
    ],
    ids=["in-order", "to-the-top", "to-the-end", "two-in-a-row"],
)
def test_a_moved_passage_is_told_at_both_its_places(places, follows, guests, opening):
    table = table_of(*places)
    rows = list(table.rows())

    assert [row.follows for row in rows] == follows
    assert [row.guests for row in rows] == guests
    assert table.opening == opening


def test_a_row_knows_the_findings_that_speak_of_it(harbour):
    numbers = {row.passage.id: row.findings for row in Table(harbour).rows()}

    assert numbers == {1: (), 2: (1,), 3: (), 4: (), 5: (2,), 6: ()}


def test_a_side_without_text_has_no_cell(harbour):
    rows = {row.passage.id: row for row in Table(harbour).rows()}

    assert rows[3].source is None
    assert rows[5].repost is None
    assert rows[4].original is None
