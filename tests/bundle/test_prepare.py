"""Setting up: quick when nothing changed, and one sentence where something is missing."""

import pytest

from bundle import prepare as setup


@pytest.fixture
def calls(monkeypatch, tmp_path):
    """Return what would have been run, in an environment that is set up elsewhere."""
    made = []
    monkeypatch.setattr(setup, "ENVIRONMENT", tmp_path)
    monkeypatch.setattr(setup, "_has_working_environment", lambda: True)
    monkeypatch.setattr(setup.subprocess, "call", lambda command, **_: made.append(command))
    monkeypatch.setattr(setup.subprocess, "check_call", lambda command, **_: made.append(command))
    return made


def test_a_second_set_up_runs_nothing(calls):
    setup.prepare("dev")
    first = len(calls)
    setup.prepare("dev")

    assert first == len(calls) == 1


def test_the_set_up_for_checks_serves_the_window_too(calls):
    setup.prepare("dev")
    setup.prepare()

    assert len(calls) == 1


def test_the_set_up_for_the_window_does_not_serve_checks(calls):
    setup.prepare()
    setup.prepare("dev")

    assert len(calls) == 2
    assert str(calls[1][-1]).endswith("[dev]")


@pytest.mark.parametrize(("extra", "size"), [("", "170 MB"), ("dev", "300 MB")])
def test_a_person_is_told_how_much_is_fetched(calls, capsys, extra, size):
    setup.prepare(extra)

    assert f"some {size}." in capsys.readouterr().out


def test_other_requirements_are_installed(calls, monkeypatch):
    setup.prepare()
    monkeypatch.setattr(setup, "_state", lambda: "another pyproject.toml")
    setup.prepare()

    assert len(calls) == 2


def test_a_failed_set_up_is_tried_again(calls, monkeypatch):
    monkeypatch.setattr(setup.subprocess, "call", lambda command, **_: calls.append(command) or 1)

    for _ in range(2):
        with pytest.raises(SystemExit, match="try again"):
            setup.prepare()
    assert len(calls) == 2


def test_a_person_is_told_the_command_that_installs_what_is_missing(calls, monkeypatch):
    monkeypatch.delenv("CI", raising=False)

    with pytest.raises(SystemExit) as said:
        setup.require(["libegl1", "libgl1"], "Qt")

    assert str(said.value) == "Qt is missing; run: sudo apt-get install libegl1 libgl1"
    assert calls == []


def test_ci_installs_what_is_missing_where_it_is_root(calls, monkeypatch):
    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr(setup.os, "geteuid", lambda: 0)

    setup.require(["libegl1"], "Qt")

    assert [command[:2] for command in calls] == [["apt-get", "-qq"]] * 2
    assert calls[1][-1] == "libegl1"


def test_nothing_is_said_where_nothing_is_missing(calls):
    setup.require([], "Qt")

    assert calls == []


def test_a_python_that_is_not_supported_is_named_with_what_to_install(monkeypatch):
    monkeypatch.setattr(setup, "_version", lambda _python: (3, 10))

    with pytest.raises(SystemExit, match=r"3\.11, 3\.12 or 3\.13; run: sudo apt-get"):
        setup._find_python()
