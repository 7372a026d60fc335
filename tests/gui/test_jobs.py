"""The runner of jobs, and the job that reads and compares."""

import threading

import pytest

from core.errors import CancelledError, ComparisonError
from core.model import Stage
from gui.job_runner import JobRunner


@pytest.fixture
def runner(qtbot):
    runner = JobRunner()
    yield runner
    runner.shut_down()
    runner.deleteLater()


def test_a_job_runs_off_the_thread_of_the_window_and_hands_back_its_result(qtbot, runner):
    with qtbot.waitSignal(runner.succeeded) as heard:
        runner.run(lambda progress: threading.get_ident())

    assert heard.args[0] != threading.get_ident()


def test_the_result_arrives_on_the_thread_of_the_window(qtbot, runner):
    threads = []
    runner.succeeded.connect(lambda _result: threads.append(threading.get_ident()))

    with qtbot.waitSignal(runner.succeeded):
        runner.run(lambda progress: None)

    assert threads == [threading.get_ident()]


def test_only_the_newest_of_two_jobs_is_heard(qtbot, runner):
    results = []
    release = threading.Event()
    runner.succeeded.connect(results.append)

    runner.run(lambda progress: release.wait(5) and "older")
    with qtbot.waitSignal(runner.succeeded):
        runner.run(lambda progress: "newer")
    release.set()
    runner.shut_down()
    with qtbot.waitSignal(runner.succeeded):
        runner.run(lambda progress: "newest")

    assert results == ["newer", "newest"]


def test_twenty_thousand_requests_lose_none_of_the_last_results(qtbot, runner):
    for number in range(20_000):
        runner.run(lambda progress, number=number: number)
    with qtbot.waitSignal(runner.succeeded) as heard:
        pass

    assert heard.args == [19_999]


def test_expected_trouble_and_bugs_are_told_apart(qtbot, runner):
    def trouble(progress):
        raise ComparisonError("“x” is empty.")

    def bug(progress):
        raise KeyError("x")

    with qtbot.waitSignal(runner.failed) as failed:
        runner.run(trouble)
    with qtbot.waitSignal(runner.crashed) as crashed:
        runner.run(bug)

    assert str(failed.args[0]) == "“x” is empty."
    assert isinstance(crashed.args[0], KeyError)


def test_progress_is_told_with_its_stage_and_share(qtbot, runner):
    with qtbot.waitSignal(runner.advanced) as heard:
        runner.run(lambda progress: progress(Stage.ALIGN, 0.5))

    assert heard.args == [Stage.ALIGN, 0.5]


def test_a_cancelled_job_hears_of_it_at_its_next_report_and_nothing_arrives(qtbot, runner):
    stopped, started = threading.Event(), threading.Event()

    def work(progress):
        started.set()
        try:
            while True:
                progress(Stage.DIFF, 0.1)
        except CancelledError:
            stopped.set()
            raise

    runner.run(work)
    assert started.wait(5)
    with qtbot.assertNotEmitted(runner.succeeded), qtbot.assertNotEmitted(runner.failed):
        runner.cancel()
        assert stopped.wait(5)

    assert not runner.is_busy


def test_busy_begins_with_a_job_and_ends_with_its_result(qtbot, runner):
    heard = []
    runner.busy_changed.connect(heard.append)

    with qtbot.waitSignal(runner.succeeded):
        runner.run(lambda progress: None)

    assert heard == [True, False]


def test_shutting_down_waits_until_no_job_runs_any_more(runner):
    started, ended = threading.Event(), threading.Event()

    def work(progress):
        started.set()
        try:
            while True:
                progress(Stage.DIFF, 0.1)
        finally:
            ended.set()

    runner.run(work)
    assert started.wait(5)
    runner.shut_down()

    assert ended.is_set()
