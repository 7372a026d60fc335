"""Texts that try to break a document, and what is to be read in it."""

import pytest

import core
from core.report.docx.matches import storable
from tests.core.report.docx.office import find_office

_COMMON = [
    "The harbour will close in May, the mayor said on Monday.",
    "Ferries may cost 5% more than they did last year.",
    "قال الوزير إن الميناء سيغلق في مايو 2025 ABC.",
    "港口将于五月关闭，市长周一表示。华尔街日报报道。",
    "NUL \x00 bell \x07 escape \x1b[2J delete \x7f upper \x85 half \ud800 none \ufffe \uffff end.",
    "<script>alert(1)</script> </w:t></w:r> & &amp; ]]> \u202eevil\u202c text.\ttab\ttab",
    "Faces 🙂 👩\u200d👩\u200d👧 and flags 🇩🇪 are here.",
    "Line \u2028 and paragraph \u2029 ends, \ufff9a\ufffab\ufffb, an object \ufffc, soft\xadness.",
]
SOURCE = [*_COMMON, "הנמל ייסגר במאי, אמר ראש העיר.", "W" * 10_000, "Nobody was asked about it."]
REPOST = [
    "What a day it was for all of us.",
    _COMMON[0],
    _COMMON[1].replace("may cost 5%", "will cost 15%"),
    *(text.replace("Faces", "Masks").replace("五月", "六月") for text in _COMMON[3:]),
    _COMMON[2].replace("سيغلق", "لن يغلق"),
    "Nobody was asked about it. Nobody!",
]


def paragraphs_of(document, strand_id: int = 0) -> list[str]:
    """Return the article's paragraphs as a document can hold them."""
    blocks = (document.blocks[index] for index in document.strand(strand_id).blocks)
    return [storable(block.span.of(document.text)) for block in blocks] or [""]


@pytest.fixture(scope="session")
def hostile():
    """Return a comparison of texts in many scripts, with signs that no XML can hold."""
    pages = ("\n".join(lines) for lines in (SOURCE, REPOST))
    return core.compare(*(core.from_text(page) for page in pages))


@pytest.fixture(scope="session")
def office(tmp_path_factory):
    """Return LibreOffice, with a profile that lasts for all tests."""
    return find_office(tmp_path_factory.mktemp("office"))
