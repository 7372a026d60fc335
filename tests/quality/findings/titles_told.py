"""Small sources with honest titles for a repost, and with ones that say more, less or other."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

import core
from core.model import FindingType

FOLDER = Path(__file__).parent / "titles"


@dataclass(frozen=True, slots=True)
class TitledStory:
    """A source with its title, and titles that a repost of it may bear."""

    name: str
    title: str
    source: str
    honest: tuple[str, ...]
    dishonest: tuple[str, ...]

    def told(self, titles: tuple[str, ...]) -> list[str]:
        """Return the titles of which a finding tells."""
        source = replace(core.from_text(self.source.strip()), title=self.title)
        return [
            title
            for title in titles
            if any(
                one.type is FindingType.HEADLINE
                for one in core.compare(source, replace(source, title=title)).findings
            )
        ]


def titled_stories(name: str) -> list[TitledStory]:
    """Return the stories of a file of ``titles``."""
    read = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
    return [
        TitledStory(key, one["title"], one["source"], tuple(one["honest"]), tuple(one["dishonest"]))
        for key, one in read.items()
    ]
