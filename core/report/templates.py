"""Web pages from templates: everything that is printed is escaped, and made visible."""

from __future__ import annotations

import base64
import hashlib
import tomllib
from functools import cache
from typing import TYPE_CHECKING

from core.resources import resource
from core.text.visible import unturned

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def templates(*folders: str) -> Environment:
    """Return the templates of some folders of `resources`; each is compiled once."""
    # Not at the top: `retold compare -o out.json` must not wait for a template engine.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader([resource(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # What a page says is made visible on its way out, wherever it comes from.
        finalize=_shown,
    )


@cache
def palette() -> str:
    """Return the window's themes as style: custom properties, light, dark, light on paper."""
    themes = {name: _theme(f"{name}.toml") for name in ("light", "dark")}
    return templates("report").get_template("palette.css.j2").render(themes)


def content_hash(content: str) -> str:
    """Return what a Content-Security-Policy calls a style or a script that it lets through."""
    digest = hashlib.sha256(content.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def _theme(name: str) -> dict[str, object]:
    return tomllib.loads(resource("themes", name).read_text("utf-8"))


def _shown(value: object) -> object:
    # Markup is a str too; it comes from our own templates and files. What would turn the text
    # around is no part of a title or a sentence that somebody reads in a table.
    return unturned(value) if type(value) is str else value
