"""``python -m tests.kills``."""

from tests.kills.loop import main

main()
