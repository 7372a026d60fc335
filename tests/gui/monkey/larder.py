"""What a monkey finds to drop on the window: pages, and everything that only looks like one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

_BAD = {
    "empty.html": b"",
    "blank.txt": b" \n\t\n" * 50,
    "bytes.txt": bytes(range(256)) * 40,
    "zeros.html": bytes(5000),
    "line.txt": b"word " * 60_000,
    "letters.txt": b"x" * 200_000,
    "broken.html": b"<html><body><p>The board <b>met <table><tr><p>on</html> Monday <" * 30,
    "half.html": "<html><p>理事会周一开会，批准了大桥。</p>".encode("gb18030")[:-3],
    "wrong.html": b'<meta charset="utf-16"><p>The board met on Monday.</p>',
    "damaged.retold": b"PK\x03\x04 and nothing of a session behind it",
    "damaged.pdf": b"%PDF-1.7\n1 0 obj << /Type /Catalog",
    "damaged.docx": b"PK\x05\x06" + bytes(18),
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(40),
}
_TEXTS = (
    "",
    "\ud83d",
    "The board met on Monday and approved the bridge.",
    "\u202eabc\u0301 \U0001f9ec",
)
# Nobody listens there, so that nothing leaves this machine.
_NOWHERE = "http://127.0.0.1:9/story"


def filled(folder: Path) -> list[QMimeData]:
    """Put files into a folder, and return what can be dropped: each alone, some in pairs."""
    paths = [folder / name for name in _BAD]
    for path in paths:
        path.write_bytes(_BAD[path.name])
    paths += [folder, folder / "missing.html"]
    files = [_files(path) for path in paths]
    pairs = [_files(path, paths[number - 1]) for number, path in enumerate(paths)]
    return [*files, *pairs, *map(_text, _TEXTS), _link()]


def _files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def _text(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def _link() -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(_NOWHERE)])
    data.setText(_NOWHERE)
    return data
