"""A server on this machine that answers as a test wants, well or badly."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ARTICLE = (
    "<!doctype html><html><head><title>Night train</title></head><body><nav><a href='/'>Home</a>"
    "</nav><article><h1>Night train</h1>"
    + "<p>The night train leaves Port Ellery at ten and reaches the sea at dawn, as before.</p>" * 4
    + "</article></body></html>"
).encode()

Answering = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Hands each request to what the server has for its path."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        self.server.requests.append({name.lower(): self.headers[name] for name in self.headers})
        self.close_connection = True
        try:
            self.server.paths[self.path.partition("?")[0]](self)
        except OSError:
            # The client has had enough.
            return

    def log_message(self, *_: object) -> None:
        pass

    def give(
        self, data: bytes, content_type: str = "text/html", status: int = 200, **headers: str
    ) -> None:
        self.send_response(status)
        fields = {"Content-Type": content_type, "Content-Length": str(len(data))} | headers
        for name, value in fields.items():
            if value:
                self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def lead_to(self, place: str, status: int = 302) -> None:
        self.give(b"", status=status, Location=place)

    def drip(self, data: bytes) -> None:
        """Send a byte now and then until the test is over or the client is gone."""
        for byte in data:
            if self.server.over.wait(0.05):
                return
            self.wfile.write(bytes([byte]))


class Server(ThreadingHTTPServer):
    """Knows what to do for each path, and what it was sent."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.paths: dict[str, Answering] = {}
        self.requests: list[dict[str, str]] = []
        self.over = threading.Event()

    def handle_error(self, *_: object) -> None:
        """A handshake that a client broke off is no news."""

    def at(self, path: str, answering: Answering | None = None, scheme: str = "http") -> str:
        """Answer a path so, with an article where nothing is said, and return its address."""
        self.paths[path] = answering or (lambda handler: handler.give(ARTICLE))
        return f"{scheme}://127.0.0.1:{self.server_port}{path}"


@contextmanager
def serving() -> Iterator[Server]:
    """Run a server for as long as the context lasts."""
    server = Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
