"""Sets Retold up in ``.venv`` beside the checkout: what ``./start`` and ``./check`` do first.

Any Python 3 must be able to run this file far enough to say what is missing, with the standard
library alone.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
SUPPORTED = ((3, 11), (3, 12), (3, 13))

# As pip downloads them: the libraries, and these with what the checks need (November 2026).
_MEGABYTES = {False: 170, True: 300}


def prepare(extra: str = "") -> None:
    """Make the environment hold Retold and its libraries; quick when it already does.

    ``extra`` names a set of further libraries in pyproject.toml. What a person has to do first
    ends the process with one sentence.
    """
    stamps = [ENVIRONMENT / f"retold-{name or 'run'}.stamp" for name in dict.fromkeys((extra, ""))]
    if stamps[0].is_file() and stamps[0].read_text(encoding="utf-8") == _state():
        return
    if not _has_working_environment():
        _make_environment()
    size = _MEGABYTES[bool(extra)]
    print(f"Setting Retold up in .venv; the first time this fetches some {size} MB.", flush=True)
    target = f"{ROOT}[{extra}]" if extra else str(ROOT)
    if subprocess.call([PYTHON, "-m", "pip", "install", "--editable", target]):
        sys.exit("pip could not fetch Retold's libraries: its last lines say why. Then try again.")
    for stamp in stamps:
        stamp.write_text(_state(), encoding="utf-8")


def require(packages: list[str], what_for: str) -> None:
    """Have Debian packages that are missing installed: by hand, or here where CI runs as root."""
    if not packages:
        return
    if os.environ.get("CI") and os.geteuid() == 0:
        subprocess.check_call(["apt-get", "-qq", "update"])
        command = ["apt-get", "-qq", "install", "-y", "--no-install-recommends", *packages]
        subprocess.check_call(command, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
        return
    sys.exit(f"{what_for} is missing; run: sudo apt-get install {' '.join(packages)}")


def _state() -> str:
    """Return what the environment was made for: this folder and these requirements."""
    requirements = (ROOT / "pyproject.toml").read_bytes()
    return f"{ROOT}\n{hashlib.sha256(requirements).hexdigest()}\n"


def _has_working_environment() -> bool:
    """Return whether ``.venv`` runs a supported Python and still stands where it was made."""
    pip = ENVIRONMENT / "bin" / "pip"
    try:
        subprocess.run([pip, "--version"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return False
    return _version(str(PYTHON)) in SUPPORTED


def _make_environment() -> None:
    python = _find_python()
    if subprocess.call([python, "-c", "import ensurepip, venv"], stderr=subprocess.DEVNULL):
        require(["python3-venv"], "Python's part that makes environments")
    subprocess.check_call([python, "-m", "venv", "--clear", ENVIRONMENT])


def _find_python() -> str:
    """Return a supported Python: the one that runs this, else the newest on the path."""
    names = [f"python{major}.{minor}" for major, minor in reversed(SUPPORTED)]
    for python in (sys.executable, *filter(None, map(shutil.which, names))):
        if _version(python) in SUPPORTED:
            return python
    sys.exit(
        "Retold needs Python 3.11, 3.12 or 3.13; run: sudo apt-get install python3 python3-venv"
    )


def _version(python: str) -> tuple[int, int]:
    """Return the major and minor version of a Python that is on this machine."""
    code = "import sys; print(*sys.version_info[:2])"
    answer = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True)
    major, minor = answer.stdout.split()
    return int(major), int(minor)
