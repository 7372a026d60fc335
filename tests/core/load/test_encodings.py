"""Which encoding bytes are in: declared rightly, wrongly, or not at all."""

import pytest

from core.load import decode, load
from core.load.encodings import read_encoding
from core.load.labels import known_encoding
from core.load.pages import page_of

RUSSIAN = "Паром вернулся в гавань в понедельник утром, и люди снова могут ехать на остров. " * 2
JAPANESE = "渡し船は月曜日の朝に港へ戻り、人々はまた島へ行けるようになりました。" * 3
GREEK = "Το πλοίο επέστρεψε στο λιμάνι τη Δευτέρα το πρωί και ο κόσμος ταξιδεύει ξανά. " * 2
KOREAN = "여객선은 월요일 아침에 항구로 돌아왔고 사람들은 다시 섬으로 갈 수 있다. " * 3
CHINESE = "渡輪星期一早上回到港口，人們又可以去島上了。我們在碼頭上見到了船長。" * 3
CZECH = "Trajekt se v pondělí ráno vrátil do přístavu a lidé mohou zase jezdit na ostrov. " * 2
FRENCH = "Le café a été fermé après la tempête, où les pêcheurs étaient tous arrêtés. " * 2
GERMAN = (
    "Die Fähre fährt für fünf Wochen überhaupt nicht, und die Gäste müssen über die Brücke. " * 2
)
TURKISH = "Vapur pazartesi sabahı iskeleye döndü, insanlar şimdi yine adaya gidiyor, çok ağır. " * 3
ICELANDIC = "Ferjan kom til hafnar á mánudag og það var þá sem við fórum út í eyjuna. " * 3
MENU = "".join(f'<li class="item"><a href="/s/{n}">Section number {n}</a></li>' for n in range(99))


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "iso8859-5"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (GREEK, "iso8859-7"),
        (KOREAN, "euc_kr"),
        (KOREAN, "iso2022_kr"),
        (CHINESE, "big5"),
        (CHINESE, "gb18030"),
        (CZECH, "windows-1250"),
        ("The ferry is back. ", "utf-32-le"),
        ("The ferry is back. ", "utf-32-be"),
        ("The ferry is back. ", "utf-16-be"),
        ("Le café est fermé, naïf. ", "windows-1252"),
    ],
)
def test_what_nothing_declares_is_recognised(text, encoding):
    assert decode(load(text.encode(encoding), name="a.txt")) == text


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "gb18030", "shift_jis"])
def test_the_markup_around_a_text_does_not_hide_its_encoding(encoding):
    text = RUSSIAN if encoding[0] in "wk" else JAPANESE
    page = f"<html><style>p{{margin:0}}</style><ul>{MENU}</ul><p>{text}</p><ul>{MENU}</ul></html>"

    assert text in decode(load(page.encode(encoding)))


def test_one_accent_alone_is_no_broken_utf_8():
    assert decode(load("Café".encode("cp1252"))) == "Café"


def test_utf_8_that_was_cut_in_a_character_is_utf_8():
    page = load(RUSSIAN.rstrip(". ").encode()[:-1])

    assert page.encoding == "utf-8"
    assert "one place" in page.notes[0].text


@pytest.mark.parametrize(
    ("header", "meta", "expected"),
    [
        ("text/html; charset=koi8-r", "windows-1251", "koi8-r"),
        ('text/html; charset="KOI8-R"', "windows-1251", "koi8-r"),
        ("text/html", "windows-1251", "windows-1251"),
        ("text/html; charset=no-such", "windows-1251", "windows-1251"),
    ],
)
def test_the_header_comes_before_the_page(header, meta, expected):
    data = f"<html><meta charset={meta}><p>{RUSSIAN}</html>".encode(expected)

    assert page_of("a", "", data, header=header).encoding == expected


def test_a_header_that_lies_is_not_believed():
    page = page_of("a", "", RUSSIAN.encode(), header="text/plain; charset=iso-8859-1")

    assert decode(page) == RUSSIAN


def test_bytes_of_ascii_are_not_utf_16_whatever_the_header_says():
    assert (
        decode(page_of("a", "", b"The ferry", header="text/plain; charset=utf-16")) == "The ferry"
    )


