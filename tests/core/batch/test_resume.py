"""Going on after a stop: what is whole and unchanged stays."""

import json

import pytest

from core.batch.ledger import LEDGER_FILE
from core.cli import ExitCode
from tests.core.load.servers import serving


@pytest.fixture
def finished(desk, pages):
    """Return a folder whose batch is done, and when each of its reports was written."""
    desk.batch(*pages)
    return desk


def written(desk):
    """Return when each report was written."""
    return {path.name: path.stat().st_mtime_ns for path in desk.out.glob("[!im]*.html")}


def test_what_is_whole_and_unchanged_is_not_done_again(finished, pages):
    before = written(finished)

    assert finished.batch(*pages, "--resume") == ExitCode.DONE
    assert written(finished) == before
    assert len(finished.table("index.csv")) == 3
    assert finished.table("matrix.csv")[0]["copy"] == "verbatim"


@pytest.mark.parametrize("damage", ["cut", "removed", "page", "ledger entry"])
def test_what_is_not_whole_or_has_changed_is_done_again(finished, pages, damage):
    report, ledger = finished.out / "daily.html", finished.out / LEDGER_FILE
    before = written(finished)
    if damage == "cut":
        report.write_bytes(report.read_bytes()[:-9])
    elif damage == "removed":
        report.unlink()
    elif damage == "page":
        finished.write("daily.txt", "The night train returns in June. Sleep well.")
    else:
        kept = json.loads(ledger.read_text())
        del kept["pairs"]["daily"]
        ledger.write_text(json.dumps(kept))

    assert finished.batch(*pages, "--resume") == ExitCode.DONE
    after = written(finished)
    assert {name for name in after if after[name] != before[name]} == {"daily.html"}
    assert report.read_text(encoding="utf-8").endswith("</html>\n") or report.stat().st_size > 1000


def test_other_options_are_another_result(finished, pages):
    before = written(finished)

    assert finished.batch(*pages, "--resume", "--outlet", "The Ledger") == ExitCode.DONE
    assert all(after != before[name] for name, after in written(finished).items())


def test_a_list_that_grew_gets_only_what_is_new(finished, pages):
    before = written(finished)
    new = finished.write("new.txt", "The night train returns in May.")

    assert finished.batch(*pages, new, "--resume") == ExitCode.DONE
    assert {**written(finished), **before} == written(finished)
    assert len(finished.table("index.csv")) == 4


def test_a_page_that_failed_is_tried_again(desk, pages):
    late = str(desk.folder / "late.txt")
    assert desk.batch(*pages, late) == ExitCode.PAGE_FAILED
    desk.write("late.txt", "The night train returns in May.")

    assert desk.batch(*pages, late, "--resume") == ExitCode.DONE
    assert [row["status"] for row in desk.table("index.csv")] == ["compared"] * 4


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"format": "retold-batch/1", "pairs": 3}', "\0"])
def test_a_ledger_that_nobody_can_read_is_as_none(desk, pages, text):
    desk.out.mkdir()
    (desk.out / LEDGER_FILE).write_text(text)

    assert desk.batch(*pages, "--resume") == ExitCode.DONE


def test_an_address_is_not_asked_again_for_what_it_gave(desk, monkeypatch):
    monkeypatch.setenv("no_proxy", "*")
    with serving() as server:
        rows = desk.rows(f"{server.at('/night-train')},daily.txt,")
        assert desk.batch(rows) == ExitCode.DONE

    assert desk.batch(rows, "--resume") == ExitCode.DONE
    assert [row["status"] for row in desk.table("index.csv")] == ["compared"]


def test_the_ledger_tells_no_path_of_this_machine(finished):
    assert str(finished.folder) not in (finished.out / LEDGER_FILE).read_text()


def test_what_a_killed_process_left_is_swept_away(finished, pages):
    (finished.out / ".retold-0a0b0c0d0e0f.part").write_text("half")

    finished.batch(*pages, "--resume")

    assert list(finished.out.glob("*.part")) == []
    assert list(finished.out.glob(".retold-*.part")) == []
