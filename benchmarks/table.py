"""What every benchmark's command shares: its arguments, the table it prints, the JSON it writes."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path

Row = Mapping[str, float | None]
Figures = dict[str, Row]
"""Measures by name, for each method; no measures at all for a method that is not installed."""

NOT_INSTALLED: Row = {}


def parser(benchmark: str, description: str, *, has_files: bool = True) -> argparse.ArgumentParser:
    """Return a parser that knows ``FILE…`` (where wanted) and ``--json``."""
    made = argparse.ArgumentParser(
        prog=f"python -m benchmarks.{benchmark}", description=description
    )
    if has_files:
        made.add_argument("files", nargs="+", type=Path, metavar="FILE", help="cases, JSON lines")
    made.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, too")
    return made


def print_table(title: str, figures: Figures) -> None:
    """Print one row a method, one column a measure."""
    columns = list(dict.fromkeys(name for row in figures.values() for name in row))
    lines = [[title, *columns]]
    for method, row in figures.items():
        lines.append([method, *(_written(row[name]) if name in row else "" for name in columns)])
    widths = [max(map(len, cells)) for cells in zip(*lines, strict=True)]
    for line in lines:
        cells = [line[0].ljust(widths[0]), *map(str.rjust, line[1:], widths[1:])]
        is_missing = figures.get(line[0]) == NOT_INSTALLED
        print("  ".join([cells[0], "not installed"] if is_missing else cells).rstrip())
    print(flush=True)


def _written(value: float | None) -> str:
    if value is None:
        return "-"
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:.3f}" if abs(value) < 10 else f"{value:,.1f}"


def write_json(path: Path | None, benchmark: str, figures: Mapping[str, Figures]) -> None:
    """Write the figures of each file or setting; a method that is not installed becomes null."""
    if path is None:
        return
    content = {
        "benchmark": benchmark,
        "figures": {
            name: {method: dict(row) or None for method, row in methods.items()}
            for name, methods in figures.items()
        },
    }
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
