"""The Debian package: installed into an empty system, tried, and taken away again."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bundle.contents import IDENTIFIER
from core.version import retold_version

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("dpkg-deb"), reason="no Debian packages here"
)

MOST_MEGABYTES = 90
SHARED = (
    "usr/share/applications/retold.desktop",
    f"usr/share/metainfo/{IDENTIFIER}.metainfo.xml",
    "usr/share/mime/packages/retold.xml",
    "usr/share/icons/hicolor/scalable/apps/retold.svg",
    "usr/share/icons/hicolor/16x16/apps/retold.png",
    "usr/share/icons/hicolor/48x48/mimetypes/retold-session.png",
    "usr/share/man/man1/retold.1.gz",
    "usr/share/doc/retold/copyright",
)


def dpkg(root: Path, *arguments: str | Path) -> None:
    """Run dpkg for a system of its own below ``root``."""
    command = ["dpkg", f"--root={root}", "--force-not-root", "--force-depends", *arguments]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture
def system(tmp_path):
    """Return a system in which nothing is installed."""
    state = tmp_path / "var/lib/dpkg"
    (state / "info").mkdir(parents=True)
    (state / "updates").mkdir()
    (state / "status").touch()
    return tmp_path


@pytest.mark.skipif(os.geteuid() != 0, reason="dpkg keeps its files for root")
def test_it_installs_runs_and_leaves_nothing_behind(package, system):
    dpkg(system, "--install", package)
    for place in SHARED:
        assert (system / place).is_file(), place
    command = system / "usr/bin/retold"
    told = subprocess.run([command, "--version"], capture_output=True, text=True, check=True)
    assert told.stdout == f"Retold {retold_version()}\n"

    dpkg(system, "--purge", "retold")
    assert not [path for path in system.rglob("*retold*") if "dpkg" not in path.parts]


def test_it_is_no_larger_than_it_may_be(package):
    assert package.stat().st_size < MOST_MEGABYTES * 1_000_000


def test_it_asks_for_what_it_does_not_bring(package):
    fields = subprocess.run(
        ["dpkg-deb", "--field", package], capture_output=True, text=True, check=True
    ).stdout

    assert f"Version: {retold_version()}\n" in fields
    depends = next(line for line in fields.splitlines() if line.startswith("Depends:"))
    assert "libegl1" in depends
    assert "libc6 (>= 2." in depends
    # Both are in the folder itself.
    assert "libxkbcommon" not in depends
    assert "libglib2.0" not in depends


def test_all_files_are_roots_and_their_sums_are_known(package, tmp_path):
    listed = subprocess.run(
        ["dpkg-deb", "--contents", package], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    subprocess.run(["dpkg-deb", "--control", package, tmp_path / "control"], check=True)
    sums = (tmp_path / "control" / "md5sums").read_text(encoding="utf-8").splitlines()

    assert {line.split()[1] for line in listed} == {"root/root"}
    assert len(sums) == sum(line.startswith("-") for line in listed)
