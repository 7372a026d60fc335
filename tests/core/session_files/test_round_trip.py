"""What is saved comes back equal, and needs nothing but the file."""

import hashlib
import json
import os
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import pipeline
from core.corrections import BlockCorrection, PageCorrections
from core.load import load
from core.model import Anchor, Kind, Remark, Side, Span
from core.options import Options
from core.pairs_by_hand import PairCorrection, PairCorrections
from core.resources import resource
from core.session_files import SavedSession, kept, open_session, result_digest, save_session
from core.session_files.fields import parsed, written
from core.session_files.manifest import from_manifest, to_manifest
from tests.core.session_files.samples import READ_AT, full_session, members_of, saved_file

SCHEMA = json.loads(resource("schema", "retold-session-1.schema.json").read_text("utf-8"))
HTML = (
    "<html><head><meta charset='windows-1252'><title>Quay</title></head><body><article>"
    "<p>The board’s quay costs 12 million euros, a sum that nobody had expected.</p>"
    "<p>Two fishermen objected, and the board heard them out for two hours.</p>"
    "</article></body></html>"
).encode("cp1252")
ARCHIVE = (
    b"MIME-Version: 1.0\r\nSnapshot-Content-Location: https://news.example/quay\r\n"
    b"Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
    b"Content-Type: text/html; charset=windows-1252\r\n"
    b"Content-Location: https://news.example/quay\r\n\r\n" + HTML + b"\r\n--b--\r\n"
)


def test_a_session_comes_back_equal(tmp_path):
    assert open_session(saved_file(tmp_path)) == full_session()


@pytest.mark.parametrize("side", Side)
def test_a_session_of_one_page_comes_back_equal(tmp_path, side):
    session = replace(full_session(), **{side.value: None}, result=None)

    assert open_session(saved_file(tmp_path, session)) == session


@pytest.mark.parametrize(
    ("name", "data"),
    [("quay.html", HTML), ("quay.mhtml", ARCHIVE), ("pasted text", "码头\u3000很贵。".encode())],
    ids=["web page", "web archive", "pasted"],
)
def test_a_page_comes_back_as_it_was_read(tmp_path, name, data):
    page = load(data, name=name)
    session = SavedSession(source=kept(page, READ_AT))
    again = open_session(saved_file(tmp_path, session)).source

    assert again.page(again.chosen_encoding or None) == page


def test_a_folder_that_a_browser_saved_comes_back_as_its_page(tmp_path):
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "quay.html").write_bytes(HTML)
    page = load(folder)
    path = saved_file(tmp_path, SavedSession(source=kept(page, READ_AT)))
    (folder / "quay.html").unlink()

    assert open_session(path).source.page(None) == page


def test_a_page_is_read_again_in_the_encoding_that_was_chosen(tmp_path):
    page = load(HTML, name="quay.html", encoding="iso-8859-2")
    again = open_session(saved_file(tmp_path, SavedSession(source=kept(page, READ_AT)))).source

    assert again.page(again.chosen_encoding) == page


def test_the_header_that_came_with_a_page_tells_its_encoding_again(tmp_path):
    from core.load.pages import page_of

    text = "Der Kai in Flensburg, so heißt es, wird größer.".encode("iso-8859-15")
    page = page_of("kai", "https://kai.example", text, header="text/plain; charset=iso-8859-15")
    again = open_session(saved_file(tmp_path, SavedSession(source=kept(page, READ_AT)))).source

    assert again.page(None) == page


def test_the_name_of_a_file_in_no_encoding_comes_back(tmp_path):
    page = replace(full_session().source, name="caf\udce9.txt", address="/home/a/caf\udce9.txt")

    assert open_session(saved_file(tmp_path, SavedSession(source=page))).source == page


def test_a_page_of_blanks_that_packs_too_well_can_be_opened_again(tmp_path):
    page = replace(full_session().source, data=b"a" + b" " * 3_000_000)

    assert open_session(saved_file(tmp_path, SavedSession(source=page))).source == page


