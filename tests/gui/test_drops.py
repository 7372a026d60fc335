"""What a drop or the clipboard is taken for."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from gui.drops import has_place, places_in


def mime(text: str = "", urls: tuple[str, ...] = ()) -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    return data


def test_files_are_places_in_their_order():
    places = places_in(mime(urls=("file:///pages/a%20b.html", "file:///pages/%E6%97%A5.txt")))

    assert [place.path for place in places] == [Path("/pages/a b.html"), Path("/pages/日.txt")]


def test_a_text_is_a_page_of_its_own():
    (place,) = places_in(mime("It rained 😀 all day."))

    assert place.target == "It rained 😀 all day.".encode()
    assert place.name == "pasted text"


def test_half_a_character_in_the_clipboard_is_replaced():
    (place,) = places_in(mime("rain \ud83d day"))

    assert isinstance(place.target, bytes)


def test_a_link_is_called_by_its_address():
    (place,) = places_in(mime("https://example.org/story", ("https://example.org/story",)))

    assert place.name == "https://example.org/story"


def test_blanks_are_nothing():
    assert places_in(mime("  \n ")) == ()
    assert not has_place(QMimeData())
