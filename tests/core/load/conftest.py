"""A server on this machine, which no proxy stands before."""

import pytest

from tests.core.load.servers import serving


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    """Whoever runs the tests may be behind a proxy, which cannot know this machine."""
    monkeypatch.setenv("no_proxy", "*")


@pytest.fixture
def server():
    with serving() as server:
        yield server
