"""What can be wrong with a session file: each is one sentence about it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from core.errors import ComparisonError
from core.text.visible import visible

_ASK_AGAIN = "Do not trust it: ask whoever gave it to you for the pages themselves."
_OLDER_COPY = "Open an older copy of it, or compare the pages anew."


class SessionError(ComparisonError):
    """A session file cannot be opened or made; ``path`` is where it is."""

    def __init__(self, path: Path, happened: str, hint: str) -> None:
        super().__init__(f"“{visible(path.name or str(path))}” {happened}.", hint)
        self.path = path


class MissingSessionError(SessionError):
    """There is nothing under that path."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "does not exist", "Check the name and the folder.")


class UnreadableSessionError(SessionError):
    """The system does not let us read it; ``cause`` is what it says."""

    def __init__(self, path: Path, cause: str) -> None:
        hint = "Check that you may read it, or open a copy of it."
        super().__init__(path, f"cannot be read ({cause})", hint)
        self.cause = cause


class NoSessionError(SessionError):
    """The file is something else."""

    def __init__(self, path: Path) -> None:
        hint = "Choose a file that Retold saved; its name ends in .retold."
        super().__init__(path, "is not a session that Retold saved", hint)


class Damage(StrEnum):
    """What may be wrong with a file that Retold wrote, and that something has changed since."""

    CUT = "its end is missing"
    UNLISTED = "its list of contents cannot be read"
    MISSING = "a part of it is missing"
    UNREADABLE = "a part of it cannot be read"
    CHANGED = "a page in it is not the one that was saved"


class Trick(StrEnum):
    """What no file has that Retold wrote, and no accident makes."""

    LARGE = "is larger than its pages can be"
    MANY = "holds very many parts"
    DOUBLE = "holds two parts of the same name"
    OUTSIDE = "holds a part whose name leads out of it"
    LINK = "holds a link or a folder"
    PACKING = "is packed in an unknown way"
    BOMB = "unpacks to far more than it is"
    MORE = "holds parts that it does not list"
    BEYOND = "speaks of places beyond the end of its texts"


class DamagedSessionError(SessionError):
    """Part of the file is missing or is not what was written; ``damage`` says which."""

    def __init__(self, path: Path, damage: Damage) -> None:
        super().__init__(path, f"is damaged: {damage}", _OLDER_COPY)
        self.damage = damage


class WrongManifestError(SessionError):
    """The manifest has another value than it must at ``where``; where that is "", it is no JSON."""

    def __init__(self, path: Path, where: str) -> None:
        what = f"is wrong at {where}" if where else "cannot be read"
        super().__init__(path, f"is damaged: its manifest {what}", _OLDER_COPY)
        self.where = where


class HostileSessionError(SessionError):
    """The file is made as Retold never makes one; ``trick`` says how."""

    def __init__(self, path: Path, trick: Trick) -> None:
        happened = f"was not opened, for it {trick}, unlike any session of Retold"
        super().__init__(path, happened, _ASK_AGAIN)
        self.trick = trick


class NewerSessionError(SessionError):
    """A later Retold, which wrote the file, keeps more in it than this one knows of."""

    def __init__(self, path: Path, version: str) -> None:
        happened = f"was saved in a newer form by Retold {visible(version) or '?'}"
        super().__init__(path, happened, "Open it with that version, or a later one.")
        self.version = version


class OverfullSessionError(SessionError):
    """There is more to save than a session file may hold."""

    def __init__(self, path: Path) -> None:
        happened = "was not saved, for there are more notes and corrections than it may hold"
        super().__init__(path, happened, "Take some of them back, or export a report.")
