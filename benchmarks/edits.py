"""How well word edits are found, against edits that people marked.

    python -m benchmarks.edits FILE… [--json FILE]

Two forms of cases. Token pairs: an edit is right where both its token ranges are; a changed word is
a token inside an edit. Whole texts: changed characters of both sides, blanks left out. There both
the diff alone and the whole comparison of two texts are measured.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import core
from benchmarks.changes import Change, Range, letters_in, places_in, token_changes
from benchmarks.data import Case, read_cases
from benchmarks.peers import difflib_changes, dmp_changes, is_installed
from benchmarks.scores import Counts, total
from benchmarks.table import NOT_INSTALLED, Figures, Row, parser, print_table, write_json
from core.diff import word_edits
from core.model import Edit, EditCategory, Span
from core.text.joined import join_spans

CASE = EditCategory.CASE
Places = set[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Method:
    """Something that finds changes in text; ``module`` must be there for it."""

    name: str
    module: str
    changes: Callable[[str, str], list[Change]]


def retold_diff(source: str, repost: str) -> list[Change]:
    """Return the changes that Retold's diff finds in two texts that are a pair."""
    return [_as_ranges(edit) for edit in _edits(source, repost)]


def _edits(source: str, repost: str) -> tuple[Edit, ...]:
    return word_edits(
        join_spans(source, (Span(0, len(source)),)), join_spans(repost, (Span(0, len(repost)),))
    )


def _as_ranges(edit: Edit) -> Change:
    return (edit.source.start, edit.source.end), (edit.repost.start, edit.repost.end)


def retold_diff_of_words(source: str, repost: str) -> list[Change]:
    """Return the same without changes of case alone, which Retold tells apart from others."""
    return [_as_ranges(edit) for edit in _edits(source, repost) if edit.category is not CASE]


def retold_diff_of_places(source: str, repost: str) -> list[Change]:
    """Return the same without changes of case that come with a word's place: the first of a text.

    "The" is written "the" where other words were put before it, which nobody calls a change.
    """
    return [
        _as_ranges(edit)
        for edit in _edits(source, repost)
        if edit.category is not CASE or (edit.source.start > 0 and edit.repost.start > 0)
    ]


def difflib_folded(source: str, repost: str) -> list[Change]:
    """Return what difflib says without regard to case."""
    return difflib_changes(source.lower(), repost.lower())


def difflib_of_places(source: str, repost: str) -> list[Change]:
    """Return what difflib says without regard to the case of the first word of either text."""
    return difflib_changes(source[:1].lower() + source[1:], repost[:1].lower() + repost[1:])


def retold_compare(source: str, repost: str) -> list[Change]:
    """Return what a comparison shows as changed: edits, and all text left out or added."""
    passages = core.compare(core.from_text(source), core.from_text(repost)).passages
    found = [(edit.source, edit.repost) for passage in passages for edit in passage.edits]
    nothing = Span(0, 0)
    for passage in passages:
        if not passage.repost:
            found += [(span, nothing) for span in passage.source]
        if not passage.source and passage.repeats is None:
            found += [(nothing, span) for span in passage.repost]
    return [((one.start, one.end), (other.start, other.end)) for one, other in found]


METHODS = (
    Method("Retold diff", "", retold_diff),
    Method("difflib words", "", difflib_changes),
    Method("diff-match-patch, semantic", "diff_match_patch", dmp_changes),
)
# Annotators of word pairs took no notice of the case of a first word, but marked any other change
# of case (in half of the cases: 9 of 9); lower() may change the length of whole texts.
FOLDED = (
    Method("Retold diff, case aside", "", retold_diff_of_words),
    Method("Retold diff, case of first words aside", "", retold_diff_of_places),
    Method("difflib words, case aside", "", difflib_folded),
    Method("difflib words, case of first words aside", "", difflib_of_places),
)
WHOLE = Method("Retold compare", "", retold_compare)


