"""A short run of the fuzzer over all readers; `python -m tests.fuzz` runs it as long as asked."""

import os
import platform
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.fuzz.__main__ import EVERY, write_seeds

ROOT = Path(__file__).resolve().parents[3]
# Some seconds' worth.
RUNS = 400


def test_a_fuzzer_finds_no_failure_in_a_few_seconds(tmp_path):
    if find_spec("atheris") is None:
        has_wheels = (platform.system(), platform.machine()) == ("Linux", "x86_64")
        if os.environ.get("CI") and has_wheels:
            pytest.fail("atheris is missing in CI")
        pytest.skip("atheris is not on this machine")
    write_seeds(EVERY, tmp_path)
    limits = (f"-runs={RUNS}", "-seed=1", "-timeout=10", f"-artifact_prefix={tmp_path}/")
    command = [sys.executable, "-m", "tests.fuzz", EVERY, "--inside", *limits, str(tmp_path)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=60, cwd=ROOT
    )

    assert done.returncode == 0, done.stderr[-3000:]
