"""Text that was read in a wrong encoding and stored again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.load import decode, load
from core.load.mojibake import Spoilt, find_spoilt

CHINESE = "中国人民在港口等待渡轮 星期一早上他们回到岛上 船长说一切正常"
RUSSIAN = "Паром вернулся в гавань утром, люди снова едут на остров"


@pytest.mark.parametrize(
    ("text", "was", "read_as", "sample"),
    [
        ("It’s back", "utf-8", "windows-1252", "It’s"),
        ("“Fähre”, wieder da", "utf-8", "windows-1252", "“Fähre”,"),
        ("Le café est fermé", "utf-8", "windows-1252", "café"),
        ("渡轮复航", "utf-8", "windows-1252", "渡轮复航"),
        (RUSSIAN, "utf-8", "windows-1252", "Паром"),
        (RUSSIAN, "utf-8", "windows-1251", "Паром"),
        (RUSSIAN, "windows-1251", "windows-1252", "Паром"),
        (CHINESE, "gb18030", "windows-1252", "中国人民在港口等待渡轮"),
    ],
)
def test_a_wrong_reading_is_told_with_a_sample(text, was, read_as, sample):
    def reread(character: int) -> str:
        byte = bytes([character])
        return byte.decode(read_as, "ignore") or chr(character)

    spoilt = find_spoilt("".join(map(reread, text.encode(was))))

    assert spoilt
    assert spoilt.meant == sample
    assert spoilt.read_as == read_as


@pytest.mark.parametrize(
    "text",
    [
        "The ferry is back.",
        "« la liberté\u00a0» dit-il, «\u00a0é\u00a0», « il est arrivé… »",
        "CAFÉ–BAR, MANHÃ–TARDE, ÄÖÜ, Åland, São João, ÎN ROMÂNIA",
        "Der Umlaut „Ä“ und der „Ö“",
        RUSSIAN,
        CHINESE,
        "Το πλοίο επέστρεψε στο λιμάνι",
        "התקווה היא לשוב לנמל",
    ],
)
def test_a_text_in_its_own_letters_is_not_spoilt(text):
    assert find_spoilt(text) is None


def test_what_was_lost_for_good_is_told():
    assert "lost" in load("一锟斤拷二".encode()).notes[0].text


def test_the_text_is_not_repaired():
    page = load("Itâ€™s back".encode())

    assert decode(page) == "Itâ€™s back"
    assert "“Itâ€™s” was probably “It’s”" in page.notes[0].text


def test_a_choice_of_the_wrong_encoding_is_told():
    page = load("Le café est fermé".encode(), encoding="windows-1252")

    assert "was probably “café”" in page.notes[0].text


def test_scripts_and_tags_are_not_looked_at():
    page = load("<html><script>var x='Ã©Ã©â€™'</script><p title='Ã©Ã©'>Café</p></html>".encode())

    assert page.notes == ()


def test_characters_that_were_missing_before_are_told_from_bad_bytes():
    assert "saved with characters missing" in load("一\ufffd二三四".encode()).notes[0].text


@given(st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x2FF), max_size=60))
def test_any_text_is_looked_at(text):
    spoilt = find_spoilt(text)

    assert spoilt is None or spoilt.sample


def test_nothing_is_called_lost_that_was_read_wrongly():
    sentence = Spoilt("Ф¤П12ЖьЎў", "", "UTF-8", "windows-1251").sentence("x.html")

    assert "“x.html” looks spoilt" in sentence
    assert "lost" not in sentence


def test_spoilt_text_is_told_with_what_to_do():
    assert "choose another encoding" in load("Itâ€™s back".encode()).notes[-1].text
