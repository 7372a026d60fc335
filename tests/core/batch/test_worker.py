"""What a process of a batch answers."""

import errno
import os

import pytest

from core.batch import worker
from core.batch.lists import pairs_of_list
from core.batch.plan import Job, Settings
from core.batch.results import Failure, Obstacle, Result
from core.batch.work import Desk
from core.load import load as _load
from core.options import Options
from tests.core.load.servers import serving


@pytest.fixture
def job(desk):
    """Return a job that can be done."""
    desk.out.mkdir()
    (pair,) = pairs_of_list(desk.folder / desk.rows("source.txt,daily.txt,"))
    return Job(pair, Settings(Options(), (".html", ".json")), desk.out)


def test_a_pair_is_answered_when_its_reports_are_written(job, desk):
    answer = worker._answer(Desk(), job)

    assert isinstance(answer, Result)
    assert [report.file for report in answer.reports] == ["daily.html", "daily.json"]
    assert desk.made() == ["daily.html", "daily.json"]
    assert len(answer.fates) == len(answer.source.sentences) > 1


def test_a_mistake_of_ours_ends_one_pair_and_is_in_the_log(job, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr("core.pipeline.align", lambda *_: 1 / 0)

    answer = worker._answer(Desk(), job)

    assert isinstance(answer, Failure)
    assert answer.is_bug
    assert "retold.log" in answer.sentence


def test_a_full_disk_is_no_fault_of_a_page(job, monkeypatch):
    def refuse(_descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", refuse)

    answer = worker._answer(Desk(), job)

    assert isinstance(answer, Obstacle)
    assert "the disk is full" in answer.sentence


def test_a_source_is_read_once_for_all_its_reposts(job, monkeypatch):
    read = []
    monkeypatch.setattr("core.pipeline.load", lambda place, **_: read.append(place) or _load(place))

    desk = Desk()
    for _ in range(3):
        desk.outcome(job)

    assert [place.name for place in read] == ["source.txt", *["daily.txt"] * 3]


def test_pages_may_be_addresses(desk, monkeypatch):
    monkeypatch.setenv("no_proxy", "*")
    with serving() as server:
        row = f"{server.at('/news/night-train')},{server.at('/news/night-train')},"
        assert desk.batch(desk.rows(row)) == 0

    assert desk.table("index.csv")[0]["source_address"].endswith("/news/night-train")
