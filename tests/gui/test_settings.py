"""What is remembered, and that nonsense in the store harms nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from gui.settings import MAX_RECENT, Appearance, RecentPair, Settings


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


def test_a_store_that_cannot_be_written_is_no_trouble(tmp_path):
    (tmp_path / "file").write_text("in the way")
    settings = Settings(
        QSettings(str(tmp_path / "file" / "settings.ini"), QSettings.Format.IniFormat)
    )
    settings.remember(pair(1))
    settings.save()

    assert settings.recent_pairs == (pair(1),)
