"""Lines wrapped at a width are joined, in dumps and behind the breaks of a page; others stay."""

from textwrap import fill, wrap

import pytest

from core.extract.lines import read_lines
from core.extract.wrapping import blank_between, wrap_widths
from tests.core.extract.pages import CHINESE, FIRST, SECOND, THIRD, article, read

# Names begin most lines of it, wherever it is wrapped.
NAMES = (
    "Mayor Ada Pell met Tom Ward, Rosa Hill and Karl Oxley of Lindmouth Ferries in the Old Custom "
    "House on Monday, and told the Gazette that the Ministry of Transport in London, the Bank of "
    "Lindmouth and Sir Edmund Carrow would each pay a third of the Harbour Wall."
)
HEADLINE = "A headline that is a good deal wider than all of the lines that follow it on this page"
PARAGRAPHS = (NAMES, FIRST, SECOND, THIRD)
VERSES = (
    "The Harbour lies beneath the Hills, asleep,\n"
    "And Morning climbs the Wall with quiet Hands,\n"
    "The Ships are dreaming of the silver Deep,\n"
    "The Ferry waits for Travellers from far Lands."
)
HEADLINES = (
    "Harbour of Lindmouth Reopens After Storms\n"
    "Council Wants to Raise Sea Wall by Summer\n"
    "Bakery on the Pier Sells Out Before Nine\n"
    "Ferry Back in the Islands After Long Week\n"
    "Minister Says Wall Is No Matter of Money"
)
SENTENCES = (
    "The ferry left the harbour at dawn on Monday.\n"
    "The bakery on the pier had sold out by nine.\n"
    "Nobody knew who was to pay for the sea wall.\n"
    "The council meets again in the first week of May."
)


def unwrapped(blocks):
    return [" ".join(text.split()) for text in blocks]


@pytest.mark.parametrize("width", [45, 55, 65, 72])
def test_wrapped_paragraphs_below_a_wide_headline_are_joined(width):
    text = "\n\n".join(fill(paragraph, width) for paragraph in PARAGRAPHS)

    assert unwrapped(article(read(f"{HEADLINE}\n\n{text}", "page.txt"))) == list(PARAGRAPHS)


@pytest.mark.parametrize("width", [45, 55, 65, 72])
def test_wrapped_paragraphs_of_a_page_are_joined(width):
    broken = "<br><br>".join("<br>".join(wrap(each, width)) for each in PARAGRAPHS)
    kept = "\n\n".join(fill(each, width) for each in PARAGRAPHS)

    assert article(read(f"<html><body><div>{broken}</div></body></html>")) == list(PARAGRAPHS)
    assert article(read(f"<html><body><pre>{kept}</pre></body></html>")) == list(PARAGRAPHS)


@pytest.mark.parametrize("width", [20, 24, 36])
def test_wrapped_chinese_is_joined_without_a_blank(width):
    broken = "<br><br>".join("<br>".join(wrap(each, width)) for each in CHINESE)

    assert article(read(f"<html><body><div>{broken}</div></body></html>")) == list(CHINESE)


@pytest.mark.parametrize("lines", [VERSES, HEADLINES, SENTENCES, "Home\nNews\nSport"])
def test_verses_headlines_and_sentences_of_a_line_each_are_not_wrapped(lines):
    assert wrap_widths([lines.split("\n")]) == [0]


def test_contents_and_commands_of_the_full_width_stay_lines():
    entry = "The harbour before the storm of 1931 ........... 12"
    lines = [*wrap(NAMES, 52)[:-1], entry, entry, "$ ferry --from lindmouth --to islands --at dawn"]
    kept = [each.text for each in read_lines("\n".join(lines)).candidates]

    assert kept[-2:] == lines[-2:]


def test_sentences_parted_by_breaks_stay_paragraphs():
    broken = "<br />".join(SENTENCES.split("\n"))

    assert read(f"<html><body><p>{broken}</p></body></html>").text == SENTENCES


def test_headline_of_its_own_width_is_not_joined_with_the_text_below():
    stretches = [[HEADLINE, FIRST], ["Harbour Open Again", "The ferry left at dawn on Monday."]]

    assert wrap_widths(stretches) == [0, 0]


def test_short_stretch_is_measured_by_the_others():
    long = wrap(NAMES, 55)
    short = ["The ferry from the islands was met by the mayor, Mrs.", "Ada Pell of Lindmouth."]

    assert wrap_widths([long, short])[1] > 0
    assert wrap_widths([short]) == [0]


@pytest.mark.parametrize(
    ("previous", "following", "blank"),
    [
        ("the mayor", "Ada", " "),
        ("自明年1", "月1日起", ""),
        ("市长", "说", ""),
        ("시장은", "말했다", " "),
    ],
)
def test_break_stands_for_a_blank_but_in_scripts_without_blanks(previous, following, blank):
    assert blank_between(previous, following) == blank


def test_byline_of_the_full_width_stays_apart():
    lines = [*wrap(NAMES, 55)[:-1], "by Tom Ward"]
    text = "\n".join(lines) + "\n\n" + "\n\n".join(fill(each, 55) for each in PARAGRAPHS)
    document = read(text, "page.txt")

    assert "by Tom Ward" in [block.span.of(document.text) for block in document.blocks]
