"""How pages are compared: thresholds, Chinese characters, names of outlets."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QPlainTextEdit, QSpinBox

from core.options import MAX_PERCENT
from gui.dialogs.outlets import names_in
from gui.dialogs.preference_pages.page import PreferencePage
from gui.preferences import Preferences
from gui.tick_box import TickBox

_NAMES_HEIGHT_PX = 66


class ComparingPage(PreferencePage):
    """What changes the result of a comparison."""

    def __init__(self) -> None:
        super().__init__("comparing_page")
        self._kept, self._alike = _percent_field(), _percent_field()
        self._fold = TickBox(self.tr("&Traditional and simplified Chinese are the same words"))
        self._fold.setObjectName("fold_box")
        self._outlets = QPlainTextEdit()
        self._outlets.setTabChangesFocus(True)
        self._outlets.setFixedHeight(_NAMES_HEIGHT_PX)
        self.add_field(self.tr("&Edited, with more words kept than:"), self._kept, "kept_field")
        self.add_sentence(
            self.tr(
                "A passage that has kept fewer of its words, in their order, is paraphrased: the "
                "lower the number, the more is called edited."
            )
        )
        self.add_field(self.tr("A &pair, if as alike as:"), self._alike, "alike_field")
        self.add_sentence(
            self.tr(
                "Text whose words are less alike on both sides is shown as left out and added "
                "instead of paraphrased. With 0 % Retold decides. How alike a passage is stands in "
                "its details."
            )
        )
        self.form.addRow(self._fold)
        self.add_field(self.tr("&Names of outlets:"), self._outlets, "preferred_outlets")
        self.add_sentence(
            self.tr(
                "Names by which reposts credit the outlet that you check for, one a line; they are "
                "looked for beside those that the pages give."
            )
        )

    def show_preferences(self, preferences: Preferences) -> None:
        """Show these preferences in the fields."""
        options = preferences.options
        self._kept.setValue(options.min_kept_percent)
        self._alike.setValue(options.min_alike_percent)
        self._fold.setChecked(options.fold_chinese)
        self._outlets.setPlainText("\n".join(options.outlets))

    def applied_to(self, preferences: Preferences) -> Preferences:
        """Return the preferences with what the fields show laid over them."""
        options = replace(
            preferences.options,
            outlets=names_in(self._outlets.toPlainText()),
            fold_chinese=self._fold.isChecked(),
            min_alike_percent=self._alike.value(),
            min_kept_percent=self._kept.value(),
        )
        return replace(preferences, options=options)


def _percent_field() -> QSpinBox:
    field = QSpinBox()
    field.setRange(0, MAX_PERCENT)
    field.setSingleStep(5)
    field.setSuffix(" %")
    return field
