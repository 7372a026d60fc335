"""The data that stages hand on: frozen, slotted data classes over half-open spans.

Every offset is a code point into one document's text. See ARCHITECTURE.md for the words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.options import Options


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range ``[start, end)`` in code points of one document's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span [{self.start}, {self.end}) runs backwards or below zero")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the part of ``text`` that the span covers."""
        return text[self.start : self.end]


class Side(StrEnum):
    """One of the two texts, always in this order."""

    SOURCE = "source"
    REPOST = "repost"

    @property
    def other(self) -> Side:
        """The side across."""
        return Side.REPOST if self is Side.SOURCE else Side.SOURCE


class BlockKind(StrEnum):
    """What a block is on its page; title, byline and date stand outside the strand."""

    TITLE = "title"
    BYLINE = "byline"
    DATE = "date"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTATION = "quotation"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    TABLE_CELL = "table_cell"
    BOILERPLATE = "boilerplate"


class Kind(StrEnum):
    """What became of a passage; each passage has exactly one kind."""

    VERBATIM = "verbatim"
    EDITED = "edited"
    PARAPHRASED = "paraphrased"
    OMITTED = "omitted"
    ADDED = "added"


class EditOp(StrEnum):
    """What an edit does to the source's words."""

    DELETE = "delete"
    INSERT = "insert"
    REPLACE = "replace"


class EditCategory(StrEnum):
    """What an edit touches; the first three do not change the meaning."""

    TYPOGRAPHY = "typography"
    CASE = "case"
    CREDIT = "credit"
    FIGURE = "figure"
    NAME = "name"
    HEDGE = "hedge"
    ATTRIBUTION = "attribution"
    WORDING = "wording"


class Credit(StrEnum):
    """Whether the repost says that a passage is the source's."""

    QUOTED = "quoted"
    CREDITED = "credited"
    UNCREDITED = "uncredited"
    MISCREDITED = "miscredited"


class FindingType(StrEnum):
    """What a finding is about."""

    OMISSION = "omission"
    ADDITION = "addition"
    FIGURE = "figure"
    NAME = "name"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    HEDGE = "hedge"
    UNCREDITED = "uncredited"
    MISCREDITED = "miscredited"
    MOVED = "moved"
    HEADLINE = "headline"
    CONTRADICTION = "contradiction"


