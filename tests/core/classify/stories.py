"""Builds comparisons by hand: which sentence of the source became which of the repost."""

from core.classify import Classified, classify
from core.diff import word_edits
from core.model import Block, BlockKind, Document, Finding, Pairing, Span, Strand
from core.options import Options
from core.text.joined import join_spans

Row = tuple[str | None, str | None]


def page(sentences: list[str], *, title: str = "", outlet: str = "", language: str = "en"):
    """Return a document whose paragraphs are one sentence each, and its strand."""
    lines = [title, *sentences] if title else sentences
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:at]) for at in range(len(lines))]
    spans = [Span(start, start + len(line)) for start, line in zip(starts, lines, strict=True)]
    kinds = [BlockKind.TITLE] * bool(title) + [BlockKind.PARAGRAPH] * len(sentences)
    blocks = tuple(Block(span, kind, language) for span, kind in zip(spans, kinds, strict=True))
    body = tuple(range(bool(title), len(lines)))
    strand = Strand(0, language, body, tuple(spans[bool(title) :]))
    document = Document(
        "story", "", "text/plain", "utf-8", title, "", "", text, blocks, (strand,), outlet
    )
    return document, strand


def story(
    *rows: Row,
    titles: tuple[str, str] = ("", ""),
    outlet: str = "The Harbour Gazette",
    language: str = "en",
    options: Options = Options(),  # noqa: B008 - frozen
) -> Classified:
    """Return what classify makes of rows: (source, None) is left out, (None, repost) is added."""
    source, source_strand = page(
        [row[0] for row in rows if row[0] is not None],
        title=titles[0],
        outlet=outlet,
        language=language,
    )
    repost, repost_strand = page(
        [row[1] for row in rows if row[1] is not None], title=titles[1], language=language
    )
    pairings = _pairings(rows, list(source_strand.sentences), list(repost_strand.sentences))
    edits = tuple(
        word_edits(join_spans(source.text, one.source), join_spans(repost.text, one.repost))
        if one.source and one.repost
        else ()
        for one in pairings
    )
    return classify((source, source_strand), (repost, repost_strand), (pairings, edits), options)


def _pairings(rows: tuple[Row, ...], source: list[Span], repost: list[Span]):
    return tuple(
        Pairing(
            (source.pop(0),) if row[0] is not None else (),
            (repost.pop(0),) if row[1] is not None else (),
        )
        for row in rows
    )


def rules(classified: Classified) -> list[str]:
    """Return the rules that made findings, without what every copy without credit gives."""
    return [one.rule for one in classified.findings if not one.rule.startswith("uncredited")]


def voice_rules(source: str, repost: str) -> list[str]:
    """Return the rules about names and speakers that tell of one sentence's change."""
    found = rules(story((source, repost)))
    return [rule for rule in found if rule.startswith(("attribution", "name"))]


def only(classified: Classified, rule: str) -> Finding:
    """Return the one finding of a rule."""
    found = [one for one in classified.findings if one.rule == rule]
    assert len(found) == 1, [one.rule for one in classified.findings]
    return found[0]
