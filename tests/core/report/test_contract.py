"""The JSON ``retold/1``."""

import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from core.model import Kind, Passage, Span
from core.report import document_to_json, dump_json, dumped, to_json
from tests.core.builders import comparison, document

SCHEMA = json.loads((files("resources") / "schema/retold-1.schema.json").read_text("utf-8"))
# Surrogates too: a text from a program may hold them.
ANY_TEXT = st.text(st.characters(codec=None), min_size=1)


def test_the_schema_is_one():
    metaschema = Draft202012Validator(Draft202012Validator.META_SCHEMA)

    assert list(metaschema.iter_errors(SCHEMA)) == []


def test_a_comparison_satisfies_the_schema(harbour):
    assert list(Draft202012Validator(SCHEMA).iter_errors(to_json(harbour))) == []


def test_one_document_satisfies_its_part_of_the_schema(harbour):
    part = {**SCHEMA, "$ref": "#/$defs/document", "required": [], "properties": {}}

    assert list(Draft202012Validator(part).iter_errors(document_to_json(harbour.source))) == []


def test_the_keys_stand_in_the_order_of_the_contract(harbour):
    expected = [
        "schema",
        "version",
        "options",
        "notes",
        "source",
        "repost",
        "passages",
        "regions",
        "findings",
        "statistics",
        "outlets",
        "remarks",
    ]

    assert list(to_json(harbour)) == expected
    assert list(to_json(harbour)["passages"][0]) == (
        [
            "id",
            "kind",
            "moved",
            "merged",
            "split",
            "repeats",
            "similarity",
            "credit",
            "source",
            "repost",
            "edits",
            "by_hand",
        ]
    )


def test_a_wording_is_found_by_its_offsets_in_the_text_beside(harbour):
    read = json.loads(dump_json(harbour))

    place = read["findings"][1]["source"][0]
    wording = read["source"]["text"][place["start"] : place["end"]]
    assert wording == "Nobody was asked 🙂 about it."


def test_the_values_of_a_passage_keep_their_meaning(harbour):
    passage = to_json(harbour)["passages"][3]

    assert (passage["kind"], passage["repeats"], passage["source"]) == ("verbatim", 1, [])


def test_what_has_no_likeness_has_null(harbour):
    omitted = to_json(harbour)["passages"][4]

    assert omitted["similarity"] is None
    assert omitted["credit"] is None


def test_shares_are_rounded_to_a_millionth_and_counts_stay_whole(harbour):
    statistics = to_json(harbour)["statistics"]

    assert statistics["source_verbatim"] == 0.333333
    assert repr(statistics["source_sentences"]) == "4"


def test_equal_comparisons_give_the_same_bytes(harbour):
    assert dump_json(harbour) == dump_json(harbour)
    assert dump_json(harbour).endswith(b"}\n")


def test_the_bytes_hold_what_the_dict_holds(harbour):
    assert json.loads(dump_json(harbour)) == to_json(harbour)


def test_letters_of_any_script_are_written_as_themselves(harbour):
    assert "🙂".encode() in dump_json(harbour)


@given(ANY_TEXT)
def test_any_text_is_written_and_offsets_stay_true(text):
    whole = Passage(1, Kind.OMITTED, (Span(0, len(text)),), ())
    made = comparison(document(text), document(""), [whole])

    read = json.loads(dump_json(made).decode("utf-8"))

    assert len(read["source"]["text"]) == len(text)
    assert all(
        after in (before, "�") for before, after in zip(text, read["source"]["text"], strict=True)
    )


def test_a_number_that_json_lacks_is_a_bug_and_not_written():
    with pytest.raises(ValueError, match="JSON"):
        dumped({"similarity": float("nan")})
