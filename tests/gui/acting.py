"""What a person does in the window: press, choose in a menu, drop, answer a dialog."""

from pathlib import Path

import PySide6
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget


def part(window: QWidget, name: str) -> QWidget:
    """Return the part of the window with that object name."""
    found = window.findChild(QWidget, name)

    assert found is not None, f"there is no {name}"
    return found


def text_of(window: QWidget, name: str) -> str:
    """Return what a part of the window says."""
    return part(window, name).text()


def press(qtbot, window: QWidget, name: str) -> None:
    """Click on a part that can be seen and pressed."""
    button = part(window, name)

    assert button.isVisible(), f"{name} cannot be seen"
    assert button.isEnabled(), f"{name} cannot be pressed"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def trigger(window: QWidget, name: str) -> None:
    """Choose an action of the menus."""
    action = window.findChild(QAction, name)

    assert action is not None, f"there is no {name}"
    assert action.isEnabled(), f"{name} cannot be chosen"
    action.trigger()


def reply(qtbot, window: QWidget, name: str, button: QMessageBox.StandardButton) -> None:
    """Press a button of a question that the window asks."""
    dialog = window.findChild(QMessageBox, name)

    assert dialog is not None, f"{name} does not ask"
    qtbot.mouseClick(dialog.button(button), Qt.MouseButton.LeftButton)


def choose_file(window, name: str, path: Path) -> None:
    """Answer a dialog for files."""
    dialog = window.findChild(QFileDialog, name)

    assert dialog is not None, f"there is no {name}"
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    dialog.accept()


def save_as(qtbot, window, saving, path: Path) -> Path:
    """Save the session in another file; ``saving`` waits until that is done."""
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    with saving():
        choose_file(window, "save_session_dialog", path)
    return path


_COPY = Qt.DropAction.CopyAction
_HELD = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def hold(target: QWidget, data: QMimeData, point: QPoint) -> bool:
    """Drag something over a part of the window; return whether it would be taken."""
    # Qt 6.12 wants here too what it wants of every other event.
    place = QPointF(point) if PySide6.__version_info__ >= (6, 12) else point
    enter = QDragEnterEvent(place, _COPY, data, *_HELD)
    QApplication.sendEvent(target, enter)
    return enter.isAccepted()


def let_go(target: QWidget, data: QMimeData, point: QPoint) -> None:
    """Drop what is held over a part of the window."""
    QApplication.sendEvent(target, QDropEvent(QPointF(point), _COPY, data, *_HELD))


def drop_data(target: QWidget, data: QMimeData) -> None:
    """Drop something on the middle of a part of the window."""
    point = target.rect().center()

    assert hold(target, data, point), "what is dropped is not taken"
    let_go(target, data, point)


def drop(target: QWidget, *paths: Path, text: str = "", place: QPoint | None = None) -> None:
    """Drop files, or a text, on a part of the window."""
    data = QMimeData()
    if paths:
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if text:
        data.setText(text)
    point = place or target.rect().center()

    assert hold(target, data, point), "what is dropped is not taken"
    let_go(target, data, point)
