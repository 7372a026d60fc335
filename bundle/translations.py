"""Gathers the window's words for its translators, and makes what Qt reads: run after any change.

``python -m bundle.translations`` brings resources/i18n/*.ts up to date with the code, keeps what
is translated, and makes the .qm files beside them.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"


def gather(catalogue: Path) -> None:
    """Add to a .ts file what the code says now, and drop what it says no more."""
    modules = sorted((ROOT / "gui").rglob("*.py"))
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
    _run("pyside6-lupdate", *options, *map(str, modules), "-ts", str(catalogue))


def compile_catalogue(catalogue: Path, made: Path) -> None:
    """Make the .qm file of a .ts file."""
    _run("pyside6-lrelease", str(catalogue), "-qm", str(made))


def _run(program: str, *arguments: str) -> None:
    path = Path(sys.executable).with_name(program)
    subprocess.run([path, *arguments], check=True, cwd=ROOT, capture_output=True)


def main() -> None:
    """Bring every language up to date."""
    for catalogue in sorted(FOLDER.glob("*.ts")):
        gather(catalogue)
        compile_catalogue(catalogue, catalogue.with_suffix(".qm"))
        print(f"{catalogue.name} is up to date.")


if __name__ == "__main__":
    main()
