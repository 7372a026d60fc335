"""The application of this machine, frozen once for all tests, whichever process asks first."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

import pytest


def _once(path: Path, make) -> Path:
    """Return a file or folder that ``make`` makes, in one process at a time and only once."""
    import fcntl

    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = path.with_suffix(".done")
        if not done.exists():
            done.write_text(str(make()), encoding="utf-8")
        return Path(done.read_text(encoding="utf-8"))


def _shared_folder(factory: pytest.TempPathFactory) -> Path:
    """Return a folder that all processes of a run have."""
    base = factory.getbasetemp()
    return base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base


@pytest.fixture(scope="session")
def frozen(tmp_path_factory) -> Path:
    """Return the folder of the frozen application."""
    if find_spec("PyInstaller") is None:
        if os.environ.get("CI"):
            pytest.fail("PyInstaller is missing in CI")
        pytest.skip("PyInstaller is not installed here")
    from bundle.freezing import freeze

    base = _shared_folder(tmp_path_factory)
    return _once(base / "frozen", lambda: freeze(base / "dist", base / "work"))


@pytest.fixture(scope="session")
def package(frozen, tmp_path_factory) -> Path:
    """Return the Debian package of the frozen application."""
    from bundle.deb import make_deb

    base = _shared_folder(tmp_path_factory)
    return _once(base / "package", lambda: make_deb(frozen, base))
