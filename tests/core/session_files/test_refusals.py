"""A file that is not as Retold saves one is refused in a sentence that names it."""

import io
import json
import os
import zipfile
from contextlib import suppress
from dataclasses import replace
from stat import S_IFLNK

import pytest

from core.corrections import BlockCorrection, PageCorrections
from core.errors import PageError
from core.model import Span
from core.pairs_by_hand import PairCorrection, PairCorrections
from core.pipeline import correct, read
from core.session_files import SavedSession, SessionError, open_session, refuse_misplaced
from core.session_files.errors import NewerSessionError, OverfullSessionError
from tests.core.session_files.samples import (
    full_session,
    members_of,
    saved_file,
    with_manifest,
    with_member,
    write_members,
)


def refusal(path):
    with pytest.raises(SessionError) as caught:
        open_session(path)
    assert f"“{path.name}”" in str(caught.value)
    assert caught.value.hint
    return str(caught.value)


def link(name):
    info = zipfile.ZipInfo(name)
    info.external_attr = (S_IFLNK | 0o777) << 16
    return info


def test_nothing_there_is_told(tmp_path):
    assert "does not exist" in refusal(tmp_path / "none.retold")


@pytest.mark.parametrize(
    "data",
    [b"", b"<html>Not a session</html>", b"PK", os.urandom(500)],
    ids=["empty", "page", "two bytes", "noise"],
)
def test_another_file_is_told_from_a_session(tmp_path, data):
    path = tmp_path / "other.retold"
    path.write_bytes(data)

    assert "is not a session that Retold saved" in refusal(path)


def test_another_zip_file_is_told_from_a_session(tmp_path):
    path = write_members(tmp_path / "letter.retold", {"word/document.xml": b"<w/>"})

    assert "is not a session that Retold saved" in refusal(path)


def test_a_folder_and_a_pipe_are_no_session(tmp_path):
    os.mkfifo(tmp_path / "pipe.retold")

    assert "is not a session" in refusal(tmp_path)
    assert "is not a session" in refusal(tmp_path / "pipe.retold")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_file_that_was_cut_short_is_damaged(tmp_path, share):
    path = saved_file(tmp_path)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])

    assert "is damaged: its end is missing" in refusal(path)


@pytest.mark.parametrize(
    "name",
    ["../evil", "/etc/passwd", "pages/../../evil", "C:\\evil", "\\\\host\\evil", "a\\..\\..\\b"],
)
def test_a_name_that_leads_out_is_refused(tmp_path, name):
    assert "name leads out of it" in refusal(with_member(saved_file(tmp_path), name))


def test_a_name_cut_by_a_nul_is_refused(tmp_path):
    path = with_member(saved_file(tmp_path), "pages/xtra#x")
    path.write_bytes(path.read_bytes().replace(b"xtra#x", b"xtra\0x"))

    assert "name leads out of it" in refusal(path)


def test_a_link_is_refused(tmp_path):
    path = with_member(saved_file(tmp_path), link("pages/other"), b"/etc/passwd")

    assert "holds a link" in refusal(path)


def test_a_part_that_stands_twice_is_refused(tmp_path):
    path = saved_file(tmp_path)
    with pytest.warns(UserWarning, match="Duplicate name"):
        with_member(path, "pages/source")

    assert "two parts of the same name" in refusal(path)


def test_a_part_that_nobody_lists_is_refused(tmp_path):
    assert "does not list" in refusal(with_member(saved_file(tmp_path), "pages/third"))


def test_very_many_parts_are_refused_before_they_are_listed(tmp_path):
    members = members_of(saved_file(tmp_path))
    many = {f"part{number}": b"" for number in range(5000)}

    assert "very many parts" in refusal(
        write_members(tmp_path / "many.retold", {**members, **many})
    )


@pytest.mark.parametrize("name", ["manifest.json", "pages/source"])
def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path, name):
    members = members_of(saved_file(tmp_path))
    path = write_members(tmp_path / "bomb.retold", {**members, name: b" " * 100_000_000})

    assert "unpacks to far more" in refusal(path)


