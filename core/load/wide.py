"""Text in UTF-16 and UTF-32 that does not begin with a byte order mark."""

from __future__ import annotations

_PROBE = 64 * 1024
_LEAST = 4
# Of the zeros that ASCII has in such text; the rest of the text may be Chinese.
_MIN_ZERO_SHARE = 0.3
_MAX_ZERO_SHARE = 0.02
# No character is above U+10FFFF, and few are above U+FFFF.
_MIN_UPPER_SHARE = 0.9


def wide_encoding(data: bytes) -> str | None:
    """Return such an encoding with its byte order, None for other bytes.

    In text that is partly ASCII every other byte is often zero, or three of four are.
    """
    probe = data[: _PROBE & ~3]
    if len(probe) < _LEAST or len(data) % 2:
        return None
    zeros = [probe[place::4].count(0) * 4 / len(probe) for place in range(4)]
    if len(data) % 4 == 0:
        if zeros[0] == 1 and zeros[1] > _MIN_UPPER_SHARE and zeros[3] < _MAX_ZERO_SHARE:
            return "utf-32-be"
        if zeros[3] == 1 and zeros[2] > _MIN_UPPER_SHARE and zeros[0] < _MAX_ZERO_SHARE:
            return "utf-32-le"
    even, odd = (zeros[0] + zeros[2]) / 2, (zeros[1] + zeros[3]) / 2
    if odd > _MIN_ZERO_SHARE and even < _MAX_ZERO_SHARE:
        return "utf-16-le"
    if even > _MIN_ZERO_SHARE and odd < _MAX_ZERO_SHARE:
        return "utf-16-be"
    return None
