"""What `retold compare --format text` writes to a real terminal, and to what is none."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from core.report.columns import width_of

pty = pytest.importorskip("pty")
fcntl = pytest.importorskip("fcntl")
termios = pytest.importorskip("termios")

COLUMNS = 44
SOURCE = "The ferry sank on Monday, two officials said. Nobody was hurt. 渡轮沉没了，港口关闭三天。"
REPOST = "The ferry sank on Tuesday. Nobody was hurt. A bakery opened beside the harbour."
COLOUR = re.compile(r"\x1b\[\d*m")


@pytest.fixture
def command(tmp_path):
    """Return the command that compares two pages."""
    for name, text in (("source", SOURCE), ("repost", REPOST)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    pages = [str(tmp_path / f"{name}.txt") for name in ("source", "repost")]
    return [sys.executable, "-m", "core", "compare", *pages, "--format", "text"]


def environment(**variables):
    kept = {
        name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS")
    }
    return {**kept, "PYTHONPATH": str(Path.cwd()), "TERM": "xterm", **variables}


def shown_on_a_terminal(command, **variables):
    """Return what the command writes to a terminal of so many columns."""
    outer, inner = pty.openpty()
    size = (24).to_bytes(2, sys.byteorder) + COLUMNS.to_bytes(2, sys.byteorder) + bytes(4)
    fcntl.ioctl(inner, termios.TIOCSWINSZ, size)
    with subprocess.Popen(command, stdout=inner, env=environment(**variables)) as process:
        os.close(inner)
        pieces = list(iter(lambda: _read(outer), b""))
    os.close(outer)

    assert process.returncode == 0
    return b"".join(pieces).decode().replace("\r\n", "\n")


def _read(descriptor):
    try:
        return os.read(descriptor, 65536)
    except OSError:  # nobody has the other end open any more
        return b""


def test_a_terminal_gets_colour_in_lines_that_fit(command):
    text = shown_on_a_terminal(command)

    assert "\x1b[31m" in text
    assert max(width_of(COLOUR.sub("", line)) for line in text.splitlines()) <= COLUMNS


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_who_wants_no_colour_gets_none(command, variables):
    assert "\x1b" not in shown_on_a_terminal(command, **variables)


def test_an_empty_no_color_asks_for_nothing(command):
    assert "\x1b[31m" in shown_on_a_terminal(command, NO_COLOR="")


def test_a_pipe_gets_plain_text(command):
    text = subprocess.run(command, capture_output=True, check=True, env=environment()).stdout

    assert b"\x1b" not in text


def test_findings_stand_before_the_texts(command):
    text = shown_on_a_terminal(command)

    assert 0 < text.index("Findings: ") < text.index("Both texts, passage by passage")
