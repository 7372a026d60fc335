"""Esc leads from a panel back to the texts, and Ctrl with the wheel zooms the whole window."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.acting import part

SIDES = ("source", "repost")
PANELS = ("findings_list", "source_passage_text", "why_scroll")


def turn_wheel(widget: QWidget, notches: int, keys: Qt.KeyboardModifier) -> None:
    """Turn the wheel over the middle of a part of the window."""
    place = QPointF(widget.rect().center())
    turned = QPoint(0, 120 * notches)
    held = Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(
        widget, QWheelEvent(place, widget.mapToGlobal(place), QPoint(), turned, *held, False)
    )


@pytest.mark.parametrize("name", PANELS)
def test_esc_leads_back_to_the_texts(compared, qtbot, name):
    panel = part(compared, name)
    panel.setFocus()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)

    assert part(compared, "comparison_pane").isAncestorOf(compared.focusWidget())


@pytest.mark.parametrize("name", PANELS)
def test_the_wheel_with_ctrl_zooms_all_texts_alike(compared, settings, name):
    viewport = part(compared, name).viewport()
    turn_wheel(viewport, -1, Qt.KeyboardModifier.ControlModifier)
    sizes = {part(compared, f"{side}_passage_text").font().pointSizeF() for side in SIDES}

    assert settings.zoom == pytest.approx(0.91)
    assert len(sizes) == 1


def test_the_wheel_alone_does_not_zoom(compared, settings):
    turn_wheel(part(compared, "findings_list").viewport(), -1, Qt.KeyboardModifier.NoModifier)

    assert settings.zoom == 1.0
