"""What leaves this machine, which is nothing, and the format of what leaves the desk."""

from __future__ import annotations

from dataclasses import replace

from gui.dialogs.files import report_formats
from gui.dialogs.preference_pages.page import PreferencePage, choice_box, choose
from gui.preferences import Preferences
from gui.tick_box import TickBox


class PrivacyPage(PreferencePage):
    """Reports and the web."""

    def __init__(self) -> None:
        super().__init__("privacy_page")
        self._ending = choice_box(report_formats())
        self._fetch = TickBox(self.tr("&Fetch a page from the web when I give its address"))
        self._fetch.setObjectName("fetch_box")
        self.add_field(self.tr("&Reports are suggested as:"), self._ending, "ending_choice")
        self.form.addRow(self._fetch)
        self.add_sentence(
            self.tr(
                "Nothing that you open, write or compare is sent anywhere, ever. Retold has no "
                "account, counts nothing and looks for no updates. The only thing it asks the web "
                "for is the page of an address that you gave; without the tick, not even that."
            )
        )

    def show_preferences(self, preferences: Preferences) -> None:
        """Show these preferences in the fields."""
        choose(self._ending, preferences.report_ending)
        self._fetch.setChecked(preferences.may_fetch)

    def applied_to(self, preferences: Preferences) -> Preferences:
        """Return the preferences with what the fields show laid over them."""
        return replace(
            preferences,
            report_ending=str(self._ending.currentData()),
            may_fetch=self._fetch.isChecked(),
        )
