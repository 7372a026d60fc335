"""The sentences that the panes say: gaps, folds, what a passage is, what stands on a side."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model import Block, BlockKind, Document, EditCategory, Kind, Passage, Side, Strand
from gui.labels import credit_name, kind_name
from gui.models.pair_view import PairView
from gui.models.remarked import NOT_REMARKED, Remarked
from gui.models.rows import Fold, Gap, RowKind, SideView
from gui.names import language_name, reason_name

# What the eye need not stop at; the same three do not change a verbatim passage's kind.
_QUIET = (EditCategory.TYPOGRAPHY, EditCategory.CASE, EditCategory.CREDIT)


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


def fold_text(fold: Fold) -> str:
    """Return what a fold says: how much it hides and why."""
    translate = QCoreApplication.translate
    names = [*map(language_name, fold.languages), *map(reason_name, fold.reasons)]
    causes = translate("panes", ", ", "between the parts of a list").join(names)
    if fold.languages and not fold.reasons:
        one = translate("panes", "1 paragraph is not compared: {causes}")
        many = translate("panes", "{count} paragraphs are not compared: {causes}")
    elif fold.languages:
        one = many = translate("panes", "{count} lines of the page are not compared: {causes}")
    elif causes:
        one = translate("panes", "1 line of the page is not article text: {causes}")
        many = translate("panes", "{count} lines of the page are not article text: {causes}")
    else:
        one = translate("panes", "1 line of the page is not article text")
        many = translate("panes", "{count} lines of the page are not article text")
    count = len(fold.rows)
    return (one if count == 1 else many).format(count=count, causes=causes)


def folded_tooltip(kind: RowKind) -> str:
    """Return what can be done with a fold, or with a line under it; "" for any other row."""
    translate = QCoreApplication.translate
    if kind is RowKind.FOLD:
        return translate(
            "panes",
            "Retold left these lines out of the comparison. A click shows them; with a right click "
            "they can be put back.",
        )
    if kind is RowKind.FOLDED:
        return translate("panes", "Left out of the comparison. A right click can put it back.")
    return ""


def row_heading(view: SideView, row: int) -> str:
    """Return the line above a row's text, "" for none.

    Under a fold it says why, once for neighbours with the same reason; elsewhere it says of a
    block that a person put it back.
    """
    shown = view.rows[row]
    if shown.block < 0:
        return ""
    blocks = view.document.blocks
    if shown.kind is RowKind.FOLDED:
        cause, before = block_cause(blocks[shown.block]), view.rows[row - 1]
        is_told = before.kind is RowKind.FOLDED and block_cause(blocks[before.block]) == cause
        return "" if is_told else cause
    if shown.starts_block and blocks[shown.block].by_hand:
        return QCoreApplication.translate("panes", "Put back by hand")
    return ""


def block_cause(block: Block) -> str:
    """Return why a block is not compared, as a heading."""
    if block.kind is BlockKind.BOILERPLATE:
        reason = reason_name(block.reason)
        return f"{reason[:1].upper()}{reason[1:]}"
    translate = QCoreApplication.translate
    text = translate("panes", "{language}, not compared")
    if block.by_hand:
        text = translate("panes", "Put back by hand; {language}, not compared")
    return text.format(language=language_name(block.language))


def row_description(view: SideView, row: int) -> str:
    """Return what a screen reader says of a row without a passage: "Navigation: Home, News"."""
    if not 0 <= row < len(view.rows):
        return ""
    shown = view.rows[row]
    if shown.kind is RowKind.FOLD:
        return fold_text(view.folds[row])
    if shown.kind is RowKind.FOLDED:
        cause = block_cause(view.document.blocks[shown.block])
        text = " ".join(shown.span.of(view.document.text).split())
        told = QCoreApplication.translate("panes", "{reason}: {text}")
        return told.format(reason=cause, text=text)
    return ""


def change_count(passage: Passage) -> int:
    """Return how many of a passage's edits touch its words."""
    return sum(edit.category not in _QUIET for edit in passage.edits)


