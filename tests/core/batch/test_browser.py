"""The pages of a batch in a real browser."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from core.cli import main
from core.resources import resource
from tests.core.report.browser.conftest import browser, chromium
from tests.core.report.browser.test_accessibility import violations

__all__ = ["browser", "chromium"]

NAMES = "[...document.querySelectorAll('#pairs tbody th')].map((cell) => cell.textContent.trim())"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return the folder of a batch of three sources, with a page that failed."""
    folder = tmp_path_factory.mktemp("batch")
    pages = {name: resource("samples", f"{name}.html") for name in ("original", "portal", "repost")}
    rows = [
        f"{pages['portal']},{pages['repost']},b <i>",
        f"{pages['portal']},{pages['original']},a",
        f"{pages['portal']},gone.html,",
        f"{pages['original']},{pages['repost']},c",
    ]
    (folder / "list.csv").write_text("\n".join(["source,repost,name", *rows]), encoding="utf-8")
    main(["batch", str(folder / "list.csv"), "-o", str(folder / "out"), "--jobs", "1"])
    return folder / "out"


@pytest.fixture(params=["index.html", "matrix.html", "matrix"])
def page(request, folder):
    """Return one of its pages; the last is the first matrix of several."""
    path = folder / request.param
    return min(path.glob("*.html")) if path.is_dir() else path


def names(browser):
    """Return the names of the pairs in the order in which they are shown."""
    return [name.split("\n")[0] for name in browser.run(NAMES)]


def test_a_page_asks_for_nothing_and_complains_of_nothing(browser, page):
    browser.open(page)

    assert browser.requested() == [page.as_uri()]
    assert browser.told() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width_px", [1400, 400])
def test_a_page_is_accessible(browser, page, scheme, width_px):
    browser.emulate(scheme=scheme)
    browser.resize(width_px)
    browser.open(page)

    assert violations(browser) == []


def test_a_click_on_a_head_sorts_and_another_one_turns_around(browser, folder):
    browser.open(folder / "index.html")
    given = names(browser)
    browser.click("th:nth-child(2) button")
    up = names(browser)
    browser.click("th:nth-child(2) button")

    assert [name[0] for name in given] == ["b", "a", "g", "c"]
    assert [name[0] for name in up] == ["a", "b", "c", "g"]
    assert [name[0] for name in names(browser)] == ["g", "c", "b", "a"]


def test_what_failed_stands_below_whatever_has_a_figure(browser, folder):
    browser.open(folder / "index.html")
    for _ in range(2):
        browser.click("th[data-sort=number]:nth-of-type(5) button")

        assert names(browser)[-1] == "gone"
    assert browser.run("document.querySelectorAll('[aria-sort]').length") == 1


def test_sorting_works_by_keyboard(browser, folder):
    browser.open(folder / "index.html")
    browser.run("document.querySelector('th:nth-child(2) button').focus()")
    browser.press(" ")

    assert browser.run("document.querySelector('th:nth-child(2)').ariaSort") == "ascending"


def test_without_scripts_the_table_is_whole_and_offers_nothing_that_does_not_work(browser, folder):
    browser.emulate(scripts=False)
    browser.open(folder / "index.html")
    browser.emulate(scripts=True)

    assert len(names(browser)) == 4
    assert browser.run("document.querySelectorAll('th button').length") == 0
    assert not browser.run("document.getElementById('theme').checkVisibility()")


def test_signs_only_makes_the_matrix_narrower_and_leaves_the_words_to_be_read_out(browser, folder):
    browser.open(min((folder / "matrix").glob("*.html")))
    width = "document.querySelector('#matrix').offsetWidth"
    before = browser.run(width)
    browser.click("#compact")

    assert browser.run(width) < before
    assert violations(browser) == []


def test_a_cell_leads_to_its_passage(browser, folder):
    browser.open(min((folder / "matrix").glob("*.html")))
    link = urlsplit(browser.run("document.querySelector('#matrix td a[href]').href"))
    browser.open(Path(unquote(link.path)))

    assert browser.run(f"document.getElementById('{link.fragment}').matches('#passages tr')")
