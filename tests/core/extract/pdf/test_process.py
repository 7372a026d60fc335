import io
import zlib

import pytest
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import PageError
from tests.core.extract.pages import FIRST, SECOND
from tests.core.extract.pdf.files import Paper, from_objects, raw_pdf, read

TEXT = b"BT /F1 12 Tf 40 700 Td (The harbour reopened on Monday.) Tj ET\n"
GOOD = Paper().add(FIRST).add(SECOND).data()


def protected(password):
    paper = FPDF()
    paper.add_page()
    paper.set_font("Helvetica")
    paper.cell(0, 5, "The harbour reopened on Monday.")
    paper.set_encryption(owner_password="owner", user_password=password)
    return bytes(paper.output())


def picture():
    image = (
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
        b"/BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream"
    )
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources "
    return from_objects(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page + b"<< /XObject << /X 5 0 R >> >> >>",
        b"<< /Length 24 >>\nstream\n600 0 0 800 0 0 cm /X Do\nendstream",
        image,
    )


def bomb():
    """Return a small file whose page takes a gigabyte."""
    return raw_pdf(TEXT * (64 * 1024**2 // len(TEXT)))


def nested_forms():
    """Return a file whose forms hold each other twice, thirty deep."""
    forms = [
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X %d 0 R "
        b">> >> /Length 12 >>\nstream\n/X Do /X Do \nendstream" % (5 + number)
        for number in range(1, 31)
    ]
    return from_objects(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources "
        b"<< /XObject << /X 5 0 R >> >> >>",
        b"<< /Length 6 >>\nstream\n/X Do \nendstream",
        *forms,
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Length 20 >>\nstream\n"
        b"0 0 m 9 9 l S 1 1 m\n\nendstream",
    )


def pages(number):
    return raw_pdf(TEXT).replace(b"/Kids [3 0 R] /Count 1", b"/Kids [3 0 R] /Count %d" % number)


REFUSED = {
    "scan": (picture, "scan"),
    "nothing on the page": (lambda: raw_pdf(b""), "no text"),
    "password": (lambda: protected("user"), "password"),
    "cut off": (lambda: GOOD[: len(GOOD) // 2], "damaged"),
    "rubbish": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 50, "damaged"),
    "a hundred thousand pages": (lambda: pages(100_000), "100,000 pages"),
    "a page of a gigabyte": (bomb, "far more work"),
    "forms in forms": (nested_forms, "far more work"),
}


@pytest.mark.parametrize(("make", "says"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_refused_with_a_sentence(make, says):
    with pytest.raises(PageError, match=says):
        read(make())


def test_document_that_anybody_may_open_needs_no_password():
    assert read(protected("")).text == "The harbour reopened on Monday."


def test_pages_in_a_circle_are_read_once():
    circle = raw_pdf(TEXT).replace(b"/Kids [3 0 R]", b"/Kids [3 0 R 2 0 R]")

    assert read(circle).text == "The harbour reopened on Monday."


def test_files_that_a_document_names_are_neither_read_nor_started(tmp_path):
    mark = tmp_path / "started"
    secret = tmp_path / "secret.txt"
    secret.write_bytes(TEXT.replace(b"harbour", b"secret"))
    starts = f"/AA << /O << /S /Launch /F (/bin/touch) /P ({mark}) >> >>"
    outside = f"/Type /Page {starts} /X"
    data = raw_pdf(TEXT).replace(b"/Type /Page /Parent", f"{outside} 0 /Parent".encode())
    elsewhere = data.replace(b"/Filter /FlateDecode", f"/F ({secret})".encode())

    assert read(data).text == "The harbour reopened on Monday."
    with pytest.raises(PageError):
        read(elsewhere)
    assert not mark.exists()


def test_rubbish_before_the_document_is_skipped():
    assert FIRST in read(b"\n\n" + GOOD).text


def test_pictures_among_the_pages_are_named():
    paper = Paper().add(FIRST).add(SECOND)
    paper.add_page()
    paper.image(io.BytesIO(png()), 20, 20, 100)

    assert "One page of" in read(paper).notes[0].text


def png():
    """Return a grey picture of one dot."""
    parts = (
        (b"IHDR", b"\0\0\0\1\0\0\0\1\x08\0\0\0\0"),
        (b"IDAT", zlib.compress(b"\0\x80")),
        (b"IEND", b""),
    )
    chunks = (
        len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")
        for kind, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


# Each example is a process of its own.
@settings(deadline=None, max_examples=25)
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=12))
def test_a_changed_file_is_read_or_refused(place, wrong):
    changed = GOOD[:place] + wrong + GOOD[place + len(wrong) :]
    try:
        document = read(changed)
    except PageError:
        return

    assert "\n".join(b.span.of(document.text) for b in document.blocks) == document.text
