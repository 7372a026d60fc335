"""The most tokens that two lists can keep, in order: diff-match-patch on words as characters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count

from core.diff.letter_steps import letter_steps
from core.text.chain import heaviest_chain

# Token keys become letters from here on, past all that could be taken for a line end.
_FIRST_LETTER = 0x4E00
_SURROGATES = (0xD800, 0xE000)
# A minimal diff of two unlike lists takes time like their product: a quarter of a second here.
_MOST_CELLS = 250_000
# Long lists are cut when a piece has grown to this: small enough to be quick, seldom cut.
_CELLS_OF_A_CUT = 10_000

Range = tuple[int, int, int, int]
Match = tuple[int, int]


def minimal_matches(source: Sequence[str], repost: Sequence[str]) -> list[Match]:
    """Return the places of the tokens kept, both rising: as many as can be, by chance or not.

    A minimal diff (Myers 1986, doi:10.1007/BF01840446, in diff-match-patch) without time limit.
    Very long lists are cut where three tokens in a row are unique on both sides first.
    """
    # What one side alone has is changed in any case; often the rest is equal, and all is said.
    shared = set(source).intersection(repost)
    source_at = [at for at, key in enumerate(source) if key in shared]
    repost_at = [at for at, key in enumerate(repost) if key in shared]
    if [source[at] for at in source_at] == [repost[at] for at in repost_at]:
        return list(zip(source_at, repost_at, strict=True))
    letters = _letters(source, repost)
    source_text = "".join([letters[key] for key in source])
    repost_text = "".join([letters[key] for key in repost])
    return [
        match
        for range_ in _short_ranges(source_text, repost_text)
        for match in _matches(source_text, repost_text, range_)
    ]


def _letters(source: Sequence[str], repost: Sequence[str]) -> dict[str, str]:
    points = count(_FIRST_LETTER)
    return {
        key: chr(point if point < _SURROGATES[0] else point + _SURROGATES[1] - _SURROGATES[0])
        for key, point in zip(dict.fromkeys((*source, *repost)), points, strict=False)
    }


def _short_ranges(source: str, repost: str) -> Iterator[Range]:
    """Yield ranges of both texts, in order, that tile them and that a minimal diff is fit for."""
    i = j = 0
    if len(source) * len(repost) > _MOST_CELLS:
        for at_source, at_repost in _anchors(source, repost):
            # What lies between two anchors is small, but for stretches with nothing in common.
            if (at_source - i) * (at_repost - j) > _CELLS_OF_A_CUT:
                yield (i, at_source, j, at_repost)
                i, j = at_source, at_repost
    yield (i, len(source), j, len(repost))


def _anchors(source: str, repost: str) -> list[Match]:
    """Return the places of letter triples that stand once on each side, those that are in order.

    Cohen's patience diff, on triples: in a long text hardly any single word stands once.
    """
    source_grams, repost_grams = (
        list(zip(text, text[1:], text[2:], strict=False)) for text in (source, repost)
    )
    source_counts, repost_counts = Counter(source_grams), Counter(repost_grams)
    place = {gram: at for at, gram in enumerate(repost_grams) if repost_counts[gram] == 1}
    shared = [
        (at, place[gram])
        for at, gram in enumerate(source_grams)
        if source_counts[gram] == 1 and gram in place
    ]
    chain = heaviest_chain([at for _, at in shared], [1] * len(shared))
    return [shared[index] for index in chain]


def _matches(source: str, repost: str, range_: Range) -> Iterator[Match]:
    """Yield the places that diff-match-patch keeps; none in a range too large for it."""
    i1, i2, j1, j2 = range_
    if (i2 - i1) * (j2 - j1) > _MOST_CELLS:
        return
    i, j = i1, j1
    for operation, size in letter_steps(source[i1:i2], repost[j1:j2]):
        if operation == "=":
            yield from zip(range(i, i + size), range(j, j + size), strict=True)
        i += size if operation != "+" else 0
        j += size if operation != "-" else 0