def test_equal_sessions_are_equal_files_whenever_they_are_saved(tmp_path, monkeypatch):
    first = saved_file(tmp_path).read_bytes()
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)

    assert saved_file(tmp_path).read_bytes() == first


def test_the_manifest_is_as_the_schema_says(tmp_path):
    manifest = json.loads(members_of(saved_file(tmp_path))["manifest.json"])

    jsonschema.Draft202012Validator(SCHEMA).validate(manifest)
    assert manifest["pages"]["source"]["sha256"] == (
        hashlib.sha256(full_session().source.data).hexdigest()
    )


def test_the_type_of_the_file_stands_at_its_beginning(tmp_path):
    data = saved_file(tmp_path).read_bytes()

    assert data[30:72] == b"mimetypeapplication/vnd.retold.session+zip"


def test_saving_clears_away_what_a_killed_process_left_long_ago(tmp_path):
    old, new = tmp_path / ".retold-0123456789ab.part", tmp_path / ".retold-ba9876543210.part"
    for part in (old, new):
        part.touch()
    os.utime(old, (0, 0))
    saved_file(tmp_path)

    assert not old.exists()
    assert new.exists()


def test_saving_leaves_nothing_beside_the_file(tmp_path):
    saved_file(tmp_path)
    path = saved_file(tmp_path)

    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_opening_gives_the_same_comparison_without_the_files(tmp_path):
    session = full_session()
    documents = [pipeline.read(page.data, page.name) for page in (session.source, session.repost)]
    comparison = pipeline.compare(*documents)
    again = open_session(saved_file(tmp_path, session))
    pages = [again.source.page(None), again.repost.page(None)]

    assert pipeline.compare(*map(pipeline.read_page, pages)) == comparison
    assert result_digest(comparison) == result_digest(pipeline.compare(*documents))


def test_another_result_has_another_digest():
    session = full_session()
    source, repost = (pipeline.read(page.data) for page in (session.source, session.repost))

    assert result_digest(pipeline.compare(source, repost)) != (
        result_digest(pipeline.compare(repost, source))
    )


TEXTS = st.text(max_size=8)
SPANS = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda ends: Span(*sorted(ends)))
SPAN_LISTS = st.lists(SPANS, max_size=3).map(tuple)
BLOCKS = st.builds(BlockCorrection, SPANS, st.booleans())
CORRECTIONS = st.builds(PageCorrections, TEXTS, st.lists(BLOCKS, max_size=3).map(tuple))
PAIRS = st.builds(
    PairCorrection, SPAN_LISTS, SPAN_LISTS, st.booleans(), st.none() | st.sampled_from(Kind)
)
REMARKS = st.builds(Remark, st.builds(Anchor, SPAN_LISTS, SPAN_LISTS, TEXTS), TEXTS, st.booleans())
SESSIONS = st.builds(
    SavedSession,
    options=st.builds(Options, st.none() | TEXTS, st.none() | TEXTS, st.just(("x",))),
    source_corrections=CORRECTIONS,
    repost_corrections=CORRECTIONS,
    pairs=st.builds(PairCorrections, TEXTS, TEXTS, st.lists(PAIRS, max_size=3).map(tuple)),
    remarks=st.lists(REMARKS, max_size=3).map(tuple),
    view=st.dictionaries(TEXTS, st.none() | st.booleans() | st.integers() | TEXTS, max_size=3),
)


@given(SESSIONS)
def test_whatever_a_person_did_comes_back_equal(session):
    manifest = written(to_manifest(session))

    assert from_manifest(parsed(manifest), {}) == session


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path):
    from core.report.errors import ReportError

    with pytest.raises(ReportError, match="its folder does not exist"):
        save_session(full_session(), tmp_path / "none" / "quay.retold")


def test_a_full_disk_is_a_sentence():
    from core.report.errors import ReportError

    if not Path("/dev/full").exists():
        pytest.skip("this system has no disk that is always full")
    with pytest.raises(ReportError, match="the disk is full"):
        save_session(full_session(), Path("/dev/full"))
