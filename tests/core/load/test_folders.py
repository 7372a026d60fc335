"""Folders that browsers save pages into, and pages made of other files."""

import pytest

from core.load import decode, load
from core.load.errors import DirectoryError, UnreadableFileError

STORY = "<html><p>The ferry is back.</p></html>"


@pytest.fixture
def saved(tmp_path):
    """Return a folder as a browser leaves it: the page, and its pictures in another folder."""
    (tmp_path / "Story.html").write_text(STORY)
    pictures = tmp_path / "Story_files"
    pictures.mkdir()
    (pictures / "frame.html").write_text("<p>An advertisement</p>")
    return tmp_path


def test_a_folder_stands_for_the_page_in_it(saved):
    page = load(saved)

    assert decode(page) == STORY
    assert (page.name, page.address) == ("Story.html", str(saved / "Story.html"))


def test_the_page_with_its_pictures_is_told_from_others(saved):
    (saved / "other.html").write_text("<p>Another page</p>")

    assert load(saved).name == "Story.html"


def test_several_pages_are_named(tmp_path):
    for number in range(5):
        (tmp_path / f"{number}.html").write_text(STORY)

    with pytest.raises(DirectoryError, match=r"“0\.html”, “1\.html”, “2\.html” and 2 more"):
        load(tmp_path)


def test_a_folder_without_a_page_is_a_sentence(tmp_path):
    (tmp_path / "._Story.html").write_text("x")
    (tmp_path / "notes.txt").write_text("x")
    (tmp_path / "deeper.html").mkdir()

    with pytest.raises(DirectoryError, match="without a web page"):
        load(tmp_path)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    (tmp_path / "secret.html").write_text("secret")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "page.html").symlink_to(tmp_path / "secret.html")

    with pytest.raises(DirectoryError):
        load(folder)


def test_a_folder_that_may_not_be_listed_is_a_sentence(tmp_path, monkeypatch):
    def refuse(folder):
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr("os.scandir", refuse)

    with pytest.raises(UnreadableFileError, match="permission denied"):
        load(tmp_path)


def test_a_page_of_frames_says_where_its_text_is():
    page = load(b"<html><frameset><frame src='menu.html'><FRAME SRC=main.html></frameset></html>")

    assert page.notes[0].text == (
        "“pasted text” only shows frames, which are in other files: “menu.html”, “main.html”. "
        "Open one of those."
    )


def test_a_page_that_speaks_of_frames_has_none():
    data = b"<html><!-- <frameset> --><script>write('<frameset>')</script><p>Ferry</p></html>"

    assert load(data).notes == ()
