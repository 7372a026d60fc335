"""Every format, made of the sample pages by the whole of core."""

import json
import subprocess
import sys

import pytest
from jsonschema import Draft202012Validator
from lxml import html

import core
from core.report import ReportFormat, document_to_json, dump_json, render
from core.resources import resource


@pytest.fixture(scope="module")
def sample():
    """Return the comparison of the portal's page and its repost."""
    pages = (core.read(resource("samples", f"{name}.html")) for name in ("portal", "repost"))
    return core.compare(*pages)


@pytest.fixture(scope="module")
def schema():
    """Return the contract for machines."""
    return json.loads(resource("schema", "retold-1.schema.json").read_text("utf-8"))


def test_the_json_satisfies_the_schema(sample, schema):
    assert list(Draft202012Validator(schema).iter_errors(json.loads(dump_json(sample)))) == []


def test_the_json_of_one_page_satisfies_its_part_of_the_schema(sample, schema):
    part = {"$defs": schema["$defs"], "$ref": "#/$defs/document"}

    assert list(Draft202012Validator(part).iter_errors(document_to_json(sample.source))) == []


def test_the_page_holds_every_word_of_both_pages(sample):
    page = html.fromstring(render(sample, ReportFormat.HTML).decode())
    shown = set(" ".join(page.xpath("//main//text()")).split())

    for document in (sample.source, sample.repost):
        words = {w for block in document.blocks for w in block.span.of(document.text).split()}
        assert words - shown - _cut_by_marks(page) == set()


def _cut_by_marks(page) -> set[str]:
    """Return the words of whole cells, where marks may stand inside a word."""
    cells = page.xpath("//table[@id='passages']//td")
    return {word for cell in cells for word in cell.text_content().split()}


@pytest.mark.parametrize("report_format", list(ReportFormat))
def test_every_format_is_made_and_made_again_the_same(sample, report_format):
    made = render(sample, report_format)

    assert len(made) > 1000
    assert made == render(sample, report_format)


def test_a_report_in_json_does_not_wait_for_a_template_engine(tmp_path):
    page = str(resource("samples", "repost.html"))
    code = (
        "import sys; from core.cli import main; "
        f"main(['compare', {page!r}, {page!r}, '-o', 'out.json']); "
        "print([name for name in ('jinja2', 'PySide6') if name in sys.modules])"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"
    assert (tmp_path / "out.json").exists()
