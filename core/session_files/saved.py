"""What a session file holds, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.corrections import PageCorrections
from core.load.pages import page_of
from core.model import Remark, Side
from core.options import Options
from core.page import Page
from core.pairs_by_hand import PairCorrections


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page byte for byte as it was read, and what it takes to read it so again.

    The fields of a `Page` have its meaning. ``read_at`` is when it was read, in words to print;
    ``is_decoded`` whether the bytes were text when they came, so that nothing else is their
    encoding.
    """

    name: str
    address: str
    data: bytes
    read_at: str
    media_type: str
    encoding: str
    chosen_encoding: str = ""
    content_type: str = ""
    is_decoded: bool = False

    def page(self, encoding: str | None) -> Page:
        """Return the page as it is read in an encoding, None to find out; a `PageError` if not."""
        return page_of(
            self.name, self.address, self.data, encoding=encoding, header=self.content_type
        )


def kept(page: Page, read_at: str, *, is_decoded: bool = False) -> KeptPage:
    """Return what to keep of a page that was read."""
    return KeptPage(
        name=page.name,
        address=page.address,
        data=page.data,
        read_at=read_at,
        media_type=page.media_type.value,
        encoding=page.encoding,
        chosen_encoding=page.chosen_encoding,
        content_type=page.content_type,
        is_decoded=is_decoded,
    )


@dataclass(frozen=True, slots=True)
class Result:
    """What the program found in the pages, by its digest, and which version of it did."""

    sha256: str
    version: str


@dataclass(frozen=True, slots=True)
class SavedSession:
    """Everything that a session file holds; a side without a page is None.

    ``view`` is how the window showed it, a JSON object whose meaning core does not know.
    ``result`` is None where nothing was compared.
    """

    source: KeptPage | None = None
    repost: KeptPage | None = None
    options: Options = field(default_factory=Options)
    source_corrections: PageCorrections = field(default_factory=PageCorrections)
    repost_corrections: PageCorrections = field(default_factory=PageCorrections)
    pairs: PairCorrections = field(default_factory=PairCorrections)
    remarks: tuple[Remark, ...] = ()
    view: Mapping[str, object] = field(default_factory=dict[str, object])
    result: Result | None = None

    def page(self, side: Side) -> KeptPage | None:
        """Return the page of a side, None where it is empty."""
        return self.source if side is Side.SOURCE else self.repost
