"""How fast `retold batch` compares pairs of web pages of news length.

    python -m benchmarks.batch [--pairs 1000] [--words 700] [--json FILE]

The pages are made up: prose of half to one and a half times so many words, and reposts of it,
each in a page with navigation and related links. First a source for every repost, then one source
for all of them. Processor time is that of all processes, so that a busy machine does not change it.
"""

from __future__ import annotations

import html
import random
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.prose import Paragraph, Prose, written
from benchmarks.reposts import Recipe, Reposter
from benchmarks.table import Row, parser, print_table, write_json

_LINKS = "".join(
    f'<li><a href="/{place}">What else happened in section {place}</a>' for place in range(12)
)
_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} - {outlet}</title>
<meta property="og:site_name" content="{outlet}"></head>
<body><header><nav><ul>{links}</ul></nav></header>
<main><article><h1>{title}</h1>{text}</article><aside><h2>Related</h2><ul>{links}</ul></aside></main>
<footer><p>&copy; {outlet}. All rights reserved.</p></footer></body></html>
"""


def write_pairs(folder: Path, pairs: int, words: int, *, has_one_source: bool) -> Path:
    """Write so many pairs of pages and the list of them; return the list."""
    rows = ["source,repost"]
    for number, (source, repost) in enumerate(_pairs(pairs, words, has_one_source=has_one_source)):
        names = f"source{0 if has_one_source else number}.html", f"repost{number}.html"
        for name, text, outlet in zip(names, (source, repost), ("Ledger", "Blog"), strict=True):
            (folder / name).write_text(_page(text, outlet), encoding="utf-8")
        rows.append(",".join(names))
    path = folder / "list.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def _pairs(pairs: int, words: int, *, has_one_source: bool) -> Iterator[tuple[str, str]]:
    prose = Prose(7)
    choose = random.Random("batch")
    source: list[Paragraph] = []
    for number in range(pairs):
        if not source or not has_one_source:
            source = prose.text(round(words * choose.uniform(0.5, 1.5)))
        recipe = Recipe(
            replaced_words=choose.choice((0.0, 0.02, 0.05, 0.1)),
            dropped_sentences=choose.choice((0.05, 0.25, 0.5)),
            commentary=choose.choice((0.0, 0.2, 0.4)),
        )
        yield written(source), Reposter(number, prose, recipe).repost(source).repost


def _page(text: str, outlet: str) -> str:
    paragraphs = "".join(f"<p>{html.escape(one)}</p>\n" for one in text.split("\n\n"))
    title = html.escape(" ".join(text.split()[:8]))
    return _PAGE.format(title=title, outlet=outlet, links=_LINKS, text=paragraphs)


def figures_of(pairs: int, words: int, *, has_one_source: bool) -> Row:
    """Return seconds and processor time of one batch, and what they are for a pair."""
    with TemporaryDirectory() as name:
        rows = write_pairs(Path(name), pairs, words, has_one_source=has_one_source)
        before, start = _processor_seconds(), perf_counter()
        command = [sys.executable, "-m", "core", "batch", str(rows), "-o", f"{name}/reports"]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        seconds, work = perf_counter() - start, _processor_seconds() - before
    return {
        "pairs": pairs,
        "seconds": seconds,
        "processor seconds": work,
        "pairs a second": pairs / seconds,
        "processor ms a pair": 1000 * work / pairs,
    }


def _processor_seconds() -> float:
    """Return the processor time of all processes that were started and have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Print and write all figures."""
    arguments = parser("batch", __doc__ or "", has_files=False)
    arguments.add_argument("--pairs", type=int, default=1000, metavar="N")
    arguments.add_argument("--words", type=int, default=700, metavar="N", help="of a source")
    given = arguments.parse_args()
    figures = {
        "a source each": figures_of(given.pairs, given.words, has_one_source=False),
        "one source": figures_of(given.pairs, given.words, has_one_source=True),
    }
    print_table(f"{given.words:,} words", figures)
    write_json(given.json, "batch", {f"{given.words} words": figures})


if __name__ == "__main__":
    main()
