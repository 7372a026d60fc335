"""What a benchmark prints and writes."""

import json

from benchmarks.table import NOT_INSTALLED, print_table, write_json

FIGURES = {"Retold": {"F1": 0.97531, "cases": 1200}, "a peer": NOT_INSTALLED}


def test_a_method_that_is_not_installed_is_named_as_such(capsys):
    print_table("a file", FIGURES)

    assert capsys.readouterr().out.splitlines() == [
        "a file     F1  cases",
        "Retold  0.975  1,200",
        "a peer  not installed",
        "",
    ]


def test_the_json_holds_the_figures_unrounded(tmp_path):
    write_json(tmp_path / "out.json", "alignment", {"a file": FIGURES})
    written = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))

    assert written["figures"] == {
        "a file": {"Retold": {"F1": 0.97531, "cases": 1200}, "a peer": None}
    }
