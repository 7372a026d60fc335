"""Several windows, each with a pair of its own, and what another process hands over to them."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.model import Anchor, Remark, Side, Span
from core.version import retold_version
from gui.handing_over import hand_over, meeting_place
from gui.instance_server import Asked, InstanceServer
from gui.pair import Place
from gui.preferences import Appearance, Language
from gui.remarks import RemarkBook
from gui.session import Session
from gui.windows import Desk
from tests.gui.acting import choose_file, part, text_of, trigger
from tests.gui.stories import story

TIMEOUT_MS = 20_000


@pytest.fixture
def desk(qtbot, settings):
    settings.language = Language.ENGLISH
    desk = Desk(settings)
    keeper = desk.add(Session())
    with qtbot.waitExposed(keeper.window):
        keeper.window.show()
    yield desk
    for keeper in list(desk.keepers):
        keeper.window.close_for_good()
    qtbot.waitUntil(lambda: not desk.keepers)
    desk.deleteLater()
    desk._interpreter.speak(Language.ENGLISH)


def opened(qtbot, desk, places):
    """Open pages and return what keeps the window that shows them."""

    def keepers():
        wanted = set(places.values())
        return [one for one in desk.keepers if wanted <= set(one.session.settled.documents)]

    desk.open(places)
    qtbot.waitUntil(lambda: len(keepers()) == 1, timeout=TIMEOUT_MS)
    return keepers()[0]


def page(text: str) -> Place:
    return Place.of_text(f"{text} The board met on Monday and approved the bridge.", text)


def test_a_pair_goes_into_the_window_that_is_free(qtbot, desk, tmp_path):
    keeper = opened(qtbot, desk, story(tmp_path))

    assert desk.keepers == [keeper]
    assert keeper.session.comparison is not None


def test_a_second_pair_gets_a_second_window(qtbot, desk, tmp_path):
    first = opened(qtbot, desk, story(tmp_path))
    before = first.session.comparison
    second = opened(qtbot, desk, {Side.SOURCE: page("One."), Side.REPOST: page("Two.")})

    assert desk.keepers == [first, second]
    assert second.window.isVisible()
    assert second.window.pos() != first.window.pos()
    assert first.session.comparison is before


def test_one_page_goes_where_another_one_waits(qtbot, desk):
    opened(qtbot, desk, {Side.SOURCE: page("The source.")})
    (keeper,) = desk.keepers
    with qtbot.waitSignal(keeper.session.comparison_changed, timeout=TIMEOUT_MS):
        desk.open({Side.SOURCE: page("The repost.")})

    assert desk.keepers == [keeper]
    assert keeper.session.settled.wanted.repost.name == "The repost."


def test_a_session_file_that_is_open_is_shown_where_it_is(qtbot, desk, tmp_path):
    first = opened(qtbot, desk, story(tmp_path))
    path = tmp_path / "pool.retold"
    with qtbot.waitSignal(first.session.file.saved, timeout=TIMEOUT_MS):
        first.session.file.save(path)
    trigger(first.window, "new_window")
    second = desk.keepers[1]
    desk.open({Side.SOURCE: Place.of_path(path)})
    second.session.open({Side.SOURCE: Place.of_path(tmp_path / "." / "pool.retold")})

    assert desk.keepers == [first, second]
    assert not second.session.is_busy
    assert second.session.file.path is None


def test_a_session_is_not_saved_over_one_that_another_window_has_open(qtbot, desk, tmp_path):
    first = opened(qtbot, desk, story(tmp_path))
    path = tmp_path / "pool.retold"
    with qtbot.waitSignal(first.session.file.saved, timeout=TIMEOUT_MS):
        first.session.file.save(path)
    kept = path.read_bytes()
    second = opened(qtbot, desk, {Side.SOURCE: page("One."), Side.REPOST: page("Two.")})
    trigger(second.window, "save_session_as")
    choose_file(second.window, "save_session_dialog", path)

    assert path.read_bytes() == kept
    assert "open in another window" in text_of(second.window, "message_text")
    assert second.session.file.path is None


def test_a_session_file_that_is_open_here_is_opened_again(qtbot, desk, tmp_path):
    first = opened(qtbot, desk, story(tmp_path))
    path = tmp_path / "pool.retold"
    with qtbot.waitSignal(first.session.file.saved, timeout=TIMEOUT_MS):
        first.session.file.save(path)
    with qtbot.waitSignal(first.session.opened, timeout=TIMEOUT_MS):
        first.session.open({Side.SOURCE: Place.of_path(path)})

    assert desk.keepers == [first]


def test_nothing_to_open_shows_what_is_free_or_another_window(qtbot, desk, tmp_path):
    desk.open({})
    count = len(desk.keepers)
    opened(qtbot, desk, story(tmp_path))
    desk.open({})

    assert count == 1
    assert len(desk.keepers) == 2


def test_a_new_window_is_asked_for_in_the_menu(qtbot, desk):
    trigger(desk.keepers[0].window, "new_window")

    assert [keeper.window.isVisible() for keeper in desk.keepers] == [True, True]


def test_closing_one_window_leaves_the_other_as_it_is(qtbot, desk, tmp_path):
    first = opened(qtbot, desk, story(tmp_path))
    trigger(first.window, "new_window")
    second = desk.keepers[1]
    second.window.close()
    qtbot.waitUntil(lambda: desk.keepers == [first])

    assert first.window.isVisible()
    assert first.session.comparison is not None


def test_quitting_closes_all_but_those_that_ask(qtbot, desk, tmp_path):
    first = opened(qtbot, desk, story(tmp_path))
    first.session.findChild(RemarkBook).put(Remark(Anchor((Span(0, 5),), ()), "Ask them."))
    trigger(first.window, "new_window")
    trigger(desk.keepers[1].window, "quit")
    qtbot.waitUntil(lambda: desk.keepers == [first])

    assert part(first.window, "unsaved_dialog").isVisible()


def test_what_is_preferred_holds_in_every_window(qtbot, desk):
    trigger(desk.keepers[0].window, "new_window")
    trigger(desk.keepers[0].window, f"appearance_{Appearance.DARK}")

    assert [keeper.window._view.theme.name for keeper in desk.keepers] == ["dark", "dark"]


def test_another_language_is_spoken_in_every_window(qtbot, desk):
    trigger(desk.keepers[0].window, "new_window")
    before = [keeper.window for keeper in desk.keepers]
    trigger(before[0], "language_zh")
    qtbot.waitUntil(lambda: desk.keepers[1].window is not before[1])

    assert [keeper.window._parts.actions.file.quit.text() for keeper in desk.keepers] == [
        "退出(&Q)",
        "退出(&Q)",
    ]
    assert [window.isVisible() for window in before] == [False, False]


def test_a_crash_is_shown_once(qtbot, desk):
    trigger(desk.keepers[0].window, "new_window")
    desk.show_crash("Traceback …")
    shown = [one for one in QApplication.topLevelWidgets() if one.objectName() == "crash_dialog"]

    assert len(shown) == 1
    shown[0].close()


@pytest.fixture
def server(qtbot, tmp_path):
    server = InstanceServer(tmp_path / "retold.socket")
    assert server.listen()
    yield server
    server.close()


def asking(place: Path, *arguments: str, folder: Path) -> subprocess.Popen[str]:
    """Start a process that hands pages over, as `retold` does in a folder."""
    code = (
        "import sys; from pathlib import Path; from gui.handing_over import hand_over;"
        "print(hand_over(sys.argv[2:], Path(sys.argv[1])), 'PySide6' in sys.modules)"
    )
    root = Path(__file__).resolve().parents[2]
    return subprocess.Popen(
        [sys.executable, "-c", code, str(place), *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_another_process_hands_its_pages_over_without_loading_qt(qtbot, server, tmp_path):
    with qtbot.waitSignal(server.asked, timeout=TIMEOUT_MS) as heard:
        process = asking(tmp_path / "retold.socket", "a.html", "b c.html", folder=tmp_path)
    said, _ = process.communicate(timeout=20)

    assert heard.args == [Asked(("a.html", "b c.html"), tmp_path)]
    assert said.split() == ["True", "False"]


@pytest.mark.parametrize(
    "said",
    [
        b"\n",
        b"{}\n",
        b"[1]\n",
        b"\xff\xfe\n",
        b'{"version": "0", "folder": "/", "arguments": []}\n',
        json.dumps({"version": retold_version(), "folder": 7, "arguments": []}).encode() + b"\n",
        json.dumps({"version": retold_version(), "folder": "/", "arguments": 1}).encode() + b"\n",
        b"[" * 100_000 + b"\n",
        b"x" * 2_000_000,
    ],
    ids=["blank", "empty", "list", "bytes", "version", "folder", "arguments", "deep", "long"],
)
def test_nonsense_is_heard_and_forgotten(qtbot, server, tmp_path, said):
    heard = []
    server.asked.connect(heard.append)
    with socket.socket(socket.AF_UNIX) as channel:
        channel.connect(str(tmp_path / "retold.socket"))
        channel.setblocking(False)
        sent = 0

        def is_over() -> bool:
            nonlocal sent
            try:
                sent += channel.send(said[sent:]) if sent < len(said) else 0
                return sent == len(said) and channel.recv(10) == b""
            except BlockingIOError:
                return False
            except OSError:
                return True

        qtbot.waitUntil(is_over, timeout=TIMEOUT_MS)

    assert heard == []


def test_a_place_where_nobody_listens_any_more_is_taken_over(qtbot, tmp_path):
    place = tmp_path / "left.socket"
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(place))

    assert not hand_over([], place)
    server = InstanceServer(place)
    assert server.listen()
    assert not InstanceServer(place).listen()
    server.close()
    assert not place.exists()


@pytest.fixture
def seen(monkeypatch, tmp_path):
    """A person with a display and a folder of their own."""
    folder = tmp_path / "runtime"
    folder.mkdir(0o700)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":7.0")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return monkeypatch


def test_each_display_has_a_place_of_its_own(seen, tmp_path):
    places = [meeting_place()]
    seen.setenv("DISPLAY", "host/unix:1")
    places.append(meeting_place())
    seen.setenv("WAYLAND_DISPLAY", "wayland-0")
    places.append(meeting_place())

    assert len(set(places)) == 3
    assert {place.parent for place in places} == {tmp_path / "runtime"}


def test_there_is_no_place_where_nothing_is_shown(seen):
    seen.setenv("QT_QPA_PLATFORM", "offscreen")
    unseen = meeting_place()
    seen.delenv("QT_QPA_PLATFORM")
    seen.delenv("DISPLAY")

    assert (unseen, meeting_place()) == (None, None)


def test_a_folder_that_others_may_enter_is_no_place(seen, tmp_path):
    (tmp_path / "runtime").chmod(0o755)

    assert meeting_place() is None


def test_without_a_runtime_folder_one_of_the_persons_own_is_made(seen, tmp_path):
    seen.delenv("XDG_RUNTIME_DIR")
    seen.setattr("tempfile.tempdir", str(tmp_path))
    place = meeting_place()

    assert place.parent.stat().st_mode & 0o777 == 0o700
