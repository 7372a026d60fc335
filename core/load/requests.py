"""One request for a page, on a thread of its own that can be cut off; talks to urllib3."""

from __future__ import annotations

import errno
import socket
import ssl
from contextlib import suppress
from threading import Thread
from urllib.parse import urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

import certifi
from urllib3 import (
    BaseHTTPResponse,
    HTTPConnectionPool,
    HTTPSConnectionPool,
    PoolManager,
    ProxyManager,
    Timeout,
)
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import (
    HTTPError,
    LocationValueError,
    NameResolutionError,
    NewConnectionError,
    ProxyError,
    SSLError,
    TimeoutError,  # noqa: A004 - urllib3's own
)
from urllib3.util import make_headers

from core.errors import PageError
from core.load.address_errors import (
    AddressError,
    BadAddressError,
    BrokenAnswerError,
    LoginError,
    NotAPageError,
    OfflineError,
    RedirectError,
    RefusedConnectionError,
    RefusedPageError,
    SlowAddressError,
    TooLargeAnswerError,
    UnknownHostError,
    UntrustedServerError,
)
from core.load.addresses import Answer, Limits, is_address
from core.load.content_types import ContentType
from core.load.logins import is_login_address, is_login_form
from core.version import retold_version

_CHUNK = 64 * 1024
# What is worth looking into; PDF and office documents come as application/….
_NO_PAGES = ("image/", "audio/", "video/", "font/", "model/")
_ACCEPTED = "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.8"


class Request(Thread):
    """Fetches one page; whoever waits may cut it off, and asks for the answer at the end.

    A thread that was cut off ends by itself, at the latest when the system has given up.
    """

    def __init__(self, address: str, limits: Limits) -> None:
        super().__init__(name="retold-request", daemon=True)
        self.address = address
        self._limits = limits
        self._line: socket.socket | None = None
        self._is_cut = False
        self._result: Answer | PageError | None = None

    def run(self) -> None:
        """Fetch the page, or find out why there is none."""
        try:
            self._result = self._follow()
        except PageError as error:
            self._result = error
        except (HTTPError, OSError) as error:
            self._result = self._explained(error)

    def answer(self) -> Answer:
        """Return the page once the thread has ended; raises what went wrong."""
        if self._result is None:
            raise RuntimeError(f"the request for {self.address} died")
        if isinstance(self._result, PageError):
            raise self._result
        return self._result

    def cut(self) -> None:
        """Close the line to the server, so that the thread does not wait for it any longer."""
        self._is_cut = True
        if self._line is not None:
            with suppress(OSError):
                # Not the method of a secured socket: that one may not be called from two threads.
                socket.socket.shutdown(self._line, socket.SHUT_RDWR)

    def check(self) -> None:
        """Do nothing as long as somebody waits; raise where nobody does."""
        if self._is_cut:
            raise ConnectionAbortedError

    def keep(self, line: socket.socket | None) -> None:
        """Remember the line to the server that is in use."""
        self._line = line
        self.check()

    def _follow(self) -> Answer:
        """Follow the address to where it leads, to a page in the end."""
        address = self.address
        for _ in range(self._limits.redirects + 1):
            response = self._asked(address)
            try:
                target = response.get_redirect_location()
                if not target:
                    return self._answer(address, response)
            finally:
                response.close()
            address = self._next(address, target)
        raise RedirectError(self.address, "leads from one address to the next without an end")

    def _next(self, address: str, target: str) -> str:
        try:
            address = urljoin(address, target)
        except ValueError:
            address = target
        if not is_address(address):
            raise RedirectError(self.address, f"leads to “{address[:80]}”, which is no web page")
        return address

    def _asked(self, address: str) -> BaseHTTPResponse:
        manager = _manager(address, self)
        seconds = self._limits.seconds
        return manager.request(
            "GET",
            address,
            redirect=False,
            retries=False,
            preload_content=False,
            timeout=Timeout(connect=seconds, read=seconds),
        )

    def _answer(self, address: str, response: BaseHTTPResponse) -> Answer:
        if not 200 <= response.status < 300:
            raise RefusedPageError(self.address, response.status)
        is_elsewhere = address != self.address and not is_login_address(self.address)
        if is_elsewhere and is_login_address(address):
            raise LoginError(self.address)
        header = response.headers.get("content-type", "")
        media_type = ContentType.of(header).media_type
        if media_type.startswith(_NO_PAGES):
            raise NotAPageError(self.address, media_type)
        data = self._body(response)
        if is_login_form(data):
            raise LoginError(self.address)
        return Answer(address, data, header)

    def _body(self, response: BaseHTTPResponse) -> bytes:
        """Return the decoded body; no more of it is unpacked than may be read."""
        data = bytearray()
        while chunk := response.read1(_CHUNK, decode_content=True):
            data += chunk
            if len(data) > self._limits.size:
                raise TooLargeAnswerError(self.address, self._limits.size)
        return bytes(data)

    def _explained(self, error: HTTPError | OSError) -> AddressError:
        """Return what an exception of the library means to a person."""
        cause = _cause_of(error)
        if isinstance(error, LocationValueError):
            return BadAddressError(self.address)
        if isinstance(error, SSLError | ssl.SSLError) or isinstance(cause, ssl.SSLError):
            return UntrustedServerError(self.address, _flaw(cause or error))
        if isinstance(error, ProxyError):
            return OfflineError(self.address, "the proxy of this network does not let it through")
        if isinstance(error, NewConnectionError):
            return self._unreachable(error, cause)
        if isinstance(error, TimeoutError):
            return SlowAddressError(self.address, self._limits.seconds)
        return BrokenAnswerError(self.address, str(error))

    def _unreachable(self, error: NewConnectionError, cause: OSError | None) -> AddressError:
        if isinstance(error, NameResolutionError):
            return UnknownHostError(self.address, urlsplit(self.address).hostname or "")
        if isinstance(cause, ConnectionRefusedError):
            return RefusedConnectionError(self.address)
        return OfflineError(self.address, _said_by_system(cause or error))


