"""The report's buttons and keys, used as a reader does."""

import pytest

from core.report import save

ROWS = "[...document.querySelectorAll('#passages tbody tr[id^=p]')]"
SHOWN = f"{ROWS}.filter((row) => row.getClientRects().length)"


def shown_kinds(browser) -> set[str]:
    """Return the kinds of which at least one row is seen, moved ones left aside."""
    script = f"{SHOWN}.filter((row) => !row.matches('.moved')).map((row) => row.classList[0])"
    return set(browser.run(script))


def focus(browser) -> str:
    """Return the id of what has the focus."""
    return browser.run("document.activeElement.id")


def focused_by(browser, keys: str) -> list[str]:
    """Return what has the focus after each of some keys."""
    stops = []
    for key in keys:
        browser.press(key)
        stops.append(focus(browser))
    return stops


def changes(sample) -> list[str]:
    """Return the rows that are a change, in order."""
    return [
        f"p{passage.id}"
        for passage in sample.passages
        if passage.kind.value != "verbatim" or passage.is_moved
    ]


def test_j_and_k_go_from_change_to_change_and_around(browser, report, sample):
    browser.open(report)
    rows = changes(sample)

    assert focused_by(browser, "jjkk") == [rows[0], rows[1], rows[0], rows[-1]]


def test_n_and_p_go_from_finding_to_finding(browser, report, sample):
    browser.open(report)

    assert focused_by(browser, "nnp") == ["f1", "f2", "f1"]


def test_the_place_is_said_and_in_sight(browser, report, sample):
    browser.open(report)
    browser.press("j")
    top = browser.run("document.activeElement.getBoundingClientRect().top")

    assert browser.run("document.getElementById('where').value") == (
        f"change 1 of {len(changes(sample))}"
    )
    assert 0 < top < 900


def test_the_buttons_do_what_the_keys_do(browser, report):
    browser.open(report)
    browser.click("[data-go='finding:1']")

    assert focus(browser) == "f1"


@pytest.mark.parametrize("width_px", [1400, 400])
@pytest.mark.parametrize("kind", ["verbatim", "edited", "paraphrased", "omitted", "added"])
def test_each_kind_can_be_hidden_and_shown_again(browser, report, kind, width_px):
    browser.resize(width_px)
    browser.open(report)
    everything = shown_kinds(browser)
    browser.click(f"[data-kind={kind}]")
    fewer = shown_kinds(browser)
    browser.click(f"[data-kind={kind}]")

    assert fewer == everything - {kind}
    assert shown_kinds(browser) == everything


def test_hiding_verbatim_text_leaves_what_was_changed(browser, report):
    browser.open(report)
    browser.click("#changes")

    assert "verbatim" not in shown_kinds(browser)
    assert browser.run("document.querySelector('[data-kind=verbatim]').ariaPressed") == "false"


def test_how_much_is_hidden_is_told(browser, report, sample):
    browser.open(report)
    browser.click("[data-kind=omitted]")
    count = sum(passage.kind.value == "omitted" for passage in sample.passages)

    told = browser.run("document.getElementById('hidden').innerText")
    assert told.startswith(f"{count} of {len(sample.passages)} passages are hidden")


def choose_type(browser, name: str) -> None:
    """Choose which findings to show, as the list's own menu does."""
    browser.run(
        f"(() => {{ const list = document.getElementById('type'); list.value = '{name}';"
        "list.dispatchEvent(new Event('change', {bubbles: true})); })()"
    )


@pytest.mark.parametrize("width_px", [1400, 400])
def test_findings_of_one_type_are_shown_with_their_passages_alone(
    browser, report, sample, width_px
):
    browser.resize(width_px)
    browser.open(report)
    choose_type(browser, "figure")
    figures = [finding for finding in sample.findings if finding.type.value == "figure"]
    wanted = {f"p{passage}" for finding in figures for passage in finding.passages}

    assert set(browser.run(f"{SHOWN}.map((row) => row.id)")) == wanted
    assert browser.run(
        "[...document.querySelectorAll('.findings li')].filter((it) => !it.hidden).length"
    ) == len(figures)


def test_letters_typed_into_the_list_of_types_choose_there(browser, report):
    browser.open(report)
    browser.run("document.getElementById('type').focus()")
    browser.press("n")

    assert focus(browser) == "type"


def test_a_link_to_a_hidden_passage_shows_it(browser, report, sample):
    browser.open(report)
    omitted = next(passage.id for passage in sample.passages if passage.kind.value == "omitted")
    browser.click("[data-kind=omitted]")
    browser.run(f"location.hash = 'p{omitted}'")

    browser.run("new Promise(requestAnimationFrame)")
    assert browser.run(f"document.getElementById('p{omitted}').getClientRects().length") > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_can_be_switched_whatever_the_system_likes(browser, report, scheme):
    browser.emulate(scheme=scheme)
    browser.open(report)
    colour = "getComputedStyle(document.body).backgroundColor"
    before = browser.run(colour)
    browser.click("#theme")
    after = browser.run(colour)
    browser.click("#theme")

    assert after != before
    assert browser.run(colour) == before


def test_the_redline_holds_both_texts_to_the_letter(browser, report):
    """What is left without the insertions is the source's text, without deletions the repost's."""
    browser.open(report)
    browser.click("#redline")
    different = browser.run(
        f"""{ROWS}.filter((row) => {{
            const [source, , repost] = [...row.children];
            const without = (tag) => {{
                const copy = row.lastElementChild.cloneNode(true);
                for (const it of copy.querySelectorAll(tag)) it.remove();
                return copy.textContent.replace(/\\s+/g, "");
            }};
            const ink = (cell) => cell.matches(".none,.again") ? "" :
                cell.textContent.replace(/\\s+/g, "");
            return without("ins") !== ink(source) || without("del") !== ink(repost);
        }}).map((row) => row.id)"""
    )

    assert different == []


@pytest.mark.parametrize("width_px", [1400, 400])
def test_the_redline_is_one_column_and_can_be_left_again(browser, report, width_px):
    browser.resize(width_px)
    browser.open(report)
    cells = f"{ROWS}.map((row) => [...row.cells].filter((it) => it.getClientRects().length).length)"
    browser.click("#redline")
    merged = set(browser.run(cells))
    browser.click("#redline")

    assert merged == {2}
    assert set(browser.run(cells)) == {3}


def test_words_struck_out_stand_before_what_replaces_them(browser, harbour, tmp_path):
    save(harbour, tmp_path / "report.html")
    browser.open(tmp_path / "report.html")
    browser.click("#redline")

    assert browser.run("document.querySelector('#p2 .both-in-one').innerText").strip() == (
        "Ferries may will cost 5% 15% more, Mayor Ines Orr said."
    )