def token_figures(cases: Sequence[Case], method: Method) -> Row:
    """Return exact edit and changed-word measures over pairs of token lists."""
    edits, words = list[Counts](), list[Counts]()
    for case in cases:
        source, source_tokens = _joined(case["source_words"])
        repost, repost_tokens = _joined(case["repost_words"])
        answer = token_changes(method.changes(source, repost), (source_tokens, repost_tokens))
        gold = [_gold_change(edit) for edit in case["edits"]]
        edits.append(Counts.of(_comparable(gold), _comparable(answer)))
        words.append(Counts.of(_changed_places(gold), _changed_places(answer)))
    exact, changed = total(edits), total(words)
    return {
        "exact P": exact.precision,
        "exact R": exact.recall,
        "exact F1": exact.f1,
        "word P": changed.precision,
        "word R": changed.recall,
        "word F1": changed.f1,
    }


def _joined(words: Sequence[str]) -> tuple[str, list[Range]]:
    """Return the words with a blank between them, and where each stands."""
    ranges, place = list[Range](), 0
    for word in words:
        ranges.append((place, place + len(word)))
        place += len(word) + 1
    return " ".join(words), ranges


def _gold_change(edit: Case) -> Change:
    source, repost = (edit[f"sentence-{number}-token-indices"] or (0, 0) for number in (1, 2))
    return (source[0], source[1]), (repost[0], repost[1])


def _comparable(changes: Iterable[Change]) -> set[Change]:
    """Return the changes with empty ranges alike: the data does not place them."""
    return {
        tuple(pair if pair[0] < pair[1] else (0, 0) for pair in change)  # pyright: ignore[reportReturnType] - two in, two out
        for change in changes
    }


def _changed_places(changes: Iterable[Change]) -> Places:
    changes = list(changes)
    return places_in((one for one, _ in changes), "source") | places_in(
        (other for _, other in changes), "repost"
    )


def text_figures(cases: Sequence[Case], method: Method) -> Row:
    """Return changed-character measures over pairs of whole texts."""
    counts = total(
        Counts.of(
            _gold_letters(case), _letters(case, method.changes(case["source"], case["repost"]))
        )
        for case in cases
    )
    return {
        "character P": counts.precision,
        "character R": counts.recall,
        "character F1": counts.f1,
    }


def _letters(case: Case, changes: Sequence[Change]) -> Places:
    source = letters_in(case["source"], (change[0] for change in changes), "source")
    return source | letters_in(case["repost"], (change[1] for change in changes), "repost")


def _gold_letters(case: Case) -> Places:
    """Return what the edits of a case change, made in turn so that their repost place is known."""
    source, made, ranges, place = case["source"], "", list[Change](), 0
    for edit in sorted(case["edits"], key=lambda edit: edit["start_char_pos"]):
        start, end, after = edit["start_char_pos"], edit["end_char_pos"], edit["after"] or ""
        made += source[place:start]
        ranges.append(((start, end), (len(made), len(made) + len(after))))
        made, place = made + after, end
    made += source[place:]
    if "".join(made.split()) != "".join(case["repost"].split()):
        raise ValueError(f"the edits of case {case['id']} do not make its repost")
    return _letters({**case, "repost": made}, ranges)


def figures_of(cases: Sequence[Case]) -> Figures:
    """Return the measures of every method, by the form of the cases."""
    with_tokens = "source_words" in cases[0]
    methods = (*METHODS, *(FOLDED if with_tokens else (WHOLE,)))
    measure = token_figures if with_tokens else text_figures
    return {
        method.name: measure(cases, method) if is_installed(method.module) else NOT_INSTALLED
        for method in methods
    }


def main() -> None:
    """Print and write the figures of every method on every file."""
    arguments = parser("edits", __doc__ or "").parse_args()
    figures = dict[str, Figures]()
    for file in arguments.files:
        cases = read_cases(file)
        figures[file.name] = figures_of(cases)
        print_table(f"{file.name}, {len(cases)} cases", figures[file.name])
    write_json(arguments.json, "edits", figures)


if __name__ == "__main__":
    main()
