"""A process that is killed leaves no damaged file, and loses little; tests.kills.loop is longer."""

import random
import sys

import pytest

from tests.kills.loop import kill_once, prepare

TIMES = 8


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_a_kill_at_any_moment_damages_no_file_and_loses_little(tmp_path):
    chance = random.Random(7)
    prepare(tmp_path)
    kills = [kill_once(tmp_path, chance) for _ in range(TIMES)]

    assert len(kills) == TIMES
