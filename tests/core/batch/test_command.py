"""`retold batch` as a person gives it."""

import pytest

from core.cli import ExitCode


def test_one_source_and_its_reposts_get_a_report_each_an_index_and_a_matrix(desk, pages):
    assert desk.batch(*pages) == ExitCode.DONE
    assert desk.made() == [
        "copy.html",
        "daily.html",
        "index.csv",
        "index.html",
        "matrix.csv",
        "matrix.html",
        "other.html",
    ]


def test_a_list_names_its_pairs_by_paths_beside_it(desk, monkeypatch, tmp_path_factory):
    rows = desk.rows("source.txt,daily.txt,The Daily", "copy.txt,other.txt,")
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))

    assert desk.batch(rows) == ExitCode.DONE
    assert [row["name"] for row in desk.table("index.csv")] == ["The Daily", "other"]
    assert (desk.out / "The Daily.html").is_file()


def test_several_sources_get_a_matrix_each(desk):
    desk.batch(desk.rows("source.txt,daily.txt,", "other.txt,daily.txt,", "source.txt,copy.txt,"))

    files = [row["file"] for row in desk.table("matrix.csv")]
    assert [row["reposts"] for row in desk.table("matrix.csv")] == ["2", "1"]
    assert all((desk.out / file).with_suffix(".html").is_file() for file in files)


def test_reports_come_in_every_format_that_is_asked_for(desk, pages):
    assert desk.batch(*pages[:2], "--format", "html,json", "--format", "csv") == ExitCode.DONE
    assert {"daily.html", "daily.json", "daily.csv"} <= set(desk.made())


def test_one_bad_page_does_not_stop_the_others(desk, capsys):
    rows = desk.rows("source.txt,gone.txt,", "source.txt,,", "source.txt,daily.txt,")

    assert desk.batch(rows) == ExitCode.PAGE_FAILED
    table = desk.table("index.csv")
    assert [row["status"] for row in table] == ["failed", "failed", "compared"]
    assert table[0]["problem"] == "“gone.txt” does not exist. Check the name and the folder."
    assert "names no repost" in table[1]["problem"]
    assert "“gone.txt” does not exist." in (desk.out / "index.html").read_text(encoding="utf-8")
    assert "gone: “gone.txt” does not exist." in capsys.readouterr().err


def test_where_every_page_is_bad_the_index_says_so(desk):
    assert desk.batch(str(desk.folder / "gone.txt"), "a.txt", "b.txt") == ExitCode.PAGE_FAILED
    assert [row["status"] for row in desk.table("index.csv")] == ["failed", "failed"]
    assert "No pair could be compared." in (desk.out / "matrix.html").read_text(encoding="utf-8")


def test_options_reach_the_comparison(desk, pages, capsys):
    assert desk.batch(*pages[:2], "--source-strand", "zh") == ExitCode.PAGE_FAILED
    assert "no Chinese" in capsys.readouterr().err.replace("“zh”", "no Chinese")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["{0}"], "no column “source”"),
        (["gone.csv"], "“gone.csv” does not exist"),
        (["-", "{1}"], "Standard input"),
        (["{0}", "{1}", "--format", "scroll"], "“scroll” is not a format"),
        (["{0}", "{1}", "--jobs", "0"], "“0” is not a number of processes"),
        (["{0}", "{1}", "--time-limit", "soon"], "“soon” is not a number of seconds"),
        (["{0}", "{1}", "--force", "--resume"], "not allowed"),
    ],
    ids=[
        "no list",
        "no file",
        "standard input",
        "format",
        "jobs",
        "time limit",
        "force and resume",
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(desk, pages, capsys, arguments, told):
    code = desk.batch(*(argument.format(*pages) for argument in arguments))

    lines = capsys.readouterr().err.strip().splitlines()
    assert code == ExitCode.BAD_INPUT
    assert len(lines) == 1
    assert told in lines[0]
    assert not desk.out.exists()


def test_a_folder_that_cannot_be_made_is_named(desk, pages, capsys):
    desk.out.write_text("a file")

    assert desk.batch(*pages) == ExitCode.BAD_INPUT
    assert "“" in capsys.readouterr().err


def test_an_existing_report_is_left_and_nothing_is_written(desk, pages, capsys):
    desk.out.mkdir()
    (desk.out / "copy.html").write_text("mine")

    assert desk.batch(*pages) == ExitCode.BAD_INPUT
    assert desk.batch(*pages, "--resume") == ExitCode.BAD_INPUT
    assert "copy.html” is there already" in capsys.readouterr().err
    assert desk.made() == ["copy.html"]
    assert (desk.out / "copy.html").read_text() == "mine"


def test_force_writes_over_what_is_there(desk, pages):
    desk.out.mkdir()
    (desk.out / "copy.html").write_text("mine")

    assert desk.batch(*pages, "--force") == ExitCode.DONE
    assert (desk.out / "copy.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_batch_in_the_folder_of_its_pages_leaves_the_pages_alone(desk, capsys):
    desk.out.mkdir()
    for name in ("source", "daily"):
        (desk.out / f"{name}.html").write_text(f"<p>{name} mine.", encoding="utf-8")

    pages = [str(desk.out / f"{name}.html") for name in ("source", "daily")]
    assert desk.batch(*pages, "--force") == ExitCode.BAD_INPUT
    assert "daily.html” is read for this report" in capsys.readouterr().err
    assert (desk.out / "daily.html").read_text(encoding="utf-8") == "<p>daily mine."


def test_a_list_called_index_is_not_written_over_by_the_index(desk, capsys):
    desk.out.mkdir()
    (desk.out / "index.csv").write_text("source,repost\n../source.txt,../daily.txt\n")

    assert desk.batch(str(desk.out / "index.csv"), "--force") == ExitCode.BAD_INPUT
    assert "index.csv” is read for this report" in capsys.readouterr().err


def test_a_repost_called_index_does_not_take_the_place_of_the_index(desk):
    desk.batch(desk.rows("source.txt,daily.txt,index", "source.txt,copy.txt,Matrix"))

    assert {"index.html", "index-2.html", "matrix.html", "Matrix-2.html"} <= set(desk.made())


def test_where_no_report_can_be_written_the_batch_ends_with_one_sentence(desk, pages, capsys):
    (desk.out / "daily.html").mkdir(parents=True)

    assert desk.batch(*pages, "--force") == ExitCode.BAD_INPUT
    assert "daily.html” is a folder" in capsys.readouterr().err


@pytest.mark.parametrize("place", ["/home/anna/desk/page.html", "C:\\Users\\Anna\\page.html"])
def test_the_table_that_leaves_the_desk_tells_no_folder_of_it(desk, place):
    desk.batch(desk.rows(f"source.txt,{place},", "source.txt,daily.txt,"))

    assert [row["repost"] for row in desk.table("index.csv")] == ["page.html", "daily.txt"]
