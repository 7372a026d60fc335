"""What can be wrong with a page that was read but holds nothing to compare."""

from __future__ import annotations

from collections.abc import Sequence

from core.errors import PageError


class NoArticleError(PageError):
    """The page has text, or none, but no running text that could be an article.

    ``notes`` are the sentences on what was odd in the page, which is likely why.
    """

    def __init__(self, name: str, notes: Sequence[str] = ()) -> None:
        super().__init__(
            name,
            "holds no article text that Retold could find",
            " ".join(notes)
            or "Check that it is the article's own page, or paste the article's text alone.",
        )
        self.notes = tuple(notes)
