"""The schema of ``retold/1`` takes every comparison, knows every field, and refuses mistakes."""

import copy
import json

import pytest
from jsonschema import Draft202012Validator

import core
from core import pipeline
from core.corrections import PageCorrections, corrected
from core.report import dump_json, to_json
from core.resources import resource

SCHEMA = json.loads(resource("schema", "retold-1.schema.json").read_text("utf-8"))
STORY = (
    "The ferry to Port Ellery sank on Monday.\n\nNobody was hurt, two officials said. The harbour "
    "master, Ines Orr, may close the port for 3 days.\n\n“We saw nothing like it,” she said."
)
RETOLD = (
    "“We saw nothing like it,” she said.\n\nThe ferry to Port Ellery sank on Tuesday. -Ledger\n\n"
    "Ines Orr will close the port for 13 days.\n\nThe ferry to Port Ellery sank on Monday."
)
TEXTS = {
    "a retelling": (STORY, RETOLD),
    "the same": (STORY, STORY),
    "nothing in common": (STORY, "Rye bread needs a day, says the baker."),
    "one word": ("Ferry", "Ferry"),
    "two scripts": (STORY, "周一，一艘渡轮沉没。港口可能关闭三天。"),
    "Chinese": ("港口可能关闭三天，奥尔说。无人受伤。", "港口將關閉十三天。無人受傷。"),
    "the same again and again": ("It sank. " * 20, "It sank. It did. " * 30),
    "no letters": ("1 2 3", "— … —"),
    "what breaks texts": (
        "</script>\0\x07 \ud800 \u202ebidi",
        "<b>' OR 1=1 \udfff\x85 \u2028 " + "x" * 9999,
    ),
    "right to left": ("غرقت العبارة يوم الاثنين.", "غرقت العبارة يوم الثلاثاء."),
}


def mistakes(made, schema=None):
    """Return what the schema says against a value."""
    found = Draft202012Validator(schema or SCHEMA).iter_errors(made)
    return [f"{error.json_path}: {error.message}" for error in found]


def strict(schema):
    """Return the schema as one that knows no field but its own; statistics may grow."""
    if isinstance(schema, list):
        return [strict(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: strict(part) for key, part in schema.items()}
    if schema.get("type") == "object" and "additionalProperties" not in schema:
        made["additionalProperties"] = False
    return made


@pytest.fixture(params=TEXTS)
def made(request):
    """Return the JSON of a comparison of two texts."""
    source, repost = map(core.from_text, TEXTS[request.param])
    return core.to_json(core.compare(source, repost))


@pytest.fixture(scope="module")
def sample():
    """Return the sample with a paragraph put back and another one taken out."""
    pages = [core.read(resource("samples", f"{name}.html")) for name in ("original", "repost")]
    source = pages[0]
    places = {kind: place for place, kind in enumerate(one.kind.value for one in source.blocks)}
    corrections = PageCorrections()
    for kind, is_article in (("boilerplate", True), ("paragraph", False)):
        corrections = corrected(corrections, source, [places[kind]], is_article=is_article)
    options = core.Options(outlets=("The \ud800 Ledger",), fold_chinese=False)
    return core.compare(pipeline.correct(source, corrections), pages[1], options)


def test_it_takes_every_comparison(made):
    assert mistakes(made) == []


def test_it_knows_every_field(made, sample, harbour):
    for value in (made, to_json(sample), to_json(harbour)):
        assert mistakes(value, strict(SCHEMA)) == []


def test_what_is_written_is_what_it_describes(sample):
    assert json.loads(dump_json(sample)) == to_json(sample)
    assert [block for block in to_json(sample)["source"]["blocks"] if block["by_hand"]] != []


def test_offsets_stand_inside_the_texts_and_in_order(made):
    for side in ("source", "repost"):
        size = len(made[side]["text"])
        spans = [span for passage in made["passages"] for span in passage[side]]
        assert all(0 <= span["start"] < span["end"] <= size for span in spans)
        strand = made[side]["strands"][made[side]["compared_strand"]]
        assert strand["id"] == made[side]["compared_strand"]


def test_ids_count_from_one_and_lead_to_passages(made):
    ids = [passage["id"] for passage in made["passages"]]
    named = [one for item in made["regions"] + made["findings"] for one in item["passages"]]

    assert ids == list(range(1, len(ids) + 1))
    assert set(named) <= set(ids)


MISTAKES = {
    "another schema": (["schema"], "retold/2"),
    "no kind": (["passages", 1, "kind"], "shortened"),
    "a verbatim passage with new words": (["passages", 0, "edits", 0, "category"], "wording"),
    "an omitted passage with credit": (["passages", 4, "credit"], "quoted"),
    "an added passage of the source": (["passages", 2, "source"], [{"start": 0, "end": 3}]),
    "a repetition that owns its source": (["passages", 3, "source"], [{"start": 0, "end": 3}]),
    "an edited passage of nothing": (["passages", 1, "source"], []),
    "a likeness above one": (["passages", 1, "similarity"], 1.5),
    "an offset below zero": (["passages", 1, "repost", 0, "start"], -1),
    "an id of nothing": (["passages", 0, "id"], 0),
    "no strand": (["source", "compared_strand"], None),
    "a language in full": (["source", "blocks", 0, "language"], "English"),
    "a reason to be in the article": (["source", "blocks", 0, "reason"], "navigation"),
    "a path for an address": (["source", "address"], "/home/somebody/page.html"),
    "half a sum": (["repost", "sha256"], "abc"),
    "a share above one": (["statistics", "source_carried"], 1.01),
    "half a sentence": (["statistics", "source_sentences"], 0.5),
    "an empty finding": (["findings", 0, "text"], ""),
    "an unknown severity": (["findings", 0, "severity"], "urgent"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_refused(harbour, mistake):
    made = copy.deepcopy(to_json(harbour))
    *way, last = MISTAKES[mistake][0]
    place = made
    for step in way:
        place = place[step]
    place[last] = MISTAKES[mistake][1]

    assert mistakes(made) != []


@pytest.mark.parametrize("field", ["findings", "passages", "source", "statistics", "version"])
def test_what_is_missing_is_refused(harbour, field):
    made = {key: value for key, value in to_json(harbour).items() if key != field}

    assert mistakes(made) != []
