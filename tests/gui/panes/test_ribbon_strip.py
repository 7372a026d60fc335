"""Ribbons join what belongs together, and are few where they would tangle."""

from dataclasses import replace

import pytest

from core.model import Side
from gui.colour_vision import contrast
from gui.panes.ribbon_strip import RibbonStrip
from gui.theme import load_theme, theme_names
from tests.gui.builders import comparison_of, finding, sample_comparison, verbatim

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def ribbons(screen):
    return {r.passage.id: r for r in screen.pane.findChild(RibbonStrip).ribbons()}


def test_every_passage_in_sight_has_a_ribbon_between_its_boxes(screen):
    found = ribbons(screen)

    assert set(found) == set(range(1, 10))
    for side in Side:
        box = screen.view(side).sight.box(screen.row_of(side, 4))
        assert (found[4].source if side is Side.SOURCE else found[4].repost) == box


def test_what_is_left_out_tapers_to_a_point_in_the_repost(screen):
    top, bottom = ribbons(screen)[1].repost

    assert top == bottom


def test_what_is_added_tapers_to_a_point_in_the_source(screen):
    top, bottom = ribbons(screen)[8].source

    assert top == bottom


def moved_everywhere():
    """Return six passages in reverse order, all of them moved, after one that is not."""
    pieces = [verbatim(f"Sentence {i}.", place=20 - i) for i in range(6)]
    return comparison_of(verbatim("First of all."), *pieces)


def test_many_moved_passages_have_no_ribbons(show):
    assert set(ribbons(show(moved_everywhere()))) == {1}


def test_a_moved_passage_has_a_ribbon_while_it_is_selected(show):
    screen = show(moved_everywhere())

    screen.click(Side.SOURCE, 3)

    assert set(ribbons(screen)) == {1, 3}


def test_ribbons_follow_the_filter(screen):
    kinds = frozenset({sample_comparison().passages[3].kind})

    screen.pane.set_kind_filter(kinds)

    assert set(ribbons(screen)) == {4, 7}


def test_a_finding_that_joins_other_places_is_painted_besides_the_selection(screen):
    strip, comparison = screen.pane.findChild(RibbonStrip), sample_comparison()
    spans = comparison.passages[3].source, comparison.passages[7].repost

    screen.pane.select_finding(finding(4, source=spans[0]))
    selected = strip.grab().toImage()
    screen.pane.select_finding(finding(4, source=spans[0], repost=spans[1]))

    assert strip.grab().toImage() != selected


def around_the_middle(screen, passage: int) -> set[str]:
    """Return the colours that the middle of a passage's ribbon is drawn in."""
    strip, ribbon = screen.pane.findChild(RibbonStrip), ribbons(screen)[passage]
    image = strip.grab().toImage()
    x, y = strip.width() // 2, strip._shift() + sum((*ribbon.source, *ribbon.repost)) // 4
    near = range(-8, 9)
    return {image.pixelColor(x + right, y + down).name() for right in near for down in near}


@pytest.mark.parametrize("theme", theme_names())
def test_what_the_person_paired_has_their_sign_on_its_ribbon(show, theme):
    plain = sample_comparison()
    by_hand = tuple(replace(one, by_hand=one.id == 4) for one in plain.passages)
    colours, kind = load_theme(theme), plain.passages[3].kind
    seen = []
    for passages in (plain.passages, by_hand):
        screen = show(replace(plain, passages=passages))
        screen.pane.set_theme(colours)
        seen.append(around_the_middle(screen, 4))

    assert [colours.window.pane.name() in one for one in seen] == [False, True]
    assert len(seen[1]) > 3
    assert contrast(colours.kinds[kind].ink.name(), colours.window.pane.name()) >= 4.5
