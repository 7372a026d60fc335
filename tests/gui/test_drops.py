"""What a drop or the clipboard is taken for."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from gui.drops import has_place, places_in


def mime(text: str = "", urls: tuple[str, ...] = (), html: str = "") -> QMimeData:
    data = QMimeData()
    if html:
        data.setHtml(html)
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


def test_a_link_from_a_browser_is_an_address():
    link = "https://example.org/news/story?from=a%20b"
    (place,) = places_in(mime(link, (link,), f'<a href="{link}">A story</a>'))

    assert place.address == link
    assert place.name == "example.org/…/story"


def test_a_link_copied_as_text_is_an_address():
    (place,) = places_in(mime(" https://example.org/story\n"))

    assert place.address == "https://example.org/story"


def test_a_text_that_names_an_address_is_a_text():
    (place,) = places_in(mime("Read https://example.org/story about it."))

    assert place.address == ""


def test_a_piece_of_a_page_keeps_its_mark_up():
    (place,) = places_in(mime("He said so.", html="<blockquote>He said so.</blockquote>"))

    assert b"<blockquote>" in place.target
    assert place.name == "pasted selection"


def test_a_piece_of_a_page_can_be_taken_as_text():
    data = mime("He said so.", html="<blockquote>He said so.</blockquote>")
    (place,) = places_in(data, as_text=True)

    assert place.target == b"He said so."


def test_mark_up_without_words_gives_way_to_the_text():
    (place,) = places_in(mime("A caption.", html="<img src='a.png'>&nbsp;"))

    assert place.target == b"A caption."


def test_blanks_are_nothing():
    assert places_in(mime("  \n ")) == ()
    assert not has_place(QMimeData())
