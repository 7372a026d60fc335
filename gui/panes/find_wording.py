"""What is said of a regular expression that cannot be used."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.models.search import ExpressionError


def expression_trouble(error: ExpressionError) -> str:
    """Return what is wrong with an expression, and where, in plain words."""
    translate = QCoreApplication.translate
    reason = _reason(error.reason)
    if not error.place:
        return translate("find", "This expression cannot be used: {reason}.").format(reason=reason)
    text = translate("find", "This expression cannot be read at character {place}: {reason}.")
    return text.format(place=error.place, reason=reason)


def slow_trouble() -> str:
    """Return what is said of an expression that was given up."""
    return QCoreApplication.translate(
        "find", "This expression takes too long here. Make it simpler."
    )


def _reason(reason: str) -> str:
    """Return in other words what the library says; it has many more messages than these."""
    translate = QCoreApplication.translate
    known = {
        "missing )": translate("find", "a closing ) is missing"),
        "unbalanced parenthesis": translate("find", "there is a ) without its ("),
        "unterminated character set": translate("find", "a closing ] is missing"),
        "nothing to repeat": translate("find", "there is nothing before it to repeat"),
        "multiple repeat": translate("find", "there are two signs of repetition"),
        "min repeat greater": translate("find", "the first number is larger than the second"),
        "bad escape": translate("find", "a backslash needs a sign that it goes with"),
        "bad character range": translate("find", "a range in [ ] runs backwards"),
        "unknown extension": translate("find", "nothing is known by these signs after (?"),
        "unknown group": translate("find", "there is no group of this name"),
    }
    words = (ours for theirs, ours in known.items() if reason.startswith(theirs))
    return next(words, translate("find", "this is not how expressions are written"))