def _manager(address: str, request: Request) -> PoolManager:
    """Return what makes connections, by the proxy that the system names, if any."""
    parts = urlsplit(address)
    trusted = _trusted() if parts.scheme == "https" else None
    proxy = None if proxy_bypass(parts.hostname or "") else getproxies().get(parts.scheme)
    headers = {
        **make_headers(accept_encoding=True),
        "User-Agent": f"Mozilla/5.0 (compatible; Retold/{retold_version()})",
        "Accept": _ACCEPTED,
    }
    if proxy:
        manager = ProxyManager(proxy, headers=headers, ssl_context=trusted)
    else:
        manager = PoolManager(headers=headers, ssl_context=trusted)
    manager.pool_classes_by_scheme = _kept_by(request)
    return manager


def _trusted() -> ssl.SSLContext:
    """Return whom to trust; making it takes a tenth of a second."""
    # Besides the system's own authorities, which a firm may have added to, those of certifi,
    # for where Python does not find the system's.
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _kept_by(request: Request) -> dict[str, type[HTTPConnectionPool]]:
    """Return the classes of a manager whose connections a request gets to know."""

    class _Plain(HTTPConnection):
        def connect(self) -> None:
            request.check()
            super().connect()
            request.keep(self.sock)

    class _Secured(HTTPSConnection):
        def connect(self) -> None:
            request.check()
            super().connect()
            request.keep(self.sock)

    class _PlainPool(HTTPConnectionPool):
        ConnectionCls = _Plain  # pyright: ignore[reportAssignmentType] - as the library's own

    class _SecuredPool(HTTPSConnectionPool):
        ConnectionCls = _Secured  # pyright: ignore[reportAssignmentType] - as the library's own

    return {"http": _PlainPool, "https": _SecuredPool}


def _cause_of(error: BaseException) -> OSError | None:
    """Return the system's own error behind one of the library, None where there is none."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, OSError) and seen.errno is not None:
            return seen
        inner = seen.args[0] if seen.args and isinstance(seen.args[0], BaseException) else None
        seen = seen.__cause__ or seen.__context__ or inner
    return None


def _flaw(error: BaseException) -> str:
    """Return what is wrong with a server's proof, in the words of OpenSSL."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message.rstrip(".") or "its certificate is not valid"
    return "no secured connection could be made"


def _said_by_system(error: BaseException) -> str:
    if isinstance(error, OSError) and error.errno in (errno.ENETUNREACH, errno.EHOSTUNREACH):
        return "there is no way to its server"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return "there is no connection"
