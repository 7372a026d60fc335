import struct
import tracemalloc
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import PageError
from core.extract import extract
from core.extract.packages import MAX_UNPACKED
from core.load import load
from tests.core.extract.office import docx, odt, p, t, zipped
from tests.core.extract.pages import FIRST, SECOND

FILES = {
    "a.docx": docx(p(FIRST), p(SECOND, "Zitat"), header1=p("The Gazette")),
    "a.odt": odt(t(FIRST), t(SECOND)),
    "a.md": f"---\ntitle: The ferry\n---\n# One\n\n{FIRST}[^1]\n\n> * {SECOND}\n\n[^1]: x".encode(),
}
LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]><a>&j;</a>"
)
BOMB = "<a>" + " " * (MAX_UNPACKED + 1) + "</a>"


def read(data, name="a.docx"):
    return extract(load(data, name=name))


@pytest.mark.parametrize(
    ("part", "says"), [(BOMB, "more than 24 MB"), (LAUGHS, "damaged")], ids=["zeros", "laughs"]
)
def test_small_file_of_endless_text_is_refused(part, says):
    data = zipped({"word/document.xml": part})
    tracemalloc.start()
    with pytest.raises(PageError, match=says):
        read(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert peak < 3 * MAX_UNPACKED


def test_size_that_a_file_states_of_itself_is_not_believed():
    data = bytearray(zipped({"word/document.xml": BOMB}))
    entry = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, entry + 24, 10)

    with pytest.raises(PageError):
        read(bytes(data))


def test_method_that_no_office_program_uses_is_refused():
    with pytest.raises(PageError, match="damaged"):
        read(zipped({"word/document.xml": "<a/>"}, zipfile.ZIP_LZMA))


def test_encrypted_part_is_refused():
    data = bytearray(FILES["a.docx"])
    for entry in (b"PK\x01\x02", b"PK\x03\x04"):
        offset = 8 if entry == b"PK\x01\x02" else 6
        place = -1
        while (place := data.find(entry, place + 1)) >= 0:
            data[place + offset] |= 1

    with pytest.raises(PageError, match="password"):
        read(bytes(data))


def test_files_that_a_part_names_are_not_read():
    outside = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'

    with pytest.raises(PageError, match="damaged"):
        read(zipped({"word/document.xml": outside}))


# The first document imports the libraries.
@settings(deadline=None)
@given(
    st.sampled_from(sorted(FILES)),
    st.lists(st.tuples(st.integers(0, 5_000), st.binary(min_size=1, max_size=8)), max_size=4),
)
def test_a_changed_file_is_read_or_refused(name, changes):
    data = FILES[name]
    for number, wrong in changes:
        place = number % len(data)
        data = data[:place] + wrong + data[place + len(wrong) :]
    try:
        document = read(data, name)
    except PageError:
        return

    assert all(bool(block.reason) == (block.kind == "boilerplate") for block in document.blocks)


SIGNS = st.sampled_from(list("#*_>[]()!`|-+:^~\n \t<a/&;0."))
PARTS = st.text(st.sampled_from(list("<>/=\"' &;wpt:rd0é")) | st.characters(codec="utf-8"))


@settings(deadline=None)
@given(PARTS, st.sampled_from([docx, odt]))
def test_any_text_inside_a_document_is_read_or_refused(inside, make):
    try:
        document = read(make(inside, p(FIRST) if make is docx else t(FIRST)))
    except PageError:
        return

    assert FIRST in document.text


# Control characters would make it a binary file.
@settings(deadline=None)
@given(st.text(SIGNS | st.characters(codec="utf-8", exclude_categories=["Cc"])))
def test_any_text_is_read_as_markdown(text):
    document = read(f"Start.\n{text}".encode(), "a.md")

    assert "Start" in document.text