def test_a_bomb_that_says_it_is_small_is_refused(tmp_path):
    members = members_of(saved_file(tmp_path))
    path = write_members(tmp_path / "bomb.retold", {**members, "pages/source": b" " * 90_000_000})
    size = (90_000_000).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (900).to_bytes(4, "little")))

    assert "“bomb.retold”" in refusal(path)


def test_a_page_that_is_not_the_one_that_was_saved_is_refused(tmp_path):
    path = saved_file(tmp_path)
    members = members_of(path)
    swapped = members["pages/source"].replace(b"Two fishermen", b"Six fishermen")
    write_members(path, {**members, "pages/source": swapped})

    assert "a page in it is not the one" in refusal(path)


@pytest.mark.parametrize("name", ["manifest.json", "pages/source", "pages/repost"])
def test_a_missing_part_is_told(tmp_path, name):
    path = saved_file(tmp_path)
    members = members_of(path)
    del members[name]

    assert "a part of it is missing" in refusal(write_members(path, members))


def test_a_newer_form_is_told_with_the_version_that_opens_it(tmp_path):
    def age(manifest):
        manifest.update(schema="retold-session/2", version="9.3.0")

    with pytest.raises(NewerSessionError, match=r"in a newer form by Retold 9\.3\.0"):
        open_session(with_manifest(saved_file(tmp_path), age))


@pytest.mark.parametrize(
    "schema", ["retold/1", "retold-session/-1", "retold-session/٣", 1, None, "retold-session/0"]
)
def test_a_form_that_never_was_is_damaged(tmp_path, schema):
    path = with_manifest(saved_file(tmp_path), lambda manifest: manifest.update(schema=schema))

    assert "its manifest is wrong at schema" in refusal(path)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "nonsense",
        '{"schema": NaN}',
        '{"schema": 1, "schema": "retold-session/1"}',
        "[" * 200_000,
        '{"a":' * 200_000,
        '{"schema": ' + "9" * 5000 + "}",
        '{"schema": 1e999}',
        b"\xff\xfe",
    ],
    ids=lambda text: str(text[:24]),
)
def test_a_manifest_that_is_no_plain_json_is_damaged(tmp_path, text):
    members = members_of(saved_file(tmp_path))
    data = text if isinstance(text, bytes) else text.encode()
    # Deep nesting packs so well that it would be refused as a bomb: here it is not packed.
    path = tmp_path / "odd.retold"
    with zipfile.ZipFile(path, "w") as file:
        for name, member in {**members, "manifest.json": data}.items():
            file.writestr(name, member, zipfile.ZIP_STORED)

    assert "is damaged: its manifest" in refusal(path)


