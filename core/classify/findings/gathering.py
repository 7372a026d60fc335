"""Runs all rules and orders what they find."""

from __future__ import annotations

from itertools import chain

from core.classify.evidence import Evidence
from core.classify.findings import (
    attributions,
    contradictions,
    figures,
    headline,
    hedges,
    names,
    own_text,
    quotations,
    reuse,
    verbs,
)
from core.classify.rules import weight
from core.model import Finding

_RULES = (
    figures.find,
    names.find,
    quotations.find,
    attributions.find,
    hedges.find,
    verbs.find,
    reuse.find_uncredited,
    reuse.find_miscredited,
    reuse.find_moved,
    headline.find,
)


def gather(evidence: Evidence) -> tuple[Finding, ...]:
    """Return the findings of all rules, the most important first, none twice."""
    contradicting = tuple(contradictions.find(evidence))
    # A figure that is told as a contradiction is not told again as left out or added.
    told = frozenset(span for one in contradicting for span in one.source + one.repost)
    found = dict.fromkeys(
        chain(
            contradicting,
            own_text.find_omissions(evidence, told),
            own_text.find_additions(evidence, told),
            *(rule(evidence) for rule in _RULES),
        )
    )
    return tuple(sorted(found, key=weight))
