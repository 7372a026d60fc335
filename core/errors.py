"""Expected trouble: one clear sentence that names the thing, says what happened and what to do."""

from __future__ import annotations

SAVE_AS = "Save the page from a browser as a web page (HTML), or its text as a text file."


class ComparisonError(Exception):
    """Something a person can mend; ``str()`` is the whole message, ``hint`` its last part.

    Each stage derives its own errors from this one and keeps the data that made the message.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(f"{message} {hint}".strip())
        self.message = message
        self.hint = hint


class CancelledError(Exception):
    """The person asked to stop; raised by a progress callback, passed on untouched by core."""


class PageError(ComparisonError):
    """A page cannot be read; ``name`` is what the person called it."""

    def __init__(self, name: str, happened: str, hint: str) -> None:
        super().__init__(f"“{name}” {happened}.", hint)
        self.name = name


class UnsupportedFormatError(PageError):
    """The bytes are of a known format that Retold does not read; ``form`` is what it is called."""

    def __init__(self, name: str, form: str) -> None:
        super().__init__(name, f"is {form}, a format that Retold cannot read yet", SAVE_AS)
        self.form = form