def wrongs(value, where=()):
    """Yield where each value of a manifest is, but for the view, whose meaning is the window's."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in items:
        if (*where, key) == ("view",):
            continue
        yield (*where, key)
        if isinstance(item, dict | list):
            yield from wrongs(item, (*where, key))


# What files of the first days do not have.
NEWER = ("options", "min_alike_percent")
MANIFEST_PLACES = list(
    wrongs(
        {
            "pages": {"source": {"name": 0, "size": 0, "sha256": 0, "is_decoded": 0}},
            "options": {
                "source_strand": 0,
                "outlets": 0,
                "fold_chinese": 0,
                "min_alike_percent": 0,
            },
            "corrections": {
                "source": {"text_sha256": 0, "blocks": [{"start": 0, "end": 0, "is_article": 0}]},
                "pairs": {"pairs": [{"source": [{"start": 0}], "is_paired": 0, "kind": 0}]},
            },
            "remarks": [{"source": 0, "rule": 0, "note": 0, "is_checked": 0}],
            "result": {"sha256": 0},
        }
    )
)


@pytest.mark.parametrize("wrong", [[7.5], {"x": 1}, -1, "☃", 10**12, True], ids=str)
@pytest.mark.parametrize("where", MANIFEST_PLACES, ids=lambda where: ".".join(map(str, where)))
def test_a_value_of_another_type_is_refused_or_read(tmp_path, where, wrong):
    def spoil(manifest):
        for step in where[:-1]:
            manifest = manifest[step]
        manifest[where[-1]] = wrong

    path = with_manifest(saved_file(tmp_path), spoil)
    is_meant = isinstance(wrong, str | bool)
    with suppress(SessionError) if is_meant else pytest.raises(SessionError, match="quay"):
        open_session(path)


def test_settings_of_the_window_that_are_nested_without_end_are_refused(tmp_path):
    def nest(manifest):
        manifest["view"] = {"deep": json.loads("[" * 300 + "]" * 300)}

    assert "its manifest is wrong at view" in refusal(with_manifest(saved_file(tmp_path), nest))


@pytest.mark.parametrize(
    "where",
    [where for where in MANIFEST_PLACES if where != NEWER],
    ids=lambda where: ".".join(map(str, where)),
)
def test_a_missing_value_is_refused(tmp_path, where):
    def remove(manifest):
        for step in where[:-1]:
            manifest = manifest[step]
        if isinstance(manifest, dict):
            del manifest[where[-1]]
        else:
            manifest[where[-1]] = None

    assert "its manifest is wrong at" in refusal(with_manifest(saved_file(tmp_path), remove))


def test_a_span_that_runs_backwards_is_refused(tmp_path):
    def turn(manifest):
        manifest["corrections"]["source"]["blocks"][0].update(start=9, end=3)

    path = with_manifest(saved_file(tmp_path), turn)

    assert "its manifest is wrong at corrections.source.blocks[0].end" in refusal(path)


def sha256(document):
    import hashlib

    return hashlib.sha256(document.text.encode()).hexdigest()


def documents():
    session = full_session()
    return read(session.source.data), read(session.repost.data)


def test_a_correction_beyond_the_end_of_its_page_is_refused(tmp_path):
    source, repost = documents()
    blocks = (BlockCorrection(Span(5, len(source.text) + 1), False),)
    session = SavedSession(source_corrections=PageCorrections(sha256(source), blocks))

    with pytest.raises(SessionError, match="beyond the end of its texts"):
        refuse_misplaced(session, tmp_path / "quay.retold", source, repost)


def test_a_pair_beyond_the_end_of_a_page_is_refused(tmp_path):
    source, repost = documents()
    pair = PairCorrection((Span(0, 5),), (Span(0, len(repost.text) + 1),))
    pairs = PairCorrections(sha256(source), sha256(repost), (pair,))

    with pytest.raises(SessionError, match="beyond the end of its texts"):
        refuse_misplaced(SavedSession(pairs=pairs), tmp_path / "quay.retold", source, repost)


def test_corrections_of_a_text_that_is_read_otherwise_today_are_no_hostility(tmp_path):
    source, repost = documents()
    blocks = (BlockCorrection(Span(5, 10**6), False),)
    session = SavedSession(source_corrections=PageCorrections("ab" * 32, blocks))

    # It raises nothing, and the page is compared as it is read now.
    refuse_misplaced(session, tmp_path / "quay.retold", source, repost)
    assert correct(source, session.source_corrections).blocks == source.blocks


def test_more_than_a_file_may_hold_is_not_saved_and_the_old_one_stays(tmp_path, monkeypatch):
    path = saved_file(tmp_path)
    before = path.read_bytes()
    monkeypatch.setattr("core.session_files.files.MAX_MANIFEST_BYTES", 100)

    with pytest.raises(OverfullSessionError):
        saved_file(tmp_path, replace(full_session(), view={}))
    assert path.read_bytes() == before


def test_a_file_with_something_before_it_is_refused(tmp_path):
    path = saved_file(tmp_path)
    inner = path.read_bytes()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("mimetype", json.dumps("x"))
    path.write_bytes(buffer.getvalue() + inner)

    assert "is damaged" in refusal(path)


def test_a_session_is_told_from_a_page(tmp_path):
    with pytest.raises(PageError, match="is a saved session of two pages, not a page"):
        read(saved_file(tmp_path))
