"""Fitting the aligner's numbers: on made-up cases, the same way every time."""

import gzip
import json
from dataclasses import replace
from random import Random

import numpy as np
import pytest

from benchmarks.fitting import main, stepped
from benchmarks.fitting_cases import (
    foreign_sentences,
    prepared,
    unrelated_cases,
    with_commentary,
)
from benchmarks.fitting_measures import Group, Origin, measures, objective
from benchmarks.fitting_weights import fitted_weights
from benchmarks.prose import Prose
from core.align.habits import FITTED
from core.align.likeness import WEIGHTS, features


def case(seed, language="en"):
    """Return ten sentences of which the repost keeps eight and splits none."""
    prose = Prose(seed)
    sentences = [" ".join(prose.sentence()) for _ in range(10)]
    beads = [[[i], [i]] for i in range(8)] + [[[8], []], [[9], []]]
    return {
        "language": language,
        "source_sentences": sentences,
        "repost_sentences": sentences[:8],
        "beads": beads,
        "labels": ["verbatim"] * 8 + ["omitted"] * 2,
    }


def reuse_case(part, cases=()):
    return {"part": part, "source": "One fish swam.", "repost": "Two cats sat.", "cases": [*cases]}


@pytest.fixture
def files(tmp_path):
    """Return a file of made-up cases, and one of texts that share nothing."""
    aligned, unrelated = tmp_path / "made-up", tmp_path / "unrelated"
    lines = "\n".join(json.dumps(case(seed)) for seed in range(6))
    aligned.write_bytes(gzip.compress(lines.encode()))
    unrelated.write_text("\n".join(json.dumps(reuse_case("none")) for _ in range(2)))
    return str(aligned), "--unrelated", str(unrelated)


def group(origin=Origin.FOUND, count=2):
    return Group("made-up", origin, tuple(prepared(case(seed)) for seed in range(count)))


def test_the_command_prints_numbers_to_paste_and_both_halves(files, tmp_path, capsys):
    main([*files, "--rounds", "2", "--json", str(tmp_path / "figures")])
    printed = capsys.readouterr().out
    figures = json.loads((tmp_path / "figures").read_text())["figures"]

    assert "WEIGHTS = (" in printed
    assert "FITTED = Habits(alone=(" in printed
    assert {*figures} >= {"fitted half", "other half", "fitted half, searched"}
    assert figures["other half"]["unrelated"] == {"false links": 0.0}


def test_the_same_seed_finds_the_same(files, capsys):
    printed = []
    for _ in range(2):
        main([*files, "--rounds", "3", "--seed", "4"])
        printed.append(capsys.readouterr().out)

    assert printed[0] == printed[1]


def test_without_rounds_the_numbers_in_use_are_measured(files, capsys):
    main([*files])

    assert "FITTED" not in capsys.readouterr().out


def test_a_weight_is_fitted_for_each_feature(files, capsys):
    main([*files])
    weights = capsys.readouterr().out.splitlines()[0].partition(" = ")[2]

    assert len(weights.strip("()").split(", ")) == len(WEIGHTS)


def test_commentary_is_added_and_nothing_else_changes():
    before = case(1)
    after = with_commentary(before, ["Foreign words."] * 9, Random(2))
    kept = [sentence for sentence in after["repost_sentences"] if sentence != "Foreign words."]

    assert kept == before["repost_sentences"] != after["repost_sentences"]
    assert after["labels"].count("added") == len(after["repost_sentences"]) - len(kept)
    assert all(
        after["source_sentences"][i] == after["repost_sentences"][j]
        for source, repost in after["beads"]
        for i in source
        for j in repost
    )


def test_foreign_sentences_are_of_another_file_in_the_language_if_there_is_one():
    english, german = [case(1), case(2)], [case(3, "de"), case(4, "de")]
    more = [case(5)]

    assert foreign_sentences([english, german, more], 0, 1) == more[0]["source_sentences"]
    assert foreign_sentences([english, german, more], 1, 0) == german[1]["source_sentences"]
    assert foreign_sentences([[case(1)]], 0, 0) == []


def test_only_parts_without_any_reuse_share_nothing():
    cases = [reuse_case("none"), reuse_case("summary"), reuse_case("summary", [{}])]

    assert [one["source_sentences"] for one in unrelated_cases(cases)] == [["One fish swam."]]


def test_a_clear_case_is_measured_as_right():
    row = measures([group()], FITTED)["made-up"]

    assert (row["link F1"], row["label accuracy"]) == (1.0, 1.0)


def test_blank_sentences_keep_their_index():
    blank = case(1)
    blank["repost_sentences"] = ["", *blank["repost_sentences"]]
    blank["beads"] = [[source, [i + 1 for i in repost]] for source, repost in blank["beads"]]

    assert measures([Group("blank", Origin.FOUND, (prepared(blank),))], FITTED)["blank"][
        "link F1"
    ] == pytest.approx(1.0)


def test_false_links_and_great_factors_are_held_against_habits():
    unrelated = [group(Origin.UNRELATED)]
    clean, false = {"made-up": {"false links": 0.0}}, {"made-up": {"false links": 0.1}}
    great = replace(FITTED, joined=tuple(10 * factor for factor in FITTED.joined))

    assert objective(clean, unrelated, FITTED) > objective(false, unrelated, FITTED)
    assert objective(clean, unrelated, FITTED) > objective(clean, unrelated, great)


def test_a_step_changes_one_to_three_factors():
    random = Random(1)
    for _ in range(50):
        tried = stepped(FITTED, random)
        changed = np.array([tried.alone, tried.joined]) != np.array([FITTED.alone, FITTED.joined])

        assert changed.sum() <= 3
        assert tried.doubling == FITTED.doubling


def test_fitted_weights_tell_true_pairs_from_those_beside_them():
    one = prepared(case(1))
    weights = np.array(fitted_weights([one]))
    candidates = one.likenesses.candidates
    pairs = zip(candidates.source.tolist(), candidates.repost.tolist(), strict=True)
    is_true = np.array([pair in one.gold for pair in pairs])
    odds = features(candidates) @ weights

    assert odds[is_true].min() > odds[~is_true].max()
