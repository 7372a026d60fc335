"""Which text of a document is its article: a person wrote or kept it, so nearly all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.extract.articles import dense_article
from core.extract.candidates import Candidate
from core.extract.libraries import Opinion
from core.extract.reasons import marked_reason
from core.extract.surveys import Survey, survey
from core.extract.titles import Title

# A title in the properties may be that of the template; one that stands near the top is true.
_FIRST_LINES = 10
# Of 553 articles without their pages 5 have as many lines that look like furniture, and of the
# same pages as a whole 8 in 10 have.
_MIN_FURNITURE = 3
_MIN_FURNITURE_SHARE = 0.01


def authored_survey(candidates: Sequence[Candidate]) -> Survey:
    """Return what the rules find out about a document, page headers and menus among the reasons."""
    seen = survey(candidates)
    reasons = [
        reason or marked_reason(candidate)
        for reason, candidate in zip(seen.reasons, candidates, strict=True)
    ]
    return replace(seen, reasons=reasons)


def authored_article(survey: Survey) -> set[int]:
    """Return the places of a document that are its article: all that nothing speaks against.

    A document that somebody copied a whole page into shows by its lines of furniture; of that
    the dense stretches are taken, as of a dump.
    """
    if _furniture(survey) >= max(_MIN_FURNITURE, _MIN_FURNITURE_SHARE * len(survey)):
        return dense_article(survey)
    return {place for place, reason in enumerate(survey.reasons) if not reason}


def _furniture(survey: Survey) -> int:
    """Return how many lines are share buttons, comment forms and the like by their own words."""
    return sum(
        bool(reason) and not candidate.hints and shape.words > 0
        for reason, candidate, shape in zip(
            survey.reasons, survey.candidates, survey.shapes, strict=True
        )
    )


def stated_title(survey: Survey, stated: str) -> Opinion:
    """Return the title in a document's properties where the text repeats it, none elsewhere."""
    title = Title(stated)
    lines = (candidate.text for candidate in survey.candidates[:_FIRST_LINES])
    return Opinion(title=title.text) if any(map(title.is_repeated_by, lines)) else Opinion()
