"""What the window is made of, and where it stands in it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QToolBar, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.bars.recovery_bar import RecoveryBar
from gui.bars.status_row import StatusRow
from gui.bars.tool_row import ToolRow
from gui.menus import MenuBar
from gui.messages import MessageBar
from gui.panes.start_pane import StartPane


class WindowParts:
    """The parts that are there from the start; the views of a comparison come later."""

    def __init__(self, window: QMainWindow) -> None:
        self.actions = Actions(window)
        self.menu_bar = MenuBar(window, self.actions)
        self.tools = ToolRow(self.actions)
        self.recovery = RecoveryBar()
        self.messages = MessageBar()
        self.start = StartPane()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        self.status = StatusRow()
        window.setMenuBar(self.menu_bar)
        window.addToolBar(self._tool_bar(QCoreApplication.translate("WindowParts", "Tools")))
        window.setCentralWidget(self._centre())
        window.statusBar().setSizeGripEnabled(False)
        window.statusBar().addWidget(self.status, 1)

    def _tool_bar(self, title: str) -> QToolBar:
        tool_bar = QToolBar(title)
        tool_bar.setObjectName("tool_bar")
        tool_bar.setMovable(False)
        # The context menu of a window offers to hide its tool bars; this one is not to be lost.
        tool_bar.toggleViewAction().setEnabled(False)
        tool_bar.addWidget(self.tools)
        return tool_bar

    def _centre(self) -> QWidget:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.recovery)
        column.addWidget(self.messages)
        column.addWidget(self.stack, 1)
        return centre
