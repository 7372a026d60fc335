"""Standard input is bounded; standard output that refuses is a sentence, not a mistake of ours."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from core import streams
from core.load.pages import MAX_BYTES

READ = f"{sys.executable} -m core read page.txt"


@pytest.fixture
def folder(tmp_path):
    """Return a folder with a page whose text does not fit into a pipe's buffer."""
    (tmp_path / "page.txt").write_text("The night train leaves at ten. " * 9000, encoding="utf-8")
    return tmp_path


def shell(command: str, folder: Path) -> tuple[int, str]:
    """Return the exit code of a command line and what it says on standard error."""
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize("to", [">/dev/full", ">&-"], ids=["full disk", "closed"])
def test_output_that_refuses_is_one_sentence(folder, to):
    code, said = shell(f"{READ} {to}", folder)

    assert code == 2
    assert said.startswith("Standard output cannot be written")
    assert said.count("\n") == 1


def test_a_reader_that_has_enough_is_no_trouble(folder):
    assert shell(f"{READ} | head -c 9; exit ${{PIPESTATUS[0]}}", folder) == (0, "")


def test_closed_standard_input_is_an_empty_page(folder):
    code, said = shell(f"{sys.executable} -m core read - <&-", folder)

    assert code == 2
    assert said.startswith("“standard input” is empty.")


def test_no_more_is_read_than_tells_that_it_is_too_large(monkeypatch):
    endless = io.TextIOWrapper(io.BytesIO(bytes(MAX_BYTES + 100)))
    monkeypatch.setattr("sys.stdin", endless)

    assert len(streams.read_standard_input()) == MAX_BYTES + 1
