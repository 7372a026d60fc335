"""The result of aligning: pairings in reading order, as spans of both texts."""

from __future__ import annotations

import numpy as np

from core.align.faint import without_faint
from core.align.ordering import in_reading_order, with_owners
from core.align.pairs import Pairs, pair
from core.align.repeats import find_repeats, without_copies
from core.align.units import Units, units_of
from core.model import Document, Pairing, Span, Stage, Strand
from core.progress import Meter, Progress, ignore_progress
from core.text.tokens import HashArray, tokenize
from core.text.wordlists import entries

# How far aligning is when both texts are read: the share of its time at 100,000 words.
_READ = 0.1


def align(
    source: Document,
    repost: Document,
    strands: tuple[Strand, Strand],
    progress: Progress = ignore_progress,
    *,
    min_alike_percent: int = 0,
) -> tuple[Pairing, ...]:
    """Return pairings that cover every sentence of both strands once, in source order.

    Added text follows what stands before it in the repost. Swapping the documents swaps the
    pairings' sides, except for further uses of source text, which only a repost has. ``progress``
    hears how much of aligning is done. What is less alike than ``min_alike_percent`` is no pair.
    """
    texts = source.text, repost.text
    meter = Meter(progress, Stage.ALIGN)
    units = both_units(source, repost, strands, meter)
    meter.reach(_READ)
    # One direction is always computed, so that the other one is its exact mirror.
    if _is_longer(texts, strands):
        pairs = pair((texts[1], texts[0]), (units[1], units[0]), meter).turned()
    else:
        pairs = pair(texts, units, meter)
    meter.beat()
    pairs = without_copies(without_faint(pairs, min_alike_percent))
    repeats = find_repeats(pairs)
    meter.beat()
    return _in_reading_order(pairs, repeats, texts, meter)


def both_units(
    source: Document, repost: Document, strands: tuple[Strand, Strand], meter: Meter | None = None
) -> tuple[Units, Units]:
    """Return the sentences of both strands with their words, as the aligner pairs them."""
    function_words = _function_words(strands)
    units_of_source = units_of(source.text, strands[0], function_words)
    if meter is not None:
        meter.beat()
    return units_of_source, units_of(repost.text, strands[1], function_words)


def _is_longer(texts: tuple[str, str], strands: tuple[Strand, Strand]) -> bool:
    """Return whether the source is longer, of two that are as long the later in the alphabet."""
    sentences = strands[0].sentences, strands[1].sentences
    sizes = [sum([one.end - one.start for one in some]) + len(some) for some in sentences]
    if sizes[0] != sizes[1]:
        return sizes[0] > sizes[1]
    source, repost = (
        "\n".join([one.of(text) for one in some])
        for text, some in zip(texts, sentences, strict=True)
    )
    return source > repost


def _function_words(strands: tuple[Strand, Strand]) -> HashArray:
    languages = sorted({strand.language for strand in strands})
    words = [word for language in languages for word in entries("function_words", language)]
    if "en" in languages:
        words += entries("stop_words")
    return np.unique(tokenize(" ".join(words)).hash)


def _in_reading_order(
    pairs: Pairs, repeats: dict[int, int], texts: tuple[str, str], meter: Meter
) -> tuple[Pairing, ...]:
    """Return paired and left-out text by source, each added piece after the one before it."""
    source, repost = pairs.units
    paired = _paired(pairs, texts, meter)
    meter.beat()
    omitted = [Pairing((span,), ()) for span in _unpaired(source, pairs, 0)]
    added = [Pairing((), (span,)) for span in _unpaired(repost, pairs, 1)]
    meter.beat()
    ordered = sorted(paired + omitted, key=lambda pairing: pairing.source[0].start)
    meter.beat()
    placed = in_reading_order(ordered, added)
    meter.beat()
    owners = {
        repost.spans[piece].start: paired[group].source[0].start for piece, group in repeats.items()
    }
    return tuple(with_owners(placed, owners))


def _unpaired(units: Units, pairs: Pairs, side: int) -> list[Span]:
    taken = set[int]().union(*((group.source, group.repost)[side] for group in pairs.groups))
    return [span for index, span in enumerate(units.spans) if index not in taken]


def _paired(pairs: Pairs, texts: tuple[str, str], meter: Meter) -> list[Pairing]:
    """Return the pairing of each group."""
    sentence_of = pairs.sentence[0].tolist(), pairs.sentence[1].tolist()
    paired = list[Pairing]()
    for index, group in enumerate(meter.along(pairs.groups)):
        source_sentences = len({sentence_of[0][piece] for piece in group.source})
        repost_sentences = len({sentence_of[1][piece] for piece in group.repost})
        pairing = Pairing(
            _spans(texts[0], pairs.units[0], group.source),
            _spans(texts[1], pairs.units[1], group.repost),
            is_moved=index in pairs.moved,
            is_merged=source_sentences > repost_sentences,
            is_split=source_sentences < repost_sentences,
        )
        paired.append(pairing)
    return paired


def _spans(text: str, units: Units, pieces: set[int]) -> tuple[Span, ...]:
    """Return the spans of the pieces; those that only blanks separate become one."""
    if len(pieces) == 1:
        return (units.spans[next(iter(pieces))],)
    spans = list[Span]()
    for piece in sorted(pieces):
        span = units.spans[piece]
        if spans and not text[spans[-1].end : span.start].strip():
            span = Span(spans.pop().start, span.end)
        spans.append(span)
    return tuple(spans)
