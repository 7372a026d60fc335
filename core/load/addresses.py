"""Pages at an http(s) address, fetched when a person asks for that address and never otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import TypeGuard
from urllib.parse import unquote, urlsplit

from core.load.address_errors import BadAddressError, SlowAddressError

_ADDRESS = re.compile(r"\s*https?://", re.IGNORECASE)
# How soon a request notices that it is not wanted any more.
_BEAT_SECONDS = 0.05
_MAX_NAME = 60


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a whole request may take, how large a page may get, how often it may lead on.

    ``size`` is in bytes of the page as it is read, not as it is sent.
    """

    seconds: float = 20.0
    size: int = 20 * 1024**2
    redirects: int = 10


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server gave: the address it came from in the end, the page, its ``Content-Type``.

    ``header`` is "" where the server does not say.
    """

    address: str
    data: bytes
    header: str = ""


def is_address(place: object) -> TypeGuard[str]:
    """Return whether a place is the address of a web page, as far as its beginning tells."""
    return isinstance(place, str) and _ADDRESS.match(place) is not None


def address_name(address: str) -> str:
    """Return what to call an address before a person: its server and its last part.

    The whole address where it has none of these.
    """
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return address
    steps = [unquote(step) for step in parts.path.split("/") if step]
    if not host or not steps:
        return host or address
    last = steps[-1] if len(steps[-1]) <= _MAX_NAME else f"{steps[-1][:_MAX_NAME]}…"
    return f"{host}/{last}" if len(steps) == 1 else f"{host}/…/{last}"


def fetch(
    address: str, wait: Callable[[], object] = lambda: None, limits: Limits | None = None
) -> Answer:
    """Return the page at an address.

    ``wait`` is called again and again meanwhile and may raise to give up. Raises an
    `AddressError` for whatever is not a page that anybody may see.
    """
    # 80 ms, and few pages are fetched.
    from core.load.requests import Request

    limits = limits or Limits()
    request = Request(_cleaned(address), limits)
    deadline = monotonic() + limits.seconds
    request.start()
    try:
        # On a thread of its own, for nothing ends a look-up of a name, and a server that sends a
        # byte now and then is never too slow for the time-out of a socket.
        while request.is_alive():
            wait()
            request.join(_BEAT_SECONDS)
            if monotonic() >= deadline and request.is_alive():
                raise SlowAddressError(request.address, limits.seconds)
    finally:
        request.cut()
    return request.answer()


def _cleaned(address: str) -> str:
    """Return an address as it is asked for: no blanks around it, its server's name in ASCII."""
    address = address.strip()
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
        ascii_host = host if host.isascii() else host.encode("idna").decode("ascii")
    except ValueError:
        raise BadAddressError(address) from None
    if not ascii_host or any(blank in address for blank in "\r\n\t\0"):
        raise BadAddressError(address)
    if ":" in ascii_host:
        ascii_host = f"[{ascii_host}]"
    # Whom the person is, which an address may hold, is left out; so is the place on the page.
    place = ascii_host if port is None else f"{ascii_host}:{port}"
    return parts._replace(netloc=place, fragment="").geturl()
