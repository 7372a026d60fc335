"""Words that were set for others, dropped or exchanged in a sentence that was else kept."""

import tomllib
from pathlib import Path

import pytest

import core
from tests.core.classify.test_voices_in_paragraphs import AROUND

CASES = tomllib.loads(Path(__file__).with_name("changed_words.toml").read_text("utf-8"))["case"]
OWN = ("hedge", "name", "figure")
GERMAN = (
    "Der Hafenrat von Dunmore hat am Donnerstag über den neuen Fahrplan der Fähren beraten.",
    "Die nächste Sitzung ist für die zweite Juniwoche geplant, wie es im Zollhaus hieß.",
)


def text(sentence, language):
    """Return a text with a sentence between two paragraphs that do not change."""
    before, after = GERMAN if language == "de" else AROUND[language]
    return core.from_text("\n\n".join((before, sentence, after)), language=language)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_only_what_changed_is_told(case):
    language = case.get("language", "en")
    source, repost = text(case["source"], language), text(case["repost"], language)
    found = core.compare(source, repost).findings

    assert [one.rule for one in found if one.rule.startswith(OWN)] == case["rules"]


def test_a_word_that_is_gone_is_shown_as_the_page_writes_it():
    source = text("Der mutmaßliche Dieb wurde am Montag am Hafen gesehen.", "de")
    repost = text("Der Dieb wurde am Montag am Hafen gesehen.", "de")

    (told,) = [one for one in core.compare(source, repost).findings if one.type == "hedge"]
    assert "“mutmaßliche”" in told.text
