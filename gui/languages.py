"""The languages of the window: which one is spoken, and the menu that chooses another."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from core.resources import resource
from gui.preferences import Language

# Of the window's languages but English, which needs no file: Qt's name for it.
_LOCALES = {Language.CHINESE: "zh_CN"}


def spoken(wanted: Language) -> Language:
    """Return the language that the window speaks; the system's own where that is wanted."""
    if wanted is not Language.SYSTEM:
        return wanted
    preferred = QLocale.system().uiLanguages()
    is_chinese = bool(preferred) and preferred[0].split("-")[0] == "zh"
    return Language.CHINESE if is_chinese else Language.ENGLISH


def say_what_qt_lacks() -> tuple[str, ...]:
    """Return Qt's own words that its Chinese lacks: ours has them, and Qt finds them there."""
    translate = QCoreApplication.translate
    return (
        translate("QAbstractFileIconProvider", "Drive"),
        translate("QAbstractFileIconProvider", "Folder", "All other platforms"),
        translate("QAbstractFileIconProvider", "Shortcut", "All other platforms"),
        translate("QAbstractFileIconProvider", "Unknown"),
    )


class Interpreter:
    """Has Qt speak a language: what Retold says, and what Qt's own dialogs say."""

    def __init__(self) -> None:
        self._translators: list[QTranslator] = []

    def speak(self, language: Language) -> None:
        """Speak a language from now on; what is on the screen already stays as it is."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators.clear()
        locale = _LOCALES.get(spoken(language))
        if locale is None:
            return
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        ours = str(resource("i18n", f"retold_{locale}.qm"))
        for path in (f"{qt_folder}/qtbase_{locale}.qm", ours):
            translator = QTranslator()
            if translator.load(path):
                QCoreApplication.installTranslator(translator)
                self._translators.append(translator)


class LanguageMenu(QMenu):
    """The languages to choose from, each called as its speakers call it.

    Signals:
        chosen: the language that was chosen.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("language_menu")
        # Whoever does not read the window's language finds the menu by its English word.
        self.setTitle(self.tr("&Language"))
        self._group = QActionGroup(self)
        names = {
            Language.SYSTEM: self.tr("As the &system"),
            Language.ENGLISH: "English",
            Language.CHINESE: "中文",
        }
        self._choices = {language: self._choice(language, text) for language, text in names.items()}

    def set_current(self, language: Language) -> None:
        """Mark the language that is spoken by choice."""
        self._choices[language].setChecked(True)

    def _choice(self, language: Language, text: str) -> QAction:
        action = self.addAction(text)
        action.setObjectName(f"language_{language}")
        action.setCheckable(True)
        action.setData(language)
        action.triggered.connect(self._on_triggered)
        self._group.addAction(action)
        return action

    @Slot()
    def _on_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)  # nothing else is connected to this slot
        self.chosen.emit(Language(action.data()))
