"""What a person sees of a batch that runs."""

import io

import pytest

from core.batch.telling import Teller, progress_told, with_bar


class Terminal(io.StringIO):
    """A terminal that remembers."""

    encoding = "utf-8"

    def isatty(self):
        return True


class File(io.StringIO):
    """A file."""

    encoding = "ascii"


class Clock:
    """A clock that is set by hand."""

    now = 0.0

    def __call__(self):
        return self.now


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        ((0, 1000, 0, 0.0), "0 of 1,000"),
        ((1, 1000, 1, 0.0), "1 of 1,000 · 1 failed"),
        ((121, 1000, 2, 12.0), "121 of 1,000 · 10.0 a second · 1:28 left · 2 failed"),
        ((2, 4002, 0, 2.0), "2 of 4,002 · 30.0 a minute · 2:13:20 left"),
    ],
)
def test_the_rate_and_the_time_left_are_told(figures, told):
    assert progress_told(*figures) == told


def test_the_bar_fits_into_the_line():
    assert with_bar("5 of 10", 0.5, 20) == "[#####-----] 5 of 10"
    assert with_bar("5 of 10", 0.5, 12) == "5 of 10"
    assert with_bar("5 of 10", 0.5, 4) == "5 of"


def test_a_terminal_sees_one_bar_that_moves(monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    terminal, clock = Terminal(), Clock()
    teller = Teller(terminal, 4, clock)
    for clock.now in (0.01, 0.02, 1.0, 2.0):
        teller.count(is_failed=False)
    teller.finish()

    assert terminal.getvalue().count("\r\x1b[K") == 4
    assert "\n" not in terminal.getvalue()
    assert "2 of 4" not in terminal.getvalue()


def test_a_file_gets_a_plain_line_now_and_then():
    file, clock = File(), Clock()
    teller = Teller(file, 100, clock)
    for clock.now in (1.0, 5.0, 11.0, 12.0):
        teller.count(is_failed=False)
    teller.finish()

    assert file.getvalue() == "3 of 100 ? 12.0 a minute ? 8:05 left\n"


def test_a_sentence_stands_on_a_line_of_its_own_and_cannot_steer_the_terminal():
    terminal = Terminal()
    Teller(terminal, 2).say("“a\x1b[2J”\nfailed.")

    assert terminal.getvalue() == "\r\x1b[K“a␛[2J” failed.\n"


class Broken(Terminal):
    """A terminal that was closed; it counts who still writes to it."""

    attempts = 0

    def write(self, text):
        self.attempts += 1
        raise OSError("closed")


def test_a_batch_goes_on_when_nobody_listens_any_more():
    terminal = Broken()
    teller = Teller(terminal, 2)
    teller.say("It does not exist.")
    teller.count(is_failed=True)
    teller.finish()

    assert terminal.attempts == 1


def test_without_standard_error_nothing_is_said(capsys):
    teller = Teller(None, 1)
    teller.say("It does not exist.")
    teller.count(is_failed=True)
    teller.finish()

    assert capsys.readouterr() == ("", "")
