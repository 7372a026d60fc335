"""What languages, and the reasons of lines that are no article text, are called in the window.

Both come from core by their English name or code.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

_LANGUAGES = (
    QT_TRANSLATE_NOOP("languages", "Albanian"),
    QT_TRANSLATE_NOOP("languages", "Arabic"),
    QT_TRANSLATE_NOOP("languages", "Armenian"),
    QT_TRANSLATE_NOOP("languages", "Azerbaijani"),
    QT_TRANSLATE_NOOP("languages", "Belarusian"),
    QT_TRANSLATE_NOOP("languages", "Bangla"),
    QT_TRANSLATE_NOOP("languages", "Bosnian"),
    QT_TRANSLATE_NOOP("languages", "Bulgarian"),
    QT_TRANSLATE_NOOP("languages", "Catalan"),
    QT_TRANSLATE_NOOP("languages", "Chinese"),
    QT_TRANSLATE_NOOP("languages", "Croatian"),
    QT_TRANSLATE_NOOP("languages", "Czech"),
    QT_TRANSLATE_NOOP("languages", "Danish"),
    QT_TRANSLATE_NOOP("languages", "Dutch"),
    QT_TRANSLATE_NOOP("languages", "English"),
    QT_TRANSLATE_NOOP("languages", "Estonian"),
    QT_TRANSLATE_NOOP("languages", "Finnish"),
    QT_TRANSLATE_NOOP("languages", "French"),
    QT_TRANSLATE_NOOP("languages", "Georgian"),
    QT_TRANSLATE_NOOP("languages", "German"),
    QT_TRANSLATE_NOOP("languages", "Greek"),
    QT_TRANSLATE_NOOP("languages", "Hebrew"),
    QT_TRANSLATE_NOOP("languages", "Hindi"),
    QT_TRANSLATE_NOOP("languages", "Hungarian"),
    QT_TRANSLATE_NOOP("languages", "Icelandic"),
    QT_TRANSLATE_NOOP("languages", "Indonesian"),
    QT_TRANSLATE_NOOP("languages", "Irish"),
    QT_TRANSLATE_NOOP("languages", "Italian"),
    QT_TRANSLATE_NOOP("languages", "Japanese"),
    QT_TRANSLATE_NOOP("languages", "Kazakh"),
    QT_TRANSLATE_NOOP("languages", "Korean"),
    QT_TRANSLATE_NOOP("languages", "Latin"),
    QT_TRANSLATE_NOOP("languages", "Latvian"),
    QT_TRANSLATE_NOOP("languages", "Lithuanian"),
    QT_TRANSLATE_NOOP("languages", "Macedonian"),
    QT_TRANSLATE_NOOP("languages", "Malay"),
    QT_TRANSLATE_NOOP("languages", "Mongolian"),
    QT_TRANSLATE_NOOP("languages", "Norwegian"),
    QT_TRANSLATE_NOOP("languages", "Persian"),
    QT_TRANSLATE_NOOP("languages", "Polish"),
    QT_TRANSLATE_NOOP("languages", "Portuguese"),
    QT_TRANSLATE_NOOP("languages", "Romanian"),
    QT_TRANSLATE_NOOP("languages", "Russian"),
    QT_TRANSLATE_NOOP("languages", "Serbian"),
    QT_TRANSLATE_NOOP("languages", "Slovak"),
    QT_TRANSLATE_NOOP("languages", "Slovenian"),
    QT_TRANSLATE_NOOP("languages", "Spanish"),
    QT_TRANSLATE_NOOP("languages", "Swahili"),
    QT_TRANSLATE_NOOP("languages", "Swedish"),
    QT_TRANSLATE_NOOP("languages", "Tamil"),
    QT_TRANSLATE_NOOP("languages", "Thai"),
    QT_TRANSLATE_NOOP("languages", "Turkish"),
    QT_TRANSLATE_NOOP("languages", "Ukrainian"),
    QT_TRANSLATE_NOOP("languages", "Urdu"),
    QT_TRANSLATE_NOOP("languages", "Vietnamese"),
    QT_TRANSLATE_NOOP("languages", "Welsh"),
)
REASONS = (
    QT_TRANSLATE_NOOP("reasons", "about the article"),
    QT_TRANSLATE_NOOP("reasons", "about the author"),
    QT_TRANSLATE_NOOP("reasons", "above the article"),
    QT_TRANSLATE_NOOP("reasons", "advertisement"),
    QT_TRANSLATE_NOOP("reasons", "below the article"),
    QT_TRANSLATE_NOOP("reasons", "between parts of the article"),
    QT_TRANSLATE_NOOP("reasons", "comment form"),
    QT_TRANSLATE_NOOP("reasons", "cookie notice"),
    QT_TRANSLATE_NOOP("reasons", "copyright line"),
    QT_TRANSLATE_NOOP("reasons", "disclaimer"),
    QT_TRANSLATE_NOOP("reasons", "form control"),
    QT_TRANSLATE_NOOP("reasons", "hidden on the page"),
    QT_TRANSLATE_NOOP("reasons", "image names"),
    QT_TRANSLATE_NOOP("reasons", "log-in form"),
    QT_TRANSLATE_NOOP("reasons", "navigation"),
    QT_TRANSLATE_NOOP("reasons", "no running text"),
    QT_TRANSLATE_NOOP("reasons", "no words"),
    QT_TRANSLATE_NOOP("reasons", "page footer"),
    QT_TRANSLATE_NOOP("reasons", "page header"),
    QT_TRANSLATE_NOOP("reasons", "related links"),
    QT_TRANSLATE_NOOP("reasons", "repeated title"),
    QT_TRANSLATE_NOOP("reasons", "share buttons"),
    QT_TRANSLATE_NOOP("reasons", "sidebar"),
    QT_TRANSLATE_NOOP("reasons", "subscription"),
    QT_TRANSLATE_NOOP("reasons", "taken out by hand"),
)


def language_name(code: str) -> str:
    """Return what a language is called, the code where Qt does not know it."""
    if code == "und":
        return QCoreApplication.translate("languages", "unknown language")
    language = QLocale(code).language()
    if language is QLocale.Language.C:
        return code
    return QCoreApplication.translate("languages", QLocale.languageToString(language))


def reason_name(reason: str) -> str:
    """Return why a line is no article text, lower-case; what core gave where there is no name."""
    return QCoreApplication.translate("reasons", reason) if reason else ""
