"""The licences of everything that goes into the application, gathered from what is installed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from core.resources import ROOT as RESOURCES

_LICENCE_NAMES = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS")
_TEXTS = ("", ".txt", ".md", ".rst")
_RULE = "=" * 79
# Where a wheel brings no text of its licence: whose it is, and where it can be read.
_QT = (
    "Qt 6 and Qt for Python, (C) The Qt Company Ltd. and other contributors, are used under the\n"
    "GNU Lesser General Public License, version 3: https://www.gnu.org/licenses/lgpl-3.0.html.\n"
    "They stand as shared libraries of their own in the folder PySide6 and may be replaced by\n"
    "others of the same interface. Their source: https://download.qt.io/official_releases/.\n"
)


def write_notices(path: Path) -> None:
    """Write all notices as one text file, in the order of the names."""
    path.write_text("\n".join(_parts()), encoding="utf-8")


def libraries(name: str = "retold") -> dict[str, Distribution]:
    """Return what a distribution needs at run time, with what these need, by lower-case name."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        asked = waiting.pop()
        key = asked.lower().replace("_", "-")
        if key in found:
            continue
        try:
            found[key] = distribution(asked)
        except PackageNotFoundError:
            continue  # for another system or another Python
        waiting += _needed(found[key])
    return dict(sorted(found.items()))


def _needed(one: Distribution) -> Iterator[str]:
    from packaging.requirements import Requirement

    for text in one.requires or ():
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement.name


def _parts() -> Iterator[str]:
    yield "Retold is made of the parts below, each under its own licence.\n"
    yield from _part("Retold", (RESOURCES.parent / "LICENSE").read_text(encoding="utf-8"))
    fonts = RESOURCES / "fonts" / "OFL.txt"
    yield from _part("Noto fonts", fonts.read_text(encoding="utf-8"))
    python = _python_licence()
    yield from _part(f"Python {sys.version.split()[0]}", python)
    for name, one in libraries().items():
        if name != "retold":
            yield from _part(f"{one.name} {one.version}", _licence_of(name, one))


def _part(title: str, text: str) -> Iterator[str]:
    yield f"{_RULE}\n{title}\n{_RULE}\n\n{text.strip()}\n"


def _licence_of(name: str, one: Distribution) -> str:
    if name.startswith(("pyside6", "shiboken6")):
        return _QT
    told = _field(one, "License-Expression") or _field(one, "License")
    classifiers = [
        value.rpartition(" :: ")[2]
        for value in one.metadata.get_all("Classifier") or ()
        if value.startswith("License ::")
    ]
    head = told.strip() or ", ".join(classifiers) or "see the project's page"
    page = _field(one, "Home-page") or next(iter(_pages(one)), "")
    texts = [
        Path(str(one.locate_file(file))).read_text(encoding="utf-8", errors="replace")
        for file in one.files or ()
        if file.name.upper().startswith(_LICENCE_NAMES) and file.suffix in _TEXTS
    ]
    # Some put the whole text where its name belongs.
    return "\n\n".join([head.splitlines()[0], page, *texts]).strip()


def _field(one: Distribution, name: str) -> str:
    return next(iter(one.metadata.get_all(name) or ()), "")


def _pages(one: Distribution) -> Iterator[str]:
    for value in one.metadata.get_all("Project-URL") or ():
        yield value.partition(", ")[2]


def _python_licence() -> str:
    import site
    import sysconfig

    for folder in (sysconfig.get_path("stdlib"), *site.getsitepackages(), sys.base_prefix):
        for name in ("LICENSE.txt", "LICENSE"):
            path = Path(folder) / name
            if path.is_file():
                return path.read_text(encoding="utf-8")
    return "Python Software Foundation License: https://docs.python.org/3/license.html"
