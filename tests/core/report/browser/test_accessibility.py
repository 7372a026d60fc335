"""axe-core finds nothing to object to in the report."""

from pathlib import Path

import pytest

AXE = Path(__file__).parent / "axe" / "axe.min.js"
SCRIPT = """axe.run(document, {resultTypes: ["violations"]}).then((result) =>
    result.violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).slice(0, 3)}`))"""


def violations(browser) -> list[str]:
    """Return what axe-core objects to in the page as it is shown now, by all its rules."""
    browser.run(AXE.read_text("utf-8"))
    return browser.run(SCRIPT)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width_px", [1400, 800, 400])
def test_the_report_is_accessible(browser, report, scheme, width_px):
    browser.emulate(scheme=scheme)
    browser.resize(width_px)
    browser.open(report)

    assert violations(browser) == []


@pytest.mark.parametrize("button", ["#redline", "#changes", "[data-kind=omitted]", "#theme"])
def test_it_stays_so_whatever_is_switched(browser, report, button):
    browser.open(report)
    browser.click(button)

    assert violations(browser) == []


def test_it_is_so_without_scripts(browser, report):
    browser.emulate(scripts=False)
    browser.open(report)
    # The page's own has not run; the checker's needs them.
    browser.emulate(scripts=True)

    assert browser.run("document.getElementById('tools').hidden")
    assert violations(browser) == []
