"""What a person prefers, once for all pairs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core.model import Kind
from core.options import Options
from gui.theme import ReadingFont

MIN_SIZE_PT, MAX_SIZE_PT = 7.0, 28.0
# In letters: fewer break every second word, more lose the eye on its way to the next line.
MIN_CHARACTERS, MAX_CHARACTERS = 35, 140
REPORT_ENDINGS = ("html", "pdf", "docx", "md", "txt", "csv", "json")


class Appearance(StrEnum):
    """Which theme to use."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Language(StrEnum):
    """Which language the window speaks."""

    SYSTEM = "system"
    ENGLISH = "en"
    CHINESE = "zh"


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything that the preferences dialog sets; as it is from the start by default.

    ``kind_colours`` are those that are not the theme's, as ``#rrggbb``. ``options`` are where
    every new pair begins, without strands. ``report_ending`` is the format that is suggested for
    a report. Unless ``may_fetch``, no address is asked for a page.
    """

    appearance: Appearance = Appearance.SYSTEM
    language: Language = Language.SYSTEM
    reading: ReadingFont = field(default_factory=ReadingFont)
    kind_colours: Mapping[Kind, str] = field(default_factory=dict)
    options: Options = field(default_factory=Options)
    report_ending: str = REPORT_ENDINGS[0]
    may_fetch: bool = True
