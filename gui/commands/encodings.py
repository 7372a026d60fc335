"""In which encoding a page is read: what it is, and another one where that is wrong."""

from __future__ import annotations

import codecs

from PySide6.QtCore import QObject, Slot

from core.model import Side
from gui.menus import Choice, ChoiceMenu, MenuBar
from gui.pair import Place
from gui.session import Session

# By script, those that most pages are in first; the names are those of the web.
_UNICODE = ("utf-8", "utf-16le", "utf-16be")
_WESTERN = ("windows-1252", "iso-8859-15")
_CHINESE = ("gb18030", "big5")
_JAPANESE = ("shift_jis", "euc-jp", "iso-2022-jp")
_KOREAN = ("euc-kr",)
_CENTRAL = ("windows-1250", "iso-8859-2")
_CYRILLIC = ("windows-1251", "koi8-r", "koi8-u", "iso-8859-5")
_GREEK = ("windows-1253", "iso-8859-7")
_TURKISH = ("windows-1254",)
_HEBREW = ("windows-1255", "iso-8859-8")
_ARABIC = ("windows-1256", "iso-8859-6")
_BALTIC = ("windows-1257", "iso-8859-4", "iso-8859-13")
_VIETNAMESE = ("windows-1258",)
_THAI = ("windows-874",)


class EncodingCommands(QObject):
    """What the two menus of encodings ask for; they can be opened from the menu bar and a pane."""

    def __init__(self, parent: QObject, session: Session, menu_bar: MenuBar) -> None:
        super().__init__(parent)
        self._session = session
        self._menus = menu_bar.encodings
        self._side_of = {menu: side for side, menu in self._menus.items()}
        self._titles = {side: menu.title() for side, menu in self._menus.items()}
        for menu in self._menus.values():
            menu.aboutToShow.connect(self._on_about_to_show)
            menu.chosen.connect(self._on_chosen)
        session.pages_changed.connect(self._on_pages_changed)
        session.busy_changed.connect(self._on_pages_changed)
        self._on_pages_changed()

    @Slot()
    def _on_pages_changed(self) -> None:
        """Name the encodings in use; where there is none to choose, the menu cannot be opened."""
        for side, menu in self._menus.items():
            used = self._used(side)
            title = self.tr("{menu}: {encoding}").format(menu=self._titles[side], encoding=used)
            menu.setTitle(title if used else self._titles[side])
            menu.menuAction().setEnabled(self._place(side) is not None)

    def _place(self, side: Side) -> Place | None:
        """Return the place whose encoding can be chosen, None where there is nothing to choose.

        A page that could not be read is not open, but another encoding may be what it needs.
        """
        place, settled = self._session.asked.place(side), self._session.settled
        if place is None or place.is_decoded:
            return None
        document = settled.document(side) if place == settled.wanted.place(side) else None
        has_encoding = document is None or bool(document.encoding)
        return place if has_encoding else None

    def _used(self, side: Side) -> str:
        """Return the encoding in use, as the web calls it; "" where there is none to choose."""
        place, settled = self._place(side), self._session.settled
        if place is None:
            return ""
        document = settled.document(side) if place == settled.wanted.place(side) else None
        used = document.encoding if document else place.encoding or ""
        names = (name for names in self._groups().values() for name in names)
        return next((name for name in names if _is_same(name, used)), used)

    def _groups(self) -> dict[str, tuple[str, ...]]:
        return {
            self.tr("Unicode"): _UNICODE,
            self.tr("Western"): _WESTERN,
            self.tr("Chinese"): _CHINESE,
            self.tr("Japanese"): _JAPANESE,
            self.tr("Korean"): _KOREAN,
            self.tr("Central European"): _CENTRAL,
            self.tr("Cyrillic"): _CYRILLIC,
            self.tr("Greek"): _GREEK,
            self.tr("Turkish"): _TURKISH,
            self.tr("Hebrew"): _HEBREW,
            self.tr("Arabic"): _ARABIC,
            self.tr("Baltic"): _BALTIC,
            self.tr("Vietnamese"): _VIETNAMESE,
            self.tr("Thai"): _THAI,
        }

    def _choices(self, place: Place, used: str) -> list[Choice]:
        text = self.tr("Find out by itself")
        if place.encoding is None and used:
            text = self.tr("Find out by itself: {encoding}").format(encoding=used)
        choices = [Choice(text, None, place.encoding is None)]
        for script, names in self._groups().items():
            choices += [
                Choice(
                    self.tr("{encoding} – {script}").format(encoding=name, script=script),
                    name,
                    place.encoding is not None and _is_same(name, used),
                )
                for name in names
            ]
        return choices

    def _sending(self) -> tuple[ChoiceMenu, Side]:
        menu = self.sender()
        assert isinstance(menu, ChoiceMenu)  # nothing else is connected to these slots
        return menu, self._side_of[menu]

    @Slot()
    def _on_about_to_show(self) -> None:
        menu, side = self._sending()
        place = self._place(side)
        choices = [] if place is None else self._choices(place, self._used(side))
        menu.set_choices(choices, self.tr("There is no encoding to choose"))

    @Slot(object)
    def _on_chosen(self, encoding: str | None) -> None:
        self._session.choose_encoding(self._sending()[1], encoding)


def _is_same(name: str, used: str) -> bool:
    """Return whether a name of the web is the encoding that a page was read in."""
    from core.load.labels import known_encoding

    codecs_of = [codecs.lookup(known).name for known in map(known_encoding, (name, used)) if known]
    return len(codecs_of) == 2 and codecs_of[0] == codecs_of[1]
