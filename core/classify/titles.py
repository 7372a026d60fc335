"""The titles of both sides as a pair of their own, with what was set for what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from core.classify.evidence import Evidence
from core.classify.known_words import KnownWords
from core.classify.reading import Reading
from core.classify.words import UNSPACED, fold_word, stem
from core.model import BlockKind, Document, Span
from core.text.wordlists import folded, lowered

# Titles that share fewer content words than this share are about different things.
_MIN_SHARED = 0.5
# A longer one is no title.
_MAX_LENGTH = 400
_MAX_UNMARKED_LENGTH = 200
# "… | The Harbour Gazette"
_SITE = re.compile(r"\s(?:[|–—·»]|-)\s(?P<site>[^|–—·»]{2,40})$")
_MAX_SITE_WORDS = 4
_WORD = re.compile(
    rf"[{UNSPACED}]|\d+(?:[.,]\d+)*|(?:(?![{UNSPACED}\d_])\w)+(?:['’](?:(?![{UNSPACED}\d_])\w)+)*"
)


@dataclass(frozen=True, slots=True)
class TitleWord:
    """A word of a title: where it stands in it, and folded."""

    start: int
    end: int
    folded: str

    @property
    def is_content(self) -> bool:
        """Whether it says what the title is about."""
        return self.folded not in folded("stop_words")


@dataclass(frozen=True)
class Title:
    """A page's title without its site's name, and where it stands in the document's text."""

    text: str
    spans: tuple[Span, ...]

    @cached_property
    def small(self) -> str:
        """The title in lower case."""
        return lowered(self.text)

    @cached_property
    def words(self) -> tuple[TitleWord, ...]:
        """The words; of scripts without blanks, the characters."""
        return tuple(
            TitleWord(match.start(), match.end(), fold_word(match.group()))
            for match in _WORD.finditer(self.text)
        )

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the content words."""
        return frozenset(stem(word.folded) for word in self.words if word.is_content)


@dataclass(frozen=True)
class Swap:
    """Words of the source's title, and those of the repost's in their place; one may be none."""

    source: tuple[TitleWord, ...]
    repost: tuple[TitleWord, ...]


@dataclass(frozen=True)
class Titles:
    """Both titles, and the source's whole text to look things up in."""

    source: Title
    repost: Title
    evidence: Evidence

    @cached_property
    def are_related(self) -> bool:
        """Whether one was made from the other: most content words are shared."""
        ours, theirs = self.repost.stems, self.source.stems
        shared = len(ours & theirs)
        return bool(shared) and shared >= _MIN_SHARED * min(len(ours), len(theirs))

    @cached_property
    def is_copy(self) -> bool:
        """Whether the words are the same, in the same order."""
        return self._folded(self.source) == self._folded(self.repost)

    @cached_property
    def swaps(self) -> tuple[Swap, ...]:
        """What differs, in the repost's order; none where the titles are not related."""
        if not self.are_related:
            return ()
        ours, theirs = self._folded(self.repost), self._folded(self.source)
        matcher = SequenceMatcher(None, theirs, ours, autojunk=False)
        return tuple(
            Swap(self.source.words[i:j], self.repost.words[k:m])
            for tag, i, j, k, m in matcher.get_opcodes()
            if tag != "equal"
        )

    @cached_property
    def said(self) -> str:
        """All that the source says, title and captions too, in lower case."""
        reading = self.evidence.source
        others = (span.of(reading.text) for span in reading.other_blocks)
        return lowered("\n".join((self.source.text, reading.strand_text, *others)))

    @cached_property
    def known(self) -> KnownWords:
        """The words that the source says in any form."""
        return KnownWords(self.said, self.evidence.source.language)

    def _folded(self, title: Title) -> list[str]:
        return [word.folded for word in title.words]


def titles_of(evidence: Evidence) -> Titles | None:
    """Return both titles, None where the repost has none."""
    source = _title(evidence.source, frozenset())
    repost = _title(evidence.repost, source.stems if source else frozenset())
    if repost is None or not repost.words:
        return None
    return Titles(source or Title("", ()), repost, evidence)


def _title(reading: Reading, other: frozenset[str]) -> Title | None:
    """Return a document's title; an unmarked one is a first paragraph that is like the other's."""
    document = reading.document
    text = " ".join(document.title.split())
    if text:
        return Title(_without_site(text[:_MAX_LENGTH]), tuple(_places(document, text)))
    for span in reading.blocks[:1]:
        raw = " ".join(span.of(reading.text).split())
        made = Title(raw[:_MAX_UNMARKED_LENGTH], (span,))
        is_title = len(raw) <= _MAX_UNMARKED_LENGTH and not raw.endswith((".", "。"))
        if is_title and len(made.stems & other) >= _MIN_SHARED * len(other) > 0:
            return made
    return None


def _without_site(text: str) -> str:
    match = _SITE.search(text)
    if match is None or len(match["site"].split()) > _MAX_SITE_WORDS or match["site"][0].islower():
        return text
    return text[: match.start()]


def _places(document: Document, text: str) -> Iterator[Span]:
    """Yield where the title stands: its block, else the first block that says the same."""
    marked = [block.span for block in document.blocks if block.kind is BlockKind.TITLE]
    same = (
        block.span
        for block in document.blocks
        if len(block.span) < 2 * _MAX_LENGTH
        and " ".join(block.span.of(document.text).split()) == text
    )
    yield from marked[:1] or list(same)[:1]
