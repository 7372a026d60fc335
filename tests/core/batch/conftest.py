"""Pages on a disk, and a batch of them."""

import csv
import io
from pathlib import Path

import pytest

from core.cli import main

SOURCE = (
    "The night train returns in May. Fares start at 49 crowns, two officials said. "
    "Dogs may travel only in the last carriage. Sleep well."
)
REPOSTS = {
    "daily": "The night train returns in May. Fares start at 59 crowns. Sleep well.",
    "copy": SOURCE,
    "other": "A bakery opened in Port Ellery. Its owner sells rye bread to the sailors.",
}


class Desk:
    """A folder with a source and three reposts, and the folder of their batch."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.out = folder / "out"
        self.write("source.txt", SOURCE)
        for name, text in REPOSTS.items():
            self.write(f"{name}.txt", text)

    def write(self, name: str, text: str) -> str:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def rows(self, *rows: str) -> str:
        return self.write("list.csv", "\n".join(["source,repost,name", *rows]))

    def batch(self, *arguments: str) -> int:
        return main(["batch", *arguments, "-o", str(self.out), "--jobs", "1"])

    def made(self) -> list[str]:
        return sorted(path.name for path in self.out.iterdir() if path.name[0] != ".")

    def table(self, name: str) -> list[dict[str, str]]:
        text = (self.out / name).read_text(encoding="utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.fixture
def desk(tmp_path) -> Desk:
    """Return a folder of pages."""
    return Desk(tmp_path)


@pytest.fixture
def pages(desk) -> list[str]:
    """Return a source and its reposts as arguments."""
    return [str(desk.folder / f"{name}.txt") for name in ("source", *REPOSTS)]
