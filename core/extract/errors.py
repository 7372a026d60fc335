"""What can be wrong inside a document's file: one clear sentence each."""

from __future__ import annotations

from core.errors import PageError

WORD = "a Word document"
OPEN_DOCUMENT = "an OpenDocument text"
PDF = "a PDF document"


class DamagedDocumentError(PageError):
    """The file is of a format that we read, but not as that format has it; ``form`` names it."""

    def __init__(self, name: str, form: str) -> None:
        super().__init__(
            name,
            f"is damaged: it looks like {form}, but cannot be read as one",
            "Open it in the program that made it and save it again, or save its text as a text "
            "file.",
        )
        self.form = form


class ProtectedDocumentError(PageError):
    """The file is encrypted, and nobody gave us its password."""

    def __init__(self, name: str, form: str) -> None:
        super().__init__(
            name,
            f"is {form} that a password protects",
            "Open it in the program that made it, and save a copy without the password.",
        )
        self.form = form


class SwollenDocumentError(PageError):
    """The file is small, but holds far more than any text; ``limit`` in bytes."""

    def __init__(self, name: str, limit: int) -> None:
        super().__init__(
            name,
            f"unpacks to more than {limit // 1024**2} MB",
            "Save the article alone in a new document.",
        )
        self.limit = limit


class TooManyPagesError(PageError):
    """The document has more pages than Retold reads; ``limit`` is how many it does."""

    def __init__(self, name: str, pages: int, limit: int) -> None:
        super().__init__(
            name,
            f"has {pages:,} pages, and Retold reads {limit:,}",
            "Save the pages of the article as a document of their own.",
        )
        self.pages = pages
        self.limit = limit


class TaxingDocumentError(PageError):
    """The file makes its reader fail, or take more time and memory than any text needs."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            "cannot be read: it is damaged, or takes far more work than a text does",
            "Print it into a new PDF, or save its text as a text file.",
        )


class ScannedDocumentError(PageError):
    """The pages are pictures: there is nothing that could be compared."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            "is a scan: its pages are pictures without text",
            "Run text recognition (OCR) over it, and open what that gives.",
        )


class NoTextError(PageError):
    """The document can be read, but there is no word in it."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "holds no text", "Choose another file.")


class TooNestedError(PageError):
    """The page's tags stand inside each other on thousands of levels, whatever is left out."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            "nests its parts on more than 2,000 levels, which no page does that people read",
            "Copy its text in a browser, and paste it.",
        )
