"""What kinds, findings and the like are called before a person; signs never change by language."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from core.model import Credit, EditCategory, Finding, FindingType, Kind, Severity, Stage
from core.shown import MOVED_SIGN, percent
from core.text.telling import told
from gui.pair import Place
from gui.sentences import in_language
from gui.settings import RecentPair

NOTE_SIGN = "▤"

# East Asian texts give the letter behind the words: 打开(O)
_MNEMONIC = re.compile(r"\s?\(&\w\)|&(.)")

FINDING_SIGNS = {
    FindingType.OMISSION: "−",
    FindingType.ADDITION: "+",
    FindingType.FIGURE: "#",
    FindingType.NAME: "@",
    FindingType.QUOTATION: "”",
    FindingType.ATTRIBUTION: "≈",
    FindingType.HEDGE: "~",
    FindingType.UNCREDITED: "~",
    FindingType.MISCREDITED: "!",
    FindingType.MOVED: MOVED_SIGN,
    FindingType.HEADLINE: "¶",
    FindingType.CONTRADICTION: "≠",
}


def recent_name(pair: RecentPair) -> str:
    """Return what a pair of last time is called: by its two pages, or by the file of both."""
    source = Place.of_argument(str(pair.source)).name
    if pair.repost is None:
        return source
    repost = Place.of_argument(str(pair.repost)).name
    text = QCoreApplication.translate("labels", "{source} → {repost}")
    return text.format(source=source, repost=repost)


def kind_name(kind: Kind) -> str:
    """Return what a kind is called, lower-case, as beside a number."""
    translate = QCoreApplication.translate
    return {
        Kind.VERBATIM: translate("labels", "verbatim"),
        Kind.EDITED: translate("labels", "edited"),
        Kind.PARAPHRASED: translate("labels", "paraphrased"),
        Kind.OMITTED: translate("labels", "omitted"),
        Kind.ADDED: translate("labels", "added"),
    }[kind]


def finding_name(finding_type: FindingType) -> str:
    """Return what a type of finding is called, as a heading."""
    translate = QCoreApplication.translate
    return {
        FindingType.OMISSION: translate("labels", "Left out"),
        FindingType.ADDITION: translate("labels", "Added"),
        FindingType.FIGURE: translate("labels", "Figure differs"),
        FindingType.NAME: translate("labels", "Name differs"),
        FindingType.QUOTATION: translate("labels", "Quotation altered"),
        FindingType.ATTRIBUTION: translate("labels", "Attribution changed"),
        FindingType.HEDGE: translate("labels", "Certainty changed"),
        FindingType.UNCREDITED: translate("labels", "Reused without credit"),
        FindingType.MISCREDITED: translate("labels", "Credited wrongly"),
        FindingType.MOVED: translate("labels", "Moved"),
        FindingType.HEADLINE: translate("labels", "Headline differs"),
        FindingType.CONTRADICTION: translate("labels", "Contradiction"),
    }[finding_type]


def window_language() -> str:
    """Return the ISO 639-1 code of the language that the window speaks."""
    # A translation of the window gives its own code for this word.
    return QCoreApplication.translate("labels", "en", "code of the language")


def finding_text(finding: Finding) -> str:
    """Return what a finding says, in the window's language."""
    return told(finding, window_language())


def core_text(text: str) -> str:
    """Return what core says of a page or a report, in the window's language."""
    return in_language(text, window_language())


def share_text(share: float) -> str:
    """Return a share as whole per cent; only nothing reads as 0%, and only all as 100%."""
    translate = QCoreApplication.translate
    texts = {
        "under 1%": translate("labels", "under 1%"),
        "over 99%": translate("labels", "over 99%"),
    }
    text = percent(share)
    return texts.get(text, text)


def without_mnemonic(text: str) -> str:
    """Return an action's text as it reads elsewhere: without underlined letter and ellipsis."""
    return _MNEMONIC.sub(lambda match: match[1] or "", text).removesuffix("…")


def severity_name(severity: Severity) -> str:
    """Return what a severity is called, lower-case."""
    translate = QCoreApplication.translate
    return {
        Severity.HIGH: translate("labels", "high"),
        Severity.MEDIUM: translate("labels", "medium"),
        Severity.LOW: translate("labels", "low"),
    }[severity]


def credit_name(credit: Credit) -> str:
    """Return what a credit says about the repost, as a sentence without its full stop."""
    translate = QCoreApplication.translate
    return {
        Credit.QUOTED: translate("labels", "Marked as the source’s words"),
        Credit.CREDITED: translate("labels", "The sentence names the source"),
        Credit.UNCREDITED: translate("labels", "No credit to the source"),
        Credit.MISCREDITED: translate("labels", "Marked as the source’s words, but they are not"),
    }[credit]


def category_name(category: EditCategory) -> str:
    """Return what a category of edits is called, as a heading."""
    translate = QCoreApplication.translate
    return {
        EditCategory.TYPOGRAPHY: translate("labels", "Typography"),
        EditCategory.CASE: translate("labels", "Upper or lower case"),
        EditCategory.CREDIT: translate("labels", "Credit"),
        EditCategory.FIGURE: translate("labels", "Figure"),
        EditCategory.NAME: translate("labels", "Name"),
        EditCategory.HEDGE: translate("labels", "Certainty"),
        EditCategory.ATTRIBUTION: translate("labels", "Attribution"),
        EditCategory.WORDING: translate("labels", "Wording"),
    }[category]


def stage_name(stage: Stage) -> str:
    """Return what is being done in a stage."""
    translate = QCoreApplication.translate
    return {
        Stage.LOAD: translate("labels", "Reading the pages…"),
        Stage.EXTRACT: translate("labels", "Finding the articles…"),
        Stage.SEGMENT: translate("labels", "Finding the sentences…"),
        Stage.ALIGN: translate("labels", "Setting the texts against each other…"),
        Stage.DIFF: translate("labels", "Comparing words…"),
        Stage.CLASSIFY: translate("labels", "Weighing what differs…"),
        Stage.REPORT: translate("labels", "Writing the report…"),
    }[stage]
