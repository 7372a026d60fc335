"""What became of each pair, as values that a process can send and a file can keep."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from core.batch.plan import Pair
from core.model import Kind, Severity, Statistics

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one source sentence: the kind that most of it has, in which passage.

    ``others`` are the kinds of its other parts, ``passage`` is the id of the passage, 0 for none.
    """

    kind: Kind
    is_moved: bool
    passage: int
    others: tuple[Kind, ...] = ()


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What an index says of a page."""

    sha256: str
    title: str
    outlet: str
    published: str
    address: str


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source as far as it was compared: the sentences of one strand, in order."""

    page: PageFacts
    language: str
    sentences: tuple[str, ...]

    @property
    def key(self) -> str:
        """What tells this text from others: two strands of one page are two texts."""
        return f"{self.page.sha256}-{self.language}"


@dataclass(frozen=True, slots=True)
class Report:
    """A file that was written, and the SHA-256 of what it holds."""

    file: str
    sha256: str

    @property
    def is_page(self) -> bool:
        """Whether it is a web page, which can be opened at a passage."""
        return self.file.endswith(".html")


@dataclass(frozen=True, slots=True)
class Result:
    """A pair that was compared.

    ``findings`` counts them by severity, ``first`` is the sentence of the first. ``fates`` are
    those of the source's sentences, in order.
    """

    source: SourceText
    repost: PageFacts
    statistics: Statistics
    findings: dict[Severity, int]
    first: str
    fates: tuple[Fate, ...]
    reports: tuple[Report, ...]

    @property
    def page(self) -> Report:
        """The report to open: the web page where there is one, else the first."""
        return next((one for one in self.reports if one.is_page), self.reports[0])


@dataclass(frozen=True, slots=True)
class Failure:
    """A pair that could not be compared: the sentence that says why, and if the fault is ours."""

    sentence: str
    is_bug: bool = False


Outcome = Result | Failure


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why no report at all can be written any more: a full disk, say."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Row:
    """A pair and what became of it."""

    pair: Pair
    outcome: Outcome


def result_to_json(result: Result) -> Json:
    """Return the result without its source's sentences, which many results share."""
    return {
        "source": result.source.key,
        "repost": asdict(result.repost),
        "statistics": asdict(result.statistics),
        "findings": {severity.value: count for severity, count in result.findings.items()},
        "first": result.first,
        "fates": [
            [fate.kind.value, fate.is_moved, fate.passage, [kind.value for kind in fate.others]]
            for fate in result.fates
        ],
        "reports": [asdict(report) for report in result.reports],
    }


def result_from_json(value: Json, sources: dict[str, SourceText]) -> Result:
    """Return the result; KeyError, TypeError or ValueError where another Retold wrote it."""
    return Result(
        source=sources[value["source"]],
        repost=PageFacts(**value["repost"]),
        statistics=Statistics(**value["statistics"]),
        findings={Severity(name): count for name, count in value["findings"].items()},
        first=value["first"],
        fates=tuple(
            Fate(Kind(kind), is_moved, passage, tuple(map(Kind, others)))
            for kind, is_moved, passage, others in value["fates"]
        ),
        reports=tuple(Report(**report) for report in value["reports"]),
    )


def source_to_json(source: SourceText) -> Json:
    """Return the source's text for the file that keeps it."""
    return asdict(source)


def source_from_json(value: Json) -> SourceText:
    """Return the source's text; KeyError or TypeError where another Retold wrote it."""
    return SourceText(PageFacts(**value["page"]), value["language"], tuple(value["sentences"]))
