"""Takes the picture of the sample's report in Chromium: ``python -m docs.report``."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import core
from core.report import save
from core.resources import resource
from tests.core.report.browser.chromium import find_chromium, running

PICTURE = Path(__file__).with_name("report.png")
_WIDTH_PX, _HEIGHT_PX = 1200, 1500


def main() -> None:
    """Write the picture beside this file."""
    program = find_chromium()
    if program is None:
        sys.exit(
            "There is no Chromium to take the picture with; run: sudo apt-get install chromium"
        )
    pages = (core.read(resource("samples", f"{name}.html")) for name in ("portal", "repost"))
    # What Chromium still writes into its profile when it ends must not end this.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        report = Path(home, "report.html")
        save(core.compare(*pages), report)
        with running(program, Path(home)) as browser:
            browser.resize(_WIDTH_PX, _HEIGHT_PX)
            browser.open(report)
            PICTURE.write_bytes(browser.screenshot())


if __name__ == "__main__":
    main()
