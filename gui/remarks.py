"""What the person noted beside passages and findings, and ticked: kept apart from comparing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from core.model import Anchor, Comparison, Document, Finding, Passage, Remark
from core.remarks import anchor_of, matched, swapped
from gui.models.carrying import carried

Subject = Passage | Finding
"""What can be remarked on."""

_Page = tuple[str, str]
_Pages = tuple[_Page, _Page]


class RemarkBook(QObject):
    """The remarks on the pair that is open, and those on the pairs that were open before.

    A remark is found again by its text after the pair was compared otherwise; one that has no
    place there is kept for when it has. Swapping the sides turns them.

    Signals:
        turning: another comparison is about to be shown; what is being written is to be put in now.
        changed: other remarks are to be shown.
        left_behind: how many remarks are on words that a page does not have any more.
    """

    turning = Signal()
    changed = Signal()
    left_behind = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._shelf: dict[frozenset[_Page], tuple[_Pages, dict[Anchor, Remark]]] = {}
        self._kept: dict[Anchor, Remark] = {}
        # The anchors of what is shown, and under which of theirs remarks are kept.
        self._origins: dict[Anchor, Anchor] = {}
        self._known_subjects: dict[Anchor, Subject] | None = None

    @property
    def pages(self) -> _Pages | None:
        """What tells the pair that is open, as it was read, from any other; None for no pair."""
        return None if self._comparison is None else _pages(self._comparison)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Everything that was remarked on the pair that is open, shown now or not."""
        return tuple(self._kept.values())

    @property
    def shown(self) -> tuple[Remark, ...]:
        """The remarks that the comparison has a place for, anchored there, in reading order."""
        if self._comparison is None or not self._kept:
            return ()
        return matched(self._kept.values(), self._comparison)

    @property
    def remarked(self) -> list[tuple[Subject, Remark]]:
        """What is remarked on now, and how."""
        subjects = self._subjects() if self._origins else {}
        return [(subjects[at], self._kept[origin]) for at, origin in self._origins.items()]

    def on(self, subject: Subject) -> Remark:
        """Return the remark on a passage or finding, one that says nothing where there is none."""
        anchor = anchor_of(subject)
        origin = self._origins.get(anchor, anchor)
        return self._kept.get(origin) or Remark(origin)

    def show(self, comparison: Comparison | None, *, is_same_pair: bool = False) -> None:
        """Open the book at the pair of a comparison; at an empty page for None.

        ``is_same_pair`` says that it is of the same places as before. Where a page says something
        else by now, the remarks on what it still says go with it.
        """
        if comparison is self._comparison:
            return
        self.turning.emit()
        before, remarks = self._comparison, self.remarks
        self._comparison = comparison
        self._known_subjects = None
        self._kept = {} if comparison is None else self._opened(comparison)
        if is_same_pair and before is not None and comparison is not None:
            self._carry(remarks, before, comparison)
        self._place()
        self.changed.emit()

    def restore(self, remarks: Iterable[Remark]) -> None:
        """Take other remarks on the pair that is open, as a file has kept them."""
        self._kept.clear()
        self._kept.update((remark.anchor, remark) for remark in remarks)
        self._place()
        self.changed.emit()

    def put(self, remark: Remark) -> None:
        """Take a remark in place of the one on the same; one that says nothing goes."""
        anchor, has_lost = remark.anchor, len(self._origins) < len(self._kept)
        if remark.says_nothing:
            self._kept.pop(anchor, None)
        else:
            self._kept[anchor] = remark
        if has_lost or anchor not in self._subjects():
            self._place()
        elif anchor in self._kept:
            self._origins[anchor] = anchor
        else:
            self._origins.pop(anchor, None)
        self.changed.emit()

    def _opened(self, comparison: Comparison) -> dict[Anchor, Remark]:
        """Return what was remarked on a pair, turned where its sides were changed over since."""
        pages = _pages(comparison)
        before, kept = self._shelf.get(frozenset(pages), (pages, {}))
        if before != pages:
            turned = map(swapped, kept.values())
            kept = {remark.anchor: remark for remark in turned}
        self._shelf[frozenset(pages)] = (pages, kept)
        return kept

    def _subjects(self) -> dict[Anchor, Subject]:
        """Return what can be remarked on, by its anchor; found out once a comparison."""
        if self._known_subjects is None:
            both = self._comparison
            subjects = () if both is None else (*both.passages, *both.findings)
            self._known_subjects = {anchor_of(subject): subject for subject in subjects}
        return self._known_subjects

    def _carry(self, remarks: tuple[Remark, ...], before: Comparison, after: Comparison) -> None:
        """Take over the remarks on the same pair as it was read before, as far as they hold."""
        if _pages(before) == _pages(after):
            return
        found = carried(remarks, before, after)
        for remark in found:
            self._kept.setdefault(remark.anchor, remark)
        if len(found) < len(remarks):
            self.left_behind.emit(len(remarks) - len(found))

    def _place(self) -> None:
        """Find what each remark is on now."""
        self._origins = {}
        if self._comparison is None or not self._kept:
            return
        # The note carries the anchor that a remark is kept under through the search.
        anchors = list(self._kept)
        numbered = (Remark(anchor, str(i)) for i, anchor in enumerate(anchors))
        for found in matched(numbered, self._comparison):
            self._origins[found.anchor] = anchors[int(found.note)]


def noted(remark: Remark, note: str) -> Remark:
    """Return a remark with another note; blanks around it do not count."""
    return replace(remark, note=note.strip())


def ticked(remark: Remark, *, is_checked: bool) -> Remark:
    """Return a remark that is checked, or not."""
    return replace(remark, is_checked=is_checked)


def bookmarked(remark: Remark, *, is_bookmarked: bool) -> Remark:
    """Return a remark that is a bookmark, or none."""
    return replace(remark, is_bookmarked=is_bookmarked)


def _pages(comparison: Comparison) -> _Pages:
    return _page(comparison.source), _page(comparison.repost)


def _page(document: Document) -> _Page:
    """Return what tells a page as it was read from any other."""
    return document.sha256, document.encoding
