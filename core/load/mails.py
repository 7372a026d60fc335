"""The text of a mail, and what stays behind in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from email.utils import parseaddr, parsedate_to_datetime

from core.load.bodies import Body
from core.load.content_types import ContentType
from core.load.encodings import read_encoding
from core.load.errors import NoPageError
from core.load.flowed import unflowed
from core.load.mime import Part, read_parts
from core.page import Origin

_LOCKED = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})
# What a mail is dressed with; nobody misses it in a text.
_DRESS = ("image/", "font/", "text/css", "application/pgp-signature", "application/pkcs7-signature")
_UNSEEN = re.compile(
    rb"<!--.*?(?:-->|\Z)|<(style|script|head|title)\b.*?(?:</\1\s*>|\Z)|<[^<>]*>|&nbsp;|&#160;",
    re.IGNORECASE | re.DOTALL,
)
_MAX_NAMED = 3


def read_mail(data: bytes, name: str) -> Body:
    """Return the text that a mail shows, of the first forwarded one where it shows none itself.

    Raises `NoPageError` for a mail without any.
    """
    root = read_parts(data)
    found = next(((mail, texts) for mail in _mails(root) if (texts := _shown(mail))), None)
    if found is None:
        is_locked = any(part.media_type in _LOCKED for part in root.walk())
        raise NoPageError(name, "an encrypted mail" if is_locked else "a mail")
    mail, shown = found
    unread = list(dict.fromkeys(_unread(root, frozenset(shown))))
    asides = (f"also holds what was not read: {_listed(unread)}",) if unread else ()
    return _body(mail, shown, asides + root.damage())


def _body(mail: Part, shown: Sequence[Part], asides: tuple[str, ...]) -> Body:
    origin = Origin(
        title=mail.header("subject"),
        byline=next(filter(None, parseaddr(mail.header("from"))), ""),
        published=_day(mail.header("date")),
    )
    if len(shown) == 1 and not _is_flowed(shown[0]):
        return Body(shown[0].content(), shown[0].content_type, origin, asides)
    text = "\n\n".join(map(_plain_text, shown))
    return Body(text.encode("utf-8", "replace"), "text/plain; charset=utf-8", origin, asides)


def _mails(root: Part) -> Iterable[Part]:
    """Give a mail and those forwarded in it, the outer ones first."""
    yield root
    yield from (mail for part in root.walk() if part.is_mail for mail in part.parts)


def _shown(mail: Part) -> list[Part]:
    """Return what a mail shows as its text: one HTML part, or the plain ones in a row.

    Where it shows none, what is attached to it counts.
    """
    texts = [part for part in _texts(mail) if not _is_blank(part)]
    inline = [part for part in texts if not part.is_attached] or texts
    return [part for part in inline if part.is_page][:1] or inline


def _texts(part: Part) -> Iterable[Part]:
    """Give the texts of a mail, but not those of mails forwarded in it."""
    if part.is_text:
        yield part
    elif not part.is_mail:
        for inner in part.parts:
            yield from _texts(inner)


def _is_blank(part: Part) -> bool:
    content = part.content()
    return not (_UNSEEN.sub(b"", content) if part.is_page else content).strip()


def _unread(part: Part, shown: Collection[Part]) -> Iterable[str]:
    """Give the names of what is in a part beside the texts that are shown."""
    used = [inner for inner in part.parts if any(one in shown for one in inner.walk())]
    if part.is_mail and not used:
        yield from (_quoted(mail.header("subject")) or "a forwarded mail" for mail in part.parts)
    elif part.parts:
        is_choice = part.media_type == "multipart/alternative" and used
        for inner in used if is_choice else part.parts:
            yield from _unread(inner, shown)
    elif part not in shown and not _is_dress(part):
        yield _quoted(part.name) or f"a part of type {part.media_type}"


def _is_dress(part: Part) -> bool:
    is_shown = not part.header("content-disposition").lower().startswith("attachment")
    return is_shown and (part.media_type.startswith(_DRESS) or (part.is_text and _is_blank(part)))


def _quoted(name: str) -> str:
    return f"“{name}”" if name else ""


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _MAX_NAMED
    return ", ".join(names[:_MAX_NAMED]) + (f" and {more} more" if more > 0 else "")


def _is_flowed(part: Part) -> bool:
    is_plain = part.media_type == "text/plain"
    return is_plain and part.parameter("content-type", "format").lower() == "flowed"


def _plain_text(part: Part) -> str:
    declared = ContentType.of(part.content_type).encoding
    text = read_encoding(part.content(), None, declared, is_markup=False).text
    drops_blanks = part.parameter("content-type", "delsp").lower() == "yes"
    return unflowed(text, drops_blanks=drops_blanks) if _is_flowed(part) else text


def _day(date: str) -> str:
    """Return the day of a mail's date where its sender was, "" where it has none."""
    try:
        return parsedate_to_datetime(date).date().isoformat()
    except (IndexError, OverflowError, TypeError, ValueError):
        return ""
