"""Servers that are slow, unreachable, behind a proxy, or not to be trusted."""

import shutil
import socket
import ssl
import subprocess
import threading
import time

import pytest

from core.errors import CancelledError
from core.load import address_errors as errors
from core.load.addresses import Limits, fetch
from tests.core.load.servers import ARTICLE

SOON = Limits(seconds=0.6)


def slow_head(handler):
    handler.drip(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + ARTICLE)


def slow_body(handler):
    handler.send_response(200)
    handler.end_headers()
    handler.drip(ARTICLE)


def silent(handler):
    handler.server.over.wait(20)


@pytest.mark.parametrize("answering", [slow_head, slow_body, silent])
def test_the_whole_request_has_a_time_limit_however_it_drips(server, answering):
    address = server.at("/a", answering)
    begin = time.monotonic()
    with pytest.raises(errors.SlowAddressError, match=r"within 0\.6 seconds"):
        fetch(address, limits=SOON)

    assert time.monotonic() - begin < 1.5
    assert_no_request_goes_on()


@pytest.mark.parametrize("answering", [slow_head, slow_body, silent])
def test_whoever_waits_can_end_the_wait_at_once(server, answering):
    begin = time.monotonic()

    def wait():
        if time.monotonic() - begin > 0.2:
            raise CancelledError

    with pytest.raises(CancelledError):
        fetch(server.at("/a", answering), wait)

    assert time.monotonic() - begin < 1.0
    assert_no_request_goes_on()


def assert_no_request_goes_on():
    deadline = time.monotonic() + 5
    while any(thread.name == "retold-request" for thread in threading.enumerate()):
        assert time.monotonic() < deadline, "the thread of a request goes on"
        time.sleep(0.01)


@pytest.fixture
def proxy(server, monkeypatch):
    """The server as the proxy that the system names."""
    monkeypatch.delenv("no_proxy")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.server_port}")
    return server


def test_the_proxy_of_the_system_is_asked(proxy):
    proxy.at("http://news.example/a")

    assert fetch("http://news.example/a").data == ARTICLE


def test_a_proxy_that_does_not_answer_is_told(proxy):
    proxy.server_close()
    with pytest.raises(errors.OfflineError, match="the proxy of this network"):
        fetch("http://news.example/a")


def test_a_server_that_does_not_answer_is_told():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/a"
        with pytest.raises(errors.RefusedConnectionError, match="does not answer"):
            fetch(address)


def test_a_server_that_nobody_knows_is_told(monkeypatch):
    def unknown(*_, **__):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(errors.UnknownHostError, match=r"the server “news\.example” was not found"):
        fetch("https://news.example/a")


def test_a_machine_without_a_network_is_told(monkeypatch):
    def unreachable(*_, **__):
        raise OSError(101, "Network is unreachable")

    monkeypatch.setattr(socket.socket, "connect", unreachable)
    with pytest.raises(errors.OfflineError, match="no way to its server"):
        fetch("http://127.0.0.1:9/a")


@pytest.mark.parametrize(
    "address", ["https://", "http:///a", "http://a b/", "http://[1/", "http://a:x/"]
)
def test_what_is_no_address_of_a_page_is_told(address):
    with pytest.raises(errors.AddressError):
        fetch(address)


def test_a_name_in_other_letters_is_asked_for_as_servers_know_it(monkeypatch):
    asked = []

    def unknown(host, *_, **__):
        asked.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(errors.UnknownHostError):
        fetch("http://zürich.example/a")

    assert asked == ["xn--zrich-kva.example"]


@pytest.fixture
def secured(server, tmp_path):
    """The same server with a certificate that nobody has vouched for."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    command += ["-subj", "/CN=127.0.0.1"]
    command += ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate]
    subprocess.run(command, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.certificate = certificate
    return server


def test_a_certificate_that_nobody_vouches_for_is_told(secured):
    with pytest.raises(errors.UntrustedServerError, match="certificate"):
        fetch(secured.at("/a", scheme="https"))


def test_a_certificate_that_the_system_trusts_is_trusted(secured, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(secured.certificate))

    assert fetch(secured.at("/a", scheme="https")).data == ARTICLE


def test_a_secured_page_that_drips_can_be_given_up(secured, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(secured.certificate))
    with pytest.raises(errors.SlowAddressError):
        fetch(secured.at("/a", slow_body, scheme="https"), limits=SOON)

    assert_no_request_goes_on()


def test_a_server_without_security_where_some_is_asked_for_is_told(server):
    with pytest.raises(errors.UntrustedServerError, match="no secured connection"):
        fetch(server.at("/a", scheme="https"))
