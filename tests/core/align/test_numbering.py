"""Values are numbered as `numpy.unique` numbers them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.align.numbering import distinct, numbered

# Of few values many are equal; the large ones leave no room for their places.
VALUES = st.lists(st.sampled_from([0, 1, 2, 7, 2**40, 2**63, 2**64 - 2, 2**64 - 1]), max_size=40)


@given(VALUES)
def test_values_are_numbered_by_their_order(values):
    given_values = np.array(values, dtype=np.uint64)
    found, numbers = numbered(given_values)
    expected, places = np.unique(given_values, return_inverse=True)

    assert found.tolist() == expected.tolist()
    assert numbers.tolist() == places.tolist()


@pytest.mark.parametrize("values", [[], [3], [5, 1, 5, 2, 1]])
def test_distinct_values_come_in_order(values):
    assert distinct(np.array(values, dtype=np.int64)).tolist() == sorted(set(values))
