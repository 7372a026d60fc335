"""An invented story and what a repost made of it, as pages of plain text."""

import shutil
from pathlib import Path

from core.model import Side
from core.resources import resource
from gui.pair import Place

SOURCE = """The town council of Harrow Bridge voted on Tuesday to close the old swimming pool.

The pool was opened in 1931 and has lost about 40,000 crowns in each of the last five years.

“Nobody wanted this, but the roof will not last another winter,” said councillor Mara Feld.

Some of the people who spoke at the meeting said that they would rather pay a higher fee.

A decision on the land is expected in autumn, unless the county objects before the end of June.

The swimming club, which has 212 members, will train in the neighbouring town for the time being.
"""

REPOST = """The town council of Harrow Bridge voted on Tuesday to close the old swimming pool.

The pool was opened in 1931 and has lost about 60,000 crowns in each of the last five years.

“Nobody wanted this, but the roof will not last another winter,” said councillor Mara Feld.

So much for promises made before an election, as every reader of this page knows by now.

The swimming club, which has 212 members, will train in the neighbouring town for the time being.
"""


def story(folder: Path) -> dict[Side, Place]:
    """Write both pages into a folder and return their places."""
    places = {}
    for side, text in zip(Side, (SOURCE, REPOST), strict=True):
        path = folder / f"{side}.txt"
        path.write_text(text, encoding="utf-8")
        places[side] = Place.of_path(path)
    return places


def paths(folder: Path) -> list[Path]:
    """Write both pages into a folder and return their paths, the source's first."""
    return [place.path for place in story(folder).values()]


def sample() -> dict[Side, Place]:
    """Return the places of the sample that comes with Retold."""
    names = ("portal.html", "repost.html")
    return {
        side: Place.of_path(resource("samples", name))
        for side, name in zip(Side, names, strict=True)
    }


def copied_sample(folder: Path) -> dict[Side, Place]:
    """Return the places of a copy of the sample, for whoever may write beside it."""
    return {
        side: Place.of_path(Path(shutil.copy(place.path, folder)))
        for side, place in sample().items()
    }
