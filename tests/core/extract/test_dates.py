import pytest

from core.extract.dates import find_author, find_date, is_date_line


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Monday, August 6, 2018", "2018-08-06"),
        ("6 août 2018", "2018-08-06"),
        ("6. August 2018", "2018-08-06"),
        ("6 de agosto de 2018", "2018-08-06"),
        ("2018年8月6日", "2018-08-06"),
        ("2018-08-06 10:55", "2018-08-06"),
        ("by Ann OxleyMon, 08/06/2018 - 10:55", "2018-08-06"),
        ("Wed, 08/06/2016", "2016-06-08"),
        ("25/12/2018", "2018-12-25"),
        ("06.08.2018", "2018-08-06"),
    ],
)
def test_date_is_read_as_written(line, iso):
    found = find_date(line)

    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize("line", ["2018-13-40", "8000 people", "May 2018", "31/31/2018"])
def test_what_is_no_date_is_not_read(line):
    assert find_date(line) is None


@pytest.mark.parametrize(
    "line", ["Published: 6 August 2018 at 10:55 GMT", "2018-08-06", "发布时间：2018年8月6日 10:55"]
)
def test_line_of_a_date_is_one(line):
    assert is_date_line(line)


def test_sentence_with_a_date_is_no_date_line():
    assert not is_date_line("On August 6, 2018 the harbour was closed to all ships.")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ann Oxley", "Ann Oxley"),
        ("by\u00a0Ann OxleyMon, 08/06/2018 - 10:55", "Ann Oxley"),
        ("By Ann Oxley and Ben Hart | Updated 6 August 2018", "Ann Oxley and Ben Hart"),
        ("Von Anna Ochs", "Anna Ochs"),
        ("作者：王小明", "王小明"),
        ("By the end of the day, all was over.", ""),
        ("Ann Oxley", ""),
    ],
)
def test_author_stands_behind_a_word_like_by(line, name):
    assert find_author(line) == name
