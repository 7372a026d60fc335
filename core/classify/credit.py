"""Whether the repost says that a passage is the source's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from core.classify.categories import is_wordless
from core.classify.outlets import Outlets
from core.classify.pairs import Pair
from core.classify.quotations import Quotation
from core.classify.reading import Located, Reading
from core.classify.tags import TagFinder
from core.model import BlockKind, Credit, Edit, Kind, Span
from core.text.wordlists import pattern

# Fewer words in quotation marks are a term or a name, not a quotation.
MIN_QUOTED_WORDS = 4
_HALF = 0.5
_NOWHERE = Located[Span](())
# "Story via MedWire": so few words may introduce a line of credit.
_MAX_WORDS_BESIDE = 2


class CreditReader:
    """Reads the credit of passages from the repost's tags, quotations and sentences."""

    def __init__(
        self,
        repost: Reading,
        outlets: Outlets,
        tags: tuple[TagFinder, Located[Span]],
        carried_end: int,
    ) -> None:
        """Take what finds tags with the repost's ones, and where the last carried text ends."""
        self._repost = repost
        self._mention = outlets.mention
        self._is_known = bool(outlets.names)
        finder, self.tags = tags
        self._closing = _closing_line(repost, self.tags.items, finder, carried_end)
        reaching = [tag for tag in self.tags.items if not _holds(self._closing, tag)]
        self._tagged = Located(list(_reaches(repost, reaching)))
        self._blockquotes = Located(
            [block.span for block in repost.document.blocks if block.kind is BlockKind.QUOTATION]
        )
        self._first_mention = self._find_first_mention()

    def of_added(self, spans: tuple[Span, ...]) -> Credit:
        """Return the credit of text that is not in the source."""
        if _holds(self._closing, spans[0]):
            return Credit.CREDITED  # the line of credit itself
        tagged = self.tag_characters(spans)
        if tagged and self._repost.size(spans) - tagged <= 1:
            return Credit.CREDITED  # a tag alone, and perhaps its full stop
        is_quoted = self._is_quoted_from_outlet(spans)
        is_marked = self._covered(spans, self._tagged) > _HALF or is_quoted
        return Credit.MISCREDITED if is_marked else Credit.UNCREDITED

    def of_pair(self, pair: Pair) -> Credit:
        """Return the credit of text that is in the source too."""
        is_tagged = self._covered(pair.repost, self._tagged) > _HALF
        if (is_tagged or self.is_set_off(pair)) and pair.kind is not Kind.PARAPHRASED:
            marks = () if is_tagged else _marks_around(pair)
            return Credit.MISCREDITED if is_altered(pair, marks) else Credit.QUOTED
        if is_tagged or self._closing is not None or self.names_source(pair.repost):
            return Credit.CREDITED
        return Credit.UNCREDITED

    def is_set_off(self, pair: Pair) -> bool:
        """Return whether the repost sets text off as a quotation of the source: by marks, a block.

        A tag says where a block is from, not that every word of it is.
        """
        return any(
            self._covered(pair.repost, places) > _HALF
            for places in (self._blockquotes, marked_by_repost(pair))
        )

    def is_from_source(self, pair: Pair) -> bool:
        """Return whether a tag or its sentence says that a passage is from the source."""
        is_tagged = self._covered(pair.repost, self._tagged) > _HALF
        return is_tagged or self.names_source(pair.repost)

    def names_source(self, spans: tuple[Span, ...]) -> bool:
        """Return whether the sentences of the spans name the outlet, or carry its credit on."""
        is_carried = self._first_mention is not None and spans[0].start >= self._first_mention
        if not (self._is_known or is_carried):
            return False
        sentences = self._repost.sentences_of(spans)
        if self._is_known and self._mention.search(self._repost.of(sentences)):
            return True
        if not is_carried or not any(self._repost.may_hold(one, "credits") for one in sentences):
            return False
        return pattern("credits", "carry").search(self._repost.small_of(sentences)) is not None

    def tag_characters(self, spans: Iterable[Span]) -> int:
        """Return how many non-blank characters of the spans are credit tags."""
        if not self.tags.items:
            return 0
        return sum(
            self._repost.layout.non_blank(max(tag.start, span.start), min(tag.end, span.end))
            for span in spans
            for tag in self.tags.touching(span)
        )

    def _is_quoted_from_outlet(self, spans: tuple[Span, ...]) -> bool:
        """Return whether the spans are mostly a quotation that the sentence gives to the outlet."""
        if not self.names_source(spans):
            return False
        quoted = Located(
            [
                Span(quotation.start, quotation.end)
                for quotation in self._repost.quotations.touching_any(spans)
                if self._repost.word_count(Span(quotation.start, quotation.end)) >= MIN_QUOTED_WORDS
            ]
        )
        return self._covered(spans, quoted) > _HALF

    def _covered(self, spans: tuple[Span, ...], places: Located[Span]) -> float:
        """Return the share of the spans' characters, without tags, that lie in the places."""
        shared = _shared(spans, places) if places.items else 0
        if not shared:
            return 0.0
        whole = sum(map(len, spans)) - _shared(spans, self.tags)
        return shared / whole if whole else 0.0

    def _find_first_mention(self) -> int | None:
        for block in self._repost.blocks if self._is_known else ():
            found = self._mention.search(self._repost.text, block.start, block.end)
            if found:
                return found.end()
        return None


