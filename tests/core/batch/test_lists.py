"""Lists of pairs as spreadsheets write them."""

import pytest

from core.batch.errors import DamagedListError, EmptyListError, NoColumnsError
from core.batch.lists import pairs_of_list, pairs_of_pages


def pairs(tmp_path, text, encoding="utf-8"):
    """Return the pairs of a list."""
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode(encoding))
    return pairs_of_list(path)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_list_is_read_as_any_spreadsheet_writes_it(tmp_path, delimiter, encoding, end):
    rows = [["Source", "repost ", "NAME"], ["a.html", "b.html", "日报, 早"]]
    quoted = [delimiter.join(f'"{cell}"' for cell in row) for row in rows]

    (pair,) = pairs(tmp_path, end.join([*quoted, ""]), encoding)

    assert (pair.source, pair.repost, pair.name) == ("a.html", "b.html", "日报, 早")
    assert pair.source_place == tmp_path / "a.html"


def test_columns_stand_in_any_order_beside_others(tmp_path):
    (pair,) = pairs(tmp_path, "id,repost,name,source\n7,b.html,B,a.html\n")

    assert (pair.source, pair.repost, pair.name) == ("a.html", "b.html", "B")


def test_addresses_and_whole_paths_stay_what_they_are(tmp_path):
    (pair,) = pairs(tmp_path, "source,repost\nhttps://a.example/x,/tmp/b.html\n")

    assert pair.source_place == "https://a.example/x"
    assert str(pair.repost_place) == "/tmp/b.html"


def test_names_that_are_missing_are_made_of_the_files(tmp_path):
    made = pairs(tmp_path, "source,repost,name\na.html,x/b.html\na.html,y/b.html,\n\na,b.html,B/1")

    assert [pair.name for pair in made] == ["b", "b (2)", "B/1"]
    assert [pair.file for pair in made] == ["b", "b (2)", "B-1"]


def test_a_row_without_a_page_is_a_pair_with_a_problem(tmp_path):
    made = pairs(tmp_path, "source,repost\na.html,\n,b.html\n,\n")

    assert [pair.problem for pair in made] == [
        "Line 2 of “list.csv” names no repost: write its path or address.",
        "Line 3 of “list.csv” names no source: write its path or address.",
    ]
    assert made[0].name == "line 2"


@pytest.mark.parametrize(
    ("text", "error", "message"),
    [
        ("a.html,b.html\n", NoColumnsError, "no column “source” and no column “repost”"),
        ("source,name\na,b\n", NoColumnsError, "has no column “repost”"),
        ("source,repost\n,\n", EmptyListError, "lists no pair"),
        (f'source,repost\n"{"x" * 200_000}\n', DamagedListError, "no list that can be read"),
    ],
    ids=["no header", "no repost", "no row", "open quotation"],
)
def test_what_is_no_list_is_refused_in_one_sentence(tmp_path, text, error, message):
    with pytest.raises(error, match=message):
        pairs(tmp_path, text)


def test_a_document_is_no_list(tmp_path):
    with pytest.raises(NoColumnsError):
        pairs(tmp_path, "%PDF-1.7\n%âãÏÓ\n")


def test_pages_are_one_source_with_each_repost(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    made = pairs_of_pages("a.html", ["b.html", "https://b.example/b"])

    assert [pair.source_place for pair in made] == [tmp_path / "a.html"] * 2
    assert [pair.name for pair in made] == ["b", "b.example/b"]
