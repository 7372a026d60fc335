"""Mails as programs save them."""

import time

import pytest

import core
from core.load import decode, load
from core.load.errors import NoPageError
from tests.core.load.mails import mail, part, several

HTML = part(b"<html><body><p>The ferry is back.</p></body></html>", "text/html; charset=utf-8")
PLAIN = part(b"The ferry is back, in short.", "text/plain; charset=utf-8")
EMPTY_HTML = part(b"<html><head><title>x</title></head><body>&nbsp;</body></html>", "text/html")
REPORT = part(b"%PDF-1.7", "application/pdf", 'Content-Disposition: attachment; filename="r.pdf"')


def text_of(*parts, kind="mixed"):
    return decode(load(mail(several(parts, kind))))


def notes_of(content):
    return [note.text for note in load(mail(content), name="a.eml").notes]


def test_html_is_preferred_to_text():
    assert "<p>The ferry" in text_of(PLAIN, HTML, kind="alternative")


def test_text_is_read_where_the_html_is_empty():
    assert text_of(PLAIN, EMPTY_HTML, kind="alternative") == "The ferry is back, in short."


def test_parts_may_nest():
    related = several([HTML], "related", edge="in")
    both = several([PLAIN, related], "alternative", edge="between")

    assert "<p>The ferry" in text_of(both, REPORT)


def test_plain_parts_in_a_row_are_one_text():
    assert text_of(PLAIN, part(b"Yours, Ann", "text/plain")).split("\n\n") == [
        "The ferry is back, in short.",
        "Yours, Ann",
    ]


def test_a_forwarded_mail_is_read_where_the_mail_says_nothing_itself():
    inner = mail(HTML, subject="What was sent")
    page = load(mail(several([part(b" \r\n", "text/plain"), part(inner, "message/rfc822")])))

    assert "<p>The ferry" in decode(page)
    assert (page.origin.title, page.notes) == ("What was sent", ())


def test_what_was_not_read_is_named():
    inner = part(mail(HTML, subject="What was sent"), "message/rfc822")

    assert notes_of(several([PLAIN, REPORT, inner])) == [
        "“a.eml” also holds what was not read: “r.pdf”, “What was sent”."
    ]


def test_of_many_attachments_three_are_named():
    names = [f'Content-Disposition: attachment; filename="{n}.zip"' for n in range(5)]
    files = [part(b"PK", "application/zip", name) for name in names]

    assert "“0.zip”, “1.zip”, “2.zip” and 2 more" in notes_of(several([HTML, *files]))[0]


def test_pictures_inside_a_mail_are_no_attachments():
    picture = part(b"\x89PNG", "image/png", "Content-ID: <a@b>", "Content-Disposition: inline")

    assert notes_of(several([HTML, picture], "related")) == []


def test_subject_sender_and_day_complete_what_the_mail_shows():
    document = core.read(mail(HTML, subject="=?gb2312?B?tsnC1g==?= =?utf-8?Q?=E5=A4=8D?="))

    assert document.title == "渡轮复"
    assert (document.byline, document.published) == ("Ann Oxley", "2018-08-06")


def test_a_subject_in_bare_bytes_is_read():
    data = mail(PLAIN, subject="@").replace(b"@\r\nDate", "渡轮复航的消息\r\nDate".encode())

    assert load(data).origin.title == "渡轮复航的消息"


@pytest.mark.parametrize(
    ("content", "delsp", "expected"),
    [
        (b"The ferry \r\nis back.\r\nAnd so on.", "", "The ferry is back.\nAnd so on."),
        ("渡轮 \r\n复航。".encode(), "; delsp=yes", "渡轮复航。"),
        (b"> The ferry \r\n> is back.\r\n>> When? ", "", "> The ferry is back.\n>> When? "),
        (b"Yours,\r\n-- \r\nAnn", "", "Yours,\n-- \nAnn"),
        (b" From here \r\n to there", "", "From here to there"),
    ],
)  # fmt: skip
def test_lines_that_flow_are_joined(content, delsp, expected):
    body = part(content, f"text/plain; charset=utf-8; format=flowed{delsp}")

    assert decode(load(mail(body))) == expected


@pytest.mark.parametrize("kind", ["multipart/encrypted; boundary=edge", "application/pkcs7-mime"])
def test_an_encrypted_mail_is_named_as_such(kind):
    with pytest.raises(NoPageError, match="an encrypted mail"):
        load(mail(part(b"0x30", kind)))


def test_a_mail_without_any_text_is_a_sentence():
    with pytest.raises(NoPageError, match="a mail that holds no text"):
        load(mail(several([REPORT])))


@pytest.mark.parametrize(
    ("usual", "odd"),
    [
        ("text/plain", "text/plain; name*=x; name*0=y"),
        ("text/plain", "text/plain; charset*9999999999999999999999=x"),
        ("text/plain", "text/plain; charset=\xff; name=\xe9"),
        ("Mon, 06 Aug 2018 23:55:00 -0400", "99 Foo 99999999999 99:99"),
        ("Ann Oxley <ann@harbour.example>", "(((((((((((((((("),
        ("Ferry news", "=?x?b?====?= =?utf-8?q?=?="),
    ],
)
def test_an_odd_header_is_no_reason_to_fail(usual, odd):
    data = mail(part(b"The ferry is back.", "text/plain"))
    document = core.read(data.replace(usual.encode(), odd.encode("latin-1")), "a.eml")

    assert document.text == "The ferry is back."


def test_ten_thousand_parts_inside_each_other_take_no_time():
    heads = (f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(10_000))
    data = mail(b"").replace(b"\r\n", b"\n") + "".join(heads).encode() + PLAIN
    start = time.perf_counter()

    with pytest.raises(NoPageError):
        load(data)
    assert time.perf_counter() - start < 2
