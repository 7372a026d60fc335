"""How much of two texts is equal before and after what differs."""

from __future__ import annotations

# Where a token ends for certain: blanks, and what stands between clauses in Chinese.
_BORDERS = (" ", "，", "。")


def common_ends(source: str, repost: str) -> tuple[int, int]:
    """Return how many characters both texts begin with and end with, in whole tokens of both.

    The border before and after what differs is not counted; the two ends never overlap.
    """
    shortest = min(len(source), len(repost))
    start = _common_start(source, repost, shortest)
    return start, _common_start(source[::-1], repost[::-1], shortest - start)


def _common_start(source: str, repost: str, most: int) -> int:
    same = 0
    while same < most:
        middle = (same + most + 1) // 2
        if source[same:middle] == repost[same:middle]:
            same = middle
        else:
            most = middle - 1
    place = _last_border(source, same)
    # Blanks may stand inside an ellipsis: ". . .".
    while place > 0 and source[place - 1] == ".":
        place = _last_border(source, place)
    return max(place, 0)


def _last_border(text: str, end: int) -> int:
    if text.isascii():
        return text.rfind(" ", 0, end)
    return max([text.rfind(border, 0, end) for border in _BORDERS])
