"""What core says of pages and reports is told in Chinese: every error and every note."""

import errno
import inspect
import re
from pathlib import Path

import pytest

import core.extract.errors
import core.extract.plain
import core.load.address_errors
import core.load.errors
import core.report.errors
import core.segment.errors
import core.session_files.errors
from core import corrections, errors, strands
from core.load.notes import CHOOSE_ENCODING
from core.session_files.errors import (
    Damage,
    DamagedSessionError,
    HostileSessionError,
    Trick,
    WrongManifestError,
)
from gui.sentences import in_language

MODULES = (
    core.extract.errors,
    core.extract.plain,
    core.load.address_errors,
    core.load.errors,
    core.report.errors,
    core.segment.errors,
    core.session_files.errors,
    corrections,
    errors,
    strands,
)
# These are only derived from, or need a document to be made of.
BASES = {
    "ComparisonError",
    "PageError",
    "ReportError",
    "AddressError",
    "SessionError",
    "UnknownStrandError",
}
VALUES = {
    "name": "页",
    "address": "https://页/",
    "host": "主机",
    "cause": "因",
    "encoding": "码",
    "language": "语",
    "form": "a Word document",
    "path": Path("页"),
    "reason": OSError(errno.ENOSPC, "满"),
    "damage": Damage.CUT,
    "trick": Trick.BOMB,
    "where": "三",
    "version": "9",
    "endings": (".一", ".二"),
    "media_type": "类",
    "happened": "leads to “页”, which is no web page",
    "limit": 9,
    "pages": 12,
    "seconds": 3.0,
    "status": 404,
    "words": 9,
    "most": 9,
    "signal": 9,
}
# Names that are the same in Chinese.
FORMATS = re.compile(
    r"--force|\.?[Rr]etold|PDF|Word|OCR|HTML|\.html|https?|example\.org|MB|[a-z]+-?\d+"
    r"|shift_jis|en |zh"
)


def expected_errors() -> dict[str, type[errors.ComparisonError]]:
    found = [kind for module in MODULES for _, kind in inspect.getmembers(module, inspect.isclass)]
    kinds = (kind for kind in found if issubclass(kind, errors.ComparisonError))
    return {kind.__name__: kind for kind in kinds if kind.__name__ not in BASES}


def made(kind: type[errors.ComparisonError]) -> errors.ComparisonError:
    parameters = list(inspect.signature(kind.__init__).parameters.values())[1:]
    needed = [p.name for p in parameters if p.default is p.empty]
    return kind(**{name: VALUES[name] for name in needed})


def english_in(text: str) -> list[str]:
    """Return the words of a Chinese sentence that are English, but for names of formats."""
    return re.findall(r"[A-Za-z]{2,}", FORMATS.sub("", text))


@pytest.mark.parametrize("kind", expected_errors().values(), ids=lambda kind: kind.__name__)
def test_every_error_has_its_chinese_sentence(kind):
    told = in_language(str(made(kind)), "zh")

    assert english_in(told) == []
    assert told.endswith("。")


@pytest.mark.parametrize("status", [401, 402, 403, 404, 410, 429, 451, 418, 503])
def test_every_refusal_has_its_chinese_sentence(status):
    told = in_language(str(core.load.address_errors.RefusedPageError("https://页/", status)), "zh")

    assert english_in(told) == []


@pytest.mark.parametrize("reason", core.report.errors._HAPPENED)
def test_every_reason_not_to_write_has_its_chinese_sentence(reason):
    error = core.report.errors.UnwritableReportError(Path("页"), OSError(reason, "因"))

    assert english_in(in_language(str(error), "zh")) == []


@pytest.mark.parametrize(
    "error",
    [
        *(DamagedSessionError(Path("页"), damage) for damage in Damage),
        *(HostileSessionError(Path("页"), trick) for trick in Trick),
        WrongManifestError(Path("页"), ""),
    ],
    ids=str,
)
def test_everything_that_is_wrong_with_a_session_has_its_chinese_sentence(error):
    assert english_in(in_language(str(error), "zh")) == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "“a.html” is labelled gb2312, but its bytes are utf-8; it was read as that.",
            "“a.html”标为 gb2312，实际却是 utf-8，已按后者读取。",
        ),
        (
            "“a.eml” is cut off or damaged: a part of it could not be read. "
            + "“a.eml” has comments in its margin, which are no part of its text and are not read.",
            "“a.eml”不完整或已损坏，有一部分无法读取。“a.eml”带有批注，批注不属于正文，没有读取。",
        ),
        ("The two texts have nothing in common.", "两篇文字没有任何共同之处。"),
    ],
    ids=["one sentence", "two sentences", "no placeholder"],
)
def test_notes_are_told_in_chinese(said, told):
    assert in_language(said, "zh") == told


def test_the_advice_on_encodings_is_told_in_chinese():
    assert english_in(in_language(CHOOSE_ENCODING, "zh").replace("--encoding", "")) == []


def test_what_is_not_known_stays_english():
    said = "The two texts have nothing in common. Nobody foresaw this."

    assert in_language(said, "zh") == "两篇文字没有任何共同之处。 Nobody foresaw this."
    assert in_language(said, "en") == said


def test_a_name_with_braces_and_full_stops_is_only_a_name():
    told = in_language("“{0}. {name}.html” is empty. Choose another file.", "zh")

    assert told == "“{0}. {name}.html”是空的。请选择别的文件。"
