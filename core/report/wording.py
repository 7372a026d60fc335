"""The report's own words and signs, in plain English."""

from __future__ import annotations

from collections.abc import Sequence

from core.model import (
    Credit,
    Document,
    FindingType,
    Kind,
    Passage,
    Region,
    Remark,
    Severity,
    Side,
    Statistics,
)
from core.options import DEFAULT_MIN_KEPT_PERCENT, Options
from core.shown import percent

MEANINGS = {
    Kind.VERBATIM: "the same words in the same order; only typography may differ",
    Kind.EDITED: "most words carried in order, some deleted, inserted or replaced",
    Kind.PARAPHRASED: "the same said, mostly in other words",
    Kind.OMITTED: "in the source, not in the repost",
    Kind.ADDED: "in the repost, not in the source",
}

CREDITS = {
    Credit.QUOTED: "marked as the source’s words",
    Credit.CREDITED: "source named",
    Credit.UNCREDITED: "no credit",
    Credit.MISCREDITED: "credit does not hold",
}

FINDINGS = {
    FindingType.OMISSION: "Left out",
    FindingType.ADDITION: "Added",
    FindingType.FIGURE: "Figure differs",
    FindingType.NAME: "Name differs",
    FindingType.QUOTATION: "Quotation altered",
    FindingType.ATTRIBUTION: "Attribution changed",
    FindingType.HEDGE: "Certainty changed",
    FindingType.UNCREDITED: "Reused without credit",
    FindingType.MISCREDITED: "Credit does not hold",
    FindingType.MOVED: "Moved",
    FindingType.HEADLINE: "Headline differs",
    FindingType.CONTRADICTION: "Contradiction",
}

SEVERITIES = {
    Severity.HIGH: "Changes the meaning",
    Severity.MEDIUM: "Worth a look",
    Severity.LOW: "For the record",
}

_LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}


def language_name(code: str) -> str:
    """Return the English name of an ISO 639-1 code, the code itself where we have none."""
    return "an unknown language" if code == "und" else _LANGUAGES.get(code, code)


def text_in(code: str) -> str:
    """Return ``English text`` and the like."""
    return f"text in {language_name(code)}" if code == "und" else f"{language_name(code)} text"


def display_title(document: Document) -> str:
    """Return what to call a document before a reader: its title, else its name."""
    return document.title or document.name


def put_back(side: Side) -> str:
    """Return that a person put this passage back into the article of a side."""
    return f"put back into the {side.value} by hand"


def by_hand(passage: Passage) -> str:
    """Return in what a person corrected a passage, "" where it is as the program found it."""
    if not passage.by_hand:
        return ""
    is_apart = passage.kind in (Kind.OMITTED, Kind.ADDED)
    return "taken apart by hand" if is_apart else "set by hand"


def note(remark: Remark | None) -> str:
    """Return what a person noted, in one line, "" for nothing."""
    return " ".join(remark.note.split()) if remark else ""


def checked_told(checked: int, count: int) -> str:
    """Return how many of the findings a person has checked."""
    return f"{checked:,} of {count:,} checked"


def counted(number: int, noun: str) -> str:
    """Return a number and its regular noun: ``1 sentence``, ``1,200 sentences``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def shares(statistics: Statistics) -> dict[Kind, float]:
    """Return what part of the source each kind takes, for added text of the repost."""
    return {
        Kind.VERBATIM: statistics.source_verbatim,
        Kind.EDITED: statistics.source_edited,
        Kind.PARAPHRASED: statistics.source_paraphrased,
        Kind.OMITTED: statistics.source_omitted,
        Kind.ADDED: statistics.repost_own,
    }


def blocks_told(regions: Sequence[Region]) -> str:
    """Return ``1 block of the source reused``, ``3 blocks …``, and "" where there is none."""
    return f"{counted(len(regions), 'block')} of the source reused" if regions else ""


def summary(statistics: Statistics, regions: Sequence[Region]) -> tuple[str, str, str]:
    """Return the result in three sentences: what was carried, what not, and with what credit."""
    carried = _carried(statistics)
    if regions:
        carried += f", with {blocks_told(regions)}"
    return f"{carried}.", _changed(statistics), _credited(statistics)


def _carried(statistics: Statistics) -> str:
    if not statistics.source_carried:
        return "The repost carries nothing of the source"
    if statistics.source_verbatim == 1:
        return "The repost carries the whole source word for word"
    ways = (
        (statistics.source_verbatim, "word for word"),
        (statistics.source_edited, "edited"),
        (statistics.source_paraphrased, "paraphrased"),
    )
    parts = [f"{percent(share)} {way}" for share, way in ways if share]
    carried = percent(statistics.source_carried)
    return f"The repost carries {carried} of the source: {listed(parts)}"


def _changed(statistics: Statistics) -> str:
    left_out = "leaves nothing out"
    if statistics.source_omitted:
        sentences = f"{statistics.omitted_sentences:,} of {statistics.source_sentences:,} sentences"
        left_out = f"leaves out {percent(statistics.source_omitted)} ({sentences})"
    moved = "moves nothing"
    if statistics.moved_sentences:
        moved = f"moves {counted(statistics.moved_sentences, 'sentence')}"
    own = "adds no text of its own"
    if statistics.repost_own:
        own = f"adds text of its own, {percent(statistics.repost_own)} of the repost"
    return f"It {listed([left_out, moved, own])}."


def _credited(statistics: Statistics) -> str:
    if not statistics.repost_carried:
        return "As nothing is carried, there is nothing to credit."
    longest = counted(statistics.longest_verbatim_words, "word")
    ways = (
        (statistics.repost_quoted, "is marked as the source’s words"),
        (statistics.repost_credited, "names the source"),
        (statistics.repost_miscredited, "is marked as the source’s words but differs"),
        (statistics.repost_uncredited, "uses the source without saying so"),
    )
    told = listed([f"{percent(share)} {what}" for share, what in ways if share])
    return f"Of the repost, {told}; the longest stretch copied word for word has {longest}."


def passages_told(ids: tuple[int, ...]) -> str:
    """Return ``passage 3`` or ``passages 3, 4``."""
    return f"passage{'s' if len(ids) > 1 else ''} {', '.join(map(str, ids))}"


def listed(parts: list[str]) -> str:
    """Return ``a``, ``a and b``, ``a, b and c``."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def told_options(options: Options) -> list[str]:
    """Return what the person chose, a phrase each."""
    told = [
        f"{side} text in {language_name(language)}" if language else f"{side} text chosen by itself"
        for side, language in (("source", options.source_strand), ("repost", options.repost_strand))
    ]
    if options.outlets:
        told.append(f"outlet also called {', '.join(options.outlets)}")
    if not options.fold_chinese:
        told.append("traditional and simplified Chinese told apart")
    if options.min_alike_percent:
        told.append(f"passages less than {options.min_alike_percent} % alike not told as pairs")
    if options.min_kept_percent != DEFAULT_MIN_KEPT_PERCENT:
        told.append(f"edited where more than {options.min_kept_percent} % of the words were kept")
    return told
