"""The table of the rules that make findings: how grave each is, and why.

Rows stand in order of weight: within one severity the earlier row comes first in the report.
What a rule says is in `resources/findings`.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.model import FindingType, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One row; ``reason`` says why it has its severity."""

    id: str
    type: FindingType
    severity: Severity
    reason: str


_HIGH, _MEDIUM, _LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW
_TYPE = FindingType

ROWS = (
    Rule("hedge.negation_lost", _TYPE.HEDGE, _HIGH, "the statement is turned into its opposite"),
    Rule("hedge.negation_gained", _TYPE.HEDGE, _HIGH, "the statement is turned into its opposite"),
    Rule("hedge.opposite", _TYPE.HEDGE, _HIGH, "the statement is turned into its opposite"),
    Rule("figure.changed", _TYPE.FIGURE, _HIGH, "a reader takes a wrong fact away"),
    Rule("figure.exchanged", _TYPE.FIGURE, _HIGH, "each figure is said of the wrong thing"),
    Rule("figure.rate", _TYPE.FIGURE, _HIGH, "so much a day is not so much a month"),
    Rule(
        "contradiction.figure",
        _TYPE.CONTRADICTION,
        _HIGH,
        "one of the two texts is wrong about a fact",
    ),
    Rule("omission.denial", _TYPE.OMISSION, _HIGH, "without it an accusation stands unanswered"),
    Rule(
        "omission.condition",
        _TYPE.OMISSION,
        _HIGH,
        "without it the rest says more than the source did",
    ),
    Rule(
        "name.changed",
        _TYPE.NAME,
        _HIGH,
        "something is said of the wrong person, company or place",
    ),
    Rule("name.exchanged", _TYPE.NAME, _HIGH, "each is said to have done what the other did"),
    Rule(
        "attribution.changed",
        _TYPE.ATTRIBUTION,
        _HIGH,
        "someone is said to have said what another said",
    ),
    Rule(
        "quotation.altered",
        _TYPE.QUOTATION,
        _HIGH,
        "a person is quoted with words that the source does not give",
    ),
    Rule(
        "quotation.gained",
        _TYPE.QUOTATION,
        _HIGH,
        "a report of what someone said is made a quotation",
    ),
    Rule("miscredited.added", _TYPE.MISCREDITED, _HIGH, "words are put into the source's mouth"),
    Rule("omission.all", _TYPE.OMISSION, _HIGH, "the two texts have nothing in common"),
    Rule("hedge.amount", _TYPE.HEDGE, _MEDIUM, "some are not most, and most are not all"),
    Rule("hedge.modal", _TYPE.HEDGE, _MEDIUM, "a possibility reads as a fact, or the reverse"),
    Rule(
        "hedge.verb",
        _TYPE.HEDGE,
        _MEDIUM,
        "the verb takes a side where the source took none, or the reverse",
    ),
    Rule("hedge.further", _TYPE.HEDGE, _MEDIUM, "the reader believes more than is known"),
    Rule("hedge.bound", _TYPE.HEDGE, _MEDIUM, "the figure means something else"),
    Rule(
        "hedge.dropped",
        _TYPE.HEDGE,
        _MEDIUM,
        "a qualified statement stands without its qualification",
    ),
    Rule(
        "hedge.added",
        _TYPE.HEDGE,
        _LOW,
        "the repost is more careful, or more certain, than the source",
    ),
    Rule("hedge.loaded", _TYPE.HEDGE, _LOW, "the repost judges where the source reports"),
    Rule("hedge.less", _TYPE.HEDGE, _LOW, "the repost plays down what the source says"),
    Rule(
        "quotation.marks_lost",
        _TYPE.QUOTATION,
        _MEDIUM,
        "the reader cannot see whose words they are",
    ),
    Rule(
        "quotation.opening_lost",
        _TYPE.QUOTATION,
        _MEDIUM,
        "the reader cannot see whose words they are",
    ),
    Rule(
        "quotation.closing_lost",
        _TYPE.QUOTATION,
        _MEDIUM,
        "the reader cannot see whose words they are",
    ),
    Rule("headline.figure", _TYPE.HEADLINE, _HIGH, "most readers see the headline only"),
    Rule("headline.figure_changed", _TYPE.HEADLINE, _HIGH, "most readers see the headline only"),
    Rule("headline.certainty", _TYPE.HEADLINE, _HIGH, "most readers see the headline only"),
    Rule("headline.doubt", _TYPE.HEADLINE, _HIGH, "most readers see the headline only"),
    Rule("headline.speaker", _TYPE.HEADLINE, _HIGH, "somebody is made to say what another says"),
    Rule("headline.opposite", _TYPE.HEADLINE, _HIGH, "most readers see the headline only"),
    Rule("headline.wider", _TYPE.HEADLINE, _HIGH, "most readers see the headline only"),
    Rule("headline.cause", _TYPE.HEADLINE, _HIGH, "a coincidence reads as somebody's doing"),
    Rule("headline.exchanged", _TYPE.HEADLINE, _HIGH, "the wrong one is said to have done it"),
    Rule("headline.name", _TYPE.HEADLINE, _HIGH, "most readers see the headline only"),
    Rule("headline.quoted", _TYPE.HEADLINE, _HIGH, "a person is quoted with words never said"),
    Rule("headline.claim", _TYPE.HEADLINE, _HIGH, "most readers see the headline only"),
    Rule("headline.loaded", _TYPE.HEADLINE, _MEDIUM, "most readers see the headline only"),
    Rule("headline.new", _TYPE.HEADLINE, _MEDIUM, "most readers see the headline only"),
    Rule("attribution.dropped", _TYPE.ATTRIBUTION, _MEDIUM, "an allegation reads as a fact"),
    Rule("attribution.added", _TYPE.ATTRIBUTION, _LOW, "a fact reads as an allegation"),
    Rule("omission.clause", _TYPE.OMISSION, _MEDIUM, "what was cut qualified what was kept"),
    Rule(
        "omission.other_side",
        _TYPE.OMISSION,
        _MEDIUM,
        "the reader does not learn what speaks against it",
    ),
    Rule("omission.figure", _TYPE.OMISSION, _MEDIUM, "a figure often carries the proportion"),
    Rule("omission.attribution", _TYPE.OMISSION, _MEDIUM, "a voice of the story is missing"),
    Rule("figure.dropped", _TYPE.FIGURE, _MEDIUM, "the proportion is lost"),
    Rule("figure.added", _TYPE.FIGURE, _MEDIUM, "the source does not give it"),
    Rule("name.other", _TYPE.NAME, _MEDIUM, "it is another fact"),
    Rule(
        "name.role", _TYPE.NAME, _MEDIUM, "it is said of somebody else, or what they are is wrong"
    ),
    Rule("name.spelled", _TYPE.NAME, _MEDIUM, "one of the two is wrong, or it is somebody else"),
    Rule("name.dropped", _TYPE.NAME, _MEDIUM, "the reader does not learn who it is"),
    Rule(
        "miscredited.altered",
        _TYPE.MISCREDITED,
        _MEDIUM,
        "the source is quoted with words that it did not use",
    ),
    Rule(
        "quotation.joined",
        _TYPE.QUOTATION,
        _MEDIUM,
        "what was said apart reads as said in one breath",
    ),
    Rule(
        "quotation.set_apart",
        _TYPE.QUOTATION,
        _MEDIUM,
        "the marks cast doubt on a word, or give it to somebody",
    ),
    Rule(
        "quotation.trimmed",
        _TYPE.QUOTATION,
        _LOW,
        "what is left was said, but not all that was said",
    ),
    Rule(
        "uncredited.verbatim",
        _TYPE.UNCREDITED,
        _MEDIUM,
        "the source's own words stand as the repost's",
    ),
    Rule("addition.figure", _TYPE.ADDITION, _MEDIUM, "a new fact that the source does not carry"),
    Rule(
        "addition.quotation",
        _TYPE.ADDITION,
        _MEDIUM,
        "a new voice that the source does not carry",
    ),
    Rule("addition.all", _TYPE.ADDITION, _MEDIUM, "the two texts have nothing in common"),
    Rule(
        "addition.commentary",
        _TYPE.ADDITION,
        _LOW,
        "comment and background are the repost's right",
    ),
    Rule(
        "addition.clause",
        _TYPE.ADDITION,
        _LOW,
        "a reader takes it for part of what the source says",
    ),
    Rule(
        "uncredited.reused",
        _TYPE.UNCREDITED,
        _LOW,
        "the facts are the source's; no ten words in a row are",
    ),
    Rule("omission.colour", _TYPE.OMISSION, _LOW, "background; every repost shortens"),
    Rule(
        "uncredited.further",
        _TYPE.UNCREDITED,
        _LOW,
        "the gravest places are listed on their own",
    ),
    Rule("moved.further", _TYPE.MOVED, _LOW, "the gravest places are listed on their own"),
    Rule("omission.further", _TYPE.OMISSION, _LOW, "the gravest places are listed on their own"),
    Rule("addition.further", _TYPE.ADDITION, _LOW, "the gravest places are listed on their own"),
    Rule("figure.rounded", _TYPE.FIGURE, _LOW, "less exact, not wrong"),
    Rule("moved.earlier", _TYPE.MOVED, _LOW, "order is weight: what comes late is read by few"),
    Rule("moved.later", _TYPE.MOVED, _LOW, "order is weight: what comes late is read by few"),
)
"""All rules, the gravest first within each severity."""
