"""How alike two texts are by their words, whatever the order."""

from __future__ import annotations

from collections.abc import Hashable, Sequence


def similarity(source: Sequence[Hashable], repost: Sequence[Hashable], shared: int = 0) -> float:
    """Return how alike two bags of words are: 0.0 shares no word, 1.0 the same words.

    Order does not count. ``shared`` is how many words both have besides those given. Two bags
    without any word count as 1.0.

    Source:
        Dice coefficient on multisets; Dice 1945, doi:10.2307/1932409.
    """
    total = len(source) + len(repost) + 2 * shared
    left: dict[Hashable, int] = {}
    for word in source:
        left[word] = left.get(word, 0) + 1
    for word in repost:
        if left.get(word):
            left[word] -= 1
            shared += 1
    return 2 * shared / total if total else 1.0
