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
    own_text.find_omissions,
    own_text.find_additions,
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
    contradictions.find,
)


def gather(evidence: Evidence) -> tuple[Finding, ...]:
    """Return the findings of all rules, the most important first, none twice."""
    found = dict.fromkeys(chain.from_iterable(rule(evidence) for rule in _RULES))
    return tuple(sorted(found, key=weight))
