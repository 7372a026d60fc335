"""Sentence alignment as beads, whoever made it: from links, from passages, with labels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from benchmarks.scores import Bead

Link = tuple[int, int]


def beads_of(links: Iterable[Link], counts: tuple[int, int]) -> list[Bead]:
    """Return the beads that links make: sentences linked to one another, then the lone ones."""
    group_of: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for source, repost in sorted(links):
        merged = group_of.get((0, source), {(0, source)}) | group_of.get((1, repost), {(1, repost)})
        group_of.update(dict.fromkeys(merged, merged))
    groups = {id(group): group for group in group_of.values()}.values()
    beads = [
        (
            tuple(sorted(index for side, index in group if side == 0)),
            tuple(sorted(index for side, index in group if side == 1)),
        )
        for group in groups
    ]
    beads += [((i,), ()) for i in range(counts[0]) if (0, i) not in group_of]
    beads += [((), (j,)) for j in range(counts[1]) if (1, j) not in group_of]
    return beads


def label_of(bead: Bead, *, is_verbatim: bool) -> str:
    """Return what became of a bead's sentences; ``is_verbatim`` says it of one against one."""
    source, repost = map(len, bead)
    if not source or not repost:
        return "omitted" if source else "added"
    if source == repost == 1:
        return "verbatim" if is_verbatim else "edited"
    if source == 1:
        return "split"
    return "merged" if repost == 1 else "n:m"


def labels_by_sentence(labels: Mapping[Bead, str], counts: tuple[int, int]) -> list[str]:
    """Return the label of each source sentence, then of each repost sentence.

    A sentence in several beads has the label of the first of them.
    """
    source, repost = ["omitted"] * counts[0], ["added"] * counts[1]
    for bead, label in reversed(list(labels.items())):
        for index in bead[0]:
            source[index] = label
        for index in bead[1]:
            repost[index] = label
    return source + repost