def _closing_line(
    repost: Reading, tags: Sequence[Span], finder: TagFinder, carried_end: int
) -> Span | None:
    """Return the block that says at the end where the whole text is from, None where none does.

    It stands below all that was carried, is hardly more than a tag, and that has a word such as
    "Source:".
    """
    for tag in reversed(tags):
        block = repost.blocks[repost.block_at(tag.start)]
        words = repost.word_count(block) - repost.word_count(tag)
        if block.start < max(carried_end, 1):
            break
        if finder.is_led(tag.of(repost.text)) and words <= _MAX_WORDS_BESIDE:
            return block
    return None


def _holds(block: Span | None, inner: Span) -> bool:
    return block is not None and block.start <= inner.start and inner.end <= block.end


def marked_by_repost(pair: Pair) -> Located[Span]:
    """Return the parts of the repost that it set in quotation marks though the source did not.

    A person's words that the source quotes too are that person's, not the source's.
    """
    here, there = pair.source_reading.quotations, pair.repost_reading.quotations
    if not any(map(there.touching, pair.repost)):
        return _NOWHERE
    found: list[Span] = []
    for source, repost in pair.stretches:
        own = here.touching(source)
        for quotation in there.touching(repost):
            start, end = max(quotation.start, repost.start), min(quotation.end, repost.end)
            if start >= end or not _is_meant(pair.repost_reading, quotation):
                continue
            shift = source.start - repost.start
            is_own = any(one.start < end + shift and start + shift < one.end for one in own)
            if not is_own:
                found.append(Span(start, end))
    return Located(found)


def _is_meant(reading: Reading, quotation: Quotation) -> bool:
    """Return whether marks quote: both of them, or one at an end of many words."""
    if quotation.has_opening and quotation.has_closing:
        return True
    return reading.layout.word_count(quotation.start, quotation.end) >= MIN_QUOTED_WORDS


def _marks_around(pair: Pair) -> Sequence[Quotation]:
    """Return the quotations that the repost made of prose of the source."""
    return pair.repost_reading.quotations.touching_any(marked_by_repost(pair).items)


def is_altered(pair: Pair, marks: Sequence[Quotation] = ()) -> bool:
    """Return whether any word differs, punctuation and what only page furniture adds aside.

    Where ``marks`` are given, only words inside these quotations count: the phrase that says
    whose words they are does not.
    """
    return any(
        not is_harmless(pair, edit)
        for edit in pair.changes
        if not marks or any(_changes(one, edit.repost, pair.repost_reading.text) for one in marks)
    )


def _changes(quotation: Quotation, edited: Span, text: str) -> bool:
    """Return whether an edit has words inside a quotation, or takes some from its midst."""
    if not any(map(str.isalnum, edited.of(text))):
        return quotation.start < edited.start and edited.end < quotation.end
    inside = text[max(edited.start, quotation.start) : min(edited.end, quotation.end)]
    return any(map(str.isalnum, inside))


def is_harmless(pair: Pair, edit: Edit) -> bool:
    """Return whether an edit changes no word of the report.

    These are commas, hyphens, a stock's letters and change, and a dateline that is gone.
    """
    before = edit.source.of(pair.source_reading.text)
    after = edit.repost.of(pair.repost_reading.text)
    if is_wordless(before, after):
        return True
    return not after.strip() and pair.source_reading.is_dateline(edit.source)


def _shared(spans: Iterable[Span], places: Located[Span]) -> int:
    """Return how many characters the spans share with places that stand apart."""
    return sum(
        min(place.end, span.end) - max(place.start, span.start)
        for span in spans
        for place in places.touching(span)
    )


def _reaches(repost: Reading, tags: Iterable[Span]) -> Iterator[Span]:
    """Yield what each tag credits: its block back to the tag before it.

    A tag alone in its block credits the block before.
    """
    done = 0
    for tag in tags:
        index = repost.block_at(tag.start)
        start = max(done, repost.blocks[index].start)
        if not any(map(str.isalnum, repost.text[start : tag.start])) and start > done and index:
            start = max(done, repost.blocks[index - 1].start)
        if start < tag.start:
            yield Span(start, tag.start)
        done = tag.end
