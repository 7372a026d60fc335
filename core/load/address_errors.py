"""What can go wrong with an address before there is a page: each is one sentence about it."""

from __future__ import annotations

from core.errors import PageError

SAVE_IT = "Open it in a browser, save the page there, and open the saved file."
_ALLOW_IT = "Allow it in the preferences, or open a saved copy of the page."
_TRY_LATER = "Try again later, or open a saved copy of the page."
# Longer addresses are mostly what a campaign wants to know of its readers.
_MAX_SHOWN = 120


class AddressError(PageError):
    """The page at an address cannot be had; ``address`` is the one in question, in full."""

    def __init__(self, address: str, happened: str, hint: str) -> None:
        super().__init__(_shown(address), happened, hint)
        self.address = address


class BadAddressError(AddressError):
    """What was given as an address names no place on the web."""

    def __init__(self, address: str) -> None:
        hint = "Copy the address from the browser once more; it looks like https://example.org/a."
        super().__init__(address, "is not the address of a web page", hint)


class NotFetchedError(AddressError):
    """The person does not want pages to be fetched from the web."""

    def __init__(self, address: str) -> None:
        happened = "was not fetched, for Retold is set to fetch nothing from the web"
        super().__init__(address, happened, _ALLOW_IT)


class UnknownHostError(AddressError):
    """Nobody knows a server of that name, or nobody can be asked; ``host`` is the name."""

    def __init__(self, address: str, host: str) -> None:
        happened = f"cannot be reached, for the server “{host}” was not found"
        super().__init__(address, happened, "Check the address, and that you are online.")
        self.host = host


class OfflineError(AddressError):
    """The system has no way to the server; ``cause`` is what it says."""

    def __init__(self, address: str, cause: str) -> None:
        happened = f"cannot be reached ({cause})"
        super().__init__(address, happened, "Check that you are online, and try again.")
        self.cause = cause


class RefusedConnectionError(AddressError):
    """Nobody answers at the server's port."""

    def __init__(self, address: str) -> None:
        super().__init__(address, "cannot be reached, for its server does not answer", _TRY_LATER)


class UntrustedServerError(AddressError):
    """The server cannot prove that it is the one; ``cause`` is what is wrong with its proof."""

    def __init__(self, address: str, cause: str) -> None:
        happened = f"was not read, for its server cannot be trusted ({cause})"
        super().__init__(address, happened, SAVE_IT)
        self.cause = cause


class BrokenAnswerError(AddressError):
    """The server's answer broke off, or is not one; ``cause`` is what the library says."""

    def __init__(self, address: str, cause: str) -> None:
        super().__init__(address, "could not be read, for its server’s answer is broken", SAVE_IT)
        self.cause = cause


class SlowAddressError(AddressError):
    """The whole page did not arrive in time; ``seconds`` is how long it had."""

    def __init__(self, address: str, seconds: float) -> None:
        super().__init__(address, f"did not arrive within {seconds:g} seconds", _TRY_LATER)
        self.seconds = seconds


class TooLargeAnswerError(AddressError):
    """The page is larger than what is fetched; ``limit`` in bytes."""

    def __init__(self, address: str, limit: int) -> None:
        happened = f"is larger than {limit // 1024**2} MB"
        super().__init__(address, happened, "Save the article alone, without the rest of the page.")
        self.limit = limit


class NotAPageError(AddressError):
    """There is something else than a page; ``media_type`` is what the server calls it."""

    def __init__(self, address: str, media_type: str) -> None:
        happened = f"is not a page ({media_type})"
        super().__init__(address, happened, "Give the address of the page that shows it.")
        self.media_type = media_type


class LoginError(AddressError):
    """Instead of the page there is one to log in, or to consent to something."""

    def __init__(self, address: str) -> None:
        happened = "is shown only to those who log in or consent to something first"
        hint = "Do so in a browser, save the page there, and open the saved file."
        super().__init__(address, happened, hint)


class RedirectError(AddressError):
    """The address leads to others without an end, or to what is no web page."""

    def __init__(self, address: str, happened: str) -> None:
        super().__init__(address, happened, SAVE_IT)


class RefusedPageError(AddressError):
    """The server answered, but not with the page; ``status`` is its number for why."""

    def __init__(self, address: str, status: int) -> None:
        super().__init__(address, *_refusal(status))
        self.status = status


_CLOSED = ("is open only to readers who have logged in", SAVE_IT)
_REFUSALS = {
    401: _CLOSED,
    402: ("is open only to readers who pay for it", SAVE_IT),
    403: ("was not given to Retold by its server", SAVE_IT),
    404: ("does not exist on its server", "Check the address, or look for the page on its site."),
    407: _CLOSED,
    410: ("is no longer on its server", "Look for a copy of it, in a web archive for example."),
    429: ("was not given, for its server has been asked too often", "Wait a few minutes."),
    451: ("is withheld by its server for legal reasons", SAVE_IT),
}


def _refusal(status: int) -> tuple[str, str]:
    """Return what happened and what to do, for a status that brings no page."""
    if status >= 500:
        return "could not be had, for its server is in trouble", _TRY_LATER
    return _REFUSALS.get(status, ("was refused by its server", SAVE_IT))


def _shown(address: str) -> str:
    """Return an address to print: a very long one without its middle."""
    if len(address) <= _MAX_SHOWN:
        return address
    half = _MAX_SHOWN // 2
    return f"{address[:half]}…{address[-half:]}"
