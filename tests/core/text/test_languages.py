import unicodedata

import pytest

from core.text.languages import language_by_library, language_of, letters_weight, likeliest_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bank does not want to share the data with them.", "en"),
        ("Die Bank hat es nicht gewollt.", "de"),
        ("La banque n'a pas voulu partager les données avec eux.", "fr"),
        ("El banco no quiere compartir los datos con la red.", "es"),
        ("Il banco non ha voluto condividere i dati della rete.", "it"),
        ("O banco não quer compartilhar os dados com você.", "pt"),
        ("Банк не хочет, чтобы они знали, что это было.", "ru"),
        ("Банк не хоче, щоб вони знали, що це було.", "uk"),
        ("银行不愿意与Facebook Messenger这样的平台分享更多数据", "zh"),
        ("銀行はデータを共有したくない。", "ja"),
        ("은행은 데이터를 공유하지 않는다.", "ko"),
        ("Η τράπεζα δεν θέλει.", "el"),
        ("Facebook Messenger", "und"),
        ("185.69", "und"),
        ("", "und"),
    ],
)
def test_script_and_small_words_tell_the_language(text, language):
    assert language_of(text) == language


def test_short_line_is_told_among_the_languages_of_its_page():
    assert likeliest_language("La banque refuse.", {"fr", "en"}) == "fr"
    assert likeliest_language("The bank refuses.", {"fr", "en"}) == "en"
    assert likeliest_language("Zelle", {"fr", "en"}) == "und"


def test_library_tells_a_language_without_a_list():
    welsh = (
        "Mae'r banc wedi gwrthod rhannu gwybodaeth am ei gwsmeriaid gyda'r cwmni mawr hwnnw. " * 3
    )

    assert language_by_library(welsh) == "cy"


def test_library_answers_with_two_letters_also_where_it_knows_a_code_of_three():
    guadeloupean = "Ou pa ka di sa ba moun-la, i pa ka vini jòdi-a. " * 8

    assert language_by_library(guadeloupean) == "ht"


def test_rows_of_letters_are_no_language():
    assert language_by_library("b " * 300) == "und"


def test_letters_and_accents_apart_are_the_same_language():
    french = "Où était-il né ?"

    assert language_of(unicodedata.normalize("NFD", french)) == "fr"


def test_library_is_not_asked_about_a_short_line():
    assert language_by_library("La banque refuse.") == "und"


def test_han_character_weighs_as_much_as_three_letters():
    assert letters_weight("银行 and 1") == 9


@pytest.mark.parametrize(
    "text",
    [
        "他补充说，“It is what it is, and we will see what the council says.”",
        "市长在 X 上写道：“We have waited for this day, and I stand by that.”这被视为让步。",
        "港务局（Harbour Board of Lindmouth and the Islands）周二发布了公告。",
    ],
)
def test_chinese_sentence_that_quotes_english_is_chinese(text):
    assert language_of(text) == "zh"


def test_english_sentence_that_quotes_chinese_is_english():
    assert language_of("The mayor of Lindmouth wrote “港口星期一重新开放” on the wall.") == "en"
