import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import ComparisonError
from core.extract import extract, whole_text
from core.load import load
from core.model import BlockKind
from tests.core.extract.pages import CHINESE, FIRST, SECOND, THIRD

PARAGRAPHS = st.sampled_from([FIRST, SECOND, THIRD, *CHINESE])
SHORT = st.sampled_from(["Home", "Share this", "-WSJ", "", " ", "\u3000", "…", "😀", "a b"])
# Control characters would make it a binary file.
ANY = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=30)
LINES = st.lists(st.one_of(PARAGRAPHS, SHORT, ANY), max_size=12)
BREAKS = st.sampled_from(["\n", "\r\n", "<br>", "</p><p>", "</div><td>", "<ul><li>", "<!--"])


def dump(text):
    return extract(load(f"Start.\n{text}".encode(), name="a.txt"))


def letters(document):
    return "".join("".join(b.span.of(document.text) for b in document.blocks).split())


@given(LINES, st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_blocks_of_a_text_hold_every_character_that_is_not_blank(lines, line_end):
    document = dump(line_end.join(lines))

    assert letters(document) == "".join(document.text.split())


# The first page imports the library.
@settings(deadline=None)
@given(LINES, st.lists(BREAKS, min_size=12, max_size=12))
def test_blocks_of_markup_tile_its_text(lines, breaks):
    markup = "<html><p>Start." + "".join(map("".join, zip(breaks, lines, strict=False)))
    document = extract(load(markup.encode(), name="a.html"))

    assert "\n".join(b.span.of(document.text) for b in document.blocks) == document.text


@given(LINES)
def test_only_boilerplate_carries_a_reason(lines):
    document = dump("\n".join(lines))

    assert all(bool(b.reason) == (b.kind is BlockKind.BOILERPLATE) for b in document.blocks)


@given(st.text())
def test_whole_text_has_no_boilerplate(text):
    if not text.strip():
        with pytest.raises(ComparisonError):
            whole_text(text)
        return

    assert letters(whole_text(text)) == "".join(text.split())