class Severity(StrEnum):
    """How much a finding or note matters to the reader, highest first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Stage(StrEnum):
    """A step of the flow, in order; notes and progress name it."""

    LOAD = "load"
    EXTRACT = "extract"
    SEGMENT = "segment"
    ALIGN = "align"
    DIFF = "diff"
    CLASSIFY = "classify"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Note:
    """Something odd but harmless that the reader should know: one plain sentence."""

    severity: Severity
    stage: Stage
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, quotation, list item, caption, cell, or boilerplate with its reason.

    ``language`` is lower-case ISO 639-1, ``und`` where unknown. ``reason`` is empty unless the
    kind is boilerplate. ``by_hand`` is whether a person put it back or took it out.
    """

    span: Span
    kind: BlockKind
    language: str = "und"
    reason: str = ""
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Strand:
    """The article text of one language in one document: block indices in reading order.

    ``sentences`` tile the strand: every non-blank character of its blocks is in exactly one
    sentence, in text order; no sentence crosses a block, none begins or ends with a blank.
    """

    id: int
    language: str
    blocks: tuple[int, ...]
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """What was read from one page: one text, blocks in text order, strands by first appearance.

    ``outlet`` is the publisher's name as the page gives it, ``chosen_encoding`` what a person said
    the encoding is, each "" where there is none.
    """

    name: str
    sha256: str
    media_type: str
    encoding: str
    title: str
    byline: str
    published: str
    text: str
    blocks: tuple[Block, ...]
    strands: tuple[Strand, ...]
    outlet: str = ""
    address: str = ""
    notes: tuple[Note, ...] = ()
    chosen_encoding: str = ""

    def strand(self, strand_id: int) -> Strand:
        """Return the strand with that id; KeyError where there is none."""
        for strand in self.strands:
            if strand.id == strand_id:
                return strand
        raise KeyError(strand_id)


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of words inside a passage, in document offsets of both sides.

    A deletion's repost span and an insertion's source span are empty, at their place.
    """

    op: EditOp
    category: EditCategory
    source: Span
    repost: Span


@dataclass(frozen=True, slots=True)
class Pairing:
    """Some source text set against some repost text by the aligner, before it has a kind.

    An empty side is text left out or added. ``repeats`` is the index, in the same tuple of
    pairings, of the one whose source this repost text uses again; ``source`` is then empty.
    ``by_hand`` is whether a person said so, ``kind`` what kind the person gave it, if any.
    """

    source: tuple[Span, ...]
    repost: tuple[Span, ...]
    is_moved: bool = False
    is_merged: bool = False
    is_split: bool = False
    repeats: int | None = None
    by_hand: bool = False
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """Some of the source set against some of the repost: the unit of the result.

    A passage's text is its spans joined by one blank. ``source`` is empty for added text and for
    a further use of source text, where ``repeats`` is the id of the passage that owns it (and the
    edits point into that one's source). ``similarity`` is 0.0 to 1.0, None for omitted and added;
    ``credit`` is None for omitted. ``by_hand`` is whether a person paired it, unpaired it or gave
    it its kind.
    """

    id: int
    kind: Kind
    source: tuple[Span, ...]
    repost: tuple[Span, ...]
    edits: tuple[Edit, ...] = ()
    is_moved: bool = False
    is_merged: bool = False
    is_split: bool = False
    repeats: int | None = None
    similarity: float | None = None
    credit: Credit | None = None
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of reuse: neighbouring paired passages on both sides, bridged over small gaps."""

    source: Span
    repost: Span
    passages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something worth a reader's attention: one plain sentence, and the places it speaks of.

    ``rule`` names the rule that made it; ``passages`` are ids; ``source`` and ``repost`` are the
    wordings to show, either may be empty. ``values`` are what fills the rule's sentence, by the
    names of its placeholders, so that it can be told in other languages (`core.text.telling`).
    """

    type: FindingType
    severity: Severity
    rule: str
    text: str
    passages: tuple[int, ...]
    source: tuple[Span, ...] = ()
    repost: tuple[Span, ...] = ()
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Statistics:
    """Shares (0.0 to 1.0, of a strand's non-blank characters) and counts.

    ``source_*`` shares add up: carried = verbatim + edited + paraphrased, and carried + omitted
    is 1. ``repost_carried`` + ``repost_own`` + ``repost_credit_tags`` is 1, and carried = quoted +
    credited + miscredited + uncredited.
    """

    source_carried: float
    source_verbatim: float
    source_edited: float
    source_paraphrased: float
    source_omitted: float
    repost_carried: float
    repost_quoted: float
    repost_credited: float
    repost_miscredited: float
    repost_uncredited: float
    repost_own: float
    repost_credit_tags: float
    source_sentences: int
    repost_sentences: int
    source_words: int
    repost_words: int
    verbatim_sentences: int
    edited_sentences: int
    paraphrased_sentences: int
    omitted_sentences: int
    added_sentences: int
    moved_sentences: int
    longest_verbatim_words: int
    quotations_checked: int
    quotations_altered: int


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """What a person's remark is about: a passage, or the finding of a ``rule``, by its spans.

    Spans and not an id, so that it means the same after a new comparison. ``rule`` is "" for a
    passage.
    """

    source: tuple[Span, ...]
    repost: tuple[Span, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a person wrote beside a passage or finding, and whether it has been checked.

    ``note`` is plain text, "" for none; a remark without a note that is neither checked nor a
    bookmark says nothing. A bookmark is a place to come back to.
    """

    anchor: Anchor
    note: str = ""
    is_checked: bool = False
    is_bookmarked: bool = False

    @property
    def says_nothing(self) -> bool:
        """Whether it is as good as no remark."""
        return not (self.note or self.is_checked or self.is_bookmarked)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole result: both documents, which strand of each was compared, and what was found.

    ``outlets`` are the names by which the repost may credit the source, guessed and given;
    ``remarks`` are the person's, in the order of what they are about.
    """

    version: str
    options: Options
    source: Document
    repost: Document
    source_strand: int
    repost_strand: int
    passages: tuple[Passage, ...]
    regions: tuple[Region, ...]
    findings: tuple[Finding, ...]
    statistics: Statistics
    notes: tuple[Note, ...] = ()
    outlets: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
