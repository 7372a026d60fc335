"""The frozen application, away from every Python: it compares, reports, and shows its window."""

from __future__ import annotations

import email.message
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import core
from bundle.freezing import size_of
from core.report import ReportFormat, render, to_json
from core.resources import resource

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the Linux application")

MOST_MEGABYTES = 330
"""What the application may take unpacked; 305 when this was written, 68 of them the typesetter."""
SAMPLE = resource("samples", "portal.html"), resource("samples", "repost.html")
FORMATS = {
    "html": b"<!DOCTYPE html",
    "pdf": b"%PDF",
    "docx": b"PK",
    "md": b"# What",
    "txt": b"What the repost",
    "csv": b"\xef\xbb\xbfrecord",
    "json": b"{",
}
# Drives the window as a person would; $1 is the program, $2 and $3 the pages, $4 the report.
EXPORT = """
"$1" "$2" "$3" & program=$!
window=$(timeout 60 xdotool search --sync --onlyvisible --class retold | head -1)
for try in $(seq 120); do
  xdotool windowfocus --sync $window key ctrl+e; sleep 0.5
  dialog=$(xdotool search --onlyvisible --class retold | grep -v "^$window$" | head -1)
  [ -n "$dialog" ] && break
done
xdotool windowfocus --sync $dialog; xdotool key ctrl+a; xdotool type "$4"; xdotool key Return
for try in $(seq 120); do [ -s "$4" ] && break; sleep 0.5; done
xdotool windowfocus $window key ctrl+q
for try in $(seq 60); do kill -0 $program 2>/dev/null || exit 0; sleep 0.5; done
kill -9 $program; exit 1
"""


@pytest.fixture(scope="module")
def moved(frozen, tmp_path_factory) -> Path:
    """Return the program in another folder than the one it was made in."""
    return shutil.copytree(frozen, tmp_path_factory.mktemp("elsewhere") / "Retold") / "retold"


@pytest.fixture
def run(moved, tmp_path):
    """Return a function that runs the program with nothing of this machine's around it."""

    def start(*arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [moved, *arguments],
            env={"HOME": str(tmp_path), "PATH": "/nonexistent", "LANG": "C.UTF-8"},
            cwd=tmp_path,
            capture_output=True,
            timeout=120,
            check=False,
        )

    return start


def pages(folder: Path) -> list[Path]:
    """Write the sample's text as a page of every format that can be made here."""
    comparison = core.compare(*map(core.read, SAMPLE))
    text = comparison.source.text
    mail = email.message.EmailMessage()
    mail["Subject"], mail["From"] = "The night train", "Ann <ann@example.org>"
    mail.set_content(text)
    made = {
        "page.html": SAMPLE[0].read_bytes(),
        "page.txt": text.encode(),
        "page.md": f"# Title\n\n{text}".encode(),
        "page.docx": render(comparison, ReportFormat.DOCX),
        "page.pdf": render(comparison, ReportFormat.PDF),
        "page.eml": mail.as_bytes(),
    }
    for name, data in made.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in made]


def test_it_says_its_version(run):
    assert run("--version").stdout == f"Retold {core_version()}\n".encode()


def core_version() -> str:
    from core.version import retold_version

    return retold_version()


def test_it_finds_in_every_format_what_the_program_finds_that_it_was_made_of(run, tmp_path):
    for page in pages(tmp_path):
        report = page.with_name(f"{page.name}.json")
        done = run("compare", page, SAMPLE[1], "-o", report)
        assert done.returncode == 0, done.stderr.decode()
        made = json.loads(report.read_text(encoding="utf-8"))

        assert made == to_json(core.compare(core.read(page), core.read(SAMPLE[1]))), page.name


@pytest.mark.parametrize("ending", FORMATS)
def test_it_writes_every_report(run, tmp_path, ending):
    report = tmp_path / f"report.{ending}"

    assert run("compare", *SAMPLE, "-o", report).returncode == 0
    assert report.read_bytes().startswith(FORMATS[ending])


def test_it_compares_many_pairs_in_processes_of_its_own(run, tmp_path):
    done = run("batch", *SAMPLE, SAMPLE[0], "-o", tmp_path / "out", "--jobs", "2")

    assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / "out" / "index.html").is_file()


def test_it_runs_no_module_but_its_own(run):
    assert run("--run-module", "this").returncode == 2


def test_its_window_compares_and_exports(moved, tmp_path):
    missing = [name for name in ("xvfb-run", "xdotool") if not shutil.which(name)]
    if missing:
        assert not os.environ.get("CI"), f"missing in CI: {missing}"
        pytest.skip(f"not on this machine: {', '.join(missing)}")
    report = tmp_path / "report.html"
    environment = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    command = ["xvfb-run", "-a", "-s", "-screen 0 1280x800x24", "sh", "-c", EXPORT, "sh"]
    done = subprocess.run(
        [*command, moved, *SAMPLE, report],
        env=environment,
        capture_output=True,
        timeout=240,
        check=False,
    )

    assert done.returncode == 0, done.stderr.decode()
    assert report.read_bytes().startswith(FORMATS["html"])


def test_it_carries_no_more_than_it_uses(frozen):
    assert size_of(frozen) < MOST_MEGABYTES * 1_000_000
    assert not list(frozen.rglob("*Qml*"))
    assert not list(frozen.rglob("*gtk*"))


def test_it_brings_the_licences_of_its_parts(frozen):
    notices = (frozen / "NOTICES.txt").read_text(encoding="utf-8")

    for name in (
        "Retold",
        "Python 3",
        "PySide6",
        "Qt for Python",
        "numpy",
        "lxml",
        "SIL OPEN FONT",
    ):
        assert name in notices, name
