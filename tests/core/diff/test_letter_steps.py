"""The two libraries behind a minimal diff give the same steps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.diff.letter_steps import compiled_steps, letter_steps, plain_steps

# Few letters repeat as words do; the last one lies beyond 16 bits.
_TEXTS = st.text("\u4e00\u4e01\u4e02\ue000\U00010000", max_size=40)


@given(_TEXTS, _TEXTS)
def test_both_libraries_give_the_same_steps(source: str, repost: str) -> None:
    """Whichever library is installed, the edits are the same."""
    pytest.importorskip("fast_diff_match_patch")

    assert compiled_steps(source, repost) == plain_steps(source, repost)


@given(_TEXTS, _TEXTS)
def test_the_steps_lead_from_one_text_to_the_other(source: str, repost: str) -> None:
    """What is kept and deleted is the source, what is kept and inserted the repost."""
    steps = letter_steps(source, repost)

    assert sum(size for step, size in steps if step != "+") == len(source)
    assert sum(size for step, size in steps if step != "-") == len(repost)
