"""Makes the application of this system with PyInstaller: a folder, on macOS a bundle."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from bundle.notices import write_notices
from core.resources import ROOT as RESOURCES

_ROOT = RESOURCES.parent
_ELF = b"\x7fELF"
# Libraries from wheels whose tables were rewritten: stripping would tear them.
_REPAIRED = ".libs"


def freeze(target: Path, work: Path) -> Path:
    """Make the application below ``target`` and return its folder; an older one is replaced.

    Raises `subprocess.CalledProcessError` where PyInstaller fails; it has said why by then.
    """
    specification = _ROOT / "bundle" / "retold.spec"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += ["--distpath", str(target), "--workpath", str(work), str(specification)]
    subprocess.run(command, check=True, cwd=_ROOT)
    folder = target / "retold"
    write_notices(folder / "NOTICES.txt")
    if sys.platform == "linux":
        strip(folder)
    return folder


def strip(folder: Path) -> None:
    """Take the names of functions, which nobody debugs there, out of the libraries of a folder."""
    program = shutil.which("strip")
    if program is None:
        return
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_file() or _REPAIRED in path.parent.name:
            continue
        with path.open("rb") as file:
            is_library = file.read(len(_ELF)) == _ELF
        if is_library and path.parent != folder:
            subprocess.run([program, "--strip-unneeded", path], check=False, capture_output=True)


def size_of(folder: Path) -> int:
    """Return how many bytes the files of a folder have, links not counted."""
    return sum(
        path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    )