def passage_tooltip(passage: Passage, remarked: Remarked = NOT_REMARKED) -> str:
    """Return a passage's kind, flags, similarity and credit on one line, and its notes below."""
    translate = QCoreApplication.translate
    parts = [kind_name(passage.kind).capitalize(), *_flags(passage)]
    if passage.similarity is not None:
        text = translate("panes", "similarity {value}")
        parts.append(text.format(value=f"{passage.similarity:.2f}"))
    if passage.credit is not None and passage.source:
        parts.append(credit_name(passage.credit))
    parts += _marks(remarked)
    return "\n".join((" · ".join(parts), *remarked.notes))


def passage_description(pair: PairView, passage: Passage, remarked: Remarked = NOT_REMARKED) -> str:
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
    parts += _marks(remarked)
    parts += [translate("panes", "note: {note}").format(note=note) for note in remarked.notes]
    return translate("panes", ", ", "between the parts of a list").join(parts)


def _marks(remarked: Remarked) -> list[str]:
    marks = (
        (remarked.is_bookmarked, QCoreApplication.translate("panes", "bookmarked")),
        (remarked.is_checked, QCoreApplication.translate("panes", "checked")),
    )
    return [name for is_so, name in marks if is_so]


def _flags(passage: Passage) -> list[str]:
    translate = QCoreApplication.translate
    flags = (
        (passage.is_moved, translate("panes", "moved")),
        (passage.is_merged, translate("panes", "merged")),
        (passage.is_split, translate("panes", "split")),
        (passage.repeats is not None, translate("panes", "used again")),
    )
    found = [name for is_so, name in flags if is_so]
    return [*found, hand_text(passage)] if passage.by_hand else found


def hand_text(passage: Passage) -> str:
    """Return what a person made of a passage by hand, lower-case."""
    if passage.kind in (Kind.OMITTED, Kind.ADDED):
        return QCoreApplication.translate("panes", "taken apart by hand")
    return QCoreApplication.translate("panes", "set by hand")


def side_name(side: Side) -> str:
    """Return what a side is called, as a heading."""
    translate = QCoreApplication.translate
    names = {Side.SOURCE: translate("panes", "Source"), Side.REPOST: translate("panes", "Repost")}
    return names[side]


def side_title(document: Document, strand: Strand) -> str:
    """Return what the compared text is called.

    That is the page's title; where it is in another language, the strand's first sentence, and
    the page's name where neither is there.
    """
    if _is_foreign(document, strand) and strand.sentences:
        return " ".join(strand.sentences[0].of(document.text).split())
    return document.title or document.name


def side_facts(document: Document, strand: Strand, words: int) -> str:
    """Return the line under a title: language, who published it and when, how much it is."""
    translate = QCoreApplication.translate
    language = language_name(strand.language)
    if _is_foreign(document, strand):
        text = translate("panes", "{language} text inside a page in {main}")
        language = text.format(language=language, main=language_name(_page_language(document)))
    written = ", ".join(filter(None, (document.byline, document.published)))
    parts = (language, document.outlet, written, _sentence_count(strand), _word_count(words))
    return " · ".join(filter(None, parts))


def _sentence_count(strand: Strand) -> str:
    translate = QCoreApplication.translate
    count = len(strand.sentences)
    text = translate("panes", "{count} sentences")
    return translate("panes", "1 sentence") if count == 1 else text.format(count=f"{count:,}")


def _word_count(count: int) -> str:
    translate = QCoreApplication.translate
    text = translate("panes", "{count} words")
    return translate("panes", "1 word") if count == 1 else text.format(count=f"{count:,}")


def _is_foreign(document: Document, strand: Strand) -> bool:
    """Return whether a strand is in another language than the page around it."""
    return _page_language(document) not in ("und", strand.language)


def _page_language(document: Document) -> str:
    """Return the language of a page's title, "und" where there is none."""
    titles = (block for block in document.blocks if block.kind is BlockKind.TITLE)
    return next((block.language for block in titles if block.language != "und"), "und")
