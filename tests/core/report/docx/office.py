"""LibreOffice without a window: accepts and rejects tracked changes, and converts documents."""

from __future__ import annotations

import html
import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from lxml import etree

PARAGRAPH_END = "\x1e"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Text fields and the like are not ours: a paragraph's string is what stands in it.
_MACRO = """
Sub Settle(Path As String, Verb As String, Target As String)
  On Error GoTo Failed
  Dim Hidden(0) As New com.sun.star.beans.PropertyValue
  Hidden(0).Name = "Hidden"
  Hidden(0).Value = True
  Dim Document As Object, Dispatcher As Object, Paragraphs As Object, Paragraph As Object
  Dim Disk As Object, Writer As Object
  Document = StarDesktop.loadComponentFromURL(Path, "_blank", 0, Hidden())
  Dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  Dispatcher.executeDispatch(Document.CurrentController.Frame, ".uno:" & Verb, "", 0, Array())
  Disk = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  Writer = createUnoService("com.sun.star.io.TextOutputStream")
  Writer.setOutputStream(Disk.openFileWrite(Target))
  Writer.setEncoding("UTF-8")
  Paragraphs = Document.Text.createEnumeration()
  Do While Paragraphs.hasMoreElements()
    Paragraph = Paragraphs.nextElement()
    Writer.writeString(Paragraph.String & Chr(30))
  Loop
  Writer.closeOutput()
  Document.close(True)
Failed:
  StarDesktop.terminate()
End Sub
"""
_LIBRARY = 'xmlns:library="http://openoffice.org/2000/library" library:name="Standard"'
_FILES = {
    "script.xlc": (
        '<library:libraries xmlns:library="http://openoffice.org/2000/library" '
        'xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" '
        'xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" '
        'library:link="false"/></library:libraries>'
    ),
    "Standard/script.xlb": (
        f'<library:library {_LIBRARY} library:readonly="false" '
        'library:passwordprotected="false"><library:element library:name="Module1"/>'
        "</library:library>"
    ),
    "Standard/Module1.xba": (
        '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" '
        f'script:language="StarBasic">{html.escape(_MACRO)}</script:module>'
    ),
}


class Office:
    """LibreOffice with a profile of its own, which holds the macro."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._run("--terminate_after_init")
        for name, text in _FILES.items():
            path = folder / "profile" / "user" / "basic" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n{text}', encoding="utf-8")

    def settled(self, document: bytes, verb: str) -> list[str]:
        """Return the paragraphs after all changes were accepted or rejected, as a person would."""
        path, target = self._written(_bare(document)), self._folder / "paragraphs.txt"
        target.unlink(missing_ok=True)
        arguments = ", ".join(
            f'"{value}"' for value in (path.as_uri(), f"{verb}AllTrackedChanges", target.as_uri())
        )
        self._run("--norestore", f"macro:///Standard.Module1.Settle({arguments})")
        return target.read_bytes().decode().split(PARAGRAPH_END)[:-1]

    def converted(self, document: bytes, ending: str) -> bytes:
        """Return the document in another format, as LibreOffice understands it."""
        path = self._written(document)
        self._run("--convert-to", ending, "--outdir", str(self._folder), str(path))
        return path.with_suffix(f".{ending}").read_bytes()

    def _written(self, document: bytes) -> Path:
        path = self._folder / f"{len(list(self._folder.iterdir()))}.docx"
        path.write_bytes(document)
        return path

    def _run(self, *arguments: str) -> None:
        profile = f"-env:UserInstallation={(self._folder / 'profile').as_uri()}"
        subprocess.run(
            ["soffice", "--headless", profile, *arguments],
            check=True,
            capture_output=True,
            timeout=120,
        )


def find_office(folder: Path) -> Office:
    """Return LibreOffice; where it is missing, the test fails in CI and is skipped elsewhere."""
    if not shutil.which("soffice"):
        if os.environ.get("CI"):
            pytest.fail("LibreOffice (libreoffice-writer-nogui) is missing in CI")
        pytest.skip("LibreOffice (libreoffice-writer-nogui) is not installed")
    return Office(folder)


def _bare(document: bytes) -> bytes:
    """Return the document without comments, headers and footers.

    Debian's LibreOffice draws a button on each as soon as a macro lets it, has no file for the
    button where it was built without windows, and crashes.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as package, zipfile.ZipFile(out, "w") as bare:
        for name in package.namelist():
            data = package.read(name)
            bare.writestr(name, _without(data) if name == "word/document.xml" else data)
    return out.getvalue()


def _without(data: bytes) -> bytes:
    tree = etree.fromstring(data, etree.XMLParser(huge_tree=True))
    for reference in list(tree.iter(f"{_W}commentReference")):
        run = reference.getparent()
        run.getparent().remove(run)
    ends = ("commentRangeStart", "commentRangeEnd")
    margins = ("headerReference", "footerReference", "titlePg")
    for each in list(tree.iter(*(f"{_W}{name}" for name in (*ends, *margins)))):
        each.getparent().remove(each)
    return etree.tostring(tree)
