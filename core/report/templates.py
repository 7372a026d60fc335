"""Web pages from templates: everything that is printed is escaped, and made visible."""

from __future__ import annotations

import base64
import hashlib
import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING

from core.resources import resource
from core.text.visible import visible

if TYPE_CHECKING:
    from jinja2 import Environment


# Overrides turn letters around, and no prose needs them; embeddings and isolates it may.
_OVERRIDES = {0x202D: "\ufffd", 0x202E: "\ufffd"}
_HAS_OVERRIDE = re.compile("[\u202d\u202e]")


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
    # Markup is a str too; it comes from our own templates and files.
    if type(value) is not str:
        return value
    shown = visible(value)
    return shown.translate(_OVERRIDES) if _HAS_OVERRIDE.search(shown) else shown
