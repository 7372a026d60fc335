"""The colours of kinds."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from core.model import Kind
from core.shown import SIGNS
from gui.dialogs.preference_pages.page import PreferencePage
from gui.kind_colours import too_alike
from gui.labels import kind_name
from gui.preferences import Preferences
from gui.style_sheet import sample_style
from gui.theme import KindColours, Theme

_SWATCH = QSize(28, 14)


class KindsPage(PreferencePage):
    """A line a kind: how it looks, another colour for it, back to the theme's."""

    def __init__(self) -> None:
        super().__init__("kinds_page")
        self._colours: dict[Kind, str] = {}
        self.add_sentence(
            self.tr(
                "What lies behind text, signs and ribbons follows from one colour, in every theme. "
                "Reports keep Retold’s own colours."
            )
        )
        self._rows = {kind: _KindRow(kind) for kind in Kind}
        for kind, row in self._rows.items():
            self.form.addRow(row)
            row.colour_chosen.connect(self._on_colour_chosen)
            row.setObjectName(f"{kind}_colour_row")
        self._warning = self.add_sentence("", "")
        self._warning.setObjectName("alike_warning")

    def show_preferences(self, preferences: Preferences) -> None:
        """Show these preferences in the fields."""
        self._colours = dict(preferences.kind_colours)

    def applied_to(self, preferences: Preferences) -> Preferences:
        """Return the preferences with what the fields show laid over them."""
        return replace(preferences, kind_colours=dict(self._colours))

    def show_theme(self, theme: Theme) -> None:
        """Show the kinds as they look in a theme, and what is hard to tell apart in it."""
        for kind, row in self._rows.items():
            row.show_colours(theme.kinds[kind], is_own=kind in self._colours)
        alike = [
            self.tr("“{one}” and “{other}”").format(one=kind_name(one), other=kind_name(other))
            for one, other in too_alike(theme)
        ]
        warning = self.tr(
            "Hard to tell apart, at least for eyes that confuse red and green: {kinds}."
        )
        self._warning.setText(warning.format(kinds=", ".join(alike)) if alike else "")

    @Slot(object, str)
    def _on_colour_chosen(self, kind: Kind, colour: str) -> None:
        if colour:
            self._colours[kind] = colour
        else:
            self._colours.pop(kind, None)
        self.changed.emit()


class _KindRow(QWidget):
    """One kind and its colour.

    Signals:
        colour_chosen: the kind, and its colour as ``#rrggbb``, "" for the theme's.
    """

    colour_chosen = Signal(object, str)

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self._kind = kind
        self._colour = QColor()
        self._sample = QLabel(f"{SIGNS[kind]}  {kind_name(kind)}")
        self._sample.setMinimumWidth(150)
        self._change = QPushButton(self.tr("Colour…"))
        self._change.setObjectName(f"{kind}_colour_button")
        self._change.setAccessibleName(self.tr("Colour of “{kind}”").format(kind=kind_name(kind)))
        self._change.setIconSize(_SWATCH)
        self._reset = QPushButton(self.tr("As the theme"))
        self._reset.setObjectName(f"{kind}_reset_button")
        self._change.clicked.connect(self._on_change_clicked)
        self._reset.clicked.connect(self._on_reset_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._sample, 1)
        row.addWidget(self._change)
        row.addWidget(self._reset)

    def show_colours(self, colours: KindColours, *, is_own: bool) -> None:
        """Show the kind in its colours; ``is_own`` says that the person chose them."""
        self._colour = colours.bar
        self._sample.setStyleSheet(sample_style(colours))
        swatch = QPixmap(_SWATCH)
        swatch.fill(colours.bar)
        self._change.setIcon(QIcon(swatch))
        self._reset.setEnabled(is_own)

    @Slot()
    def _on_change_clicked(self) -> None:
        dialog = QColorDialog(self._colour, self)
        dialog.setObjectName("colour_dialog")
        dialog.setWindowTitle(self._change.accessibleName())
        # The system's own may not be there, and would speak another language.
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.colorSelected.connect(self._on_colour_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(QColor)
    def _on_colour_selected(self, colour: QColor) -> None:
        self.colour_chosen.emit(self._kind, colour.name())

    @Slot()
    def _on_reset_clicked(self) -> None:
        self.colour_chosen.emit(self._kind, "")