def test_a_declaration_in_a_comment_is_none():
    data = f"<html><!-- <meta charset=koi8-r> --><meta charset=windows-1251>{RUSSIAN}"

    assert load(data.encode("windows-1251")).encoding == "windows-1251"


def test_a_page_without_accents_keeps_the_encoding_that_it_declares():
    assert load(b"<html><meta charset=gbk><p>Ferry").encoding == "gb18030"


def test_bad_bytes_are_replaced_one_by_one():
    chinese = "渡轮星期一早上回到港口".encode("gb18030")
    reading = read_encoding(chinese + b"\xff" + chinese + b"\x81", "gb18030", None, is_markup=False)

    assert reading.replaced == 2


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("gb2312", "gb18030"),
        ("GB_2312-80", "gb18030"),
        ("x-gbk", "gb18030"),
        ("latin1", "windows-1252"),
        ("ascii", "windows-1252"),
        ("cp1252", "windows-1252"),
        ("l5", "windows-1254"),
        ("x-sjis", "cp932"),
        ("windows-949", "cp949"),
        ("dos-874", "cp874"),
        ("unicode-1-1-utf-8", "utf-8"),
        ("mac", "mac-roman"),
        (" KOI ", "koi8-r"),
        ("cp855", "cp855"),
        ("iso2022_kr", "iso2022_kr"),
        ("undefined", None),
        ("idna", None),
        ("klingon", None),
    ],
)
def test_a_label_means_what_browsers_make_of_it(label, expected):
    assert known_encoding(label) == expected


def test_the_page_knows_better_than_what_servers_say_of_any_page():
    data = f"<html><meta charset=gb2312><p>{CHINESE}</html>".encode("gb18030")
    page = page_of("a", "", data, header="text/html; charset=iso-8859-1")

    assert page.encoding == "gb18030"
    assert "labelled windows-1252, but its bytes are gb18030" in page.notes[0].text


@pytest.mark.parametrize(
    ("text", "encoding", "label"),
    [
        (CHINESE, "gb18030", "iso-8859-1"),
        (JAPANESE, "euc_jp", "windows-1252"),
        (JAPANESE, "iso2022_jp", "utf-8"),
    ],
)
def test_another_script_under_a_usual_label_is_read_as_what_it_is(text, encoding, label):
    page = load(f"<html><meta charset={label}><p>{text}</html>".encode(encoding))

    assert text in decode(page)
    assert "it was read as that" in page.notes[0].text
    assert "choose another encoding" in page.notes[0].text


@pytest.mark.parametrize(
    ("text", "encoding", "label", "likelier"),
    [
        (JAPANESE, "euc_jp", "gbk", "euc-jp"),
        (KOREAN, "euc_kr", "gbk", "cp949"),
        (RUSSIAN, "koi8-r", "windows-1251", "koi8-r"),
        (GREEK, "windows-1253", "windows-1251", "windows-1253"),
        (GERMAN, "windows-1252", "windows-1251", "windows-1252"),
        (TURKISH, "windows-1254", "iso-8859-1", "windows-1254"),
    ],
)
def test_what_only_looks_like_another_encoding_is_told(text, encoding, label, likelier):
    page = load(f"<html><meta charset={label}><p>{text}</html>".encode(encoding))

    assert page.encoding == known_encoding(label)
    assert f"but looks like {likelier}." in page.notes[0].text


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "euc-jp"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "iso-2022-jp"),
        (KOREAN, "euc-kr"),
        (CHINESE, "big5"),
        (CHINESE, "gbk"),
        (GREEK, "iso-8859-7"),
        (CZECH, "iso-8859-2"),
        (TURKISH, "windows-1254"),
        (ICELANDIC, "iso-8859-1"),
        (FRENCH, "iso-8859-1"),
    ],
)
def test_a_right_label_is_not_doubted(text, label):
    assert load(f"<html><meta charset={label}><p>{text}</html>".encode(label)).notes == ()


def test_a_mark_of_utf_8_before_other_bytes_is_not_believed():
    page = load(b"\xef\xbb\xbf<html><meta charset=gbk><p>" + CHINESE.encode("gbk"))

    assert CHINESE in decode(page)
    assert "labelled utf-8" in page.notes[0].text
