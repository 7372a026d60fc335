"""Whatever becomes of a file's bytes, opening it gives a session or the sentence why not."""

import io
import tempfile
import zipfile
from functools import cache
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from core.session_files import SessionError, open_session, save_session
from core.session_files.archive import packed
from tests.core.session_files.samples import saved_file

WORDS = (
    b"",
    b"0",
    b"-1",
    b"1e9",
    b"9" * 30,
    b"null",
    b"true",
    b"[]",
    b"{}",
    b'"',
    b"\\ud800",
    b",",
)


@cache
def whole():
    with tempfile.TemporaryDirectory() as folder:
        return saved_file(Path(folder)).read_bytes()


def opened(data):
    """Return the session that some bytes are, None where they are refused with a sentence."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "fuzzed.retold")
        path.write_bytes(data)
        try:
            return open_session(path)
        except SessionError:
            return None


def saved_again(session):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "again.retold")
        save_session(session, path)
        return open_session(path)


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=8))
def test_changed_bytes(changes):
    data = bytearray(whole())
    for place, byte in changes:
        data[place % len(data)] = byte

    # Each part has a sum of its own: what opens all the same is what was saved.
    assert opened(bytes(data)) in (None, opened(whole()))


@given(
    st.lists(
        st.tuples(st.integers(0, 10**6), st.sampled_from(WORDS), st.integers(0, 6)),
        min_size=1,
        max_size=6,
    )
)
def test_a_changed_manifest_in_a_whole_file(changes):
    """A change of packed bytes only damages the file; this one reaches what reads the manifest."""
    with zipfile.ZipFile(io.BytesIO(whole())) as file:
        members = {name: file.read(name) for name in file.namelist()}
    manifest = members["manifest.json"]
    for place, word, taken_out in changes:
        at = place % len(manifest)
        manifest = manifest[:at] + word + manifest[at + taken_out :]
    session = opened(packed({**members, "manifest.json": manifest}))

    assert session is None or saved_again(session) == session


@given(st.integers(0, 10**6), st.binary(max_size=40), st.integers(0, 60))
def test_bytes_put_in_and_taken_out(place, put_in, taken_out):
    data = whole()
    place %= len(data)

    assert opened(data[:place] + put_in + data[place + taken_out :]) in (None, opened(data))


@given(st.integers(0, 10**6))
def test_a_file_cut_short(length):
    data = whole()

    assert opened(data[: length % len(data)]) is None


@given(st.binary(max_size=200))
def test_the_list_at_the_end_made_up(noise):
    data = whole()

    assert opened(data[:-150] + noise) in (None, opened(data))
