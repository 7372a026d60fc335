"""A widget's state as the style sheet sees it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def set_state(widget: QWidget, state: str) -> None:
    """Give the widget a state that rules like ``[state="…"]`` match, and draw it anew."""
    if widget.property("state") == state:
        return
    widget.setProperty("state", state)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
