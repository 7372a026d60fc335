"""Reading cases, and documents of given pieces."""

import gzip
import json

import pytest

from benchmarks.data import given_text, line_text, read_cases

CASES = [{"id": "1", "text": "eins\u2028zwei\x85drei"}, {"id": "2", "text": ""}]


@pytest.mark.parametrize("pack", [gzip.compress, bytes], ids=["gzipped", "plain"])
def test_cases_are_read_with_line_separators_inside_their_strings(tmp_path, pack):
    lines = "\n".join(json.dumps(case, ensure_ascii=False) for case in CASES)
    (tmp_path / "cases").write_bytes(pack(lines.encode()))

    assert read_cases(tmp_path / "cases") == CASES


def test_pieces_are_the_sentences_of_one_strand_and_keep_their_words():
    given = given_text(["One fish. ", "", "Two fish."], "en")

    assert [given.piece(index) for index in range(3)] == ["One fish.", "", "Two fish."]
    assert given.document.strands[0].sentences == (given.spans[0], given.spans[2])


def test_a_paragraph_is_a_block_on_a_line_of_its_own():
    document = given_text(["One.", "Two.", "Three."], "en", [1, 1, 2]).document

    assert [block.span.of(document.text) for block in document.blocks] == ["One. Two.", "Three."]
    assert document.text == "One. Two.\nThree."


def test_a_line_that_is_not_blank_is_a_piece_and_a_block():
    given = line_text("== Heading ==\n\n  * an item\nOne fish. Two fish.\n")

    assert [given.piece(index) for index in range(3)] == [
        "== Heading ==",
        "* an item",
        "One fish. Two fish.",
    ]
    assert [block.span for block in given.document.blocks] == list(given.spans)


def test_a_piece_is_touched_by_a_span_inside_it_and_not_by_one_beside_it():
    given = given_text(["One fish.", "Two fish."], "en")
    first, second = given.spans

    assert given.touched_by([first]) == [0]
    assert given.touched_by([first, second]) == [0, 1]
    assert given.touched_by([]) == []
