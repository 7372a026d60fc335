"""Theme, language, and the type that both texts are set in."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDoubleSpinBox, QFontComboBox, QLabel, QSpinBox

from gui.dialogs.preference_pages.page import PreferencePage, choice_box, choose
from gui.preferences import (
    MAX_CHARACTERS,
    MAX_SIZE_PT,
    MIN_CHARACTERS,
    MIN_SIZE_PT,
    Appearance,
    Language,
    Preferences,
)
from gui.style_sheet import sample_style
from gui.theme import Theme

# One step below the narrowest line, where the field says that lines are as wide as their pane.
_WHOLE_PANE = MIN_CHARACTERS - 1
_SAMPLE_HEIGHT_PX = 92


class LooksPage(PreferencePage):
    """How the window looks and which language it speaks."""

    def __init__(self) -> None:
        super().__init__("looks_page")
        self._appearance = choice_box(
            {
                Appearance.SYSTEM: self.tr("As the system"),
                Appearance.LIGHT: self.tr("Light"),
                Appearance.DARK: self.tr("Dark"),
                Appearance.CONTRAST: self.tr("High contrast"),
            }
        )
        self._language = choice_box(
            {
                Language.SYSTEM: self.tr("As the system"),
                Language.ENGLISH: "English",
                Language.CHINESE: "简体中文",
            }
        )
        self._family, self._size, self._width = QFontComboBox(), QDoubleSpinBox(), QSpinBox()
        self._sample = QLabel()
        self._set_up_type()
        self._add_fields()
        for box in (self._appearance, self._language, self._family):
            box.currentIndexChanged.connect(self.changed)
        self._size.valueChanged.connect(self.changed)
        self._width.valueChanged.connect(self.changed)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show these preferences in the fields."""
        reading = preferences.reading
        choose(self._appearance, preferences.appearance)
        choose(self._language, preferences.language)
        self._family.setCurrentFont(QFont(reading.family))
        self._size.setValue(reading.size_pt)
        self._width.setValue(reading.max_characters or _WHOLE_PANE)

    def applied_to(self, preferences: Preferences) -> Preferences:
        """Return the preferences with what the fields show laid over them."""
        width = self._width.value()
        reading = replace(
            preferences.reading,
            family=self._family.currentFont().family(),
            size_pt=self._size.value(),
            max_characters=None if width == _WHOLE_PANE else width,
        )
        return replace(
            preferences,
            appearance=Appearance(self._appearance.currentData()),
            language=Language(self._language.currentData()),
            reading=reading,
        )

    def show_theme(self, theme: Theme) -> None:
        """Set the sample in the theme's type and colours."""
        self._sample.setFont(theme.reading.font())
        self._sample.setStyleSheet(sample_style(theme.window))

    def _set_up_type(self) -> None:
        self._family.setEditable(False)
        self._family.setFontFilters(QFontComboBox.FontFilter.ScalableFonts)
        self._size.setRange(MIN_SIZE_PT, MAX_SIZE_PT)
        self._size.setSingleStep(0.5)
        self._size.setDecimals(1)
        self._size.setSuffix(self.tr(" pt"))
        self._width.setRange(_WHOLE_PANE, MAX_CHARACTERS)
        self._width.setSuffix(self.tr(" letters"))
        self._width.setSpecialValueText(self.tr("as wide as the pane"))
        self._sample.setText(
            self.tr("The board approved the bridge on Monday, “not without doubts”. 理事会批准了。")
        )
        self._sample.setObjectName("reading_sample")
        self._sample.setWordWrap(True)
        self._sample.setMinimumHeight(_SAMPLE_HEIGHT_PX)

    def _add_fields(self) -> None:
        self.add_field(self.tr("&Theme:"), self._appearance, "appearance_choice")
        self.add_field(self.tr("&Language:"), self._language, "language_choice")
        self.add_field(self.tr("Texts are set &in:"), self._family, "family_choice")
        self.add_field(self.tr("&Size:"), self._size, "size_field")
        self.add_field(self.tr("Lines are at &most:"), self._width, "width_field")
        self.form.addRow(self._sample)
