"""Which programs the tests need and do not find."""

from bundle import tools


def test_a_program_that_is_not_there_is_told_by_its_package(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))

    assert "chromium" in tools.missing_tools()


def test_a_program_that_is_there_is_not_asked_for(monkeypatch, tmp_path):
    program = tmp_path / "chromium"
    program.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert "chromium" not in tools.missing_tools()
