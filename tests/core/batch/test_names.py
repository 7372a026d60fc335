"""Names of pairs and of their files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.batch.names import name_of, safe_file, safe_files, unique_names

ANY_TEXT = st.text(st.characters(codec=None), max_size=60)


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("pages/The Daily.html", "The Daily"),
        ("/a/b/", "b"),
        ("daily/Index.html", "daily"),
        ("index.html", "index"),
        ("C:\\pages\\daily.html", "daily"),
        ("https://www.daily.example/news/night-train?id=3", "daily.example/…/night-train"),
        ("https://daily.example/train.html", "daily.example/train"),
        ("https://daily.example/", "daily.example"),
        ("日报.html", "日报"),
    ],
)
def test_a_pair_is_called_after_its_repost(place, name):
    assert name_of(place) == name


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("a/b: c?", "a-b- c"),
        ("../../etc/passwd", "etc-passwd"),
        (".hidden", "hidden"),
        ("end. ", "end"),
        ("con", "_con"),
        ("COM1.html", "_COM1.html"),
        ("console", "console"),
        ("a\0b\nc", "a-b c"),
        ("\u202egnp.exe", "gnp.exe"),
        ("…", "…"),
        ("///", "repost"),
        ("", "repost"),
        ("日报", "日报"),
        ("\ud800", "repost"),
    ],
)
def test_a_file_has_a_name_that_every_system_takes(name, file):
    assert safe_file(name) == file


def test_a_long_name_is_cut_between_characters():
    assert safe_file("报" * 300) == "报" * 66


def test_no_two_names_are_alike():
    assert unique_names(["a", "A", "a", "a (2)"]) == ["a", "A (2)", "a (3)", "a (2) (2)"]
    assert safe_files(["a", "A", "a/", "index"]) == ["a", "A-2", "a-3", "index-2"]


@given(st.lists(ANY_TEXT, max_size=8))
def test_files_of_any_names_are_safe_and_differ(names):
    files = safe_files(names)

    assert len({file.casefold() for file in files}) == len(names)
    assert all(file.encode() and file == file.strip(" .") for file in files)
    assert not any(set(file) & set('/\\:*?"<>|\0\n\r\t') for file in files)
