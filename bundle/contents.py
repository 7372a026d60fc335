"""What goes into the application, and what of the libraries stays out."""

from __future__ import annotations

import re

from core.processes import MODULES

NAME = "retold"
SUMMARY = "Shows what a repost did to its source"
IDENTIFIER = "app.retold.Retold"
SESSION_TYPE = "application/vnd.retold.session+zip"

# Loaded by name, where no import statement tells of them.
HIDDEN_IMPORTS = (*MODULES, "PySide6.QtSvg")

# Compiled libraries, whose imports nobody can read: all of their modules.
COMPILED = ("resiliparse",)

# Libraries that read files of their own, or say their version.
DATA_OF = (
    "certifi",
    "chardet",
    "courlan",
    "dateparser",
    "htmldate",
    "justext",
    "lxml_html_clean",
    "py3langid",
    "pypdfium2",
    "pypdfium2_raw",
    "resiliparse",
    "sentencex",
    "tld",
    "trafilatura",
    "typst",
    "tzdata",
)

# What hooks would take along for uses that Retold does not make of their libraries.
EXCLUDED = (
    "IPython",
    "PIL",
    "PySide6.QtNetworkAuth",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "_pytest",
    "babel.messages",
    "fastwarc",
    "fontTools",
    "hypothesis",
    "lxml.isoschematron",
    "lxml.objectify",
    "matplotlib",
    "numpy.f2py",
    "pandas",
    "pip",
    "pytest",
    "readline",
    "scipy",
    "setuptools",
    "tkinter",
    "unittest",
)

# Parts of Qt that no window of Retold loads, the GTK libraries that one of them brings, and names
# of languages, times and places in languages that Retold does not speak: as they would stand in
# the application.
_LEFT_OUT = re.compile(
    r"""(?x)
    Qt6(EglFS|Qml|Quick|Pdf|VirtualKeyboard|Designer|Help|Multimedia|OpenGLWidgets|Sql|Test|ShaderTools)
    | plugins/(sqldrivers|qmltooling|virtualkeyboard|designer|networkinformation|tls|multimedia
        |generic|egldeviceintegrations)
    | plugins/platforminputcontexts/libqtvirtualkeyboard
    | plugins/platformthemes/libqgtk3
    | plugins/platforms/libq(eglfs|linuxfb|vnc|minimalegl|vkkhrdisplay)
    | plugins/imageformats/(lib)?q(pdf|gif|icns|tga|tiff|wbmp)
    | (^|/)lib(gtk|gdk|gdk_pixbuf|gio|gobject|gmodule|mount|blkid|selinux|cairo|cairo-gobject|pango
        |pangocairo|pangoft2|atk|atk-bridge|atspi|epoxy|pixman|thai|datrie|fribidi|harfbuzz|graphite2
        |jpeg|Xdamage|Xcomposite|Xcursor|Xinerama|Xrandr|Xi|tinfo)(-\d+)?([-.]\d+)*\.so
    | PySide6/(Qt/)?translations/(?!qtbase_(zh_CN|en)\.qm)
    | babel/locale-data/(?!(root|en|zh)\.dat$)
    | opengl32sw
    """
)


def is_wanted(place: str) -> bool:
    """Return whether a file goes into the application, by where it would stand in there."""
    return not _LEFT_OUT.search(place.replace("\\", "/"))
