"""What the window has open, as values: places, the documents read from them, the comparison."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.corrections import PageCorrections
from core.errors import ComparisonError
from core.model import Comparison, Document, Remark, Side
from core.options import Options
from core.pairs_by_hand import PairCorrections

if TYPE_CHECKING:
    from core.page import Page
    from core.session_files import KeptPage, SavedSession
    from gui.models.pair_view import PairView

SESSION_SUFFIX = ".retold"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page is: a path, an address, bytes that were pasted or came by standard input.

    Or a page that a session file kept, byte for byte as it was read.

    ``name`` is what to call it before a person; ``encoding`` is None to find out. ``is_decoded``
    says that the bytes were text when they came, so that their encoding is beyond doubt,
    ``is_session`` that the file is no page but a session with both.
    """

    target: Path | str | bytes | KeptPage
    name: str
    encoding: str | None = None
    is_decoded: bool = False
    is_session: bool = False

    @classmethod
    def of_path(cls, path: Path) -> Place:
        """Return the place of a file, by its name that of a page or of a session."""
        is_session = path.suffix.lower() == SESSION_SUFFIX
        return cls(path, path.name or str(path), is_session=is_session)

    @classmethod
    def of_session(cls, path: Path) -> Place:
        """Return the place of a session file, whatever its name is."""
        return replace(cls.of_path(path), is_session=True)

    @classmethod
    def of_text(cls, text: str, name: str) -> Place:
        """Return the place of a text that is in no file."""
        # Half a surrogate pair, which a clipboard may hold, has no UTF-8.
        return cls(text.encode("utf-8", "replace"), name, "utf-8", is_decoded=True)

    @classmethod
    def of_html(cls, html: str, name: str) -> Place:
        """Return the place of a piece of a page that is in no file, with its mark-up."""
        # What was selected may begin in the middle of a sentence; this says what it is.
        return cls.of_text(f"<!DOCTYPE html>{html}", name)

    @classmethod
    def of_address(cls, address: str) -> Place:
        """Return the place of a page on the web."""
        from core.load.addresses import address_name

        return cls(address.strip(), address_name(address))

    @classmethod
    def of_kept(cls, page: KeptPage) -> Place:
        """Return the place of a page that a session file kept."""
        return cls(page, page.name, page.chosen_encoding or None, page.is_decoded)

    @classmethod
    def of_argument(cls, argument: str, folder: Path | None = None) -> Place:
        """Return the place that a person names in writing: an address, or a path from a folder."""
        from core.load.addresses import is_address

        if is_address(argument):
            return cls.of_address(argument)
        return cls.of_path(Path(argument) if folder is None else folder / argument)

    @property
    def path(self) -> Path | None:
        """The file, None for what is in no file."""
        return self.target if isinstance(self.target, Path) else None

    @property
    def address(self) -> str:
        """The address on the web, "" for what has none."""
        return self.target if isinstance(self.target, str) else ""

    @property
    def kept(self) -> KeptPage | None:
        """The page as a session file kept it, None for what came otherwise."""
        return None if isinstance(self.target, Path | str | bytes) else self.target

    @property
    def beginning(self) -> Place | None:
        """Where a kept page was read from at first, None where it came from nowhere else."""
        kept = self.kept
        if kept is None or not kept.address:
            return None
        return replace(Place.of_argument(kept.address), encoding=self.encoding)

    @property
    def to_open_again(self) -> Path | str | None:
        """What leads to the page another day, None for what was pasted or kept."""
        return self.path.absolute() if self.path else self.address or None


