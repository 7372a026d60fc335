"""Makes the application of this system: ``python -m bundle [--output FOLDER]``.

On Linux a folder and a .deb of it, on Windows a folder, on macOS a Retold.app.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from bundle.freezing import freeze, size_of

_MEGABYTE = 1_000_000


def main() -> None:
    """Make everything and say where it is and how large."""
    parser = argparse.ArgumentParser(prog="python -m bundle", description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=Path("dist"), help="default: dist")
    target = parser.parse_args().output.resolve()
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        folder = freeze(target, Path(work))
    print(f"{folder}: {size_of(folder) / _MEGABYTE:.0f} MB")
    if sys.platform == "linux":
        from bundle.deb import make_deb

        package = make_deb(folder, target)
        print(f"{package}: {package.stat().st_size / _MEGABYTE:.0f} MB")


if __name__ == "__main__":
    main()
