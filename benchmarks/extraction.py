"""How well the article is taken out of web pages, against articles chosen by hand.

    python -m benchmarks.extraction FILE… [--dump] [--json FILE]

A case names its page, which lies beside the file of cases. Every method gets the page's text,
rightly decoded; with ``--dump`` Retold gets it as plain text instead, as if pasted, and once more
as HTML to compare with. (The libraries read nothing but HTML.) "4-gram" is over runs of four
tokens, "word" over bags of words; F1 is as each is defined (`text_scores`).
"""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median
from time import perf_counter

from benchmarks.data import read_cases
from benchmarks.dumps import dump
from benchmarks.extractors import PEERS, RETOLD, RETOLD_DUMP, RETOLD_HTML, Extractor
from benchmarks.table import NOT_INSTALLED, Figures, Row, parser, print_table, write_json
from benchmarks.text_scores import Extracted, shingle_score, word_score
from core.load import decode, load

ALL = "all files"
# WCXB's pages say what type they are, and its score is over words; the others' is over 4-grams.
_WORD_SCORED = "page_type"
_SHINGLES, _WORDS = "4-gram", "word"


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page's text, the article in it, its language, and which score its set is measured by."""

    text: str
    gold: str
    language: str
    scorer: str = _SHINGLES


def read_pages(file: Path) -> list[WebPage]:
    """Return the pages of a file of cases, each decoded as Retold decodes it."""
    return [
        WebPage(
            _page_text(file.parent / case["file"]),
            case["gold"],
            case["language"],
            _WORDS if _WORD_SCORED in case else _SHINGLES,
        )
        for case in read_cases(file)
    ]


def _page_text(path: Path) -> str:
    data = path.read_bytes()
    return decode(load(gzip.decompress(data) if path.suffix == ".gz" else data, name="page.html"))


def measured(pages: Sequence[WebPage], method: Extractor) -> Row:
    """Return one method's measures on pages: its score, both scores in full, milliseconds."""
    texts, times_ms = list[str](), list[float]()
    for page in pages:
        given = dump(page.text) if method is RETOLD_DUMP else page.text
        begin = perf_counter()
        texts.append(method.text_of(given, page.language))
        times_ms.append(1000 * (perf_counter() - begin))
    answers = [
        Extracted(page.gold, text, page.language) for page, text in zip(pages, texts, strict=True)
    ]
    return {**_scores(answers, pages[0].scorer), "ms, median": median(times_ms)}


def _scores(answers: Sequence[Extracted], scorer: str) -> Row:
    scores = {_SHINGLES: shingle_score(answers), _WORDS: word_score(answers)}
    row = {"F1": scores[scorer].f1}
    for name, score in scores.items():
        row[f"{name} P"] = score.precision
        row[f"{name} R"] = score.recall
        row[f"{name} F1"] = score.f1
    return row


def over_all(figures: Sequence[Row], sizes: Sequence[int]) -> Row:
    """Return the means of one method's measures over several sets, a page counting as one."""
    if NOT_INSTALLED in figures:
        return NOT_INSTALLED
    return {
        name: fmean([row[name] or 0.0 for row in figures], weights=sizes) for name in figures[0]
    }


def main() -> None:
    """Print and write the figures of every method on every file, and over all of them."""
    making = parser("extraction", __doc__ or "")
    making.add_argument("--dump", action="store_true", help="feed pages as plain text instead")
    arguments = making.parse_args()
    methods = (*((RETOLD_DUMP, RETOLD_HTML) if arguments.dump else (RETOLD,)), *PEERS)
    figures, sizes = dict[str, Figures](), list[int]()
    for file in arguments.files:
        pages = read_pages(file)
        sizes.append(len(pages))
        figures[file.name] = {
            method.name: measured(pages, method) if method.is_there else NOT_INSTALLED
            for method in methods
        }
        print_table(f"{file.name}, {len(pages)} pages", figures[file.name])
    if len(figures) > 1:
        of_sets = list(figures.values())
        figures[ALL] = {
            method.name: over_all([one[method.name] for one in of_sets], sizes)
            for method in methods
        }
        print_table(f"{ALL}, {sum(sizes)} pages", figures[ALL])
    write_json(arguments.json, "extraction", figures)


if __name__ == "__main__":
    main()
