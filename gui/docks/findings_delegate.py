"""How a finding is drawn: its sign and name in colour, and below them what it says."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.model import FindingType, Kind
from gui.docks.findings_model import CHECKED_ROLE, FINDING_ROLE, HEADING_ROLE, NOTE_ROLE
from gui.labels import NOTE_SIGN
from gui.theme import Theme
from gui.tick_box import BOX_PX, paint_tick_box

_MARGIN = QPoint(14, 8)
_BAR_PX = 3
# The room in which a click means the box.
_HIT_PX = 22
# What is longer is read in the text and in the tool tip.
_MAX_LINES = 10
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the parts of one finding are drawn."""

    heading: QRect
    text: QRect
    box: QRect


class FindingsDelegate(QStyledItemDelegate):
    """Draws findings in a theme, as wide as their view."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the room of a finding in the view's present width."""
        width = self._view.viewport().width()
        place = self._place(QRect(0, 0, width, 0), index)
        return QSize(width, place.text.bottom() + 1 + _MARGIN.y())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a finding."""
        rect: QRect = option.rect  # type: ignore[attr-defined] - left out in PySide's stubs
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined] - as above
        painter.save()
        self._paint_ground(painter, rect, state)
        place = self._place(rect, index)
        is_checked = index.data(CHECKED_ROLE)
        self._paint_box(painter, place, is_checked=is_checked, has_note=bool(index.data(NOTE_ROLE)))
        painter.setFont(self._bold())
        painter.setPen(finding_colour(self._theme, index.data(FINDING_ROLE).type))
        painter.drawText(place.heading, Qt.AlignmentFlag.AlignLeft, index.data(HEADING_ROLE))
        painter.setFont(self._view.font())
        painter.setPen(self._theme.window.dim if is_checked else self._theme.window.ink)
        painter.setClipRect(place.text)
        painter.drawText(place.text, _WRAPPED, index.data(Qt.ItemDataRole.DisplayRole))
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Tick a finding, or take the tick back: by a click on its box, or Space."""
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        rect: QRect = option.rect  # type: ignore[attr-defined] - left out in PySide's stubs
        is_on_box = self._place(rect, index).box.contains(event.position().toPoint())
        if not is_on_box or event.type() is not QEvent.Type.MouseButtonRelease:
            return is_on_box and event.type() is QEvent.Type.MouseButtonDblClick
        state = Qt.CheckState.Unchecked if index.data(CHECKED_ROLE) else Qt.CheckState.Checked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def _paint_box(
        self, painter: QPainter, place: _Place, *, is_checked: bool, has_note: bool
    ) -> None:
        """Paint the box to tick, and before it the sign of a note."""
        window = self._theme.window
        centre = Qt.AlignmentFlag.AlignCenter
        painter.setFont(self._view.font())
        box = QRect(QPoint(), QSize(BOX_PX, BOX_PX))
        box.moveCenter(place.box.center())
        paint_tick_box(painter, box, window.ink, is_checked=is_checked)
        if has_note:
            painter.drawText(place.box.translated(-place.box.width(), 0), centre, NOTE_SIGN)

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        window = self._theme.window
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, window.selected)
            painter.fillRect(rect.x(), rect.y(), _BAR_PX, rect.height(), window.accent)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, window.line)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(window.accent)
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _place(self, rect: QRect, index: _Index) -> _Place:
        inner = rect.adjusted(_MARGIN.x(), _MARGIN.y(), -_MARGIN.x(), 0)
        metrics = QFontMetrics(self._view.font())
        line_px = QFontMetrics(self._bold()).height()
        heading = QRect(inner.topLeft(), QSize(inner.width() - 2 * _HIT_PX, line_px))
        box = QRect(inner.right() - _HIT_PX + 1, inner.top(), _HIT_PX, max(line_px, BOX_PX))
        room = QRect(0, 0, inner.width(), metrics.lineSpacing() * _MAX_LINES)
        needed = metrics.boundingRect(room, _WRAPPED, index.data(Qt.ItemDataRole.DisplayRole))
        height = min(needed.height(), room.height())
        text = QRect(inner.x(), heading.bottom() + 3, inner.width(), height)
        return _Place(heading, text, box)

    def _bold(self) -> QFont:
        font = QFont(self._view.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font


def finding_colour(theme: Theme, finding_type: FindingType) -> QColor:
    """Return the colour of a type's sign and name: that of the kind it is nearest to."""
    match finding_type:
        case FindingType.FIGURE | FindingType.NAME | FindingType.CONTRADICTION:
            return theme.marks["figure"].ink
        case FindingType.OMISSION:
            return theme.kinds[Kind.OMITTED].ink
        case FindingType.ADDITION:
            return theme.kinds[Kind.ADDED].ink
        case FindingType.HEDGE | FindingType.UNCREDITED:
            return theme.kinds[Kind.PARAPHRASED].ink
        case FindingType.MOVED:
            return theme.moved.ink
        case _:
            return theme.kinds[Kind.EDITED].ink
