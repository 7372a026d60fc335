"""The pages that `retold batch` is timed on."""

import core
from benchmarks.batch import figures_of, write_pairs


def test_a_repost_carries_much_of_its_source_and_not_all_of_it(tmp_path):
    write_pairs(tmp_path, 2, 200, has_one_source=False)
    pages = [core.read(tmp_path / f"{side}1.html") for side in ("source", "repost")]
    shares = core.compare(*pages).statistics

    assert 0.2 < shares.source_carried < 1
    assert 100 <= shares.source_words <= 330


def test_one_source_is_written_once(tmp_path):
    rows = write_pairs(tmp_path, 3, 100, has_one_source=True).read_text().splitlines()

    assert rows[1:] == [f"source0.html,repost{number}.html" for number in range(3)]
    assert len(list(tmp_path.glob("source*.html"))) == 1


def test_the_figures_are_those_of_a_whole_batch():
    figures = figures_of(2, 100, has_one_source=True)

    assert figures["pairs"] == 2
    assert figures["processor ms a pair"] > 0
