"""What a reader's browser makes of the report."""

import json
import re
from dataclasses import replace

import pytest

from core.model import (
    Block,
    BlockKind,
    Credit,
    Finding,
    FindingType,
    Kind,
    Passage,
    Severity,
    Span,
)
from core.report import ReportFormat, save
from core.text.visible import visible
from tests.core.builders import comparison, document

# What is read by a browser beside the text: nothing else may be heard of it or asked for by it.
VIEWS = [
    pytest.param({"scheme": "light"}, id="light"),
    pytest.param({"scheme": "dark"}, id="dark"),
    pytest.param({"medium": "print"}, id="paper"),
    pytest.param({"scripts": False}, id="no-scripts"),
]
HOSTILE = {
    "script": "<script>document.title = 'broken'</script>",
    "style": "</style></title></textarea><img src=x onerror=alert(1)>",
    "comment": "<!-- <svg onload=alert(1)> --!> ]]> &lt;b&gt; &#0;",
    "template": "{{ 7*7 }} {% raw %} ${alert(1)}",
    "link": "javascript:alert(1) <a href='javascript:alert(1)'>here</a>",
    "attributes": "\" onmouseover=\"alert(1)\" ' onfocus='alert(1)' autofocus x=`",
    "controls": "NUL \0, escape \x1b[31m, bell \a, half \ud800, vertical \x0b.",
    "overrides": "Paid \u202e05 dollars\u202c and \u2067more\u2069\u2069 then.",
    "long": "W" * 100_000,
}


def words_of(made) -> list[str]:
    """Return every word of both pages, each once."""
    words = {
        word
        for side in (made.source, made.repost)
        for block in side.blocks
        for word in block.span.of(side.text).split()
    }
    return sorted(words)


def not_found(browser, words) -> list[str]:
    """Return the words that the browser's own search does not find."""
    script = f"""{json.dumps(words)}.filter((word) => {{
        getSelection().removeAllRanges();
        return !find(word, true, false, true);
    }})"""
    return browser.run(script)


def shown(browser, selector: str) -> str:
    """Return the text of an element as it is seen, without blanks."""
    return "".join(browser.run(f"document.querySelector({json.dumps(selector)}).innerText").split())


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_said_on_the_console_and_nothing_is_asked_for(browser, report, view):
    browser.emulate(**view)
    browser.open(report)
    browser.run("document.body.innerText.length")

    assert browser.told() == []
    assert browser.requested() == [report.as_uri()]


def test_the_policy_refuses_what_a_text_might_smuggle_in(browser, report):
    browser.open(report)
    browser.run("document.body.append(Object.assign(new Image(), {src: 'https://example.org/'}))")

    assert "Content Security Policy" in "".join(browser.told())


def test_the_search_of_the_browser_finds_every_word_of_both_pages(browser, report, sample):
    browser.open(report)

    assert not_found(browser, words_of(sample)) == []


def test_without_scripts_every_word_is_there_and_no_control_that_does_nothing(
    browser, report, sample
):
    browser.emulate(scripts=False)
    browser.open(report)

    assert not_found(browser, words_of(sample)) == []
    assert browser.run("document.getElementById('tools').getClientRects().length") == 0


def test_searching_takes_the_filters_away(browser, report, sample):
    browser.open(report)
    browser.click("#changes")
    browser.click("[data-kind=omitted]")
    hidden = not_found(browser, words_of(sample))
    browser.press("f", "Control")

    assert hidden
    assert not_found(browser, words_of(sample)) == []


def one_passage(text: str):
    """Return a comparison whose whole text is carried, and which has it wherever a page can."""
    span = Span(0, len(text))
    passage = Passage(1, Kind.VERBATIM, (span,), (span,), similarity=1.0, credit=Credit.QUOTED)
    everywhere = {"title": text, "outlet": text, "byline": text, "published": text, "name": text}
    source = document(text, address=f"https://example.org/{text}", **everywhere)
    return comparison(source, document(text, address=text, **everywhere), [passage])


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_text_that_tries_to_break_the_page_is_seen_as_text(browser, tmp_path, text):
    save(one_passage(text), tmp_path / "report.html")
    browser.open(tmp_path / "report.html")

    expected = "".join(re.sub("[\u202d\u202e]", "\ufffd", visible(text)).split())
    assert shown(browser, "#p1 td:first-child") == shown(browser, "#p1 td:last-child") == expected
    assert browser.told() == []
    assert len(browser.requested()) == 1


@pytest.mark.parametrize("width_px", [1400, 800, 400])
def test_nothing_sticks_out_of_the_window(browser, tmp_path, width_px):
    save(one_passage("W" * 5_000), tmp_path / "report.html")
    browser.resize(width_px)
    browser.open(tmp_path / "report.html")

    overhang = browser.run("document.documentElement.scrollWidth - innerWidth")
    assert overhang <= 0


@pytest.mark.parametrize(
    ("language", "family"), [("zh", "CJK SC"), ("ja", "CJK JP"), ("ko", "CJK KR"), ("en", "Serif")]
)
def test_each_script_is_set_in_a_face_of_its_own(browser, tmp_path, language, family):
    span = Span(0, 6)
    made = comparison(
        document("新聞新聞。。", language=language),
        document("新聞新聞。。", language="fr"),
        [Passage(1, Kind.VERBATIM, (span,), (span,))],
    )
    save(made, tmp_path / "report.html", ReportFormat.HTML)
    browser.open(tmp_path / "report.html")

    first = browser.run("getComputedStyle(document.querySelector('#p1 td')).fontFamily")
    assert family in first.split(",")[0]


def test_what_is_no_part_of_the_article_is_there_with_its_reason(browser, report, sample):
    browser.open(report)
    rest = shown(browser, "section[aria-labelledby=rest]")

    left_out = [b for b in sample.source.blocks if b.kind is BlockKind.BOILERPLATE]
    assert left_out
    for block in left_out:
        assert "".join(block.span.of(sample.source.text).split()) in rest


@pytest.mark.parametrize("selector", ["#p1 td", "#f1 .source p", ".rest p"])
def test_text_from_the_right_begins_at_the_right(browser, tmp_path, selector):
    text = "يغلق الميناء في مايو.\nاقرأ أيضا"
    article, menu = Span(0, 21), Span(22, 31)
    finding = Finding(FindingType.OMISSION, Severity.HIGH, "rule", "Told.", (1,), (article,))
    made = comparison(
        document(text, language="ar"),
        document("", language="ar"),
        [Passage(1, Kind.OMITTED, (article,), ())],
        [finding],
    )
    first = replace(made.source.blocks[0], span=article)
    blocks = (first, Block(menu, BlockKind.BOILERPLATE, "ar", "links"))
    strand = replace(made.source.strands[0], blocks=(0,))
    source = replace(made.source, blocks=blocks, strands=(strand,))
    save(replace(made, source=source), tmp_path / "report.html")
    browser.open(tmp_path / "report.html")

    left, right = browser.run(
        f"""(() => {{
            const it = document.querySelector({json.dumps(selector)});
            const letters = document.createRange();
            letters.selectNodeContents(it);
            const [inner, outer] = [letters.getBoundingClientRect(), it.getBoundingClientRect()];
            return [inner.left - outer.left, outer.right - inner.right];
        }})()"""
    )
    assert left > right
