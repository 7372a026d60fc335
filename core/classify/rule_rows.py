"""The table of the rules that make findings: how grave each is and why, and its sentence.

Rows stand in order of weight: within one severity the earlier row comes first in the report.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.model import FindingType, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: ``sentence`` has ``{placeholders}``, ``reason`` says why it has its severity."""

    id: str
    type: FindingType
    severity: Severity
    sentence: str
    reason: str


_HIGH, _MEDIUM, _LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW
_TYPE = FindingType

ROWS = (
    Rule(
        "hedge.negation",
        _TYPE.HEDGE,
        _HIGH,
        "A negation was {change}: “{source}” became “{repost}”.",
        "the statement is turned into its opposite",
    ),
    Rule(
        "hedge.opposite",
        _TYPE.HEDGE,
        _HIGH,
        "A word became its opposite: “{source}” became “{repost}”.",
        "the statement is turned into its opposite",
    ),
    Rule(
        "figure.changed",
        _TYPE.FIGURE,
        _HIGH,
        "A figure differs: the source says “{source}”, the repost “{repost}”.",
        "a reader takes a wrong fact away",
    ),
    Rule(
        "contradiction.figure",
        _TYPE.CONTRADICTION,
        _HIGH,
        "Two figures for one event: the source says “{source}”, the repost “{repost}”.",
        "one of the two texts is wrong about a fact",
    ),
    Rule(
        "omission.denial",
        _TYPE.OMISSION,
        _HIGH,
        "The repost leaves out a denial: “{source}”",
        "without it an accusation stands unanswered",
    ),
    Rule(
        "omission.condition",
        _TYPE.OMISSION,
        _HIGH,
        "The repost leaves out a condition: “{source}”",
        "without it the rest says more than the source did",
    ),
    Rule(
        "name.changed",
        _TYPE.NAME,
        _HIGH,
        "A name differs: the source says “{source}”, the repost “{repost}”.",
        "something is said of the wrong person, company or place",
    ),
    Rule(
        "attribution.changed",
        _TYPE.ATTRIBUTION,
        _HIGH,
        "The words are given to someone else: “{source}” became “{repost}”.",
        "someone is said to have said what another said",
    ),
    Rule(
        "quotation.altered",
        _TYPE.QUOTATION,
        _HIGH,
        "Words inside quotation marks differ: “{source}” became “{repost}”.",
        "a person is quoted with words that the source does not give",
    ),
    Rule(
        "quotation.gained",
        _TYPE.QUOTATION,
        _HIGH,
        "The repost sets quotation marks where the source has none: “{repost}”.",
        "a report of what someone said is made a quotation",
    ),
    Rule(
        "miscredited.added",
        _TYPE.MISCREDITED,
        _HIGH,
        "Words credited to {outlet} are not in the source: “{repost}”",
        "words are put into the source's mouth",
    ),
    Rule(
        "omission.all",
        _TYPE.OMISSION,
        _HIGH,
        "Nothing of the source is in the repost: all of its {count} are left out.",
        "the two texts have nothing in common",
    ),
    Rule(
        "hedge.modal",
        _TYPE.HEDGE,
        _MEDIUM,
        "What is sure and what is possible differs: “{source}” became “{repost}”.",
        "a possibility reads as a fact, or the reverse",
    ),
    Rule(
        "hedge.verb",
        _TYPE.HEDGE,
        _MEDIUM,
        "A reporting verb changes the tone: “{source}” became “{repost}”.",
        "the verb takes a side where the source took none, or the reverse",
    ),
    Rule(
        "hedge.bound",
        _TYPE.HEDGE,
        _MEDIUM,
        "An upper limit and a lower limit are confused: “{source}” became “{repost}”.",
        "the figure means something else",
    ),
    Rule(
        "hedge.dropped",
        _TYPE.HEDGE,
        _MEDIUM,
        "“{word}” is gone: the source says “{source}”.",
        "a qualified statement stands without its qualification",
    ),
    Rule(
        "hedge.added",
        _TYPE.HEDGE,
        _LOW,
        "“{word}” is new: the repost says “{repost}”.",
        "the repost is more careful, or more certain, than the source",
    ),
    Rule(
        "quotation.mark_lost",
        _TYPE.QUOTATION,
        _MEDIUM,
        "The repost drops {marks} of “{source}”",
        "the reader cannot see whose words they are",
    ),
    Rule(
        "headline.figure",
        _TYPE.HEADLINE,
        _HIGH,
        "The repost's headline has a figure that is not in the source: “{repost}”.",
        "most readers see the headline only",
    ),
    Rule(
        "headline.certainty",
        _TYPE.HEADLINE,
        _HIGH,
        "The repost's headline is surer than the source's: “{source}” became “{repost}”.",
        "most readers see the headline only",
    ),
    Rule(
        "headline.loaded",
        _TYPE.HEADLINE,
        _MEDIUM,
        "The repost's headline says “{word}”, which the source does not: “{repost}”.",
        "most readers see the headline only",
    ),
    Rule(
        "attribution.dropped",
        _TYPE.ATTRIBUTION,
        _MEDIUM,
        "Who said it is gone: the source says “{source}”.",
        "an allegation reads as a fact",
    ),
    Rule(
        "attribution.added",
        _TYPE.ATTRIBUTION,
        _LOW,
        "The repost names someone as saying it where the source does not: “{repost}”.",
        "a fact reads as an allegation",
    ),
    Rule(
        "omission.clause",
        _TYPE.OMISSION,
        _MEDIUM,
        "The repost cuts a sentence short: “{source}” is gone.",
        "what was cut qualified what was kept",
    ),
    Rule(
        "omission.other_side",
        _TYPE.OMISSION,
        _MEDIUM,
        "The repost leaves out another side of the story: “{source}”",
        "the reader does not learn what speaks against it",
    ),
    Rule(
        "omission.figure",
        _TYPE.OMISSION,
        _MEDIUM,
        "The repost leaves out a figure: “{source}”",
        "a figure often carries the proportion",
    ),
    Rule(
        "omission.attribution",
        _TYPE.OMISSION,
        _MEDIUM,
        "The repost leaves out what someone said: “{source}”",
        "a voice of the story is missing",
    ),
    Rule(
        "figure.dropped",
        _TYPE.FIGURE,
        _MEDIUM,
        "A figure is gone: the source says “{source}”.",
        "the proportion is lost",
    ),
    Rule(
        "figure.added",
        _TYPE.FIGURE,
        _MEDIUM,
        "A figure is new: the repost says “{repost}”.",
        "the source does not give it",
    ),
    Rule(
        "name.spelled",
        _TYPE.NAME,
        _MEDIUM,
        "A name is spelled differently: the source says “{source}”, the repost “{repost}”.",
        "one of the two is wrong, or it is somebody else",
    ),
    Rule(
        "name.dropped",
        _TYPE.NAME,
        _MEDIUM,
        "The name “{name}” is gone: the source says “{source}”.",
        "the reader does not learn who it is",
    ),
    Rule(
        "miscredited.altered",
        _TYPE.MISCREDITED,
        _MEDIUM,
        "Words credited to {outlet} were altered: “{source}” became “{repost}”.",
        "the source is quoted with words that it did not use",
    ),
    Rule(
        "quotation.trimmed",
        _TYPE.QUOTATION,
        _LOW,
        "A quotation is cut short: “{source}” is gone from it.",
        "what is left was said, but not all that was said",
    ),
    Rule(
        "uncredited.verbatim",
        _TYPE.UNCREDITED,
        _MEDIUM,
        "Taken over without credit, {words} long: “{repost}”",
        "the source's own words stand as the repost's",
    ),
    Rule(
        "addition.figure",
        _TYPE.ADDITION,
        _MEDIUM,
        "The repost adds a figure that is not in the source: “{repost}”",
        "a new fact that the source does not carry",
    ),
    Rule(
        "addition.quotation",
        _TYPE.ADDITION,
        _MEDIUM,
        "The repost adds a quotation that is not in the source: “{repost}”",
        "a new voice that the source does not carry",
    ),
    Rule(
        "addition.all",
        _TYPE.ADDITION,
        _MEDIUM,
        "Nothing in the repost comes from the source: all of its {count} are its own.",
        "the two texts have nothing in common",
    ),
    Rule(
        "addition.commentary",
        _TYPE.ADDITION,
        _LOW,
        "The repost adds: “{repost}”",
        "comment and background are the repost's right",
    ),
    Rule(
        "uncredited.reused",
        _TYPE.UNCREDITED,
        _LOW,
        "Reused without credit: “{repost}”",
        "the facts are the source's; no ten words in a row are",
    ),
    Rule(
        "omission.colour",
        _TYPE.OMISSION,
        _LOW,
        "The repost leaves out: “{source}”",
        "background; every repost shortens",
    ),
    Rule(
        "uncredited.further",
        _TYPE.UNCREDITED,
        _LOW,
        "The repost reuses {count} more without credit.",
        "the gravest places are listed on their own",
    ),
    Rule(
        "moved.further",
        _TYPE.MOVED,
        _LOW,
        "The repost sets {count} more in another order.",
        "the gravest places are listed on their own",
    ),
    Rule(
        "omission.further",
        _TYPE.OMISSION,
        _LOW,
        "The repost leaves out {count} more.",
        "the gravest places are listed on their own",
    ),
    Rule(
        "addition.further",
        _TYPE.ADDITION,
        _LOW,
        "The repost adds {count} more.",
        "the gravest places are listed on their own",
    ),
    Rule(
        "figure.rounded",
        _TYPE.FIGURE,
        _LOW,
        "A figure is rounded: the source says “{source}”, the repost “{repost}”.",
        "less exact, not wrong",
    ),
    Rule(
        "moved",
        _TYPE.MOVED,
        _LOW,
        "Stands {where} in the repost than in the source: “{source}”",
        "order is weight: what comes late is read by few",
    ),
)
"""All rules, the gravest first within each severity."""
