"""Results made by hand, for what shows them."""

from pathlib import Path

from core.batch.plan import Pair
from core.batch.results import Failure, Fate, PageFacts, Report, Result, Row, SourceText
from core.model import Kind, Severity
from tests.core.builders import statistics

FATES = (
    Fate(Kind.VERBATIM, is_moved=False, passage=1),
    Fate(Kind.EDITED, is_moved=True, passage=2, others=(Kind.OMITTED,)),
    Fate(Kind.OMITTED, is_moved=False, passage=3),
)


def facts(title="A page", **fields):
    """Return the facts of a page."""
    return PageFacts(**{**dict.fromkeys(PageFacts.__slots__, ""), "title": title, **fields})


def pair(name, source="source.html", problem=""):
    """Return a pair of that name."""
    place = Path(source)
    return Pair(name, name.replace("/", "-"), source, f"{name}.html", place, place, problem)


def result(*fates, sentences=("One.", "Two.", "Three."), title="A page", **fields):
    """Return the result of a pair whose sentences became what the fates say."""
    made = {
        "source": SourceText(facts(sha256="ab", outlet="The Ledger"), "en", tuple(sentences)),
        "repost": facts(title),
        "statistics": statistics(source_carried=0.5, source_verbatim=0.25, source_edited=0.25),
        "findings": {severity: place for place, severity in enumerate(Severity)},
        "first": "A figure differs.",
        "fates": fates or FATES,
        "reports": (Report("a report.html", "cd"),),
    }
    return Result(**{**made, **fields})


def rows(**outcomes):
    """Return rows by name; text is the sentence of a failure."""
    return [
        Row(pair(name), Failure(one) if isinstance(one, str) else one)
        for name, one in outcomes.items()
    ]
