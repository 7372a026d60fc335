"""In which encoding a page was read, and choosing another one."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton

from core import pipeline
from core.model import Side
from gui.pair import Place
from tests.core.extract.office import docx, p
from tests.gui.acting import part, text_of, trigger
from tests.gui.stories import SOURCE

RUSSIAN = (
    "Городской совет решил закрыть старый бассейн. Он был открыт в 1931 году и терял деньги.\n\n"
    "Никто этого не хотел, но крыша не выдержит ещё одной зимы, сказала депутат Мара Фельд.\n"
)


@pytest.fixture
def opened(qtbot, window, session, tmp_path):
    """The window with a Russian page in KOI8-R as the source and one in UTF-8 as the repost."""
    source, repost = tmp_path / "source.txt", tmp_path / "repost.txt"
    source.write_bytes(RUSSIAN.encode("koi8-r"))
    repost.write_text(RUSSIAN, encoding="utf-8")
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.open({Side.SOURCE: Place.of_path(source), Side.REPOST: Place.of_path(repost)})
    return window


def shown(menu) -> dict[str, bool]:
    """Return the lines of a menu when it opens, and whether each is the one in use."""
    menu.aboutToShow.emit()
    return {action.text(): action.isChecked() for action in menu.actions()}


def choose(menu, text: str) -> None:
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_the_menu_names_the_encoding_that_was_found(opened):
    menu = part(opened, "source_encoding_menu")

    assert menu.title() == "Source &encoding: koi8-r"
    assert shown(menu)["Find out by itself: koi8-r"]


def test_another_encoding_is_chosen_and_named_everywhere(qtbot, opened, session):
    menu = part(opened, "source_encoding_menu")
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        choose(menu, "windows-1251 – Cyrillic")

    assert "Городской" not in session.comparison.source.text
    assert menu.title() == "Source &encoding: windows-1251"
    assert shown(menu)["windows-1251 – Cyrillic"]
    assert not shown(menu)["Find out by itself"]
    assert text_of(opened, "source_encoding_button") == "windows-1251 ▾"


def test_it_can_find_out_by_itself_again(qtbot, opened, session):
    menu = part(opened, "source_encoding_menu")
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        choose(menu, "windows-1251 – Cyrillic")
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        choose(menu, "Find out by itself")

    assert "Городской" in session.comparison.source.text


def test_every_encoding_of_the_list_can_be_chosen(qtbot, opened, session):
    names = [text.split(" – ")[0] for text in shown(part(opened, "source_encoding_menu"))][1:]
    place = session.settled.wanted.source

    for name in names:
        pipeline.read(place.target, encoding=name)

    assert {"utf-8", "gb18030", "big5", "shift_jis", "euc-kr", "koi8-r", "utf-16le"} <= set(names)


def test_a_rare_encoding_stands_above_its_text_with_the_same_list(opened):
    button = opened.findChild(QToolButton, "source_encoding_button")

    assert button.isVisible()
    assert button.menu() is part(opened, "source_encoding_menu")
    assert button.accessibleName() == "Encoding of the page: koi8-r"


def test_the_usual_encoding_takes_no_room_above_its_text(opened):
    assert not part(opened, "repost_encoding_button").isVisible()


def test_what_reading_left_in_doubt_is_said_and_stands_with_the_encoding(
    qtbot, window, session, tmp_path
):
    page = tmp_path / "page.txt"
    page.write_bytes(RUSSIAN.encode() + b"\xff\n")
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        session.open({Side.SOURCE: Place.of_path(page)})
    said_at_first = text_of(window, "message_text")
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.open({Side.REPOST: Place.of_text(RUSSIAN, "pasted text")})

    assert "“page.txt” holds bytes that are not utf-8" in said_at_first
    assert part(window, "source_encoding_button").isVisible()
    assert "not utf-8" in part(window, "source_encoding_button").toolTip()


def test_a_page_that_could_not_be_read_can_be_read_in_another_encoding(
    qtbot, window, session, tmp_path
):
    page = tmp_path / "page.txt"
    page.write_bytes(SOURCE.encode("utf-16-le"))
    with qtbot.waitSignal(session.failed, timeout=20_000):
        session.open({Side.SOURCE: replace(Place.of_path(page), encoding="klingon")})
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        choose(part(window, "source_encoding_menu"), "utf-16le – Unicode")

    assert session.settled.document(Side.SOURCE).text.startswith("The town council")


@pytest.mark.parametrize("side", list(Side))
def test_without_a_page_there_is_nothing_to_choose(window, side):
    assert not part(window, f"{side}_encoding_menu").menuAction().isEnabled()


def test_pasted_text_has_no_encoding_to_choose(qtbot, window, session):
    QGuiApplication.clipboard().setText(SOURCE)
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        trigger(window, "paste")
    menu = part(window, "source_encoding_menu")

    assert not menu.menuAction().isEnabled()
    assert list(shown(menu)) == ["There is no encoding to choose"]


def test_a_word_document_has_no_encoding_to_choose(qtbot, window, session, tmp_path):
    page = tmp_path / "page.docx"
    page.write_bytes(docx(*map(p, SOURCE.split("\n\n"))))
    with qtbot.waitSignal(session.pages_changed, timeout=20_000):
        session.open({Side.SOURCE: Place.of_path(page)})

    assert session.settled.document(Side.SOURCE).encoding == ""
    assert not part(window, "source_encoding_menu").menuAction().isEnabled()
