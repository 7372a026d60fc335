"""How a pair is shown, as values that a session file keeps; nonsense in one changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from core.model import Kind, Side
from gui.actions import ViewActions
from gui.bars.chips import ChipRow
from gui.commands.view import ViewCommands
from gui.models.view_mode import ViewMode

if TYPE_CHECKING:
    from gui.panes.keeping import TextPlace
    from gui.workbench import Workbench

Look = Mapping[str, object]


class ViewState:
    """Tells how the window shows its pair, and shows one as another time.

    ``workbench`` gives the views, None as long as there are none.
    """

    def __init__(
        self,
        workbench: Callable[[], Workbench | None],
        view: ViewCommands,
        actions: ViewActions,
        chips: ChipRow,
    ) -> None:
        self._workbench = workbench
        self._view = view
        self._actions = actions
        self._chips = chips

    def look(self) -> Look:
        """Return how the pair is shown: a JSON object."""
        shown: dict[str, object] = {
            "mode": self._view.mode.value,
            "zoom": self._view.zoom,
            "synchronous": self._view.is_synchronous,
            "kinds": sorted(kind.value for kind in self._chips.pressed),
        }
        workbench = self._workbench()
        if workbench is not None:
            from gui.panes.keeping import text_places

            shown["passage"] = workbench.pane.selector.selected
            shown["places"] = {
                side.value: {"offset": place.offset, "height_px": place.height_px}
                for side, place in text_places(workbench.pane.parts).items()
            }
        return shown

    def show(self, look: Look) -> None:
        """Show the pair so."""
        mode = look.get("mode")
        if isinstance(mode, str) and mode in set(ViewMode):
            self._actions.modes[ViewMode(mode)].trigger()
        zoom = look.get("zoom")
        if isinstance(zoom, int | float):
            self._view.set_zoom(zoom)
        is_synchronous = look.get("synchronous")
        if isinstance(is_synchronous, bool):
            self._actions.synchronous.setChecked(is_synchronous)
        kinds = look.get("kinds")
        if isinstance(kinds, list):
            self._chips.press(frozenset(kind for kind in Kind if kind.value in kinds))
        workbench = self._workbench()
        if workbench is not None:
            _show_place(workbench, look)


def _show_place(workbench: Workbench, look: Look) -> None:
    from gui.panes.keeping import scroll_to

    passage = look.get("passage")
    if isinstance(passage, int) and 0 < passage <= workbench.passage_count:
        workbench.pane.select_passage(passage)
    places = look.get("places")
    if isinstance(places, dict):
        known = cast("dict[str, object]", places)
        read = {side: _place(known.get(side.value)) for side in Side}
        scroll_to(workbench.pane.parts, {side: at for side, at in read.items() if at is not None})


def _place(value: object) -> TextPlace | None:
    from gui.panes.keeping import TextPlace

    if not isinstance(value, dict):
        return None
    fields = cast("dict[str, object]", value)
    offset, height = fields.get("offset"), fields.get("height_px")
    if not isinstance(offset, int) or not isinstance(height, int) or offset < 0:
        return None
    # A row is at most some screens high.
    return TextPlace(offset, max(-100_000, min(100_000, height)))
