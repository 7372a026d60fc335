"""A Debian package of the application's folder: menu entry, icons, file types, `retold` on PATH."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bundle.contents import IDENTIFIER, NAME, SUMMARY
from bundle.shared_files import MENU_ENTRY, shared_files
from core.resources import ROOT as RESOURCES
from core.version import retold_version

# A name that can reach nobody, for a package has to name somebody.
_MAINTAINER = "The Retold authors <nobody@retold.invalid>"
_DESCRIPTION = """\
 Retold sets two pages side by side, an original and the page that reuses it:
 what was carried word for word, edited, paraphrased, moved or left out, and
 what was added. It takes the articles out of web pages and documents, lists
 the changes that matter, and writes reports as HTML, PDF and Word files.
 .
 Everything works offline; nothing that is opened leaves the machine."""
_LIBRARY = re.compile(r"=> (/\S+)")
_LOADER = re.compile(r"^\s*(/lib\S+ld-linux\S+)", re.MULTILINE)
# Qt opens these when it shows a window, without being linked to them.
_OPENED_LATER = ("libegl1", "libgl1")
# Makes the smallest package; what it takes longer is nothing beside a download.
_COMPRESSION = ("-Zxz", "-z9")


def make_deb(folder: Path, target: Path) -> Path:
    """Make ``retold_<version>_<architecture>.deb`` of a frozen folder, below ``target``.

    The same folder gives the same files. Raises `subprocess.CalledProcessError` where one of
    Debian's own programs fails, FileNotFoundError where there is none.
    """
    architecture = _output("dpkg", "--print-architecture")
    package = target / f"{NAME}_{retold_version()}_{architecture}.deb"
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "root"
        _fill(root, folder)
        _write_control(root, architecture, _depends(folder))
        made = Path(name) / package.name
        command = ["dpkg-deb", "--root-owner-group", *_COMPRESSION, "--build", root, made]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        beside = package.with_suffix(".part")
        shutil.copyfile(made, beside)
        beside.replace(package)
    return package


def _fill(root: Path, folder: Path) -> None:
    """Put everything where the Filesystem Hierarchy Standard has it."""
    shutil.copytree(folder, root / "usr/lib" / NAME, symlinks=True)
    program = root / "usr/bin" / NAME
    program.parent.mkdir(parents=True)
    program.symlink_to(f"../lib/{NAME}/{NAME}")
    share = root / "usr/share"
    desktop = RESOURCES / "desktop"
    own = (
        (desktop / "retold.desktop", MENU_ENTRY),
        (desktop / f"{IDENTIFIER}.metainfo.xml", f"metainfo/{IDENTIFIER}.metainfo.xml"),
    )
    for source, place in (*own, *shared_files()):
        (share / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, share / place)
    _write_documents(share)
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _is_program(path) else 0o644)


def _write_documents(share: Path) -> None:
    documents = share / "doc" / NAME
    documents.mkdir(parents=True)
    licence = (RESOURCES.parent / "LICENSE").read_text(encoding="utf-8")
    head = (
        "Retold\nCopyright 2026 The Retold authors\n\n"
        f"The licences of all parts stand in /usr/lib/{NAME}/NOTICES.txt.\n"
        "On Debian systems the Apache License 2.0 is also in /usr/share/common-licenses.\n\n"
    )
    (documents / "copyright").write_text(head + licence, encoding="utf-8")
    changes = (RESOURCES.parent / "CHANGELOG.md").read_bytes()
    (documents / "changelog.gz").write_bytes(gzip.compress(changes, mtime=0))
    manual = share / "man/man1"
    manual.mkdir(parents=True)
    page = (RESOURCES / "desktop" / "retold.1").read_bytes()
    (manual / "retold.1.gz").write_bytes(gzip.compress(page, mtime=0))


def _is_program(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF" and ".so" not in path.name


def _write_control(root: Path, architecture: str, depends: list[str]) -> None:
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    kilobytes = sum(path.stat().st_size for path in files) // 1024
    control = root / "DEBIAN"
    control.mkdir(mode=0o755)
    fields = {
        "Package": NAME,
        "Version": retold_version(),
        "Section": "text",
        "Priority": "optional",
        "Architecture": architecture,
        "Maintainer": _MAINTAINER,
        "Installed-Size": str(kilobytes),
        "Depends": ", ".join(depends),
        "Description": f"{SUMMARY}\n{_DESCRIPTION}",
    }
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    (control / "control").write_text(text, encoding="utf-8")
    sums = (f"{_md5(path)}  {path.relative_to(root)}\n" for path in files)
    (control / "md5sums").write_text("".join(sums), encoding="utf-8")


def _md5(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "md5").hexdigest()


def _depends(folder: Path) -> list[str]:
    """Return the packages of the libraries that the folder uses and does not bring itself."""
    needed = set[str]()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink() and (".so" in path.name or path.name == NAME):
            told = subprocess.run(["ldd", path], capture_output=True, text=True, check=False).stdout
            needed.update(_LIBRARY.findall(told), _LOADER.findall(told))
    brought = {path.name for path in folder.rglob("*.so*")}
    outside = (path for path in needed if Path(path).name not in brought)
    packages = {package for path in outside for package in _package_of(path)}
    libc = os.confstr("CS_GNU_LIBC_VERSION") or "glibc 2.36"
    packages.discard("libc6")
    return [f"libc6 (>= {libc.split()[1]})", *sorted(packages | set(_OPENED_LATER))]


def _package_of(library: str) -> Iterator[str]:
    """Yield the installed package that a library belongs to; /lib may be a link to /usr/lib."""
    for path in (library, f"/usr{library}", str(Path(library).resolve())):
        found = subprocess.run(["dpkg", "-S", path], capture_output=True, text=True, check=False)
        if found.returncode == 0:
            yield found.stdout.partition(":")[0]
            return


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
