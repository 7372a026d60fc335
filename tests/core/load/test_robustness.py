"""What files of ill will, or of ill luck, do to reading: nothing but a sentence."""

import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import core
from core.errors import ComparisonError
from core.load import load
from core.load.errors import TooLargeError, UnsupportedFormatError
from tests.core.load.mails import archive, mail, part, several
from tests.fuzz.seeds import SEEDS, zipped

NAMES = ["a", *(name for name, _ in SEEDS.values())]
CHANGES = st.lists(
    st.tuples(st.integers(0, 5000), st.integers(0, 40), st.binary(max_size=12)), max_size=6
)
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
MAX_SECONDS = 5


def changed(data: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    """Return the bytes with some places cut out and others put in."""
    for place, length, new in changes:
        at = place % (len(data) + 1)
        data = data[:at] + new + data[at + length :]
    return data


@given(st.sampled_from(NAMES), st.binary(max_size=600))
@settings(deadline=None)
def test_any_bytes_are_read_or_refused(name, data):
    with suppress(ComparisonError):
        load(data, name=name)


@pytest.mark.parametrize("reader", SEEDS)
@given(changes=CHANGES)
@settings(deadline=None)  # the first mail waits for the standard library
def test_any_change_of_a_sound_file_is_read_or_refused(reader, changes):
    name, data = SEEDS[reader]
    with suppress(ComparisonError):
        assert load(changed(data, changes), name=name).body


@pytest.mark.parametrize("reader", sorted(SEEDS.keys() - {"text", "markdown"}))
def test_a_sound_file_is_known_whatever_its_name(reader):
    name, data = SEEDS[reader]

    assert load(data, name=name).media_type == load(data, name="page.txt").media_type


@pytest.mark.parametrize("reader", SEEDS)
def test_a_sound_file_is_read(reader):
    name, data = SEEDS[reader]

    assert "ferry" in core.read(data, name).text.lower()


def test_a_file_of_200_megabytes_is_refused_unread(tmp_path, monkeypatch):
    path = tmp_path / "large.html"
    with path.open("wb") as file:
        file.truncate(200 * 1024**2)
    asked = []
    opened = Path.open

    def watched(self, mode):
        file = opened(self, mode)
        asked.append(file)
        return file

    monkeypatch.setattr(Path, "open", watched)
    start = time.process_time()

    with pytest.raises(TooLargeError):
        load(path)
    assert len(asked) == 1
    assert time.process_time() - start < 1


def test_an_image_called_html_is_a_sentence():
    with pytest.raises(UnsupportedFormatError, match=r"“page\.html” is an image"):
        core.read(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(99), "page.html")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"<html>" + b"<div>" * 100_000 + b"Ferry", id="100,000 levels"),
        pytest.param(b"<html>" + b"<b>" * 100_000 + b"Ferry", id="100,000 letters in bold"),
        pytest.param(b"<html>" + b"<!--" * 500_000, id="comments without end"),
        pytest.param(b"<html>" + b"<meta " * 500_000, id="tags without end"),
        pytest.param(b"<?xml version='1.0'?>" + b"\n" * 500_000 + b"<html>", id="blank lines"),
        pytest.param(
            f"<?xml version='1.0'?><!DOCTYPE html [<!ENTITY l0 'ha'>{LAUGHS}]><html xmlns="
            "'http://www.w3.org/1999/xhtml'><p>&l9;</p></html>".encode(),
            id="a billion laughs",
        ),
        pytest.param(archive(*[part(b"x", "text/plain")] * 100_000), id="parts without number"),
        pytest.param(
            mail(part(b"QUFB" * 500_000, "text/html", "Content-Transfer-Encoding: base64")),
            id="base64 without end",
        ),
        pytest.param(mail(b"", subject="=?utf-8?q?=41?= " * 50_000), id="a subject without end"),
        pytest.param(
            zipped({"word/document.xml": "", "x": "0" * 200_000_000}), id="a bomb in a document"
        ),
    ],
)
def test_a_page_of_ill_will_takes_no_time(data):
    start = time.process_time()
    with suppress(ComparisonError):
        core.read(data, "page.html")

    assert time.process_time() - start < MAX_SECONDS


class Watch:
    """What a program opens, starts or connects to while it is being watched."""

    def __init__(self) -> None:
        self.is_on = False
        self.seen: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self.is_on or isinstance(arguments[0] if arguments else None, int):
            return  # an int is the end of a pipe
        if event in ("open", "os.listdir", "os.scandir", "subprocess.Popen", "os.system"):
            self.seen.append(str(arguments[0]))
        elif event.startswith(("socket.", "urllib.", "ftplib.", "os.exec", "os.spawn")):
            self.seen.append(event)


WATCH = Watch()
ELSEWHERE = (
    "<?xml version='1.0'?><!DOCTYPE html SYSTEM 'http://127.0.0.1:9/x.dtd' "
    "[<!ENTITY secret SYSTEM 'secret.txt'>]><html xmlns='http://www.w3.org/1999/xhtml' "
    "xmlns:xi='http://www.w3.org/2001/XInclude'><head><base href='http://127.0.0.1:9/'/>"
    "<link rel='stylesheet' href='secret.txt'/><script src='secret.txt'></script></head>"
    "<body><xi:include href='secret.txt' parse='text'/><p>&secret; The ferry is back.</p>"
    "<iframe src='secret.txt'></iframe><img src='file:secret.txt'/></body></html>"
)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.html", ELSEWHERE.encode()),
        ("page.xhtml", ELSEWHERE.encode()),
        ("page.txt", b"See http://127.0.0.1:9/ and secret.txt"),
        ("page.mhtml", archive(part(ELSEWHERE.encode(), "text/html"))),
        (
            "page.eml",
            mail(
                several(
                    [
                        part(ELSEWHERE.encode(), "text/html"),
                        part(b"", "message/external-body; access-type=local-file; name=secret.txt"),
                    ]
                )
            ),
        ),
        *((name, data) for name, data in SEEDS.values()),
    ],
)
def test_no_file_beside_the_page_is_read_and_nothing_is_fetched(tmp_path, name, data):
    (tmp_path / "secret.txt").write_text("a secret")
    path = tmp_path / name
    path.write_bytes(data)
    with suppress(ComparisonError):
        core.read(path)  # the libraries and word lists are loaded now
    WATCH.seen.clear()
    WATCH.is_on = True
    try:
        with suppress(ComparisonError):
            assert "a secret" not in core.read(path).text
    finally:
        WATCH.is_on = False

    # PDFium has a process of its own, which is Python's and gets the bytes.
    assert WATCH.seen == [str(path), *[sys.executable] * data.startswith(b"%PDF")]
