"""One small comparison with every kind in it."""

import pytest

from core.model import (
    Comparison,
    Credit,
    EditCategory,
    Finding,
    FindingType,
    Kind,
    Note,
    Passage,
    Region,
    Severity,
    Span,
    Stage,
)
from tests.core.builders import comparison, document, edit, span_of, statistics

SOURCE = (
    "The harbour will close in May.\n"
    "Ferries may cost 5% more, Mayor Ines Orr said. Nobody was asked 🙂 about it.\n"
    "Boats wait outside."
)
REPOST = (
    "Boats wait outside.\n"
    "The harbour will close in May. -Ledger\n"
    "Ferries will cost 15% more. What a surprise!\n"
    "The harbour will close in May."
)


def _edits() -> tuple:
    ferries = REPOST.index("Ferries")

    def pair(source: str, repost: str, category: EditCategory):
        return edit(span_of(SOURCE, source), span_of(REPOST, repost, ferries), category)

    dropped = span_of(SOURCE, ", Mayor Ines Orr said")
    place = span_of(REPOST, " more").end
    return (
        pair("may", "will", EditCategory.HEDGE),
        pair("5%", "15%", EditCategory.FIGURE),
        edit(dropped, Span(place, place), EditCategory.ATTRIBUTION),
    )


def _passages() -> tuple[Passage, ...]:
    opening = span_of(SOURCE, "The harbour will close in May.")
    tagged = span_of(REPOST, "The harbour will close in May. -Ledger")
    tag = edit(Span(opening.end, opening.end), span_of(REPOST, " -Ledger"), EditCategory.CREDIT)
    again = span_of(REPOST, "The harbour will close in May.", tagged.end)
    ferries = span_of(SOURCE, "Ferries may cost 5% more, Mayor Ines Orr said.")
    dearer = span_of(REPOST, "Ferries will cost 15% more.")
    asked = span_of(SOURCE, "Nobody was asked 🙂 about it.")
    boats = span_of(SOURCE, "Boats wait outside."), span_of(REPOST, "Boats wait outside.")
    quoted, open_ = Credit.QUOTED, Credit.UNCREDITED
    return (
        Passage(1, Kind.VERBATIM, (opening,), (tagged,), (tag,), similarity=1.0, credit=quoted),
        Passage(2, Kind.EDITED, (ferries,), (dearer,), _edits(), similarity=2 / 3, credit=open_),
        Passage(3, Kind.ADDED, (), (span_of(REPOST, "What a surprise!"),)),
        Passage(4, Kind.VERBATIM, (), (again,), repeats=1, similarity=1.0, credit=open_),
        Passage(5, Kind.OMITTED, (asked,), ()),
        Passage(
            6, Kind.VERBATIM, boats[:1], boats[1:], is_moved=True, similarity=1.0, credit=open_
        ),
    )


def _findings() -> tuple[Finding, ...]:
    return (
        Finding(
            FindingType.FIGURE,
            Severity.HIGH,
            "figure-differs",
            "The source says 5%, the repost 15%.",
            (2,),
            (span_of(SOURCE, "5%"),),
            (span_of(REPOST, "15%"),),
        ),
        Finding(
            FindingType.OMISSION,
            Severity.LOW,
            "left-out",
            "A sentence is left out.",
            (5,),
            (span_of(SOURCE, "Nobody was asked 🙂 about it."),),
        ),
    )


@pytest.fixture
def harbour() -> Comparison:
    """Return a comparison with all five kinds, a move, a repetition, a credit tag and findings."""
    return comparison(
        document(SOURCE, title="Harbour to close", name="ledger.txt", outlet="The Ledger"),
        document(REPOST, title="Ferries DEARER", name="blog.html", media_type="text/html"),
        _passages(),
        _findings(),
        regions=(Region(Span(0, 30), Span(20, 58), (1,)),),
        statistics=statistics(
            source_carried=0.75,
            source_verbatim=1 / 3,
            source_edited=0.75 - 1 / 3,
            source_omitted=0.25,
            repost_carried=0.9,
            repost_quoted=0.3,
            repost_uncredited=0.6,
            repost_own=0.1,
            source_sentences=4,
            repost_sentences=5,
            verbatim_sentences=2,
            edited_sentences=1,
            omitted_sentences=1,
            added_sentences=1,
            moved_sentences=1,
            longest_verbatim_words=6,
        ),
        notes=(Note(Severity.LOW, Stage.LOAD, "The page gives no date."),),
    )
