"""When a decoded text counts as right."""

from base64 import b64encode

from benchmarks.encodings import Method, broken_row, by_encoding, figures_of, is_sound, right_texts


def case(text: str, encoding: str) -> dict[str, str]:
    return {"encoding": encoding, "bytes_base64": b64encode(text.encode(encoding)).decode()}


def test_a_label_may_be_read_as_browsers_do():
    assert right_texts(case("—", "gb18030") | {"encoding": "gb2312"}) == {"—", "―"}


def test_a_label_that_nothing_reads_has_no_right_text():
    assert right_texts({"encoding": "euc-tw", "bytes_base64": "xKM="}) == set()


def test_files_are_counted_by_encoding():
    method = Method("UTF-8", "", lambda data: data.decode("utf-8", "replace"))
    cases = [case("Fähre", "utf-8"), case("Fähre", "windows-1252")]
    row = figures_of(cases, method)

    assert (row["share"], row["utf-8"], row["windows-1252"]) == (0.5, 1, 0)
    assert by_encoding(cases, {"UTF-8": row})["utf-8"] == {"files": 1, "UTF-8": 1}


def test_a_page_in_a_process_of_its_own_is_read_or_refused():
    rows = broken_row(b"<html><p>The ferry is back.</p></html>"), broken_row(b"\x00\x01" * 99)

    assert [row["read"] for row in rows] == [1, 0]
    assert all(map(is_sound, rows))
    assert not is_sound({"read": 1, "seconds": 2.5, "MB": 50.0})
