"""A person's pairs laid over the aligner's: what they speak of is cut out, the rest stays."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.align.ordering import in_reading_order, with_owners
from core.model import Document, Kind, Note, Pairing, Severity, Span, Stage, Strand
from core.pairs_by_hand import PairCorrection, PairCorrections
from core.text.spans import common, merged, without

Spans = tuple[Span, ...]


@dataclass(eq=False, slots=True)
class _Piece:
    """A pairing while corrections are laid over it; one object all along, so that it can be owned.

    ``owner`` is the piece whose source this repost text uses again.
    """

    pairing: Pairing
    owner: _Piece | None = None
    is_touched: bool = False

    @property
    def is_alone(self) -> bool:
        """Whether nothing stands across: its text is left out or added."""
        return not self.pairing.repost or (not self.pairing.source and self.owner is None)

    def become(self, pairing: Pairing) -> None:
        """Go on as another pairing."""
        self.pairing = pairing
        self.is_touched = True


def with_pairs_by_hand(
    documents: tuple[Document, Document],
    strands: tuple[Strand, Strand],
    pairings: tuple[Pairing, ...],
    corrections: PairCorrections,
) -> tuple[tuple[Pairing, ...], tuple[Note, ...]]:
    """Return the pairings as a person corrects them, and notes that say what was done.

    Every character that was covered once is covered once. Corrections of other texts, and of text
    that is not compared, are left alone. Where a passage taken apart was used again, its first
    further use has the source from then on.
    """
    if not corrections.pairs:
        return pairings, ()
    if not corrections.speak_of(*documents):
        return pairings, (_of_other_texts(),)
    texts = documents[0].text, documents[1].text
    overlay = _Overlay(pairings, texts)
    followed = [one for one in corrections.pairs if overlay.follow(one)]
    notes = tuple(_told(corrections.pairs, followed))
    return (tuple(_finished(overlay.pieces, texts, strands)) if followed else pairings), notes


def _of_other_texts() -> Note:
    return Note(
        Severity.MEDIUM,
        Stage.ALIGN,
        "A page has changed since passages were paired or taken apart by hand; "
        "the pages are compared as they were read now.",
    )


def _told(pairs: Sequence[PairCorrection], followed: Sequence[PairCorrection]) -> Iterator[Note]:
    apart = sum(not one.is_paired for one in followed)
    kinds = sum(one.kind is not None for one in followed)
    for count, what in (
        (len(followed) - apart - kinds, "Passages paired by hand"),
        (apart, "Passages taken apart by hand"),
        (kinds, "Passages given a kind by hand"),
        (len(pairs) - len(followed), "Corrections of pairs in text that is not compared now"),
    ):
        if count:
            yield Note(Severity.LOW, Stage.ALIGN, f"{what}: {count}.")


class _Overlay:
    """The pieces of both texts, and what becomes of them by one correction after the other."""

    def __init__(self, pairings: tuple[Pairing, ...], texts: tuple[str, str]) -> None:
        self.pieces = [_Piece(replace(pairing, repeats=None)) for pairing in pairings]
        for piece, pairing in zip(self.pieces, pairings, strict=True):
            if pairing.repeats is not None:
                piece.owner = self.pieces[pairing.repeats]
        self._texts = texts

    def follow(self, correction: PairCorrection) -> bool:
        """Do what a correction says; False where a side of it is not among what is compared."""
        cuts = [(piece, self._cut(piece.pairing, correction)) for piece in self.pieces]
        held = [(piece, cut) for piece, cut in cuts if any(cut)]
        source = merged(self._texts[0], [span for _, cut in held for span in cut[0]])
        repost = merged(self._texts[1], [span for _, cut in held for span in cut[1]])
        if bool(source) != bool(correction.source) or bool(repost) != bool(correction.repost):
            return False
        pairs = [piece for piece, _ in held if all(_sides(piece.pairing))]
        owner = next((piece.owner for piece, _ in held if piece.owner), None)
        for piece, cut in held:
            self._take(piece, cut)
        if correction.is_paired:
            made = _made(source, repost, None if source else owner, correction.kind)
            self.pieces.append(made)
        else:
            made = _made(source, ())
            self.pieces += [made, _made((), repost)]
        for former in pairs:
            self._hand_on(former, made)
        self.pieces = [piece for piece in self.pieces if any(_sides(piece.pairing))]
        return True

    def _cut(self, pairing: Pairing, correction: PairCorrection) -> tuple[Spans, Spans]:
        """Return what a correction speaks of in a pairing."""
        return (
            _shared(self._texts[0], pairing.source, correction.source),
            _shared(self._texts[1], pairing.repost, correction.repost),
        )

    def _take(self, piece: _Piece, cut: tuple[Spans, Spans]) -> None:
        """Leave a piece what is not cut out; what then stands alone is nobody's correction."""
        source, repost = (
            without(text, spans, taken)
            for text, spans, taken in zip(self._texts, _sides(piece.pairing), cut, strict=True)
        )
        left = replace(piece.pairing, source=source, repost=repost)
        is_parted = all(_sides(piece.pairing)) and not all(_sides(left))
        piece.become(Pairing(source, repost) if is_parted else left)

    def _hand_on(self, former: _Piece, made: _Piece) -> None:
        """Find those that used a piece's source again another piece to be the further use of."""
        uses = [piece for piece in self.pieces if piece.owner is former]
        heir = former if former.pairing.source else made
        if not uses or (heir.pairing.source and heir.pairing.repost):
            for use in uses:
                use.owner = heir
            return
        first = uses[0]
        first.owner = None
        first.become(replace(first.pairing, source=heir.pairing.source))
        heir.become(replace(heir.pairing, source=()))
        for use in uses[1:]:
            use.owner = first


