"""The look of everything around the text, made from a theme's colours by role."""

from __future__ import annotations

from dataclasses import fields
from string import Template

from core.model import Kind
from gui.theme import KindColours, Theme, WindowColours

_SHEET = Template("""
QMainWindow, QDialog { background: $background; }
QMenuBar { background: $pane; border: none; }
QToolBar { background: $pane; border: none; border-bottom: 1px solid $line; padding: 0; }
QStatusBar { background: $pane; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QMenuBar::item { padding: 4px 9px; background: transparent; color: $ink; }
QMenuBar::item:selected { background: $selection; }
QMenu { background: $pane; border: 1px solid $line; padding: 4px 0; color: $ink; }
QMenu::item { padding: 4px 28px 4px 24px; }
QMenu::item:selected { background: $selection; color: $ink; }
QMenu::item:disabled { color: $dim; }
QMenu::separator { height: 1px; background: $line; margin: 4px 0; }

QPushButton {
  border: 1px solid $line; border-radius: 6px; padding: 4px 10px; background: $pane; color: $ink;
}
QPushButton:hover { background: $selected; }
QPushButton:pressed { background: $selection; }
QPushButton:disabled { color: $dim; background: $background; }
QPushButton:focus { border: 2px solid $accent; padding: 3px 9px; }
QToolButton {
  border: 1px solid transparent; border-radius: 5px; padding: 0 4px; background: transparent;
  color: $dim;
}
QToolButton[popupMode="2"] { padding-right: 15px; }
QToolButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center; }
QToolButton:hover, QToolButton:pressed { background: $selected; color: $ink; }
QToolButton:focus { border-color: $accent; background: $selected; }
QPushButton[role="small"] { padding: 0 9px; min-height: 20px; max-height: 20px; }
QPushButton[role="small"]:focus { padding: 0 8px; }
QPushButton[role="segment"]:checked {
  background: $accent; color: $accent_ink; border-color: $accent;
}
QPushButton[role="segment"]:checked:focus { border-color: $ink; }
QToolButton#view_list_button {
  border: 1px solid $line; color: $ink; padding: 2px 18px 2px 10px; border-radius: 6px;
}
QToolButton#view_list_button:focus { border-color: $accent; }
QWidget#find_bar { background: $pane; border-bottom: 1px solid $line; }
QLabel#find_result { color: $dim; }
QLabel#find_result[state="trouble"] { color: $trouble_ink; font-weight: 600; }
QWidget#solo_header { background: $pane; border-bottom: 1px solid $line; }
QPushButton[role="primary"] { background: $accent; color: $accent_ink; border-color: $accent; }
QPushButton[role="primary"]:focus { border-color: $ink; }
QPushButton[role="primary"]:disabled {
  background: $background; color: $dim; border-color: $line;
}

QPushButton[role="chip"], QLabel[role="chip"] {
  border: 1px solid $line; border-radius: 11px; padding: 0 9px;
  min-height: 20px; max-height: 20px;
}
QPushButton[role="chip"]:focus { border: 2px solid $accent; padding: 0 8px; }
QLabel#moved_chip { color: $moved; border-color: $moved; background: $pane; }
QPushButton[role="chip"]:disabled, QLabel#moved_chip:disabled { color: $dim; border-color: $line; }

QLabel { background: transparent; color: $ink; }
QLabel[role="dim"] { color: $dim; }
QLabel[role="title"] { font-size: 17pt; }
QLabel[role="heading"] { color: $dim; font-weight: 600; }
QLabel[role="card_title"] { font-weight: 600; color: $dim; }
QLabel[role="card_name"] { font-size: 13pt; }

QFrame[role="card"] { background: $pane; border: 1px dashed $dim; border-radius: 10px; }
QFrame[role="card"][state="filled"] { border: 1px solid $accent; }
QFrame[role="card"][state="hovered"] { border: 2px solid $accent; background: $selected; }

QListView {
  background: $pane; border: none; border-left: 2px solid $pane; color: $ink; outline: none;
}
QListView:focus { border-left-color: $accent; }
QListWidget[role="plain_list"] { background: transparent; border-left-color: transparent; }
QListWidget[role="plain_list"]:focus { border-left-color: $accent; }
QListWidget[role="plain_list"]::item { padding: 5px 4px; border-bottom: 1px solid $line; }
QListWidget[role="plain_list"]::item:hover { background: $selected; }
QListWidget[role="plain_list"]::item:selected { background: $selection; color: $ink; }
QTextEdit { background: $pane; border: none; border-left: 2px solid $pane; color: $ink; }
QPlainTextEdit, QTreeWidget, QLineEdit {
  background: $pane; border: 1px solid $line; border-radius: 6px; color: $ink;
}
QLineEdit { padding: 5px 8px; selection-background-color: $selection; selection-color: $ink; }
QScrollArea, QScrollArea > QWidget > QLabel { background: transparent; border: none; }
QScrollArea { border-left: 2px solid transparent; }
QScrollArea:focus { border-left-color: $accent; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 11px; }
QScrollBar:horizontal { height: 11px; }
QScrollBar::handle { background: $handle; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $dim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTreeWidget::item { padding: 3px; }
QHeaderView::section {
  background: $pane; color: $dim; border: none; border-bottom: 1px solid $line; padding: 4px;
}
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QTextEdit:focus { border-left-color: $accent; }
QPlainTextEdit:focus, QTreeWidget:focus, QLineEdit:focus { border-color: $accent; }

QWidget#findings_header, QWidget#detail_panel { background: $pane; }
QWidget#findings_header { border-bottom: 1px solid $line; }
QWidget#detail_panel { border-top: 1px solid $line; }
QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }

QFrame#message_bar, QFrame#recovery_bar {
  border-bottom: 1px solid $line; background: $selected;
}
QFrame#message_bar[state="trouble"] { background: $trouble; }

QProgressBar { border: 1px solid $line; border-radius: 5px; background: $background; height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QToolTip { background: $pane; color: $ink; border: 1px solid $line; padding: 3px; }
""")

