"""The command line is a contract: exit codes, formats, one sentence for what went wrong."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.cli import ExitCode, main
from core.report import ReportFormat
from tests.core.load.servers import serving

SOURCE = "The night train returns. Fares start at 49 crowns, two officials said. Sleep well."
REPOST = "The night train returns. Fares start at 59 crowns."


@pytest.fixture
def pages(tmp_path):
    """Return a source and a repost as files."""
    source, repost = tmp_path / "source.txt", tmp_path / "repost.txt"
    source.write_text(SOURCE, encoding="utf-8")
    repost.write_text(REPOST, encoding="utf-8")
    return [str(source), str(repost)]


def sentence(capsys) -> str:
    """Return what stands on standard error; it is one line and no traceback."""
    lines = capsys.readouterr().err.strip().splitlines()
    assert len(lines) == 1
    return lines[0]


def test_json_goes_to_standard_output_where_there_is_no_file(pages, capsys):
    code = main(["compare", *pages])
    result = json.loads(capsys.readouterr().out)

    assert code == ExitCode.DONE
    assert result["schema"] == "retold/1"


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("o.html", b"<!"),
        ("o.pdf", b"%PDF"),
        ("o.docx", b"PK"),
        ("o.md", b"# "),
        ("o.txt", b""),
        ("o.csv", b"\xef\xbb\xbf"),
        ("o.json", b"{"),
    ],
)
def test_the_name_of_the_file_says_the_format(pages, tmp_path, name, begins):
    code = main(["compare", *pages, "-o", str(tmp_path / name)])

    assert code == ExitCode.DONE
    assert (tmp_path / name).read_bytes().startswith(begins)


@pytest.mark.parametrize("name", [each.value for each in ReportFormat])
def test_every_format_can_be_asked_for_by_name(pages, tmp_path, name):
    assert main(["compare", *pages, "-o", str(tmp_path / "o"), "--format", name]) == ExitCode.DONE


def test_a_document_is_not_written_to_a_terminal(pages, capsys, monkeypatch):
    monkeypatch.setattr("core.cli._is_terminal", lambda: True)

    assert main(["compare", *pages, "--format", "docx"]) == ExitCode.BAD_INPUT
    assert "-o" in sentence(capsys)


def test_an_existing_file_is_kept_without_force(pages, tmp_path, capsys):
    old = tmp_path / "old.json"
    old.write_text("mine", encoding="utf-8")

    assert main(["compare", *pages, "-o", str(old)]) == ExitCode.BAD_INPUT
    assert "old.json" in sentence(capsys)
    assert old.read_text(encoding="utf-8") == "mine"
    assert main(["compare", *pages, "-o", str(old), "--force"]) == ExitCode.DONE
    assert old.read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize("page", [0, 1], ids=["source", "repost"])
def test_a_report_never_takes_the_place_of_a_page_it_is_made_of(pages, capsys, page):
    before = Path(pages[page]).read_bytes()

    assert main(["compare", *pages, "-o", pages[page], "--force"]) == ExitCode.BAD_INPUT
    assert "is read for this report" in sentence(capsys)
    assert Path(pages[page]).read_bytes() == before


@pytest.mark.parametrize(("same", "code"), [(True, 0), (False, 1)])
def test_exit_code_tells_whether_the_texts_differ(pages, same, code, capsys):
    repost = pages[0] if same else pages[1]

    assert main(["compare", pages[0], repost, "--exit-code"]) == code
    assert main(["compare", pages[0], repost]) == ExitCode.DONE


def bad_inputs(folder: Path) -> dict[str, list[str]]:
    good = folder / "good.txt"
    good.write_text(SOURCE, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    (folder / "menu.html").write_text("<nav><a href='/'>Home</a></nav>", encoding="utf-8")
    (folder / "folder").mkdir()
    return {
        name: ["compare", str(folder / name), str(good)]
        for name in ("empty.txt", "picture.html", "menu.html", "folder", "missing.html")
    }


@pytest.mark.parametrize(
    "name", ["empty.txt", "picture.html", "menu.html", "folder", "missing.html"]
)
def test_bad_input_is_one_sentence_that_names_the_file(tmp_path, capsys, name):
    code = main(bad_inputs(tmp_path)[name])

    assert code == ExitCode.BAD_INPUT
    assert name in sentence(capsys)


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["compare"], id="no pages"),
        pytest.param(["compare", "-", "-"], id="standard input twice"),
        pytest.param(["nonsense"], id="unknown command"),
        pytest.param(["compare", "{0}", "{1}", "--format", "rtf"], id="unknown format"),
        pytest.param(["compare", "{0}", "{1}", "-o", "{0}.xyz"], id="unknown ending"),
        pytest.param(["compare", "{0}", "{1}", "-o", "{0}/x/y.json"], id="no such folder"),
        pytest.param(["compare", "{0}", "{1}", "--source-strand", "zh"], id="no such strand"),
        pytest.param(["compare", "{0}", "{1}", "--source-encoding", "klingon"], id="no encoding"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(pages, capsys, arguments):
    code = main([argument.format(*pages) for argument in arguments])

    assert code == ExitCode.BAD_INPUT
    assert sentence(capsys).endswith((".", "?"))


def test_read_shows_the_article_and_what_was_left_out(tmp_path, capsysbinary):
    page = tmp_path / "page.html"
    paragraph = "The night train leaves Port Ellery at ten and reaches the sea at dawn. " * 4
    page.write_text(
        f"<nav><a href='/'>Home</a> <a href='/n'>News</a></nav><article><h1>Night train</h1>"
        f"<p>{paragraph}</p><p>{paragraph}</p></article><footer>© The Courier</footer>",
        encoding="utf-8",
    )

    assert main(["read", str(page)]) == ExitCode.DONE
    shown = capsysbinary.readouterr().out.decode()
    assert "reaches the sea at dawn." in shown
    assert "# Left out as not the article: 2 blocks." in shown
    assert "#   1 × navigation: Home News\n" in shown
    assert "#   1 × copyright line: © The Courier\n" in shown


def test_an_address_is_a_page_like_any_other(pages, monkeypatch, capsys):
    monkeypatch.setenv("no_proxy", "*")
    with serving() as server:
        code = main(["compare", server.at("/news/night-train"), pages[1]])
    source = json.loads(capsys.readouterr().out)["source"]

    assert code == ExitCode.DONE
    assert source["name"] == "127.0.0.1/…/night-train"
    assert source["address"].endswith("/news/night-train")


def test_an_address_that_gives_no_page_is_one_sentence(monkeypatch, capsys):
    monkeypatch.setenv("no_proxy", "*")
    with serving() as server:
        address = server.at("/gone", lambda handler: handler.give(b"", status=404))
        code = main(["read", address])

    assert code == ExitCode.BAD_INPUT
    assert sentence(capsys).startswith(f"“{address}” does not exist on its server.")


def test_a_mistake_of_ours_is_one_sentence_and_a_log(pages, monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr("core.pipeline.align", lambda *_, **__: 1 / 0)

    assert main(["compare", *pages]) == ExitCode.BUG
    assert "retold.log" in sentence(capsys)
    assert "ZeroDivisionError" in (tmp_path / "retold" / "retold.log").read_text(encoding="utf-8")


def test_an_interrupt_ends_with_130(pages, monkeypatch):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("core.pipeline.align", interrupt)

    assert main(["compare", *pages]) == ExitCode.INTERRUPTED


def run(*arguments: str, cwd: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "core", *arguments]
    return subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, check=False)


def test_it_runs_from_any_folder_and_takes_standard_input(pages, tmp_path):
    result = run("compare", "-", pages[1], cwd=tmp_path, stdin=SOURCE.encode())

    assert result.returncode == ExitCode.DONE, result.stderr
    assert json.loads(result.stdout)["source"]["name"] == "standard input"


def test_comparing_never_loads_qt(pages, tmp_path):
    code = (
        "import sys; from core.cli import main;"
        "main(sys.argv[1:]); sys.exit(any(n.startswith('PySide6') for n in sys.modules))"
    )
    output = str(tmp_path / "o.html")
    result = subprocess.run(
        [sys.executable, "-c", code, "compare", *pages, "-o", output],
        capture_output=True, check=False, env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )  # fmt: skip

    assert result.returncode == 0, result.stderr


def test_what_is_read_cannot_turn_the_lines_of_a_terminal_around(tmp_path, capsysbinary):
    page = tmp_path / "page.txt"
    page.write_text(
        "The night train \u202enruter\u202c returns. It leaves at ten.", encoding="utf-8"
    )

    assert main(["read", str(page)]) == ExitCode.DONE
    shown = capsysbinary.readouterr().out.decode()
    assert "\u202e" not in shown
    assert "train \ufffdnruter\ufffd returns." in shown
