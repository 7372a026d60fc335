"""Preferences in a store: each is read by its type and its limits, or is as from the start."""

from __future__ import annotations

import re
from dataclasses import replace

from core.model import Kind
from core.options import MAX_PERCENT, Options
from gui.preferences import (
    MAX_CHARACTERS,
    MAX_SIZE_PT,
    MIN_CHARACTERS,
    MIN_SIZE_PT,
    REPORT_ENDINGS,
    Preferences,
)
from gui.theme import ReadingFont
from gui.typed_store import TypedStore

APPEARANCE_KEY, LANGUAGE_KEY = "window/appearance", "window/language"
_PERCENT = (0, MAX_PERCENT)
_WHOLE_PANE = "none"


def read_preferences(store: TypedStore) -> Preferences:
    """Return the preferences that a store holds."""
    usual = Preferences()
    ending = store.text("report/ending")
    return Preferences(
        appearance=store.word(APPEARANCE_KEY, usual.appearance),
        language=store.word(LANGUAGE_KEY, usual.language),
        reading=_reading(store, usual.reading),
        kind_colours=_kind_colours(store),
        options=_options(store, usual.options),
        report_ending=ending if ending in REPORT_ENDINGS else usual.report_ending,
        may_fetch=store.flag("privacy/fetch", otherwise=usual.may_fetch),
    )


def write_preferences(store: TypedStore, preferences: Preferences) -> None:
    """Put preferences into a store."""
    reading, options = preferences.reading, preferences.options
    store.set(APPEARANCE_KEY, preferences.appearance.value)
    store.set(LANGUAGE_KEY, preferences.language.value)
    store.set("reading/family", reading.family)
    store.set("reading/size_pt", reading.size_pt)
    store.set("reading/max_characters", reading.max_characters or _WHOLE_PANE)
    for kind in Kind:
        store.set(f"kinds/{kind}", preferences.kind_colours.get(kind, ""))
    store.set("comparing/outlets", options.outlets)
    store.set("comparing/fold_chinese", options.fold_chinese)
    store.set("comparing/min_alike_percent", options.min_alike_percent)
    store.set("comparing/min_kept_percent", options.min_kept_percent)
    store.set("report/ending", preferences.report_ending)
    store.set("privacy/fetch", preferences.may_fetch)


def _reading(store: TypedStore, usual: ReadingFont) -> ReadingFont:
    limits, key = (MIN_CHARACTERS, MAX_CHARACTERS), "reading/max_characters"
    is_whole_pane = store.text(key) == _WHOLE_PANE
    width = store.whole(key, limits, usual.max_characters or MAX_CHARACTERS)
    return replace(
        usual,
        family=store.text("reading/family") or usual.family,
        size_pt=store.number("reading/size_pt", (MIN_SIZE_PT, MAX_SIZE_PT), usual.size_pt),
        max_characters=None if is_whole_pane else width,
    )


def _kind_colours(store: TypedStore) -> dict[Kind, str]:
    colours = {kind: store.text(f"kinds/{kind}") for kind in Kind}
    return {k: colour for k, colour in colours.items() if re.fullmatch(r"#[0-9a-f]{6}", colour)}


def _options(store: TypedStore, usual: Options) -> Options:
    alike, kept = usual.min_alike_percent, usual.min_kept_percent
    return replace(
        usual,
        outlets=tuple(name for name in store.texts("comparing/outlets") if name.strip()),
        fold_chinese=store.flag("comparing/fold_chinese", otherwise=usual.fold_chinese),
        min_alike_percent=store.whole("comparing/min_alike_percent", _PERCENT, alike),
        min_kept_percent=store.whole("comparing/min_kept_percent", _PERCENT, kept),
    )
