"""What can go wrong with a report: each is one sentence about the file."""

from __future__ import annotations

import errno
from pathlib import Path

from core.errors import ComparisonError
from core.text.visible import visible

_CHOOSE_ANOTHER = "Choose another folder."
_HAPPENED = {
    errno.EISDIR: ("is a folder", "Give the name of a file in it."),
    errno.ENOENT: ("cannot be written, for its folder does not exist", "Make the folder first."),
    errno.ENOTDIR: ("cannot be written, for its folder is a file", _CHOOSE_ANOTHER),
    errno.EACCES: ("cannot be written, for you may not write there", _CHOOSE_ANOTHER),
    errno.EPERM: ("cannot be written, for you may not write there", _CHOOSE_ANOTHER),
    errno.EROFS: ("cannot be written, for its disk is read-only", _CHOOSE_ANOTHER),
    errno.ENOSPC: ("was not written, for the disk is full", "Make room, or choose another disk."),
    errno.EDQUOT: ("was not written, for your share of the disk is full", "Make room."),
    errno.EFBIG: ("was not written, for it is larger than this disk allows", _CHOOSE_ANOTHER),
    errno.ENAMETOOLONG: ("cannot be written, for its name is too long", "Choose a shorter name."),
}


class ReportError(ComparisonError):
    """A report cannot be written; ``path`` is where it should have gone."""

    def __init__(self, path: Path, happened: str, hint: str) -> None:
        super().__init__(f"“{visible(str(path))}” {happened}.", hint)
        self.path = path


class UnknownFormatError(ReportError):
    """The name of the file does not say what to write."""

    def __init__(self, path: Path, endings: tuple[str, ...]) -> None:
        known = f"{', '.join(endings[:-1])} or {endings[-1]}"
        super().__init__(path, "does not say which format to write", f"End its name in {known}.")


class ExistingReportError(ReportError):
    """There is a file of that name, and nobody said that it may go."""

    def __init__(self, path: Path) -> None:
        hint = "Choose another name, or write over it with --force."
        super().__init__(path, "is there already and was left as it is", hint)


class PageAsReportError(ReportError):
    """The report would take the place of a page that it is made of, whatever was allowed."""

    def __init__(self, path: Path) -> None:
        happened = "is read for this report itself, and was left as it is"
        super().__init__(path, happened, "Choose another name or folder.")


class UnwritableReportError(ReportError):
    """The system refused to write; ``reason`` is its number for why."""

    def __init__(self, path: Path, reason: OSError) -> None:
        otherwise = (f"was not written: {reason.strerror or reason}", _CHOOSE_ANOTHER)
        super().__init__(path, *_HAPPENED.get(reason.errno or 0, otherwise))
        self.reason = reason.errno


class TooLongReportError(ComparisonError):
    """Both texts are too long for pages of paper; ``words`` is how many they have."""

    def __init__(self, words: int, most: int) -> None:
        super().__init__(
            f"A PDF of {words:,} words would fill thousands of pages; {most:,} are the most.",
            "Write it as a web page (.html), which takes any length.",
        )
        self.words = words


class UnfinishedReportError(ComparisonError):
    """The system ended the process that made the report, by a ``signal``."""

    def __init__(self, signal: int) -> None:
        super().__init__(
            "The PDF was not made: the system stopped its process, for want of memory as a rule.",
            "Close other programs, or write it as a web page (.html).",
        )
        self.signal = signal
