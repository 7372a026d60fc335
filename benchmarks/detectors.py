"""What other libraries take for the encoding of some bytes; each answers its own name for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Detector:
    """Something that names the encoding of bytes; ``module`` must be there for it."""

    name: str
    module: str
    encoding_of: Callable[[bytes], str | None]


def _chardet(data: bytes) -> str | None:
    from chardet import detect

    return detect(data)["encoding"]


def _charset_normalizer(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return best.encoding if best else None


def _cchardet(data: bytes) -> str | None:
    from cchardet import detect

    return detect(data)["encoding"]


def _resiliparse(data: bytes) -> str | None:
    from resiliparse.parse.encoding import detect_encoding

    # All of it, as the others; and the declaration, as a browser would.
    return detect_encoding(data, max_len=len(data), from_html_meta=True)


DETECTORS = (
    Detector("chardet", "chardet", _chardet),
    Detector("charset-normalizer", "charset_normalizer", _charset_normalizer),
    Detector("faust-cchardet", "cchardet", _cchardet),
    Detector("resiliparse", "resiliparse", _resiliparse),
)
