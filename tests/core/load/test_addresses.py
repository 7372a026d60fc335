"""Pages at an address, fetched from a server on this machine; no test leaves it."""

import gzip
import zlib

import pytest

import core
from core.errors import PageError
from core.load import address_errors as errors
from core.load import load
from core.load.addresses import Limits, address_name, fetch, is_address
from core.version import retold_version
from tests.core.load.servers import ARTICLE

SOON = Limits(seconds=0.6)
SMALL = Limits(size=1024**2)


def giving(*arguments, **fields):
    return lambda handler: handler.give(*arguments, **fields)


def leading(*arguments):
    return lambda handler: handler.lead_to(*arguments)


@pytest.mark.parametrize("place", ["http://a.org", "HTTPS://a.org/b", " https://a.org"])
def test_an_address_is_known_by_its_beginning(place):
    assert is_address(place)


@pytest.mark.parametrize("place", ["a.html", "file:///a.html", "ftp://a.org", b"http://a.org"])
def test_anything_else_is_no_address(place):
    assert not is_address(place)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.example.org/2018/08/06/story.html?from=mail", "example.org/…/story.html"),
        ("https://example.org/story/", "example.org/story"),
        ("https://example.org", "example.org"),
        ("https://example.org/%E6%97%A5%E6%8A%A5", "example.org/日报"),
        ("https://", "https://"),
    ],
)
def test_a_page_is_called_by_its_server_and_its_last_part(address, name):
    assert address_name(address) == name


def test_a_page_is_what_the_server_gave(server):
    page = load(server.at("/news/night-train"))

    assert page.data == ARTICLE
    assert page.name == "127.0.0.1/…/night-train"
    assert page.address.endswith("/news/night-train")


def test_reading_an_address_gives_its_article(server):
    document = core.read(server.at("/night-train"))

    assert document.title == "Night train"
    assert document.strands[0].language == "en"


def test_only_what_a_request_needs_is_sent(server):
    fetch(server.at("/night-train").replace("http://", "http://reader:secret@") + "#part")
    (sent,) = server.requests

    assert set(sent) == {"host", "user-agent", "accept", "accept-encoding"}
    assert f"Retold/{retold_version()}" in sent["user-agent"]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_and_its_end_is_the_address(server, status):
    server.at("/end")
    answer = fetch(server.at("/start", leading("/end", status)))

    assert answer.data == ARTICLE
    assert answer.address.endswith("/end")


def test_no_cookie_is_kept_from_one_redirect_to_the_next(server):
    server.at("/end")
    fetch(server.at("/start", giving(b"", status=302, Location="/end", Set_Cookie="id=1")))

    assert "Cookie" not in server.requests[-1]


def test_redirects_without_an_end_are_ended(server):
    with pytest.raises(errors.RedirectError, match="without an end"):
        fetch(server.at("/round", leading("/round")))


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://a.org/b", "data:text/html,x"])
def test_a_redirect_to_what_is_no_web_page_is_not_followed(server, target):
    with pytest.raises(errors.RedirectError, match="which is no web page"):
        fetch(server.at("/start", leading(target)))


def raw_deflate(data):
    squeezer = zlib.compressobj(wbits=-15)
    return squeezer.compress(data) + squeezer.flush()


@pytest.mark.parametrize(
    ("name", "squeezed"),
    [("gzip", gzip.compress), ("deflate", zlib.compress), ("deflate", raw_deflate)],
)
def test_a_compressed_page_is_unpacked(server, name, squeezed):
    address = server.at("/a", giving(squeezed(ARTICLE), Content_Encoding=name))

    assert fetch(address).data == ARTICLE


def test_a_page_in_chunks_is_put_together(server):
    def chunked(handler):
        handler.send_response(200)
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        handler.wfile.write(b"%x\r\n%b\r\n0\r\n\r\n" % (len(ARTICLE), ARTICLE))

    assert fetch(server.at("/a", chunked)).data == ARTICLE


def test_the_header_knows_the_encoding_better_than_the_page(server):
    page = "<meta charset=utf-8><p>Прогноз погоды на завтра: дождь и ветер.".encode("koi8-r")
    loaded = load(server.at("/a", giving(page, "text/html; charset=koi8-r")))

    assert loaded.encoding == "koi8-r"


