"""The limits of STYLE that no linter of ours checks, on every module that we ship."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted(
    p
    for folder in ("core", "gui", "bundle", "docs", "benchmarks")
    for p in (ROOT / folder).rglob("*.py")
)
TESTS = sorted((ROOT / "tests").rglob("*.py"))
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)

MAX_FILE_LINES = 400
MAX_BODY_LINES = 40
MAX_PARAMETERS = 5
MAX_CLASS_LINES = 200
MAX_METHODS = 20

# Where a bug is told to a person instead of ending in a traceback; in a batch it ends one pair.
CATCH_ALLS = {"gui/job_runner.py", "core/cli.py", "core/batch/worker.py"}


def name(path):
    return str(path.relative_to(ROOT))


def nodes(path, kinds):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, kinds)]


def body_lines(function):
    """Return the lines of the body below its docstring."""
    statements = function.body[1:] if ast.get_docstring(function) else function.body
    return statements[-1].end_lineno - statements[0].lineno + 1 if statements else 0


def parameters(function):
    arguments = function.args
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    return [a.arg for a in named if a.arg not in ("self", "cls")]


@pytest.mark.parametrize("path", [*MODULES, *TESTS], ids=name)
def test_no_file_is_longer_than_its_limit(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_FILE_LINES


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_function_is_longer_or_takes_more_than_its_limit(path):
    functions = nodes(path, FUNCTIONS)

    assert [f.name for f in functions if body_lines(f) > MAX_BODY_LINES] == []
    assert [f.name for f in functions if len(parameters(f)) > MAX_PARAMETERS] == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_class_is_longer_or_does_more_than_its_limit(path):
    classes = nodes(path, ast.ClassDef)

    assert [c.name for c in classes if c.end_lineno - c.lineno >= MAX_CLASS_LINES] == []
    assert [
        c.name for c in classes if sum(isinstance(n, FUNCTIONS) for n in c.body) > MAX_METHODS
    ] == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_what_is_public_says_what_it_is(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    public = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) or (node in tree.body and isinstance(node, FUNCTIONS))
        if not node.name.startswith("_")
    ]

    assert ast.get_docstring(tree), "the module has no docstring"
    assert [node.name for node in public if not ast.get_docstring(node)] == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_parameter_calls_the_two_sides_left_and_right(path):
    taken = {parameter for function in nodes(path, FUNCTIONS) for parameter in parameters(function)}

    assert taken & {"left", "right", "a", "b", "old", "new"} == set()


def test_any_exception_is_caught_only_where_a_person_must_hear_of_it():
    catches = {
        name(path)
        for path in MODULES
        for handler in nodes(path, ast.ExceptHandler)
        if handler.type is None or ast.unparse(handler.type) in ("Exception", "BaseException")
    }

    assert catches == CATCH_ALLS


@pytest.mark.parametrize("path", sorted((ROOT / "gui" / "models").glob("*.py")), ids=name)
def test_a_model_imports_no_widgets(path):
    imported = {n.module for n in nodes(path, ast.ImportFrom) if n.module}

    assert not {m for m in imported if m.startswith("PySide6") and m != "PySide6.QtCore"}


def test_every_lint_exception_gives_its_reason():
    exceptions = [
        f"{name(path)}: {line.strip()}"
        for path in MODULES
        for line in path.read_text(encoding="utf-8").splitlines()
        for mark in ("# noqa", "# type: ignore", "# pyright: ignore")
        if mark in line and not line.split(mark)[1].partition(" - ")[2]
    ]

    assert exceptions == []