def _made(
    source: Spans, repost: Spans, owner: _Piece | None = None, kind: Kind | None = None
) -> _Piece:
    return _Piece(Pairing(source, repost, by_hand=True, kind=kind), owner, is_touched=True)


def _sides(pairing: Pairing) -> tuple[Spans, Spans]:
    return pairing.source, pairing.repost


def _shared(text: str, spans: Spans, wanted: Spans) -> Spans:
    if any(one.start < other.end and other.start < one.end for one in spans for other in wanted):
        return common(text, spans, wanted)
    return ()


def _finished(
    pieces: list[_Piece], texts: tuple[str, str], strands: tuple[Strand, Strand]
) -> Iterator[Pairing]:
    """Return the pairings of the pieces in reading order."""
    sentences = strands[0].sentences, strands[1].sentences
    owners = {
        piece.pairing.repost[0].start: piece.owner.pairing.source[0].start
        for piece in pieces
        if piece.owner
    }
    settled = [
        pairing
        for piece in pieces
        for pairing in (_settled(piece, texts, sentences) if piece.is_touched else (piece.pairing,))
    ]
    ordered = sorted([one for one in settled if one.source], key=lambda one: one.source[0].start)
    added = sorted([one for one in settled if not one.source], key=lambda one: one.repost[0].start)
    return with_owners(in_reading_order(_with_moves(ordered), added), owners)


def _settled(
    piece: _Piece, texts: tuple[str, str], sentences: tuple[Spans, Spans]
) -> Iterator[Pairing]:
    """Yield a pairing by how many sentences it has; text that stands alone, a sentence each."""
    pairing = piece.pairing
    if not piece.is_alone:
        of_source = len(_sentences_of(pairing.source, sentences[0]))
        of_repost = len(_sentences_of(pairing.repost, sentences[1]))
        is_use = piece.owner is not None
        yield replace(
            pairing,
            is_merged=not is_use and of_source > of_repost,
            is_split=not is_use and of_source < of_repost,
        )
        return
    alone = replace(pairing, is_moved=False, is_merged=False, is_split=False, kind=None)
    for sentence in _sentences_of(pairing.source, sentences[0]):
        yield replace(alone, source=common(texts[0], pairing.source, (sentence,)))
    for sentence in _sentences_of(pairing.repost, sentences[1]):
        yield replace(alone, repost=common(texts[1], pairing.repost, (sentence,)))


def _sentences_of(spans: Spans, sentences: Spans) -> Spans:
    """Return the sentences that some spans touch; sentences are in text order."""
    touched = set[int]()
    for span in spans:
        first = bisect_right(sentences, span.start, key=lambda one: one.end)
        touched.update(range(first, bisect_left(sentences, span.end, key=lambda one: one.start)))
    return tuple(sentences[number] for number in sorted(touched))


def _with_moves(ordered: list[Pairing]) -> list[Pairing]:
    """Return the pairings in source order; those by hand are moved that cross their neighbours.

    Their neighbours are the nearest pairings that stand in the same order on both sides.
    """
    placed = list[Pairing]()
    before = 0
    for number, pairing in enumerate(ordered):
        if pairing.by_hand and pairing.repost:
            behind = (one.repost[0].start for one in ordered[number + 1 :] if _is_in_place(one))
            is_between = before <= pairing.repost[0].start <= next(behind, pairing.repost[0].start)
            placed.append(replace(pairing, is_moved=not is_between))
        else:
            placed.append(pairing)
        if pairing.repost and not placed[-1].is_moved:
            before = pairing.repost[0].start
    return placed


def _is_in_place(pairing: Pairing) -> bool:
    return bool(pairing.repost) and not pairing.is_moved and not pairing.by_hand
