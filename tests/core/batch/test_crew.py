"""The processes of a batch."""

import os
import signal
import time

import pytest

from core.batch.crew import Crew, core_count
from core.batch.plan import Job, Settings
from core.batch.results import Failure, Result
from core.options import Options


class Deadly:
    """Ends the process that unpacks it."""

    def __init__(self, function, argument):
        self._call = function, (argument,)

    def __reduce__(self):
        return self._call


@pytest.fixture
def job(desk):
    """Return a job that can be done."""
    from core.batch.lists import pairs_of_list

    desk.out.mkdir()
    (pair,) = pairs_of_list(desk.folder / desk.rows("source.txt,daily.txt,"))
    return Job(pair, Settings(Options(), (".json",)), desk.out)


def test_every_job_is_answered(job):
    with Crew(2) as crew:
        answers = list(crew.answers([job] * 5))

    assert len(answers) == 5
    assert all(isinstance(answer, Result) for _, answer in answers)


@pytest.mark.parametrize(
    ("deadly", "told"),
    [
        (Deadly(signal.raise_signal, signal.SIGKILL), "ended by the system (SIGKILL)"),
        (Deadly(os._exit, 5), "ended by itself (code 5)"),
    ],
    ids=["killed", "gone"],
)
def test_a_process_that_ends_takes_one_pair_with_it(job, deadly, told):
    with Crew(1) as crew:
        answers = [answer for _, answer in crew.answers([job, deadly, job])]

    assert [type(answer) for answer in answers] == [Result, Failure, Result]
    assert told in answers[1].sentence


def test_a_page_that_keeps_its_reader_busy_for_ever_is_given_up_and_the_next_is_compared(job):
    # Long enough for a process to start on a busy machine.
    with Crew(1, limit_seconds=6) as crew:
        answers = [answer for _, answer in crew.answers([Deadly(time.sleep, 3600), job])]

    assert [type(answer) for answer in answers] == [Failure, Result]
    assert answers[0].sentence.startswith("It was given up after 6 seconds")


def test_a_crew_without_work_starts_nothing():
    with Crew(0) as crew:
        assert list(crew.answers([])) == []


def test_every_core_that_may_be_used_counts():
    assert 1 <= core_count() <= (os.cpu_count() or 1)