@dataclass(frozen=True, slots=True)
class Corrections:
    """Everything in which the person corrects Retold: for both pages, and for what pairs.

    A value, so that undoing a correction is asking for the value before.
    """

    source: PageCorrections = field(default_factory=PageCorrections)
    repost: PageCorrections = field(default_factory=PageCorrections)
    pairs: PairCorrections = field(default_factory=PairCorrections)

    def page(self, side: Side) -> PageCorrections:
        """Return the corrections of one page."""
        return self.source if side is Side.SOURCE else self.repost

    def with_page(self, side: Side, page: PageCorrections) -> Corrections:
        """Return the same with other corrections of one page."""
        if side is Side.SOURCE:
            return replace(self, source=page)
        return replace(self, repost=page)

    def swapped(self) -> Corrections:
        """Return the same with the sides changed over."""
        return Corrections(self.repost, self.source, self.pairs.swapped())


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person asked for, whether it has been read and compared yet or not."""

    source: Place | None = None
    repost: Place | None = None
    options: Options = field(default_factory=Options)
    corrections: Corrections = field(default_factory=Corrections)

    def place(self, side: Side) -> Place | None:
        """Return the place of a side, None where it is empty."""
        return self.source if side is Side.SOURCE else self.repost

    def with_place(self, side: Side, place: Place) -> Wanted:
        """Return the same with another page on a side, uncorrected; its strand is chosen anew."""
        corrections = self.corrections.with_page(side, PageCorrections())
        corrections = replace(corrections, pairs=PairCorrections())
        other = replace(self.with_strand(side, None), corrections=corrections)
        return other.moved(side, place)

    def moved(self, side: Side, place: Place) -> Wanted:
        """Return the same with the page of a side read from elsewhere."""
        if side is Side.SOURCE:
            return replace(self, source=place)
        return replace(self, repost=place)

    def with_strand(self, side: Side, language: str | None) -> Wanted:
        """Return the same with another strand of a side; None leaves the choice to core."""
        if side is Side.SOURCE:
            return replace(self, options=replace(self.options, source_strand=language))
        return replace(self, options=replace(self.options, repost_strand=language))

    def with_corrections(self, corrections: Corrections) -> Wanted:
        """Return the same with the pages corrected otherwise."""
        return replace(self, corrections=corrections)

    def with_outlets(self, names: tuple[str, ...]) -> Wanted:
        """Return the same with other names for the outlet of the source."""
        return replace(self, options=replace(self.options, outlets=names))

    def preferring(self, options: Options, before: Options) -> Wanted:
        """Return the same with what is preferred otherwise now than ``before``.

        What is preferred as before stays as this pair has it, for a session file may have another
        value; so do names of outlets that were given for the pair alone.
        """
        names = [one.name for one in fields(options)]
        others = [name for name in names if getattr(options, name) != getattr(before, name)]
        changed: dict[str, Any] = {name: getattr(options, name) for name in others}
        if "outlets" in changed:
            own = (name for name in self.options.outlets if name not in before.outlets)
            changed["outlets"] = tuple(dict.fromkeys((*options.outlets, *own)))
        return replace(self, options=replace(self.options, **changed))

    @property
    def places(self) -> dict[Side, Place]:
        """The pages that are wanted, by their sides."""
        places = {side: self.place(side) for side in Side}
        return {side: place for side, place in places.items() if place is not None}

    def swapped(self) -> Wanted:
        """Return the same with the sides changed over."""
        options = replace(
            self.options,
            source_strand=self.options.repost_strand,
            repost_strand=self.options.source_strand,
        )
        return Wanted(self.repost, self.source, options, self.corrections.swapped())


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for last, and which of its places are to be read ``anew``.

    Unless ``may_fetch``, none of them is fetched from the web.
    """

    wanted: Wanted = field(default_factory=Wanted)
    anew: frozenset[Place] = frozenset()
    may_fetch: bool = True

    def place(self, side: Side) -> Place | None:
        """Return the place of a side, None where it is empty."""
        return self.wanted.place(side)

    def waited_for(self, settled: Settled) -> dict[Side, Place]:
        """Return the places that ``settled`` does not have as they are wanted."""
        known = settled.documents.keys() - self.anew
        places = {side: self.place(side) for side in Side}
        return {side: place for side, place in places.items() if place and place not in known}


@dataclass(frozen=True, slots=True)
class Settled:
    """What has been read and compared: everything the window shows comes from one of these.

    ``documents`` are the pages as they were read, ``pages`` their bytes, ``times`` when, in words.
    ``view`` is the comparison, of the pages as the person has corrected them, prepared to be
    shown; None as long as a side is empty.
    """

    wanted: Wanted = field(default_factory=Wanted)
    documents: Mapping[Place, Document] = field(default_factory=dict)
    view: PairView | None = None
    times: Mapping[Place, str] = field(default_factory=dict)
    pages: Mapping[Place, Page] = field(default_factory=dict)

    @property
    def read_at(self) -> str:
        """When the pages were read, in words to print: once where that was at one time."""
        places = {side: self.wanted.place(side) for side in Side}
        told = {
            side: self.times[place]
            for side, place in places.items()
            if place is not None and place in self.times
        }
        if len(set(told.values())) == 1:
            return next(iter(told.values()))
        return ", ".join(f"{side.value} {time}" for side, time in told.items())

    @property
    def comparison(self) -> Comparison | None:
        """The comparison, None as long as a side is empty."""
        return None if self.view is None else self.view.comparison

    def with_remarks(self, remarks: tuple[Remark, ...]) -> Settled:
        """Return the same with what the person remarked in the comparison, if there is one."""
        if self.view is None:
            return self
        comparison = replace(self.view.comparison, remarks=remarks)
        return replace(self, view=replace(self.view, comparison=comparison))

    def document(self, side: Side) -> Document | None:
        """Return the page of a side as it is shown, None where the side is empty."""
        if self.comparison is not None:
            is_source = side is Side.SOURCE
            return self.comparison.source if is_source else self.comparison.repost
        place = self.wanted.place(side)
        return None if place is None else self.documents[place]


@dataclass(frozen=True, slots=True)
class Opened:
    """A session file that was opened, and what it holds.

    ``is_same`` is whether the same was found in its pages as when it was saved.
    """

    path: Path
    saved: SavedSession
    is_same: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a request: the new state, what could not be done, the file it is from."""

    settled: Settled
    errors: tuple[ComparisonError, ...] = ()
    opened: Opened | None = None
