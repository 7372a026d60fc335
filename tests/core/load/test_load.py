import errno
import hashlib
import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import ComparisonError
from core.load import decode, load
from core.load.errors import (
    BinaryFileError,
    DirectoryError,
    EmptyFileError,
    MissingFileError,
    SpecialFileError,
    TooLargeError,
    UnknownEncodingError,
    UnreadableFileError,
)
from core.load.pages import MAX_BYTES

CHINESE = "港口星期一重新开放，渡轮恢复航行。"


def html(charset: str, text: str, encoding: str) -> bytes:
    return f'<html><meta charset="{charset}"><p>{text}</p></html>'.encode(encoding)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(CHINESE.encode(), "utf-8", id="plain utf-8"),
        pytest.param(CHINESE.encode("utf-8-sig"), "utf-8", id="utf-8 with a mark"),
        pytest.param(CHINESE.encode("utf-16"), "utf-16-le", id="utf-16 with a mark"),
        pytest.param("The ferry is back.".encode("utf-16-le"), "utf-16-le", id="utf-16 without"),
        pytest.param(html("gb2312", CHINESE, "gb18030"), "gb18030", id="gb2312 is gb18030"),
        pytest.param(html("gbk", CHINESE, "gb18030"), "gb18030", id="gbk is gb18030"),
        pytest.param(html("iso-8859-1", "“Café”", "cp1252"), "cp1252", id="latin-1 is cp1252"),
        pytest.param(html("utf-8", CHINESE * 9, "gb18030"), "gb18030", id="a label that lies"),
        pytest.param(html("iso-8859-1", CHINESE, "utf-8"), "utf-8", id="utf-8 under another label"),
        pytest.param(html("no-such", CHINESE, "utf-8"), "utf-8", id="a label nobody knows"),
    ],
)
def test_encoding_is_found_in_the_order_of_the_html_standard(data, expected):
    assert known_as(load(data).encoding) == expected


def known_as(encoding: str) -> str:
    return {"windows-1252": "cp1252"}.get(encoding, encoding)


def test_text_is_what_was_encoded():
    assert CHINESE in decode(load(html("gb2312", CHINESE, "gb18030")))


def test_byte_order_mark_is_dropped():
    assert decode(load("\ufeffFerry".encode())) == "Ferry"


def test_given_encoding_beats_the_label():
    page = load(html("utf-8", "Café", "cp1252"), encoding="windows-1252")

    assert "Café" in decode(page)


def test_single_bad_byte_is_replaced_and_noted():
    page = load(b"<html><meta charset=gb2312>" + CHINESE.encode("gbk") + b"\xff</html>")

    assert decode(page).count("\ufffd") == 1
    assert "one place" in page.notes[0].text


def test_guessed_encoding_is_noted():
    page = load((CHINESE * 5).encode("gb18030"))

    assert decode(page) == CHINESE * 5
    assert "gb18030" in page.notes[0].text


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.html", b"<!DOCTYPE html><p>Ferry", "text/html"),
        ("a.txt", b"\n<!doctype html><p>Ferry", "text/html"),
        ("a.txt", b"<p> is a tag", "text/plain"),
        ("a.html", b"No tag at all", "text/plain"),
        ("a", b"<div>Ferry</div>", "text/html"),
        ("a", b"1 < 2 and 3 > 2", "text/plain"),
        (
            "a.xhtml",
            b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><p>x</p></html>",
            "application/xhtml+xml",
        ),
    ],
)
def test_media_type_is_told_by_content_first(name, data, expected):
    assert load(data, name=name).media_type == expected


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(BinaryFileError):
        load(bytes(range(256)) * 20)


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\xef\xbb\xbf"])
def test_page_without_a_character_is_refused(data):
    with pytest.raises(EmptyFileError, match="is empty"):
        load(data)


def test_missing_file_is_named(tmp_path):
    with pytest.raises(MissingFileError, match="“gone” does not exist"):
        load(tmp_path / "gone")


def test_directory_is_refused(tmp_path):
    with pytest.raises(DirectoryError):
        load(tmp_path)


def test_unreadable_file_is_refused(tmp_path, monkeypatch):
    def refuse(path: Path, mode: str) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(UnreadableFileError, match="permission denied"):
        load(tmp_path / "secret.txt")


def test_file_name_too_long_for_the_system_is_refused(tmp_path):
    with pytest.raises(UnreadableFileError):
        load(tmp_path / ("x" * 5000))


def test_large_file_is_refused_without_reading_it_whole(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES * 100)

    with pytest.raises(TooLargeError, match="larger than 32 MB"):
        load(path)


def test_unknown_encoding_is_named():
    with pytest.raises(UnknownEncodingError, match="klingon"):
        load(b"Ferry", encoding="klingon")


@pytest.mark.parametrize("name", ["rot13", "zip", "base64", ""])
def test_codec_that_is_no_text_encoding_is_refused(name):
    with pytest.raises(UnknownEncodingError):
        load(b"Ferry", encoding=name)


def test_page_knows_where_it_is_from(tmp_path):
    path: Path = tmp_path / "ferry.txt"
    path.write_bytes(b"Ferry")

    page = load(path)

    assert (page.name, page.address, page.data) == ("ferry.txt", str(path), b"Ferry")
    assert page.sha256 == hashlib.sha256(b"Ferry").hexdigest()


@settings(deadline=None)  # the first bytes load the library that tells encodings
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    with suppress(ComparisonError):
        assert decode(load(data)).strip()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_before_it_is_opened(tmp_path):
    os.mkfifo(tmp_path / "x.html")

    with pytest.raises(SpecialFileError, match=r"“x\.html” is a pipe or a device"):
        load(tmp_path / "x.html")


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="this system has no open files by number")
def test_a_pipe_that_the_shell_hands_over_is_read():
    reading, writing = os.pipe()
    os.write(writing, CHINESE.encode())
    os.close(writing)

    assert decode(load(f"/dev/fd/{reading}")) == CHINESE
    os.close(reading)
