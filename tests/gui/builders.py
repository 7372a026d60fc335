"""Small documents and comparisons, built by hand for tests of the window.

`Piece` is one passage; `comparison_of` sets pieces into two pages, one sentence each.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.model import (
    Block,
    BlockKind,
    Comparison,
    Credit,
    Document,
    Edit,
    EditCategory,
    EditOp,
    Finding,
    FindingType,
    Kind,
    Passage,
    Severity,
    Span,
    Statistics,
    Strand,
)
from core.options import Options

PAIRED = (Kind.VERBATIM, Kind.EDITED, Kind.PARAPHRASED)


@dataclass(frozen=True)
class Piece:
    """One passage: what the source says and what the repost makes of it.

    ``place`` is where it stands in the repost, counted in pieces, when it is moved. A piece that
    does not start a block goes on in the paragraph before it.
    """

    kind: Kind
    source: str = ""
    repost: str = ""
    category: EditCategory = EditCategory.WORDING
    place: float | None = None
    starts_block: bool = True
    block: BlockKind = BlockKind.PARAGRAPH


def verbatim(text: str, **more) -> Piece:
    return Piece(Kind.VERBATIM, text, text, **more)


def edited(source: str, repost: str, **more) -> Piece:
    return Piece(Kind.EDITED, source, repost, **more)


def paraphrased(source: str, repost: str, **more) -> Piece:
    return Piece(Kind.PARAPHRASED, source, repost, **more)


def omitted(text: str, **more) -> Piece:
    return Piece(Kind.OMITTED, source=text, **more)


def added(text: str, **more) -> Piece:
    return Piece(Kind.ADDED, repost=text, **more)


def document(
    pieces: list[tuple[str, bool, BlockKind]],
    *,
    name: str,
    title: str = "",
    boilerplate: tuple[str, ...] = (),
) -> tuple[Document, list[Span]]:
    """Return a page (title, boilerplate, then the pieces) and the span of every piece."""
    text = ""
    blocks: list[Block] = []
    sentences: list[Span] = []
    for line, kind in (
        (title, BlockKind.TITLE),
        *((b, BlockKind.BOILERPLATE) for b in boilerplate),
    ):
        if line:
            reason = "navigation" if kind is BlockKind.BOILERPLATE else ""
            blocks.append(Block(Span(len(text), len(text) + len(line)), kind, "en", reason))
            text += line + "\n"
    first = len(blocks)
    for piece, starts_block, kind in pieces:
        if starts_block or len(blocks) == first:
            text += "\n" if sentences else ""
            blocks.append(Block(Span(len(text), len(text)), kind, "en"))
        else:
            text += " "
        sentences.append(Span(len(text), len(text) + len(piece)))
        text += piece
        blocks[-1] = replace(blocks[-1], span=Span(blocks[-1].span.start, len(text)))
    strand = Strand(0, "en", tuple(range(first, len(blocks))), tuple(sentences))
    page = Document(
        name, "0" * 64, "text/plain", "utf-8", title, "", "", text, tuple(blocks), (strand,)
    )
    return page, sentences


def comparison_of(
    *pieces: Piece,
    title: str = "",
    boilerplate: tuple[str, ...] = (),
    findings: tuple[Finding, ...] = (),
) -> Comparison:
    """Return the comparison in which every piece is a passage, ids counting from 1."""
    in_source = [i for i, p in enumerate(pieces) if p.source]
    in_repost = [i for i, p in enumerate(pieces) if p.repost]
    in_repost.sort(key=lambda i: i if pieces[i].place is None else pieces[i].place)
    source, source_spans = document(
        [(pieces[i].source, pieces[i].starts_block, pieces[i].block) for i in in_source],
        name="source.txt",
        title=title,
        boilerplate=boilerplate,
    )
    repost, repost_spans = document(
        [(pieces[i].repost, pieces[i].starts_block, pieces[i].block) for i in in_repost],
        name="repost.txt",
        title=title and f"{title}, retold",
    )
    source_of = dict(zip(in_source, source_spans, strict=True))
    repost_of = dict(zip(in_repost, repost_spans, strict=True))
    passages = tuple(
        _passage(i + 1, piece, source_of.get(i), repost_of.get(i)) for i, piece in enumerate(pieces)
    )
    return Comparison(
        version="0.1.0",
        options=Options(),
        source=source,
        repost=repost,
        source_strand=0,
        repost_strand=0,
        passages=passages,
        regions=(),
        findings=findings,
        statistics=statistics(pieces),
    )


def finding(
    passage_id: int, text: str = "The source says 3.5%, the repost 2.5%.", **more
) -> Finding:
    """Return a figure finding about one passage."""
    given = {"type": FindingType.FIGURE, "severity": Severity.HIGH, "rule": "figures", **more}
    return Finding(text=text, passages=(passage_id,), **given)


def sample_comparison() -> Comparison:
    """Return a pair that has every kind, a moved passage, a figure, a tag and boilerplate."""
    comparison = comparison_of(
        omitted("The harbour board will decide in May, its chair said on Monday."),
        omitted("No vote has been taken yet.", starts_block=False),
        verbatim("“We measured the water twice,” said engineer Ada Lindqvist."),
        edited(
            "The tide rose by 3.5 metres at noon, the highest level since 1962.",
            "The tide rose by 2.5 metres at noon, the highest level since 1962.",
            category=EditCategory.FIGURE,
        ),
        verbatim("Fishermen moved their boats to the inner basin.", starts_block=False, place=9),
        paraphrased(
            "Some of the people who were asked said that they would rather stay.",
            "Residents swear they will never leave.",
        ),
        edited("Insurers may pay for part of it.", "Insurers will pay for part of it. -HT"),
        added("So much for the authorities and their plans."),
        verbatim("The sluice is to be opened again in spring."),
        title="Tide reaches a record in the old harbour",
        boilerplate=("Home", "News", "Share this on every network"),
    )
    return replace(comparison, findings=(finding(4), finding(1, "The decision is left out.")))


def long_comparison(paragraphs: int) -> Comparison:
    """Return a pair of so many paragraphs that repeats all five kinds in turn."""
    makers = (_long_verbatim, _long_edited, _long_paraphrased, _long_omitted, _long_added)
    return comparison_of(*(makers[i % len(makers)](i) for i in range(paragraphs)))


def statistics(pieces: tuple[Piece, ...] = ()) -> Statistics:
    """Return counts of the pieces; the shares are round numbers, not measured."""
    counts = {kind: sum(piece.kind is kind for piece in pieces) for kind in Kind}
    return Statistics(
        source_carried=0.75,
        source_verbatim=0.5,
        source_edited=0.15,
        source_paraphrased=0.1,
        source_omitted=0.25,
        repost_carried=0.8,
        repost_quoted=0.1,
        repost_credited=0.0,
        repost_miscredited=0.0,
        repost_uncredited=0.7,
        repost_own=0.2,
        repost_credit_tags=0.0,
        source_sentences=sum(bool(piece.source) for piece in pieces),
        repost_sentences=sum(bool(piece.repost) for piece in pieces),
        source_words=sum(len(piece.source.split()) for piece in pieces),
        repost_words=sum(len(piece.repost.split()) for piece in pieces),
        verbatim_sentences=counts[Kind.VERBATIM],
        edited_sentences=counts[Kind.EDITED],
        paraphrased_sentences=counts[Kind.PARAPHRASED],
        omitted_sentences=counts[Kind.OMITTED],
        added_sentences=counts[Kind.ADDED],
        moved_sentences=sum(piece.place is not None for piece in pieces),
        longest_verbatim_words=10,
        quotations_checked=0,
        quotations_altered=0,
    )


def _passage(number: int, piece: Piece, source: Span | None, repost: Span | None) -> Passage:
    is_paired = piece.kind in PAIRED
    return Passage(
        id=number,
        kind=piece.kind,
        source=() if source is None else (source,),
        repost=() if repost is None else (repost,),
        edits=_edits(piece, source, repost) if source and repost else (),
        is_moved=piece.place is not None,
        similarity=0.9 if is_paired else None,
        credit=Credit.UNCREDITED if is_paired else None,
    )


def _edits(piece: Piece, source: Span, repost: Span) -> tuple[Edit, ...]:
    """Return one edit: what stands between the first and the last words that are equal."""
    before, after = piece.source.split(" "), piece.repost.split(" ")
    if before == after:
        return ()
    least = min(len(before), len(after))
    head = next((i for i in range(least) if before[i] != after[i]), least)
    rest = least - head
    tail = next((i for i in range(rest) if before[-1 - i] != after[-1 - i]), rest)
    old = _between(before, head, tail, source.start)
    new = _between(after, head, tail, repost.start)
    op = EditOp.REPLACE if old and new else EditOp.DELETE if old else EditOp.INSERT
    return (Edit(op, piece.category, old, new),)


def _between(words: list[str], head: int, tail: int, offset: int) -> Span:
    """Return the words but for ``head`` first and ``tail`` last ones, blanks between included."""
    start = offset + sum(len(word) + 1 for word in words[:head])
    middle = words[head : len(words) - tail]
    if not middle:
        # Where nothing stands between, the place is the end of the equal head.
        end = min(start, offset + len(" ".join(words)))
        return Span(end, end)
    return Span(start, start + len(" ".join(middle)))


def _long_verbatim(number: int) -> Piece:
    return verbatim(f"Paragraph {number} tells the same story in the same words on both pages.")


def _long_edited(number: int) -> Piece:
    source = f"In paragraph {number} some of the words are not what they were before the copy."
    return edited(source, source.replace("some", "many").replace("before the copy", "once"))


def _long_paraphrased(number: int) -> Piece:
    return paraphrased(
        f"Paragraph {number} says the thing in one way, at some length and with care.",
        f"The matter of paragraph {number} is put otherwise here.",
    )


def _long_omitted(number: int) -> Piece:
    return omitted(f"Paragraph {number} carries a reservation that nobody will read again.")


def _long_added(number: int) -> Piece:
    return added(f"Comment {number} is the blog's own and has no source at all.")
