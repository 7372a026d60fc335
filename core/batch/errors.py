"""What can be wrong with a batch as a whole: each is one clear sentence."""

from __future__ import annotations

from pathlib import Path

from core.errors import ComparisonError, PageError
from core.text.visible import visible


class BatchError(ComparisonError):
    """The command asks for a batch that cannot be."""


class NoColumnsError(PageError):
    """The first row of a list does not name the columns that it must have."""

    def __init__(self, name: str, missing: tuple[str, ...]) -> None:
        columns = " and no ".join(f"column “{column}”" for column in missing)
        hint = "Its first row must name the columns: source, repost and, if wanted, name."
        super().__init__(name, f"has no {columns}", hint)
        self.missing = missing


class DamagedListError(PageError):
    """The cells of a list cannot be told apart; ``cause`` is what is in the way."""

    def __init__(self, name: str, cause: str) -> None:
        super().__init__(
            name,
            f"is no list that can be read ({cause})",
            "Save it as CSV again, each text with a quotation mark closed.",
        )
        self.cause = cause


class EmptyListError(PageError):
    """A list names no pair."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "lists no pair of pages", "Give a source and a repost in each row.")


class UnknownReportFormatError(BatchError):
    """Nobody knows a format of that name; ``known`` are those that can be."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        hint = f"Choose {', '.join(known[:-1])} or {known[-1]}."
        super().__init__(f"“{visible(name)}” is not a format of reports.", hint)
        self.name = name


class ExistingBatchError(BatchError):
    """The folder holds what this batch would write, and nobody said that it may go."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{visible(str(path))}” is there already, and nothing was written.",
            "Go on with --resume, write over it with --force, or choose another folder.",
        )
        self.path = path


class FolderError(BatchError):
    """The folder cannot be made or written to; ``cause`` is what the system says."""

    def __init__(self, path: Path, cause: str) -> None:
        super().__init__(
            f"“{visible(str(path))}” cannot be used as the folder to write to ({cause}).",
            "Choose another folder.",
        )
        self.path = path
