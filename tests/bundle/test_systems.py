"""What each system is told of the application; its own checkers read it where they are there."""

from __future__ import annotations

import plistlib
import shutil
import subprocess
from xml.etree import ElementTree

import pytest
from PIL import Image

from bundle.contents import IDENTIFIER, SESSION_TYPE, is_wanted
from bundle.systems import INFO_PLIST, four_numbers
from core.resources import resource
from core.version import retold_version

DESKTOP = resource("desktop")


def checked(program: str, *arguments: str) -> str:
    """Return what a checker says, "" for nothing; skips where it is not on this machine."""
    if not shutil.which(program):
        pytest.skip(f"{program} is not on this machine")
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def test_the_menu_entry_is_valid():
    assert checked("desktop-file-validate", str(DESKTOP / "retold.desktop")) == ""


def test_the_entry_of_software_centres_is_valid_and_of_this_version():
    path = DESKTOP / f"{IDENTIFIER}.metainfo.xml"
    releases = ElementTree.parse(path).getroot().findall("releases/release")

    assert releases[0].get("version") == retold_version()
    assert checked("appstreamcli", "validate", "--no-net", str(path)) == ""


def test_the_file_type_is_the_same_everywhere():
    declared = ElementTree.parse(DESKTOP / "retold-session.xml").getroot()
    types = [one.get("type") for one in declared]
    (exported,) = INFO_PLIST["UTExportedTypeDeclarations"]

    assert types == [SESSION_TYPE]
    assert SESSION_TYPE in (DESKTOP / "retold.desktop").read_text(encoding="utf-8")
    assert exported["UTTypeTagSpecification"]["public.mime-type"] == [SESSION_TYPE]
    assert plistlib.loads(plistlib.dumps(INFO_PLIST)) == INFO_PLIST


@pytest.mark.parametrize("name", ["retold", "retold-session"])
def test_the_icons_of_windows_and_macos_hold_small_and_large_sizes(name):
    with Image.open(resource("icons", f"{name}.ico")) as icon:
        assert {(16, 16), (32, 32), (256, 256)} <= icon.info["sizes"]
    with Image.open(resource("icons", f"{name}.icns")) as icon:
        assert {(16, 16, 2), (256, 256, 2)} <= set(icon.info["sizes"])


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("2.10", (2, 10, 0, 0)), ("1.0rc1", (1, 0, 0, 0))],
)
def test_windows_counts_versions_in_four_numbers(version, numbers):
    assert four_numbers(version) == numbers


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", True),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/lib/libQt6Qml.so.6", False),
        ("PySide6\\plugins\\sqldrivers\\qsqlite.dll", False),
        ("libgtk-3.so.0", False),
        ("libxcb-cursor.so.0", True),
        ("libjpeg.so.62", False),
        ("babel/locale-data/en.dat", True),
        ("babel/locale-data/de.dat", False),
    ],
)
def test_what_no_window_needs_stays_out(place, wanted):
    assert is_wanted(place) is wanted


def test_the_frozen_program_knows_every_module_that_is_run_by_itself():
    from core.batch import crew
    from core.extract.pdf import process
    from core.processes import MODULES
    from core.report import pdf

    assert {crew._MODULE, process._MODULE, pdf._MODULE} == set(MODULES)
