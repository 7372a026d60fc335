"""What is timed: functions of two texts, and programs on two files."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import core
from benchmarks.peers import is_installed
from core.align.word_map import word_map
from core.text.tokens import tokenize

Texts = tuple[str, str]

BASE = "str.split"
WORD_MAP = "Retold word map"
COMPARE = "Retold compare"


@dataclass(frozen=True, slots=True)
class Contender:
    """A function of two texts; ``module`` or ``program`` must be there for it.

    A program gets the names of two files that hold the texts.
    """

    name: str
    run: Callable[[str, str], object]
    module: str = ""
    program: str = ""

    @property
    def is_there(self) -> bool:
        """Whether what it needs is installed."""
        return is_installed(self.module) and (not self.program or bool(shutil.which(self.program)))

    @property
    def is_own(self) -> bool:
        """Whether it is the base or Retold itself: these are never left out."""
        return self.name in (BASE, WORD_MAP, COMPARE)


def retold_word_map(source: str, repost: str) -> object:
    """Return the engine's word map of two texts."""
    return word_map(tokenize(source).hash, tokenize(repost).hash)


def retold_compare(source: str, repost: str) -> object:
    """Return the whole comparison of two texts."""
    return core.compare(core.from_text(source), core.from_text(repost))


def _split(source: str, repost: str) -> object:
    return source.split(), repost.split()


def _findall(source: str, repost: str) -> object:
    return re.findall(r"\w+", source), re.findall(r"\w+", repost)


def _difflib(source: str, repost: str) -> object:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, source.split(), repost.split(), autojunk=False).get_opcodes()


def _cydifflib(source: str, repost: str) -> object:
    from cydifflib import SequenceMatcher  # pyright: ignore[reportAttributeAccessIssue] - compiled, without types

    return SequenceMatcher(None, source.split(), repost.split(), autojunk=False).get_opcodes()


def _patiencediff(source: str, repost: str) -> object:
    from patiencediff import PatienceSequenceMatcher

    return PatienceSequenceMatcher(None, source.split(), repost.split()).get_opcodes()


def _lcs_seq(source: str, repost: str) -> object:
    from rapidfuzz.distance import LCSseq

    return LCSseq.opcodes(source.split(), repost.split())


def _fast_dmp(source: str, repost: str) -> object:
    from fast_diff_match_patch import diff

    letters: dict[str, str] = {}
    texts = [
        "".join(letters.setdefault(word, chr(0x4E00 + len(letters))) for word in text.split())
        for text in (source, repost)
    ]
    return diff(*texts, timelimit=0, cleanup="No")


def _command(*arguments: str) -> Callable[[str, str], object]:
    def run(source: str, repost: str) -> object:
        command = [*arguments, source, repost]
        return subprocess.run(command, capture_output=True, check=False).stdout

    return run


CONTENDERS = (
    Contender(BASE, _split),
    Contender(WORD_MAP, retold_word_map),
    Contender(COMPARE, retold_compare),
    Contender("re.findall", _findall),
    Contender("patiencediff", _patiencediff, module="patiencediff"),
    Contender("RapidFuzz LCSseq", _lcs_seq, module="rapidfuzz"),
    Contender("fast-diff-match-patch", _fast_dmp, module="fast_diff_match_patch"),
    Contender("cydifflib", _cydifflib, module="cydifflib"),
    Contender("difflib", _difflib),
    Contender(
        "git diff", _command("git", "diff", "--no-index", "--word-diff", "--"), program="git"
    ),
    Contender("wdiff", _command("wdiff"), program="wdiff"),
    Contender("dwdiff", _command("dwdiff"), program="dwdiff"),
)


def write_texts(folder: Path, texts: Texts) -> Texts:
    """Write both texts to files in ``folder`` and return their names."""
    names = str(folder / "source.txt"), str(folder / "repost.txt")
    for name, text in zip(names, texts, strict=True):
        Path(name).write_text(text, encoding="utf-8")
    return names
