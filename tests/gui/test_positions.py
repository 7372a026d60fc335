"""Places in code points and in UTF-16 units answer to each other."""

from hypothesis import given
from hypothesis import strategies as st

from gui.positions import Positions

TEXTS = st.text(alphabet=st.sampled_from("aé中עǅ🙂𠮷👩‍\u0301"), max_size=40)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_every_place_is_the_units_of_the_text_before_it(text):
    positions = Positions(text)

    assert [positions.to_qt(i) for i in range(len(text) + 1)] == [
        units(text[:i]) for i in range(len(text) + 1)
    ]


@given(TEXTS)
def test_places_come_back_from_qt(text):
    positions = Positions(text)

    assert all(positions.from_qt(positions.to_qt(i)) == i for i in range(len(text) + 1))


def test_a_place_inside_a_surrogate_pair_is_the_character_it_makes():
    assert Positions("a🙂b").from_qt(2) == 1