_SAMPLE = Template("background: $pane; color: $ink; border: 1px solid $line; padding: 8px;")
_KIND_SAMPLE = Template(
    "color: $ink; background: $tint; border-left: 4px solid $bar; padding: 4px 8px;"
)
_CHIP = Template("""
QPushButton[kind="$kind"] { color: $ink; border-color: $bar; }
QPushButton[kind="$kind"]:checked { color: $pane; background: $ink; border-color: $ink; }
""")


# Where dim is nearly as bright as ink, what cannot be pressed is told by its line.
_HIGH_CONTRAST = """
QPushButton:disabled { border: 1px dotted; }
"""


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of a window in a theme."""
    window = theme.window
    sheet = _SHEET.substitute(
        background=window.background.name(),
        pane=window.pane.name(),
        ink=window.ink.name(),
        dim=window.dim.name(),
        line=window.line.name(),
        accent=window.accent.name(),
        accent_ink=window.accent_ink.name(),
        selection=window.selection.name(),
        selected=window.selected.name(),
        moved=theme.moved.ink.name(),
        handle=theme.kinds[Kind.VERBATIM].bar.name(),
        trouble_ink=theme.kinds[Kind.OMITTED].ink.name(),
        trouble=theme.kinds[Kind.OMITTED].tint.name(),
    )
    if theme.name == "contrast":
        sheet += _HIGH_CONTRAST
    return sheet + "".join(_chip(theme, kind) for kind in Kind)


def _chip(theme: Theme, kind: Kind) -> str:
    colours = theme.kinds[kind]
    return _CHIP.substitute(
        kind=kind.value,
        ink=colours.ink.name(),
        bar=colours.bar.name(),
        pane=theme.window.pane.name(),
    )


def sample_style(colours: WindowColours | KindColours) -> str:
    """Return the look of a sample of text, or of a kind, in colours that are not the window's."""
    names = {role.name: getattr(colours, role.name).name() for role in fields(colours)}
    template = _KIND_SAMPLE if isinstance(colours, KindColours) else _SAMPLE
    return template.substitute(names)
