"""What a PDF page is made of, as far as a text is concerned: pieces of lines and their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# How the process that reads the file says what is wrong with it.
DAMAGED, PROTECTED, LONG = "damaged", "protected", "long"
MAX_PAGES = 1000


@dataclass(frozen=True, slots=True)
class Run:
    """Some characters of one line that no wide gap parts, and the box around them.

    All lengths are points, counted from the left and the lower edge of the page; ``size`` is that
    of the type, ``first_width`` how wide the first word is. ``is_turned`` is whether the line does
    not run level.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    first_width: float = 0.0
    is_bold: bool = False
    is_turned: bool = False

    @property
    def height(self) -> float:
        """How high the line is."""
        return self.top - self.bottom

    @property
    def width(self) -> float:
        """How wide the piece is."""
        return self.right - self.left

    def is_level_with(self, other: Run) -> bool:
        """Return whether two pieces stand on one line: the lower one beside the other."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > 0.5 * min(self.height, other.height)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page; ``pictures`` is how many images stand on it."""

    height: float
    runs: Sequence[Run]
    pictures: int = 0


@dataclass(frozen=True, slots=True)
class Papers:
    """The pages of a document, with the title and the author that its properties name."""

    title: str
    author: str
    sheets: Sequence[Sheet]
