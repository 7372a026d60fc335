"""What is remembered, and that nonsense in the store harms nothing."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QSettings

from core.model import Kind
from core.options import Options
from gui.preferences import (
    MAX_CHARACTERS,
    MAX_SIZE_PT,
    MIN_CHARACTERS,
    MIN_SIZE_PT,
    REPORT_ENDINGS,
    Appearance,
    Language,
    Preferences,
)
from gui.settings import MAX_RECENT, MIGRATIONS, SCHEMA, RecentPair, Settings
from gui.theme import ReadingFont


def stored(tmp_path: Path, content: str) -> Settings:
    path = tmp_path / "stored.ini"
    path.write_text(content, encoding="utf-8")
    return Settings(QSettings(str(path), QSettings.Format.IniFormat))


def pair(number: int) -> RecentPair:
    return RecentPair(Path(f"/pages/source {number}.html"), Path(f"/pages/翻译,{number}.txt"))


def test_choices_are_there_at_the_next_start(tmp_path):
    path = str(tmp_path / "settings.ini")
    before = Settings(QSettings(path, QSettings.Format.IniFormat))
    before.appearance, before.zoom, before.is_synchronous = Appearance.DARK, 1.21, False
    before.geometry = QByteArray(b"\x01\x02")
    before.remember(pair(1))
    before.save()
    after = Settings(QSettings(path, QSettings.Format.IniFormat))

    assert (after.appearance, after.zoom, after.is_synchronous) == (Appearance.DARK, 1.21, False)
    assert after.geometry == QByteArray(b"\x01\x02")
    assert after.recent_pairs == (pair(1),)


def test_an_address_is_remembered_as_one(tmp_path):
    path = str(tmp_path / "settings.ini")
    before = Settings(QSettings(path, QSettings.Format.IniFormat))
    pair = RecentPair("https://example.org/a,b?c=%20", Path("/pages/repost.html"))
    before.remember(pair)
    before.save()
    after = Settings(QSettings(path, QSettings.Format.IniFormat))

    assert after.recent_pairs == (pair,)


def test_the_newest_pair_comes_first_and_each_once(settings):
    for number in (1, 2, 3, 1):
        settings.remember(pair(number))

    assert settings.recent_pairs == (pair(1), pair(3), pair(2))


def test_old_pairs_are_forgotten(settings):
    for number in range(20):
        settings.remember(pair(number))

    assert len(settings.recent_pairs) == MAX_RECENT


@pytest.mark.parametrize(
    "content",
    [
        "[window]\nappearance=purple\nzoom=lots\ngeometry=7\ndocks=x\nsynchronous=perhaps\n",
        "[window]\nzoom=1e9\n[recent]\nsources=@Variant(\\0\\0)\nreposts=,\n",
        "\x00\x01 not an ini file at all",
        "[window]\nzoom=nan\nappearance=@ByteArray(\\xff)\n",
    ],
)
def test_what_cannot_be_read_falls_back(tmp_path, content):
    settings = stored(tmp_path, content)

    assert settings.appearance is Appearance.SYSTEM
    assert settings.zoom == 1.0
    assert settings.is_synchronous
    assert settings.recent_pairs == ()
    assert settings.geometry.isEmpty()


def test_a_store_that_cannot_be_written_says_which_file_it_is(tmp_path):
    (tmp_path / "file").write_text("in the way")
    settings = Settings(
        QSettings(str(tmp_path / "file" / "settings.ini"), QSettings.Format.IniFormat)
    )
    settings.remember(pair(1))

    assert settings.save() == str(tmp_path / "file" / "settings.ini")
    assert settings.recent_pairs == (pair(1),)


KEYS = (
    "settings/version",
    "window/appearance",
    "window/language",
    "window/view",
    "window/zoom",
    "window/synchronous",
    "window/geometry",
    "reading/family",
    "reading/size_pt",
    "reading/max_characters",
    "kinds/edited",
    "comparing/outlets",
    "comparing/fold_chinese",
    "comparing/min_alike_percent",
    "comparing/min_kept_percent",
    "report/ending",
    "privacy/fetch",
    "recent/sources",
)
GARBAGE = st.one_of(
    st.text(max_size=20),
    st.lists(st.text(max_size=5), max_size=3),
    st.integers(-(2**31), 2**31 - 1),
    st.floats(),
    st.sampled_from(["nan", "-inf", "1e999", "٣", "#12345g", "#ABCDEF", "-1", "100.5", "0"]),
)


@given(st.dictionaries(st.sampled_from(KEYS), GARBAGE))
def test_whatever_stands_in_the_store_what_is_read_can_be_used(values):
    with TemporaryDirectory() as folder:
        path = f"{folder}/settings.ini"
        store = QSettings(path, QSettings.Format.IniFormat)
        for key, value in values.items():
            store.setValue(key, value)
        store.sync()
        read = Settings(QSettings(path, QSettings.Format.IniFormat))
        preferences = read.preferences

    reading, options = preferences.reading, preferences.options
    assert isinstance(preferences.appearance, Appearance)
    assert isinstance(preferences.language, Language)
    assert MIN_SIZE_PT <= reading.size_pt <= MAX_SIZE_PT
    assert reading.max_characters in {None, *range(MIN_CHARACTERS, MAX_CHARACTERS + 1)}
    assert reading.family
    assert all(re.fullmatch("#[0-9a-f]{6}", c) for c in preferences.kind_colours.values())
    assert 0 <= options.min_alike_percent <= 100
    assert 0 <= options.min_kept_percent <= 100
    assert preferences.report_ending in REPORT_ENDINGS
    assert preferences.may_fetch in {True, False}
    assert all(isinstance(pair, RecentPair) for pair in read.recent_pairs)


def test_preferences_come_back_as_they_were(settings):
    wanted = Preferences(
        Appearance.DARK,
        Language.CHINESE,
        ReadingFont("Noto Sans", 13.5, max_characters=None),
        {Kind.OMITTED: "#00ff7f"},
        Options(outlets=("A, B", "“C”"), fold_chinese=False, min_alike_percent=5),
        "json",
        may_fetch=False,
    )
    settings.preferences = wanted

    assert settings.preferences == wanted


def test_a_store_of_another_day_goes_through_the_steps_between(tmp_path, monkeypatch):
    monkeypatch.setattr("gui.settings.SCHEMA", 3)
    monkeypatch.setattr(
        "gui.settings.MIGRATIONS",
        {
            1: lambda store: store.setValue("window/zoom", "2"),
            2: lambda store: store.setValue("window/zoom", store.value("window/zoom") + ".5"),
        },
    )

    assert stored(tmp_path, "[window]\nlanguage=zh\n").zoom == 2.5
    assert stored(tmp_path, "[settings]\nversion=3\n").zoom == 1.0


def test_there_is_a_step_for_every_version_that_was_written():
    assert set(MIGRATIONS) == set(range(1, SCHEMA))


def test_what_a_newer_retold_wrote_stays(tmp_path):
    content = "[settings]\nversion=7\n[window]\nappearance=dark\n[hologram]\ndepth=3\n"
    settings = stored(tmp_path, content)
    settings.zoom = 1.5

    assert settings.save() == ""
    kept = QSettings(str(tmp_path / "stored.ini"), QSettings.Format.IniFormat)
    assert settings.appearance is Appearance.DARK
    assert (kept.value("settings/version"), kept.value("hologram/depth")) == ("7", "3")
