"""A browser for all tests of a worker, and the sample's report in it."""

import os

import pytest

import core
from core.report import ReportFormat, save
from core.resources import resource
from tests.core.report.browser.chromium import find_chromium, running


@pytest.fixture(scope="session")
def chromium(tmp_path_factory):
    """Return a running Chromium; a missing one fails in CI, skips elsewhere."""
    program = find_chromium()
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is missing in CI; run: sudo apt-get install chromium")
        pytest.skip("Chromium is not on this machine; run: sudo apt-get install chromium")
    with running(program, tmp_path_factory.mktemp("chromium")) as started:
        yield started


@pytest.fixture
def browser(chromium):
    """Return the browser as a person starts it: light, with scripts, on a wide screen."""
    chromium.emulate()
    chromium.resize(1400)
    return chromium


@pytest.fixture(scope="session")
def sample():
    """Return the comparison of the portal's page and its repost."""
    pages = (core.read(resource("samples", f"{name}.html")) for name in ("portal", "repost"))
    return core.compare(*pages)


@pytest.fixture(scope="session")
def report(sample, tmp_path_factory):
    """Return the file of the sample's report."""
    path = tmp_path_factory.mktemp("report") / "report.html"
    save(sample, path, ReportFormat.HTML, read_at="2026-11-26 10:00 UTC")
    return path
