"""What is open, and that nothing of it is lost when something goes wrong."""

import threading
from dataclasses import replace

import pytest

from core.errors import CancelledError
from core.model import Kind, Side
from gui import jobs
from gui.pair import Place, Wanted
from tests.gui.stories import REPOST, SOURCE, sample, story


@pytest.fixture
def open_story(qtbot, session, tmp_path):
    """A session with the story open and compared."""
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.open(story(tmp_path))
    return session


def kinds(session) -> list[Kind]:
    return [passage.kind for passage in session.comparison.passages]


def test_two_pages_are_compared_as_soon_as_both_are_there(qtbot, session, tmp_path):
    places = story(tmp_path)
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        session.open({Side.SOURCE: places[Side.SOURCE]})
    assert session.comparison is None

    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.open({Side.REPOST: places[Side.REPOST]})

    assert session.comparison.source.name == "source.txt"
    assert session.comparison.repost.name == "repost.txt"


def test_a_page_opened_while_the_other_is_still_read_joins_it(qtbot, session, tmp_path):
    places = story(tmp_path)

    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.open({Side.SOURCE: places[Side.SOURCE]})
        session.open({Side.REPOST: places[Side.REPOST]})

    assert session.comparison.source.name == "source.txt"


def test_pasted_text_is_a_page(qtbot, session):
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.open({Side.SOURCE: Place.of_text(SOURCE, "pasted text")})
        session.open({Side.REPOST: Place.of_text(REPOST, "pasted text")})

    assert session.comparison.source.name == "pasted text"


def test_swapping_makes_of_what_was_left_out_what_was_added(qtbot, open_story):
    before = kinds(open_story)

    with qtbot.waitSignal(open_story.comparison_changed, timeout=20_000):
        open_story.change(Wanted.swapped)

    assert open_story.comparison.source.name == "repost.txt"
    assert kinds(open_story).count(Kind.ADDED) == before.count(Kind.OMITTED)


def test_another_strand_is_compared_when_it_is_chosen(qtbot, session):
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.open(sample())
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.change(lambda wanted: wanted.with_strand(Side.SOURCE, "zh"))

    comparison = session.comparison

    assert comparison.source.strand(comparison.source_strand).language == "zh"


def test_another_page_does_not_inherit_the_chosen_strand(qtbot, session, tmp_path):
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.open(sample())
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.change(lambda wanted: wanted.with_strand(Side.SOURCE, "zh"))
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.open({Side.SOURCE: story(tmp_path)[Side.SOURCE]})

    assert session.settled.wanted.options.source_strand is None


def test_the_encoding_chosen_is_the_one_the_page_is_read_in(qtbot, session, tmp_path):
    page = tmp_path / "page.txt"
    page.write_bytes(SOURCE.replace("Mara", "Márá").encode("windows-1252"))
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        session.open({Side.SOURCE: Place.of_path(page)})
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        session.choose_encoding(Side.SOURCE, "windows-1251")

    assert "councillor Mбrб Feld" in session.settled.document(Side.SOURCE).text


def test_names_of_the_outlet_are_options_of_the_comparison(qtbot, open_story):
    with qtbot.waitSignal(open_story.comparison_changed, timeout=20_000):
        open_story.change(lambda wanted: wanted.with_outlets(("Harrow Bridge Mail",)))

    assert open_story.comparison.options.outlets == ("Harrow Bridge Mail",)


def test_comparing_again_reads_the_files_as_they_are_now(qtbot, open_story, tmp_path):
    (tmp_path / "repost.txt").write_text(SOURCE, encoding="utf-8")

    with qtbot.waitSignal(open_story.comparison_changed, timeout=20_000):
        open_story.compare_again()

    assert set(kinds(open_story)) == {Kind.VERBATIM}


@pytest.mark.parametrize("side", list(Side))
def test_a_bad_page_leaves_the_comparison_that_was_open(qtbot, open_story, tmp_path, side):
    before = open_story.settled

    with qtbot.waitSignal(open_story.failed, timeout=20_000) as heard:
        open_story.open({side: Place.of_path(tmp_path / "missing.txt")})

    assert "missing.txt" in str(heard.args[0])
    assert open_story.settled == before


def test_of_two_pages_the_good_one_stays_when_the_other_is_bad(qtbot, session, tmp_path):
    places = story(tmp_path) | {Side.REPOST: Place.of_path(tmp_path)}

    with qtbot.waitSignal(session.failed, timeout=20_000):
        session.open(places)

    assert session.settled.document(Side.SOURCE).name == "source.txt"
    assert session.settled.document(Side.REPOST) is None


