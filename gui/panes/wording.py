"""The sentences that the panes say: gaps, folds, what a passage is, what stands on a side."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from core.model import Comparison, Document, EditCategory, Passage, Strand
from gui.labels import credit_name, kind_name
from gui.models.pair_view import PairView
from gui.models.rows import Fold, Gap
from gui.pair import Side

# What the eye need not stop at; the same three do not change a verbatim passage's kind.
_QUIET = (EditCategory.TYPOGRAPHY, EditCategory.CASE, EditCategory.CREDIT)


def language_name(code: str) -> str:
    """Return what a language is called, the code where Qt does not know it."""
    translate = QCoreApplication.translate
    language = QLocale(code).language()
    if code == "und":
        return translate("panes", "unknown language")
    return code if language is QLocale.Language.C else QLocale.languageToString(language)


def gap_text(gap: Gap, side: Side) -> str:
    """Return what a gap says in the pane of ``side``, whose counterpart has the text."""
    translate = QCoreApplication.translate
    if side is Side.REPOST:
        if gap.is_partial:
            return translate("panes", "Part of a sentence of the source is left out here")
        if gap.sentences == 1:
            return translate("panes", "1 sentence of the source is left out here")
        text = translate("panes", "{count} sentences of the source are left out here")
        return text.format(count=gap.sentences)
    if gap.is_partial:
        return translate("panes", "+ part of a sentence")
    if gap.sentences == 1:
        return translate("panes", "+ 1 sentence")
    return translate("panes", "+ {count} sentences").format(count=gap.sentences)


def fold_text(fold: Fold, is_open: bool) -> str:
    """Return what a fold says: how much it hides and why."""
    arrow = "▾" if is_open else "▸"
    return f"{_fold_sentence(fold)} {arrow}"


def _fold_sentence(fold: Fold) -> str:
    translate = QCoreApplication.translate
    causes = ", ".join([*map(language_name, fold.languages), *fold.reasons])
    if fold.languages and not fold.reasons:
        one = translate("panes", "1 paragraph is not compared: {causes}")
        many = translate("panes", "{count} paragraphs are not compared: {causes}")
    elif causes:
        one = translate("panes", "1 line of the page is not article text: {causes}")
        many = translate("panes", "{count} lines of the page are not article text: {causes}")
    else:
        one = translate("panes", "1 line of the page is not article text")
        many = translate("panes", "{count} lines of the page are not article text")
    count = len(fold.rows)
    return (one if count == 1 else many).format(count=count, causes=causes)


def change_count(passage: Passage) -> int:
    """Return how many of a passage's edits touch its words."""
    return sum(edit.category not in _QUIET for edit in passage.edits)


def passage_tooltip(passage: Passage) -> str:
    """Return a passage's kind, flags, similarity and credit on one line."""
    translate = QCoreApplication.translate
    parts = [kind_name(passage.kind).capitalize(), *_flags(passage)]
    if passage.similarity is not None:
        text = translate("panes", "similarity {value}")
        parts.append(text.format(value=f"{passage.similarity:.2f}"))
    if passage.credit is not None and passage.source:
        parts.append(credit_name(passage.credit))
    return " · ".join(parts)


def passage_description(pair: PairView, passage: Passage) -> str:
    """Return what a screen reader says of a passage: "edited, 3 changes, source sentence 12"."""
    translate = QCoreApplication.translate
    parts = [kind_name(passage.kind), *_flags(passage)]
    count = change_count(passage)
    if count == 1:
        parts.append(translate("panes", "1 change"))
    elif count:
        parts.append(translate("panes", "{count} changes").format(count=count))
    if passage.source:
        number = pair.source.sentence_number(passage.source[0].start)
        parts.append(translate("panes", "source sentence {number}").format(number=number))
    else:
        number = pair.repost.sentence_number(passage.repost[0].start)
        parts.append(translate("panes", "repost sentence {number}").format(number=number))
    return ", ".join(parts)


def _flags(passage: Passage) -> list[str]:
    translate = QCoreApplication.translate
    flags = (
        (passage.is_moved, translate("panes", "moved")),
        (passage.is_merged, translate("panes", "merged")),
        (passage.is_split, translate("panes", "split")),
        (passage.repeats is not None, translate("panes", "used again")),
    )
    return [name for is_so, name in flags if is_so]


def side_name(side: Side) -> str:
    """Return what a side is called, as a heading."""
    translate = QCoreApplication.translate
    names = {Side.SOURCE: translate("panes", "Source"), Side.REPOST: translate("panes", "Repost")}
    return names[side]


def side_facts(comparison: Comparison, side: Side) -> str:
    """Return the line under a side's title: language, who published it and when, how much it is."""
    translate = QCoreApplication.translate
    statistics = comparison.statistics
    if side is Side.SOURCE:
        document, strand = comparison.source, comparison.source.strand(comparison.source_strand)
        sentences, words = statistics.source_sentences, statistics.source_words
    else:
        document, strand = comparison.repost, comparison.repost.strand(comparison.repost_strand)
        sentences, words = statistics.repost_sentences, statistics.repost_words
    written = ", ".join(filter(None, (document.byline, document.published)))
    count = translate("panes", "1 sentence")
    if sentences != 1:
        count = translate("panes", "{count} sentences").format(count=f"{sentences:n}")
    length = translate("panes", "{count} words").format(count=f"{words:n}")
    parts = (_language_fact(document, strand), document.outlet, written, count, length)
    return " · ".join(filter(None, parts))


def _language_fact(document: Document, strand: Strand) -> str:
    """Return the strand's language, and the page's where another language has more text."""
    translate = QCoreApplication.translate
    main = max(document.strands, key=lambda each: _length(document, each))
    language = language_name(strand.language)
    if main.language == strand.language:
        return language
    text = translate("panes", "{language} text inside a page in {main}")
    return text.format(language=language, main=language_name(main.language))


def _length(document: Document, strand: Strand) -> int:
    return sum(len(document.blocks[block].span) for block in strand.blocks)
