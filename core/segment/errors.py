"""What can be wrong with a page that was read but holds nothing to compare."""

from __future__ import annotations

from core.errors import PageError


class NoArticleError(PageError):
    """The page has text, or none, but no running text that could be an article."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            "holds no article text that Retold could find",
            "Check that it is the article's own page, or paste the article's text alone.",
        )
