"""What every test may use."""

import os
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture
def shared() -> Path:
    """Return the measuring data beside the project; missing fails in CI, skips elsewhere."""
    if not SHARED.is_dir():
        if os.environ.get("CI"):
            pytest.fail("the folder shared/ beside the project is missing in CI")
        pytest.skip("the folder shared/ beside the project is not on this machine")
    return SHARED
