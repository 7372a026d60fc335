"""What can be wrong with a page before its text is read: one clear sentence each."""

from __future__ import annotations

from core.errors import SAVE_AS, PageError, UnsupportedFormatError

__all__ = [
    "BinaryFileError",
    "DamagedFileError",
    "DirectoryError",
    "EmptyFileError",
    "MissingFileError",
    "NoPageError",
    "SessionAsPageError",
    "SpecialFileError",
    "TooLargeError",
    "UnknownEncodingError",
    "UnreadableFileError",
    "UnsupportedFormatError",
]


_MAX_NAMED = 3


class MissingFileError(PageError):
    """There is nothing under that path."""

    def __init__(self, name: str, hint: str = "Check the name and the folder.") -> None:
        super().__init__(name, "does not exist", hint)


class DirectoryError(PageError):
    """The path is a folder that does not stand for one page; ``pages`` are those in it."""

    def __init__(self, name: str, pages: tuple[str, ...] = ()) -> None:
        more = len(pages) - _MAX_NAMED
        names = ", ".join(f"“{page}”" for page in pages[:_MAX_NAMED])
        rest = f" and {more} more" if more > 0 else ""
        if pages:
            super().__init__(name, f"is a folder of several pages: {names}{rest}", "Choose one.")
        else:
            hint = "Choose one file, a saved web page or a text."
            super().__init__(name, "is a folder without a web page in it", hint)
        self.pages = pages


class UnreadableFileError(PageError):
    """The file is there but the system does not let us read it; ``cause`` is what it says."""

    def __init__(self, name: str, cause: str) -> None:
        super().__init__(
            name, f"cannot be read ({cause})", "Check that you may read it, or open a copy of it."
        )
        self.cause = cause


class SpecialFileError(PageError):
    """The path is a pipe, a socket or a device, which may never come to an end."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            "is a pipe or a device, not a file",
            "Choose a saved web page or a text, or hand it over on standard input.",
        )


class SessionAsPageError(PageError):
    """The file is a session of ours, with two pages in it."""

    def __init__(self, name: str) -> None:
        hint = "Open it in the window, by itself."
        super().__init__(name, "is a saved session of two pages, not a page", hint)


class EmptyFileError(PageError):
    """The file has no text, not even a blank one."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "is empty", "Save the page again, or choose another file.")


class TooLargeError(PageError):
    """The page is larger than Retold reads; ``limit`` in bytes."""

    def __init__(self, name: str, limit: int) -> None:
        super().__init__(
            name,
            f"is larger than {limit // 1024**2} MB",
            "Save the article alone, without the rest of the page.",
        )
        self.limit = limit


class DamagedFileError(PageError):
    """The file begins as one of its kind and then does not hold together; ``form`` is its kind."""

    def __init__(self, name: str, form: str) -> None:
        super().__init__(
            name, f"is {form}, and it is damaged", "Save or download it again, or open a copy."
        )
        self.form = form


class NoPageError(PageError):
    """The file is a container without any page or text in it; ``form`` is what it is called."""

    def __init__(self, name: str, form: str) -> None:
        super().__init__(name, f"is {form} that holds no text Retold can read", SAVE_AS)
        self.form = form


class BinaryFileError(PageError):
    """The bytes are not text in any encoding."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "is a binary file, not text", SAVE_AS)


class UnknownEncodingError(PageError):
    """Nobody knows an encoding of that name; ``encoding`` is what was asked for."""

    def __init__(self, name: str, encoding: str) -> None:
        super().__init__(
            name,
            f"cannot be read as “{encoding}”, which is not the name of an encoding",
            "Use a name such as utf-8, gb18030, windows-1252, big5 or shift_jis.",
        )
        self.encoding = encoding
