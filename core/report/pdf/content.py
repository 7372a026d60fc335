"""What a report on paper says, as plain values that the template sets."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from core import shown
from core.model import Comparison, Kind, Severity
from core.remarks import Remarks
from core.report import wording
from core.report.excerpts import Quotation, Quoter
from core.report.links import link_to
from core.report.method import method_of
from core.report.pdf.bars import bars
from core.report.pdf.remainder import remainder
from core.report.pdf.rows import rows
from core.report.pdf.texts import breakable, text_of
from core.report.provenance import Fact, Value, facts, making
from core.report.rows import Table
from core.report.verdicts import findings_counted, said
from core.resources import resource

Values = dict[str, Any]

LONG_WORDS = 60_000
"""Of both texts; from here on the report does without links inside it, and without tags."""

# A finding about a whole page would name all of it; each passage names its findings anyway.
_MOST_PASSAGES = 20
_MARKED_WHOLE = ("omission", "addition", "uncredited", "moved")


def content(comparison: Comparison, read_at: str | None) -> Values:
    """Return all that stands in the report; ``read_at`` tells when the pages were read."""
    method = method_of(comparison, read_at)
    table = Table(comparison)
    return {
        "version": comparison.version,
        "is-long": words_of(comparison) >= LONG_WORDS,
        "title": breakable(
            f"{wording.display_title(comparison.repost)} – what it did to its source"
        ),
        "theme": tomllib.loads(resource("themes", "light.toml").read_text("utf-8")),
        "moved-sign": shown.MOVED_SIGN,
        "hand-sign": shown.HAND_SIGN,
        "facts": [_fact(fact) for fact in facts(comparison)],
        "making": [
            {"name": name, "text": breakable(value, is_wide=True)}
            for name, value in making(comparison, read_at, ".pdf")
        ],
        "summary": " ".join(wording.summary(comparison.statistics, comparison.regions)),
        "notes": [breakable(note.text) for note in comparison.notes],
        "bars": list(bars(comparison)),
        "kinds": list(_kinds(comparison)),
        "count": findings_counted(comparison),
        "findings": list(_findings(comparison)),
        "opening": table.opening,
        "rows": list(rows(table)),
        "rest": list(remainder(comparison)),
        "method": {
            "how": method.how,
            "limits": method.limits,
            "ends": [breakable(text) for text in method.ends],
        },
    }


def words_of(comparison: Comparison) -> int:
    """Return how many words both articles have together."""
    return comparison.statistics.source_words + comparison.statistics.repost_words


def _fact(fact: Fact) -> Values:
    # A sum that is broken into parts could not be copied and checked.
    keep = fact.name == "SHA-256"
    source, repost = (_value(value, keep=keep) for value in (fact.source, fact.repost))
    return {"name": fact.name, "source": source, "repost": repost}


def _value(value: Value, *, keep: bool) -> Values:
    return {
        **text_of(value.text, value.language or "en", is_breakable=not keep),
        "is-ours": not value.language,
        "link": link_to(value.text) if value.is_address else "",
    }


def _kinds(comparison: Comparison) -> Iterator[Values]:
    shares = wording.shares(comparison.statistics)
    for kind, count in shown.sentence_counts(comparison.statistics).items():
        whole = " of the repost" if kind is Kind.ADDED else ""
        yield {
            "name": kind.value,
            "sign": shown.SIGNS[kind],
            "count": f"{count:,}",
            "share": shown.percent(shares[kind]) + whole,
            "meaning": wording.MEANINGS[kind],
        }


def _findings(comparison: Comparison) -> Iterator[Values]:
    quoter, remarks = Quoter(comparison), Remarks.of(comparison)
    languages = (
        comparison.source.strand(comparison.source_strand).language,
        comparison.repost.strand(comparison.repost_strand).language,
    )
    numbered = enumerate(comparison.findings, 1)
    for severity, found in groupby(numbered, key=lambda pair: pair[1].severity):
        items: list[Values] = []
        for number, finding in found:
            is_marked = finding.type.value not in _MARKED_WHOLE
            source, repost = (
                _quotation(quotation, language, is_marked=is_marked)
                for quotation, language in zip(quoter.quote(finding), languages, strict=True)
            )
            items.append(
                {
                    "number": number,
                    "type": wording.FINDINGS[finding.type],
                    "text": breakable(finding.text),
                    "passages": finding.passages[:_MOST_PASSAGES],
                    "more": max(0, len(finding.passages) - _MOST_PASSAGES),
                    "source": source,
                    "repost": repost,
                    "said": [breakable(told) for told in said(remarks.on(finding))],
                }
            )
        name = wording.SEVERITIES[Severity(severity)]
        yield {"severity": severity.value, "name": name, "items": items}


def _quotation(quotation: Quotation, language: str, *, is_marked: bool) -> Values:
    excerpts = [
        {
            **text_of(str(excerpt), language),
            "before": breakable(excerpt.before),
            "wording": breakable(excerpt.wording),
            "after": breakable(excerpt.after),
        }
        for excerpt in quotation.excerpts
    ]
    return {"excerpts": excerpts, "more": quotation.more, "is-marked": is_marked}
