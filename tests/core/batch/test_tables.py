"""What becomes of each sentence, told for many reposts."""

import csv
import io

from core.batch.results import Failure, Fate, Row, SourceText, result_from_json, result_to_json
from core.batch.sheets import INDEX_COLUMNS, contents_csv, index_csv, matrix_csv
from core.batch.tables import matrices, told_fate
from core.model import Kind
from tests.core.batch.results import FATES, pair, result, rows

OMITTED = Fate(Kind.OMITTED, is_moved=False, passage=9)


def read(data):
    """Return a sheet's rows as a spreadsheet has them."""
    text = data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def test_a_matrix_has_a_line_a_sentence_and_a_column_a_repost():
    (matrix,) = matrices(rows(daily=result(), evening=result(OMITTED, OMITTED, OMITTED)))

    assert [line.text for line in matrix.lines] == ["One.", "Two.", "Three."]
    assert matrix.lines[0].fates == (FATES[0], OMITTED)
    assert [line.left_out for line in matrix.lines] == [(1,), (1,), (0, 1)]


def test_texts_of_one_page_in_two_languages_are_two_matrices():
    chinese = SourceText(result().source.page, "zh", ("一。",))
    found = matrices(rows(daily=result(), ribao=result(FATES[0], source=chinese)))

    assert [matrix.source.language for matrix in found] == ["en", "zh"]


def test_what_could_not_be_compared_is_named_beside_its_source():
    (matrix,) = matrices(rows(daily=result(), gone="It does not exist."))

    assert [row.pair.name for row in matrix.unread] == ["gone"]
    assert matrices(rows(gone="It does not exist.")) == ()


def test_a_fate_is_told_in_words():
    told = [", ".join(told_fate(fate)) for fate in FATES]

    assert told == ["verbatim", "edited, moved, part omitted", "omitted"]


def test_a_matrix_is_a_sheet():
    (matrix,) = matrices(rows(**{"=daily": result(), "日报": result()}))
    made = read(matrix_csv(matrix))

    assert made[0] == ["sentence", "text", "left_out_by", "'=daily", "日报"]
    assert made[2] == ["2", "Two.", "0", *["edited, moved, part omitted"] * 2]
    assert made[3][2] == "2"


def test_the_index_is_a_sheet_with_every_figure():
    header, compared, failed = read(index_csv(rows(daily=result(), gone="“x” does not exist.")))
    by_name = dict(zip(header, compared, strict=True))

    assert tuple(header) == INDEX_COLUMNS
    assert (by_name["source_carried"], by_name["findings_low"]) == ("0.5", "2")
    assert failed[:3] == ["gone", "failed", "“x” does not exist."]


def test_several_matrices_are_listed():
    (matrix,) = matrices(rows(daily=result()))

    assert read(contents_csv([(matrix, "matrix/a.csv")]))[1] == [
        "A page",
        "en",
        "3",
        "1",
        "matrix/a.csv",
    ]


def test_a_result_is_kept_as_it_was():
    made = result()

    assert result_from_json(result_to_json(made), {made.source.key: made.source}) == made


def test_a_problem_of_the_list_is_a_failure_like_any_other():
    row = Row(pair("x", problem="Line 2 names no repost."), Failure("Line 2 names no repost."))

    assert read(index_csv([row]))[1][1] == "failed"