def test_a_byte_order_mark_knows_better_than_the_header(server):
    page = "\ufeff<p>Rain on Tuesday, wind on Wednesday.".encode()

    assert load(server.at("/a", giving(page, "text/html; charset=koi8-r"))).encoding == "utf-8"


def test_the_encoding_a_person_gives_knows_better_than_the_header(server):
    address = server.at("/a", giving("<p>Ветер".encode("koi8-r"), "text/html; charset=utf-8"))

    assert load(address, encoding="koi8-r").encoding == "koi8-r"


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (401, "open only to readers who have logged in"),
        (403, "was not given to Retold by its server"),
        (404, "does not exist on its server"),
        (410, "is no longer on its server"),
        (418, "was refused by its server"),
        (429, "asked too often"),
        (500, "its server is in trouble"),
        (503, "its server is in trouble"),
    ],
)
def test_a_server_that_gives_no_page_is_told_in_a_sentence(server, status, said):
    address = server.at("/a", giving(ARTICLE, status=status))
    with pytest.raises(errors.RefusedPageError, match=said) as heard:
        load(address)

    assert str(heard.value).startswith(f"“{address}” ")
    assert heard.value.hint


def test_a_page_that_leads_to_a_login_is_told(server):
    server.at("/accounts/login")
    with pytest.raises(errors.LoginError, match="log in or consent"):
        fetch(server.at("/story", leading("/accounts/login?next=/story")))


def test_a_page_that_is_a_login_form_is_told(server):
    form = b"<h1>Welcome back</h1><form><input name=u><input type='password' name=p></form>"
    with pytest.raises(errors.LoginError):
        fetch(server.at("/story", giving(form)))


def test_a_story_with_a_login_form_above_it_is_a_story(server):
    form = b"<form><input type=password></form>"
    page = form + ARTICLE.replace(b"</article>", b"<p>More of the same follows. </p>" * 40)

    assert fetch(server.at("/story", giving(page))).data == page


def test_a_redirect_to_a_story_about_consent_is_a_story(server):
    server.at("/consent-law-passed")

    assert fetch(server.at("/a", leading("/consent-law-passed"))).data == ARTICLE


@pytest.mark.parametrize("media_type", ["image/png", "video/mp4", "audio/mpeg"])
def test_what_is_no_page_is_told(server, media_type):
    with pytest.raises(errors.NotAPageError, match=media_type):
        fetch(server.at("/a.png", giving(b"\x89PNG\r\n", media_type)))


def test_an_image_that_calls_itself_a_page_is_told(server):
    with pytest.raises(PageError, match="is an image"):
        load(server.at("/a", giving(b"\x89PNG\r\n\x1a\n" + bytes(99), "text/html")))


def test_an_empty_page_is_told(server):
    with pytest.raises(PageError, match="is empty"):
        load(server.at("/a", giving(b"")))


def test_an_answer_that_breaks_off_is_told(server):
    address = server.at("/a", giving(ARTICLE, Content_Length=str(len(ARTICLE) + 10)))
    with pytest.raises(errors.BrokenAnswerError):
        fetch(address)


def test_an_answer_that_is_not_what_its_header_says_is_told(server):
    with pytest.raises(errors.BrokenAnswerError):
        fetch(server.at("/a", giving(ARTICLE, Content_Encoding="gzip")))


def test_a_page_that_is_too_large_is_told_before_all_of_it_has_come(server):
    sent = []

    def endless(handler):
        handler.send_response(200)
        handler.end_headers()
        for number in range(64):
            handler.wfile.write(bytes(1024**2))
            sent.append(number)

    with pytest.raises(errors.TooLargeAnswerError, match="larger than 1 MB"):
        fetch(server.at("/a", endless), limits=SMALL)

    assert len(sent) < 60


def test_a_gzip_bomb_is_not_unpacked(server):
    bomb = gzip.compress(gzip.compress(bytes(64 * 1024**2)))
    address = server.at("/a", giving(bomb, Content_Encoding="gzip, gzip"))
    with pytest.raises(errors.TooLargeAnswerError):
        fetch(address, limits=SMALL)
