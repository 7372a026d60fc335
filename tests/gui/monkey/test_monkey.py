"""The monkey for some seconds; `python -m tests.gui.monkey --acts 5000` is the long run."""

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.gui.monkey.larder import filled
from tests.gui.monkey.monkey import Monkey
from tests.gui.stories import copied_sample

ACTS = 1500


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_that_is_done_at_random_breaks_the_window(qtbot, window, session, tmp_path, seed):
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.open(copied_sample(tmp_path))
    monkey = Monkey(window, seed, filled(tmp_path))
    with qtbot.waitSignal(monkey.finished, timeout=120_000):
        monkey.start(ACTS)
    for dialog in window.findChildren(QFileDialog):
        dialog.close()

    assert monkey.done == ACTS
