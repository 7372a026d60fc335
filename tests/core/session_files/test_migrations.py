"""A file of an older version is read through one step a version."""

import json

import pytest

from core.session_files import files, migrations, open_session
from core.session_files.migrations import UnknownVersionError, migrated
from tests.core.session_files.samples import full_session, saved_file, with_manifest


def with_word(word):
    return lambda manifest: {**manifest, "words": [*manifest.get("words", ()), word]}


def test_each_step_is_taken_once_and_in_order():
    steps = {0: with_word("first"), 1: with_word("second"), 2: with_word("third")}

    assert migrated({}, 0, steps, 3) == {"words": ["first", "second", "third"]}
    assert migrated({}, 2, steps, 3) == {"words": ["third"]}
    assert migrated({"x": 1}, 3, steps, 3) == {"x": 1}


def test_a_version_without_a_way_is_told():
    with pytest.raises(UnknownVersionError):
        migrated({}, 1, {0: with_word("first")}, 2)


def test_there_is_a_step_for_every_version_that_was_written():
    assert set(migrations.MIGRATIONS) == set(range(1, migrations.SCHEMA))


def test_a_file_of_an_older_version_is_opened(tmp_path, monkeypatch):
    """Version 0 of this test called the remarks notes and had no result."""

    def age(manifest):
        manifest["notes"] = manifest.pop("remarks")
        del manifest["result"]
        manifest["schema"] = "retold-session/0"

    def step(manifest):
        kept = {name: value for name, value in manifest.items() if name != "notes"}
        return {**kept, "remarks": manifest["notes"], "result": None}

    path = with_manifest(saved_file(tmp_path), age)
    monkeypatch.setattr(
        files, "migrated", lambda manifest, version: migrated(manifest, version, {0: step})
    )

    assert open_session(path).remarks == full_session().remarks
    assert open_session(path).result is None


def test_a_step_does_not_change_what_it_is_given():
    manifest = {"words": ["kept"]}
    migrated(manifest, 0, {0: with_word("new")}, 1)

    assert json.dumps(manifest) == '{"words": ["kept"]}'


def test_a_file_of_the_first_days_is_compared_as_it_was_then(tmp_path):
    def age(manifest):
        del manifest["options"]["min_alike_percent"], manifest["options"]["min_kept_percent"]
        for remark in manifest["remarks"]:
            del remark["is_bookmarked"]

    saved = open_session(with_manifest(saved_file(tmp_path), age))
    options = saved.options

    assert saved.remarks == full_session().remarks
    assert (options.min_alike_percent, options.min_kept_percent) == (0, 50)
