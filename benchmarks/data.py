"""Cases of the measuring data, and their texts as documents that the engine can compare."""

from __future__ import annotations

import gzip
import json
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from core.model import Block, BlockKind, Document, Span, Strand
from core.segment import segment_whole
from core.text.languages import UNKNOWN

Case = dict[str, Any]
"""One line of a file of cases."""


def read_cases(path: Path) -> list[Case]:
    """Return the cases of a file of JSON lines, gzipped or plain, in file order."""
    data = path.read_bytes()
    if data.startswith(b"\x1f\x8b"):
        data = gzip.decompress(data)
    # Not `splitlines`: JSON strings may hold the line separators of Unicode as they are.
    return [json.loads(line) for line in data.decode("utf-8").split("\n") if line.strip()]


@dataclass(frozen=True, slots=True)
class GivenText:
    """A document made of given pieces (sentences, say), and where each of them stands in it.

    A blank piece has an empty span and is no sentence of the document's strand.
    """

    document: Document
    spans: tuple[Span, ...]

    def piece(self, index: int) -> str:
        """Return the words of one piece."""
        return self.spans[index].of(self.document.text)

    def touched_by(self, spans: Iterable[Span]) -> list[int]:
        """Return the indices of the pieces that share a character with one of ``spans``."""
        wanted = tuple(spans)
        return [
            index
            for index, piece in enumerate(self.spans)
            if any(span.start < piece.end and piece.start < span.end for span in wanted)
        ]


def given_text(
    pieces: Sequence[str], language: str, paragraphs: Sequence[Hashable] | None = None
) -> GivenText:
    """Return the pieces as the sentences of one strand, a blank between two of them.

    ``paragraphs`` gives for each piece what tells its paragraph from the next; a paragraph is a
    block on a line of its own. Without it all pieces are one paragraph.
    """
    keys: Sequence[Hashable] = paragraphs or [0] * len(pieces)
    spans, blocks, texts = list[Span](), list[Block](), list[str]()
    place = 0
    for _, group in groupby(zip(keys, pieces, strict=True), key=lambda pair: pair[0]):
        members = [piece.strip() for _, piece in group]
        start = place
        for member in members:
            spans.append(Span(place, place + len(member)))
            place += len(member) + 1
        blocks.append(Block(Span(start, place - 1), BlockKind.PARAGRAPH, language))
        texts.append(" ".join(members))
    return GivenText(_document("\n".join(texts), blocks, spans, language), tuple(spans))


def _document(
    text: str, blocks: Sequence[Block], sentences: Sequence[Span], language: str
) -> Document:
    strand = Strand(0, language, tuple(range(len(blocks))), tuple(filter(len, sentences)))
    return Document(
        name="given text",
        sha256="",
        media_type="text/plain",
        encoding="utf-8",
        title="",
        byline="",
        published="",
        text=text,
        blocks=tuple(blocks),
        strands=(strand,),
    )


def line_text(text: str) -> GivenText:
    """Return a text whose every line that is not blank is a paragraph, and a piece."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    given = given_text(lines, UNKNOWN, range(len(lines)))
    return GivenText(segment_whole(given.document), given.spans)
