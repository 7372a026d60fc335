"""Web archives as browsers write them."""

import pytest

import core
from core.load import decode, load
from core.load.errors import BinaryFileError, NoPageError
from tests.core.load.mails import ADDRESS, archive, part

STORY = "<html><head><title>Ferry</title></head><body><p>{}</p></body></html>"
PAGE = part(
    STORY.format("The ferry’s crew is back.").encode(),
    "text/html; charset=utf-8",
    f"Content-Location: {ADDRESS}",
    coding="quoted-printable",
)
IMAGE = part(bytes(range(200)), "image/png", "Content-Location: x.png", coding="base64")


@pytest.mark.parametrize("coding", ["", "base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "gb18030", "windows-1252"])
def test_the_page_is_read_in_the_coding_and_charset_of_its_part(coding, charset):
    words = "渡轮" if charset == "gb18030" else "Fähre"
    content = STORY.format(words).encode(charset)
    coded = coding if coding != "8bit" else ""
    page = load(archive(IMAGE, part(content, f"text/html; charset={charset}", coding=coded)))

    assert words in decode(page)
    assert (page.media_type, page.body_type) == ("multipart/related", "text/html")
    assert page.body == content


def test_the_file_itself_is_kept_beside_its_page():
    data = archive(PAGE)

    assert load(data).data == data


def test_the_address_of_the_page_is_that_of_its_web_site():
    document = core.read(archive(PAGE, IMAGE))

    assert document.address == ADDRESS
    assert document.media_type == "multipart/related"
    assert document.notes == ()


@pytest.mark.parametrize("more", ["", "; start=<second@x>"])
def test_the_first_page_is_read_unless_the_archive_says_where_it_starts(more):
    first = part(b"<p>An advertisement</p>", "text/html", "Content-ID: <first@x>")
    second = part(b"<p>The story</p>", "text/html", "Content-ID: <second@x>")
    page = load(archive(first, second, more=more))

    assert decode(page) == ("<p>The story</p>" if more else "<p>An advertisement</p>")
    assert "also holds a frame" in page.notes[0].text


def test_an_archive_of_one_part_is_read():
    data = b"MIME-Version: 1.0\r\nContent-Location: " + ADDRESS.encode() + b"\r\n"
    page = load(data + part(b"<p>Ferry</p>", "text/html; charset=utf-8", coding="base64"))

    assert decode(page) == "<p>Ferry</p>"
    assert page.origin.address == ADDRESS


def test_an_archive_that_is_cut_off_is_read_with_a_note():
    data = archive(PAGE, IMAGE)
    page = load(data[: data.index(b"image/png") + 60])

    assert "crew is back" in decode(page)
    assert "cut off" in page.notes[0].text


def test_an_archive_without_its_boundary_is_read():
    data = archive(PAGE, IMAGE).replace(b'; boundary="edge"', b"", 1)

    assert "crew is back" in decode(load(data))


def test_an_archive_of_pictures_is_a_sentence():
    with pytest.raises(NoPageError, match="web archive that holds no text"):
        load(archive(IMAGE, IMAGE))


def test_a_picture_that_calls_itself_a_page_is_a_sentence():
    fake = part(bytes(range(256)) * 9, "text/html", coding="base64")

    with pytest.raises(BinaryFileError):
        load(archive(fake))