def test_two_bad_pages_are_two_messages(qtbot, session, tmp_path):
    errors = []
    session.failed.connect(errors.append)
    missing = {side: Place.of_path(tmp_path / f"{side}.html") for side in Side}

    with qtbot.waitSignals([session.failed, session.failed], timeout=20_000):
        session.open(missing)

    assert [error.name for error in errors] == ["source.html", "repost.html"]


def test_another_page_can_be_opened_after_a_bad_one(qtbot, open_story, tmp_path):
    with qtbot.waitSignal(open_story.failed, timeout=20_000):
        open_story.open({Side.REPOST: Place.of_path(tmp_path / "missing.txt")})
    with qtbot.waitSignal(open_story.comparison_changed, timeout=20_000):
        open_story.change(Wanted.swapped)

    assert open_story.comparison.source.name == "repost.txt"


def test_a_bug_in_a_job_leaves_what_was_open(qtbot, open_story, monkeypatch):
    before = open_story.settled
    monkeypatch.setattr(jobs, "_compare", lambda *_: 1 / 0)

    with qtbot.waitSignal(open_story.crashed) as heard:
        open_story.change(Wanted.swapped)

    assert isinstance(heard.args[0], ZeroDivisionError)
    assert open_story.settled == before


def test_cancelling_keeps_what_was_open_and_forgets_what_was_asked(
    qtbot, open_story, monkeypatch, tmp_path
):
    before, started, stopped = open_story.settled, threading.Event(), threading.Event()

    def endless(_read, _settled, progress):
        started.set()
        try:
            while True:
                progress("align", 0.5)
        except CancelledError:
            stopped.set()
            raise

    monkeypatch.setattr(jobs, "_compare", endless)
    open_story.change(Wanted.swapped)
    assert started.wait(5)
    open_story.cancel()

    assert stopped.wait(5)
    assert open_story.settled == before
    assert not open_story.is_busy


def test_a_request_that_was_cancelled_is_no_part_of_the_next(qtbot, open_story, tmp_path):
    open_story.open({Side.SOURCE: Place.of_path(tmp_path / "missing.txt")})
    open_story.cancel()
    with qtbot.waitSignal(open_story.comparison_changed, timeout=20_000):
        open_story.change(lambda wanted: wanted.with_outlets(("Harrow Bridge Mail",)))

    assert open_story.comparison.source.name == "source.txt"


def test_closing_leaves_nothing_open(open_story):
    open_story.close()

    assert open_story.comparison is None
    assert open_story.settled.document(Side.SOURCE) is None


@pytest.mark.parametrize("ending", ["html", "json", "csv", "txt"])
def test_a_report_is_written_in_the_format_of_its_name(qtbot, open_story, tmp_path, ending):
    path = tmp_path / f"report.{ending}"

    with qtbot.waitSignal(open_story.exported, timeout=20_000) as heard:
        open_story.exporter.export(open_story.settled, path)

    assert heard.args == [path]
    assert path.stat().st_size > 100


def test_a_report_that_cannot_be_written_is_said_in_one_sentence(qtbot, open_story, tmp_path):
    with qtbot.waitSignal(open_story.failed, timeout=20_000) as heard:
        missing = tmp_path / "missing" / "report.html"
        open_story.exporter.export(open_story.settled, missing)

    assert "report.html" in str(heard.args[0])


@pytest.mark.parametrize("ending", ["html", "pdf", "docx"])
def test_a_report_from_the_window_says_when_the_pages_were_read(
    qtbot, session, tmp_path, monkeypatch, ending
):
    told = []
    monkeypatch.setattr("gui.jobs.now_in_words", lambda: "a day in May")
    monkeypatch.setattr("core.report.save", lambda *_, **given: told.append(given["read_at"]))
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.open(story(tmp_path))

    with qtbot.waitSignal(session.exported, timeout=20_000):
        session.exporter.export(session.settled, tmp_path / f"report.{ending}")

    assert told == ["a day in May"]


def test_pages_that_were_read_at_different_times_have_a_time_each(qtbot, open_story, tmp_path):
    places = story(tmp_path)
    settled = replace(
        open_story.settled, times={places[Side.SOURCE]: "today", places[Side.REPOST]: "now"}
    )

    assert settled.read_at == "source today, repost now"


def test_an_open_page_is_not_written_over_by_its_report(qtbot, open_story, tmp_path):
    page = open_story.settled.wanted.source.path
    before = page.read_bytes()

    with qtbot.waitSignal(open_story.failed, timeout=20_000) as heard:
        open_story.exporter.export(open_story.settled, page)

    assert "source.txt” is read for this report itself" in str(heard.args[0])
    assert page.read_bytes() == before
