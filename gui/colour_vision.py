"""How far apart two colours look, to eyes with and without red-green blindness.

Sources:
    Simulation of protan and deutan vision: Machado, Oliveira and Fernandes 2009, severity 1.0,
    doi:10.1109/TVCG.2009.113. Difference: CIEDE2000, Sharma, Wu and Dalal 2005,
    doi:10.1002/col.20070. Contrast: WCAG 2.2, https://www.w3.org/TR/WCAG22/#contrast-minimum.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

Lab = tuple[float, float, float]
Matrix = tuple[Lab, Lab, Lab]

VISIONS: dict[str, Matrix] = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1.0 to 21.0."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def seen_difference(one: str, other: str) -> float:
    """Return the least CIEDE2000 difference of two colours over all visions."""
    return min(difference(_lab(one, vision), _lab(other, vision)) for vision in VISIONS)


def difference(one: Lab, other: Lab) -> float:
    """Return the CIEDE2000 difference of two colours in CIE Lab."""
    mean_chroma = (hypot(*one[1:]) + hypot(*other[1:])) / 2
    stretch = 1.5 - 0.5 * sqrt(mean_chroma**7 / (mean_chroma**7 + 25**7))
    chromas = [hypot(c[1] * stretch, c[2]) for c in (one, other)]
    hues = [degrees(atan2(c[2], c[1] * stretch)) % 360 for c in (one, other)]
    turn = (hues[1] - hues[0] + 180) % 360 - 180 if chromas[0] * chromas[1] else 0.0
    chroma = sum(chromas) / 2
    hue = (hues[0] + turn / 2) % 360 if chromas[0] * chromas[1] else sum(hues)
    light = ((one[0] + other[0]) / 2 - 50) ** 2
    weight = (
        1
        - 0.17 * cos(radians(hue - 30))
        + 0.24 * cos(radians(2 * hue))
        + 0.32 * cos(radians(3 * hue + 6))
        - 0.20 * cos(radians(4 * hue - 63))
    )
    by_light = (other[0] - one[0]) / (1 + 0.015 * light / sqrt(20 + light))
    by_chroma = (chromas[1] - chromas[0]) / (1 + 0.045 * chroma)
    by_hue = 2 * sqrt(chromas[0] * chromas[1]) * sin(radians(turn / 2))
    by_hue /= 1 + 0.015 * chroma * weight
    rotation = -2 * sqrt(chroma**7 / (chroma**7 + 25**7))
    rotation *= sin(radians(60 * exp(-(((hue - 275) / 25) ** 2))))
    return sqrt(by_light**2 + by_chroma**2 + by_hue**2 + rotation * by_chroma * by_hue)


def _linear(colour: str) -> list[float]:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def _luminance(colour: str) -> float:
    return _times(TO_XYZ, _linear(colour))[1]


def _times(matrix: Matrix, vector: Sequence[float]) -> list[float]:
    return [sum(m * v for m, v in zip(row, vector, strict=True)) for row in matrix]


def _lab(colour: str, vision: str) -> Lab:
    seen = [min(max(v, 0.0), 1.0) for v in _times(VISIONS[vision], _linear(colour))]
    ratios = [v / white for v, white in zip(_times(TO_XYZ, seen), WHITE, strict=True)]
    x, y, z = (r ** (1 / 3) if r > 216 / 24389 else (24389 / 27 * r + 16) / 116 for r in ratios)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)
