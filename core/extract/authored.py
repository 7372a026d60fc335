"""Which text of a document is its article: a person wrote or kept it, so nearly all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.extract.candidates import Candidate
from core.extract.library import Opinion
from core.extract.reasons import marked_reason
from core.extract.surveys import Survey, survey
from core.extract.titles import Title

# A title in the properties may be that of the template; one that stands near the top is true.
_FIRST_LINES = 10


def authored_survey(candidates: Sequence[Candidate]) -> Survey:
    """Return what the rules find out about a document, page headers and menus among the reasons."""
    seen = survey(candidates)
    reasons = [
        reason or marked_reason(candidate)
        for reason, candidate in zip(seen.reasons, candidates, strict=True)
    ]
    return replace(seen, reasons=reasons)


def authored_article(survey: Survey) -> set[int]:
    """Return the places of a document that are its article: all that nothing speaks against."""
    return {place for place, reason in enumerate(survey.reasons) if not reason}


def stated_title(survey: Survey, stated: str) -> Opinion:
    """Return the title in a document's properties where the text repeats it, none elsewhere."""
    title = Title(stated)
    lines = (candidate.text for candidate in survey.candidates[:_FIRST_LINES])
    return Opinion(title=title.text) if any(map(title.is_repeated_by, lines)) else Opinion()
