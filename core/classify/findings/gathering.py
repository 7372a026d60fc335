"""Runs all rules and orders what they find."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from core.classify.evidence import Evidence
from core.classify.findings import (
    attributions,
    clauses,
    contradictions,
    deadlines,
    directions,
    figures,
    han,
    headline,
    hedges,
    loaded,
    misplaced,
    names,
    opposites,
    own_text,
    quotations,
    renderings,
    reuse,
    roles,
    scales,
    shares,
    sorts,
    verbs,
    wishes,
)
from core.classify.rules import weight
from core.model import Finding, FindingType, Span

# These show what was cut along with what they tell of.
_CUTS = frozenset((FindingType.ATTRIBUTION, FindingType.QUOTATION, FindingType.HEDGE))
_RULES = (
    figures.find,
    misplaced.find,
    sorts.find,
    deadlines.find,
    names.find,
    roles.find,
    han.find,
    quotations.find,
    attributions.find,
    hedges.find,
    wishes.find,
    opposites.find,
    directions.find,
    scales.find,
    shares.find,
    verbs.find,
    loaded.find,
    reuse.find_uncredited,
    reuse.find_moved,
    reuse.find_miscredited,
    clauses.find_added,
    headline.find,
)


def gather(evidence: Evidence, end: float) -> tuple[Finding, ...]:
    """Return the findings of all rules, the most important first, none twice.

    The evidence's meter stands at ``end`` when all of them have run.
    """
    contradicting = list(contradictions.find(evidence))
    # A figure that is told as a contradiction is not told again as left out or added.
    told = frozenset(span for one in contradicting for span in one.source + one.repost)
    skipped = own_text.Skipped(told, renderings.rendered(evidence))
    own = chain(
        own_text.find_omissions(evidence, skipped), own_text.find_additions(evidence, skipped)
    )
    changed = list(chain.from_iterable(rule(evidence) for rule in evidence.meter.over(_RULES, end)))
    clause = clauses.find(evidence, _cuts_of(changed))
    found = dict.fromkeys([*contradicting, *own, *changed, *clause])
    return tuple(sorted(found, key=weight))


def _cuts_of(findings: Iterable[Finding]) -> clauses.Told:
    """Return the source spans that findings show as cut, by passage."""
    found: defaultdict[int, list[Span]] = defaultdict(list)
    for one in findings:
        if one.type in _CUTS:
            for passage in one.passages:
                found[passage] += one.source
    return found
