"""Pieces of a passage's text."""

from hypothesis import given
from hypothesis import strategies as st

from core.model import EditCategory, EditOp, Side, Span
from core.text.marked import Piece, marked_text, tightened
from tests.core.builders import edit, span_of

TEXT = "One two three. Four five."


def shown(pieces):
    """Return the pieces with their operation's first letter, ``=`` where there is none."""
    return [(piece.text, piece.op.value[0] if piece.op else "=") for piece in pieces]


def test_a_passage_without_edits_is_one_piece():
    pieces = marked_text(TEXT, [Span(0, 14)], [], Side.SOURCE)

    assert shown(pieces) == [("One two three.", "=")]


def test_a_passage_without_text_has_no_piece():
    assert marked_text(TEXT, [], [], Side.SOURCE) == ()


def test_an_edit_is_a_piece_between_two():
    deletion = edit(span_of(TEXT, "two "), Span(4, 4), EditCategory.NAME)

    pieces = marked_text(TEXT, [Span(0, 14)], [deletion], Side.SOURCE)

    assert shown(pieces) == [("One ", "="), ("two ", "d"), ("three.", "=")]
    assert pieces[1].category is EditCategory.NAME
    assert pieces[1].span == Span(4, 8)


def test_an_edit_that_is_empty_on_this_side_leaves_no_piece():
    insertion = edit(Span(4, 4), Span(0, 3))

    pieces = marked_text(TEXT, [Span(0, 14)], [insertion], Side.SOURCE)

    assert "".join(piece.text for piece in pieces) == "One two three."
    assert {piece.op for piece in pieces} == {None}


def test_two_spans_are_joined_by_one_blank():
    pieces = marked_text(TEXT, [Span(0, 3), Span(15, 25)], [], Side.REPOST)

    assert shown(pieces) == [("One", "="), (" ", "="), ("Four five.", "=")]


def test_an_edit_across_the_joint_marks_the_joint_too():
    replacement = edit(Span(0, 3), Span(8, 19))

    pieces = marked_text(TEXT, [Span(4, 13), Span(15, 25)], [replacement], Side.REPOST)

    assert shown(pieces) == [
        ("two ", "="),
        ("three", "r"),
        (" ", "r"),
        ("Four", "r"),
        (" five.", "="),
    ]


def test_a_deleted_joint_is_a_piece_of_its_own():
    gone = edit(Span(3, 15), Span(0, 0))

    pieces = marked_text(TEXT, [Span(0, 3), Span(15, 19)], [gone], Side.SOURCE)

    assert shown(pieces) == [("One", "="), (" ", "d"), ("Four", "=")]


def test_blanks_around_an_edit_are_not_marked():
    piece = Piece(" two ", Span(3, 8), EditOp.DELETE, EditCategory.WORDING)

    parts = tightened(piece)

    assert shown(parts) == [(" ", "="), ("two", "d"), (" ", "=")]
    assert [part.span for part in parts] == [Span(3, 4), Span(4, 7), Span(7, 8)]


def test_a_blank_alone_is_not_marked():
    assert shown(tightened(Piece(" ", Span(3, 4), EditOp.INSERT))) == [(" ", "=")]


@given(st.data())
def test_pieces_joined_are_the_passage_and_each_knows_its_place(data):
    text = data.draw(st.text("ab 🙂", min_size=8, max_size=30))
    bounds = sorted(data.draw(st.sets(st.integers(0, len(text)), min_size=4, max_size=8)))
    spans = [Span(low, high) for low, high in zip(bounds[::2], bounds[1::2], strict=False)]
    cuts = sorted(data.draw(st.sets(st.sampled_from(_offsets(spans)), max_size=4)))
    edits = [
        edit(Span(low, high), Span(0, 1)) for low, high in zip(cuts[::2], cuts[1::2], strict=False)
    ]

    pieces = marked_text(text, spans, edits, Side.SOURCE)

    assert "".join(piece.text for piece in pieces) == " ".join(span.of(text) for span in spans)
    assert all(p.span.of(text) in (p.text, "") for p in pieces)
    assert all(p.op is EditOp.REPLACE for p in pieces if _inside(p.span, edits))


def _offsets(spans):
    return [offset for span in spans for offset in range(span.start, span.end + 1)]


def _inside(span, edits):
    return len(span) and any(e.source.start <= span.start < e.source.end for e in edits)
