"""What the project promises as a whole: its commands, its package, its licences, its sample."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import entry_points, version
from pathlib import Path

import pytest

from bundle.menu import install_menu_entry
from core.resources import ROOT as RESOURCES
from core.resources import resource

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHIPPED = ("core", "gui", "resources")
SAMPLES = sorted(RESOURCES.glob("samples/*.html"))


def run(program, *arguments, folder):
    """Run a program in a folder outside the checkout and return what it printed."""
    command = [str(program), *map(str, arguments)]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)

    assert result.returncode == 0, result.stderr
    return result.stdout


def run_python(*arguments, folder):
    return run(sys.executable, *arguments, folder=folder)


def readable(page):
    """Return the words of a page without its mark-up."""
    data = page.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("gb18030")
    return re.findall(r"\w+", re.sub(r"<[^>]+>", " ", text).lower())


def runs(words, length):
    return {" ".join(words[i : i + length]) for i in range(len(words) - length + 1)}


def test_the_version_stands_in_one_place():
    written = [
        path.name
        for folder in ("core", "gui")
        for path in (ROOT / folder).rglob("*.py")
        if f'"{PROJECT["version"]}"' in path.read_text(encoding="utf-8")
    ]

    assert version("retold") == PROJECT["version"]
    assert written == []


def test_the_changelog_begins_with_this_version():
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert re.findall(r"^## (\S+)", changelog, re.MULTILINE)[0] == PROJECT["version"]


@pytest.mark.parametrize("group", ["console_scripts", "retold.window"])
def test_every_entry_point_can_be_called(group):
    mine = [point for point in entry_points(group=group) if point.dist.name == "retold"]

    assert mine
    assert all(callable(point.load()) for point in mine)


def test_the_readme_gives_two_commands_that_can_be_run():
    block = re.search(r"```sh\n(.*?)```", README, re.DOTALL)
    commands = [line.split()[0] for line in block[1].splitlines()]

    assert commands == ["./start", "./check"]
    assert all(os.access(ROOT / command, os.X_OK) for command in commands)


def test_ci_runs_the_command_of_the_readme_and_nothing_else():
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if not line.startswith("#")] == [
        'exec "$(dirname "$0")/../check"'
    ]


def test_every_file_that_the_documents_link_to_is_there():
    for document in ROOT.glob("*.md"):
        text = document.read_text(encoding="utf-8")
        links = re.findall(r"\]\(([^):#]+)\)", text)

        assert [link for link in links if not (ROOT / link).exists()] == [], document.name


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Return the wheel built from a copy, so that no build folder is left in the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    for name in SHIPPED:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    build = ("pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", ".")
    run_python("-m", *build, folder=folder)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_every_module_and_every_resource(wheel):
    files = {
        str(path.relative_to(ROOT))
        for folder in SHIPPED
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    names = zipfile.ZipFile(wheel).namelist()

    assert {name for name in names if ".dist-info/" not in name} == files


@pytest.mark.skipif("CI" not in os.environ, reason="it fetches 300 MB: set CI to run it")
def test_an_installed_wheel_works_from_any_folder(wheel, tmp_path):
    run_python("-m", "venv", tmp_path / "new", folder=tmp_path)
    run(tmp_path / "new/bin/pip", "install", "--quiet", wheel, folder=tmp_path)
    commands = (tmp_path / "new/bin/retold",), (tmp_path / "new/bin/python", "-m", "core")
    page = resource("samples", "portal.html")
    texts = [run(*command, "read", page, folder=tmp_path) for command in commands]

    assert "Norvik Rail hopes to run a night train over Kelder Pass again." in texts[0]
    assert texts[0] == texts[1]


def test_a_resource_is_found_from_any_folder(tmp_path):
    code = "from core.resources import resource; print(resource('icons', 'retold.svg'))"

    assert Path(run_python("-c", code, folder=tmp_path).strip()).is_file()


def test_a_missing_resource_is_named():
    with pytest.raises(FileNotFoundError, match=r"none\.svg"):
        resource("icons", "none.svg")


@pytest.mark.parametrize("path", sorted(RESOURCES.glob("fonts/*.[ot]tf")), ids=lambda p: p.name)
def test_every_font_stands_in_the_list_beside_its_licence(path):
    family = path.stem.partition("-")[0]

    assert "SIL OPEN FONT LICENSE" in resource("fonts", "OFL.txt").read_text(encoding="utf-8")
    assert family in resource("fonts", "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", SAMPLES, ids=lambda p: p.name)
def test_the_sample_takes_no_text_from_the_measuring_data(page, shared):
    own = runs(readable(page), 6)
    others = [*(shared / "seeds").glob("*.txt"), *(shared / "pages").glob("*.html")]

    assert len(others) == 4
    assert [other.name for other in others if own & runs(readable(other), 6)] == []


def test_a_comparison_never_loads_qt(tmp_path):
    code = """
import sys
from core.cli import main
code = main(["compare", *sys.argv[1:], "-o", "out.json"])
print(code, [name for name in sys.modules if name.split(".")[0] in ("PySide6", "gui")])
"""
    pages = resource("samples", "portal.html"), resource("samples", "repost.html")

    assert run_python("-c", code, *pages, folder=tmp_path).strip() == "0 []"


def test_importing_core_loads_no_heavy_library(tmp_path):
    heavy = {"numpy", "lxml", "trafilatura", "rapidfuzz", "jinja2", "PySide6"}
    code = "import core, sys; print(*sys.modules)"

    assert heavy & set(run_python("-c", code, folder=tmp_path).split()) == set()


def test_the_menu_entry_starts_the_program_by_its_quoted_path(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    install_menu_entry(Path('/home/a "b"/50% $x/retold'))

    entry = (tmp_path / "applications" / "retold.desktop").read_text(encoding="utf-8")
    assert r'Exec="/home/a \\"b\\"/50%% \\$x/retold" %F' in entry
    assert (tmp_path / "icons/hicolor/scalable/apps/retold.svg").is_file()
    assert (tmp_path / "icons/hicolor/16x16/apps/retold.png").is_file()


def test_a_home_that_cannot_be_written_to_stays_without_an_entry(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))

    install_menu_entry(Path("/usr/bin/retold"))

    assert [path.name for path in tmp_path.iterdir()] == ["file"]
