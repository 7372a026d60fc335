"""How well it is found where every word of a made-up repost comes from.

    python -m benchmarks.truth [FILE…] [--large] [--json FILE]

Without a file the sources are made up, too; a file is plain text whose prose is taken instead.
A word is right where it is mapped to the word it was copied from. A moved paragraph is found where
at least half of the words that the repost kept of it are right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import core
from benchmarks.peers import difflib_map, is_installed, patience_map
from benchmarks.prose import Paragraph, Prose, paragraphs_of
from benchmarks.reposts import OWN, Recipe, Repost, Reposter
from benchmarks.scores import Counts, total
from benchmarks.table import NOT_INSTALLED, Figures, Row, parser, print_table, write_json
from core.align.word_map import UNMATCHED, word_map
from core.model import Passage, Span
from core.text.tokens import tokenize

WordMap = set[tuple[int, int]]
"""Pairs of a source word and the repost word it became, by index."""

SEEDS = range(5)
RECIPES = {"2 % replaced": Recipe(), "25 % replaced": Recipe(replaced_words=0.25)}


@dataclass(frozen=True, slots=True)
class Method:
    """Something that maps words; beyond ``most_words`` it would take minutes."""

    name: str
    module: str
    most_words: int
    map: Callable[[Repost], WordMap]


def retold_map(made: Repost) -> WordMap:
    """Return the engine's word map."""
    source, repost = tokenize(made.source), tokenize(made.repost)
    matched = word_map(source.hash, repost.hash)
    at = (matched != UNMATCHED).nonzero()[0]
    places = zip(source.start[at].tolist(), repost.start[matched[at]].tolist(), strict=True)
    return made.words_at(places)


def retold_compare(made: Repost) -> WordMap:
    """Return which words a comparison shows as carried: those that no edit touches."""
    documents = core.from_text(made.source), core.from_text(made.repost)
    passages = core.compare(*documents).passages
    return made.words_at(chain.from_iterable(_carried(made, passage) for passage in passages))


def _carried(made: Repost, passage: Passage) -> Iterable[tuple[int, int]]:
    """Return pairs of places of the passage that no edit touches: they follow one another."""
    if not passage.source or not passage.repost:
        return ()
    source = _letters(made.source, passage.source, [edit.source for edit in passage.edits])
    repost = _letters(made.repost, passage.repost, [edit.repost for edit in passage.edits])
    return zip(source, repost, strict=True)


def _letters(text: str, spans: Sequence[Span], edited: Sequence[Span]) -> list[int]:
    touched = {place for span in edited for place in range(span.start, span.end)}
    return [
        place
        for span in spans
        for place in range(span.start, span.end)
        if place not in touched and not text[place].isspace()
    ]


METHODS = (
    Method("Retold word map", "", 10_000_000, retold_map),
    Method("Retold compare", "", 100_000, retold_compare),
    Method("patiencediff", "patiencediff", 10_000_000, patience_map),
    Method("difflib", "", 10_000, difflib_map),
)


def figures_of(reposts: Sequence[Repost], method: Method) -> Row:
    """Return the measures of one method over some reposts."""
    counts, found, moved = list[Counts](), 0, 0
    for made in reposts:
        gold = {(origin, index) for index, origin in enumerate(made.origin) if origin != OWN}
        answer = method.map(made)
        counts.append(Counts.of(gold, answer))
        kept, right = {i for i, _ in gold}, {i for i, _ in gold & answer}
        moved += len(made.moved)
        found += sum(_is_found(words, kept, right) for words in made.moved)
    pooled = total(counts)
    return {
        "recall": pooled.recall,
        "precision": pooled.precision,
        "moved": moved,
        "moved found": found / moved if moved else None,
    }


def _is_found(words: range, kept: set[int], found: set[int]) -> bool:
    return 2 * len(found.intersection(words)) >= len(kept.intersection(words))


def source_of(words: int, seed: int, given: Sequence[Paragraph]) -> list[Paragraph]:
    """Return a source of so many words: from the given prose where there is any, else made up."""
    if not given:
        return Prose(seed).text(words)
    taken, count, at = list[Paragraph](), 0, seed * words
    while count < words and len(taken) < len(given):
        taken.append(given[at % len(given)])
        count, at = count + sum(map(len, taken[-1])), at + 1
    return taken


def reposts_of(words: int, recipe: Recipe, given: Sequence[Paragraph]) -> list[Repost]:
    """Return reposts of sources of so many words: five seeds of short ones, one of long ones."""
    return [
        Reposter(seed, Prose(seed + len(SEEDS)), recipe).repost(source_of(words, seed, given))
        for seed in (SEEDS if words <= 10_000 else SEEDS[:1])
    ]


def _arguments() -> tuple[list[int], list[Paragraph], Path | None]:
    arguments = parser("truth", __doc__ or "", has_files=False)
    arguments.add_argument("files", nargs="*", type=Path, metavar="FILE", help="prose, plain text")
    arguments.add_argument("--large", action="store_true", help="100,000 and 1,000,000 words, too")
    given = arguments.parse_args()
    sizes = [10_000, 100_000, 1_000_000] if given.large else [10_000]
    prose = [
        paragraph for file in given.files for paragraph in paragraphs_of(file.read_text("utf-8"))
    ]
    return sizes, prose, given.json


def main() -> None:
    """Print and write the figures of every method on reposts of every size and recipe."""
    sizes, prose, json = _arguments()
    written = dict[str, Figures]()
    for words in sizes:
        for recipe_name, recipe in RECIPES.items():
            reposts = reposts_of(words, recipe, prose)
            title = f"{words:,} words, {recipe_name}"
            written[title] = {
                method.name: figures_of(reposts, method)
                if is_installed(method.module)
                else NOT_INSTALLED
                for method in METHODS
                if words <= method.most_words
            }
            print_table(title, written[title])
    write_json(json, "truth", written)


if __name__ == "__main__":
    main()
