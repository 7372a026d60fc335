"""Files: whole or not at all, and one sentence where the system refuses."""

import errno
import os
from pathlib import Path

import pytest

from core.report import (
    ExistingReportError,
    ReportFormat,
    UnknownFormatError,
    UnwritableReportError,
    dump_json,
    format_for,
    refuse_existing,
    save,
    sweep,
    write_whole,
)


def names_in(folder: Path) -> list[str]:
    """Return what stands in a folder, hidden files too."""
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.html", ReportFormat.HTML),
        ("a.HTM", ReportFormat.HTML),
        ("a.b.json", ReportFormat.JSON),
        ("a.csv", ReportFormat.CSV),
        ("a.txt", ReportFormat.TEXT),
        ("a.text", ReportFormat.TEXT),
    ],
)
def test_the_ending_of_the_name_says_the_format(name, expected):
    assert format_for(Path(name)) is expected


@pytest.mark.parametrize("name", ["report", "report.doc", ".html"])
def test_a_name_that_says_no_format_is_told_which_endings_do(name):
    with pytest.raises(UnknownFormatError, match=r"“.*” does not say which format.*\.html, .*\."):
        format_for(Path(name))


def test_a_report_is_written_by_its_name(harbour, tmp_path):
    save(harbour, tmp_path / "out.json")

    assert (tmp_path / "out.json").read_bytes() == dump_json(harbour)
    assert names_in(tmp_path) == ["out.json"]


def test_a_format_that_is_given_goes_before_the_name(harbour, tmp_path):
    save(harbour, tmp_path / "out.txt", ReportFormat.JSON)

    assert (tmp_path / "out.txt").read_bytes() == dump_json(harbour)


def test_an_existing_file_is_left_as_it_is(harbour, tmp_path):
    path = tmp_path / "out.json"
    path.write_text("mine")

    with pytest.raises(ExistingReportError, match=r"“.*out\.json” is there already"):
        save(harbour, path)

    assert path.read_text() == "mine"


def test_an_existing_file_is_written_over_where_that_is_asked_for(harbour, tmp_path):
    path = tmp_path / "out.json"
    path.write_text("old")
    path.chmod(0o640)

    save(harbour, path, overwrite=True)

    assert path.read_bytes() == dump_json(harbour)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link_to_the_file_that_is_written(harbour, tmp_path):
    (tmp_path / "folder").mkdir()
    link = tmp_path / "out.json"
    link.symlink_to(tmp_path / "folder" / "real.json")

    save(harbour, link)

    assert link.is_symlink()
    assert (tmp_path / "folder" / "real.json").read_bytes() == dump_json(harbour)


def test_a_device_is_written_straight(harbour):
    save(harbour, Path("/dev/null"), ReportFormat.JSON)

    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("folder.json", "is a folder"),
        ("nowhere/out.json", "its folder does not exist"),
        ("file/out.json", "its folder is a file"),
        ("x" * 300 + ".json", "its name is too long"),
    ],
    ids=["folder", "missing", "file", "long"],
)
def test_a_place_that_cannot_be_written_is_named_in_one_sentence(harbour, tmp_path, name, message):
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "file").touch()

    with pytest.raises(UnwritableReportError, match=message):
        save(harbour, tmp_path / name, overwrite=True)

    assert names_in(tmp_path) == ["file", "folder.json"]


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "you may not write there"),
        (errno.EROFS, "its disk is read-only"),
        (errno.EIO, "was not written: Input/output error"),
    ],
    ids=["full", "forbidden", "read-only", "other"],
)
def test_trouble_while_writing_leaves_what_was_there(
    harbour, tmp_path, monkeypatch, number, message
):
    path = tmp_path / "out.json"
    path.write_text("old")

    def refuse(_descriptor):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(UnwritableReportError, match=message):
        save(harbour, path, overwrite=True)

    assert path.read_text() == "old"
    assert names_in(tmp_path) == ["out.json"]


def test_a_name_that_is_no_text_is_named_all_the_same(harbour, tmp_path):
    path = tmp_path / "nowhere\udcff" / "out.json"

    with pytest.raises(UnwritableReportError) as caught:
        save(harbour, path)

    assert str(caught.value).encode()


def test_a_name_that_is_too_long_is_told_before_the_work_is_done(tmp_path):
    with pytest.raises(UnwritableReportError, match="its name is too long"):
        refuse_existing(tmp_path / ("x" * 300), overwrite=False)


def test_a_file_that_somebody_else_makes_meanwhile_is_left_as_it_is(tmp_path):
    path = tmp_path / "out.json"

    def pieces():
        yield b"ours"
        path.write_text("theirs")

    with pytest.raises(ExistingReportError):
        write_whole(path, pieces(), overwrite=False)

    assert path.read_text() == "theirs"
    assert names_in(tmp_path) == ["out.json"]


def test_a_disk_without_links_takes_a_report_too(harbour, tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(errno.EPERM, "no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)

    save(harbour, tmp_path / "out.json")

    assert names_in(tmp_path) == ["out.json"]


def test_what_killed_processes_left_is_swept_away_and_nothing_else(tmp_path):
    for name in (".retold-0123456789ab.part", "mine.part", ".retold-batch.json", "report.html"):
        (tmp_path / name).touch()

    sweep(tmp_path)

    assert names_in(tmp_path) == [".retold-batch.json", "mine.part", "report.html"]


def test_pieces_that_stop_halfway_leave_what_was_there(tmp_path):
    path = tmp_path / "out.json"
    path.write_text("old")

    def pieces():
        yield b"half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_whole(path, pieces(), overwrite=True)

    assert path.read_text() == "old"
    assert names_in(tmp_path) == ["out.json"]
