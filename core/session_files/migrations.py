"""From the manifest of an older version of the format to that of today's, one step a version."""

from __future__ import annotations

from collections.abc import Callable, Mapping

Manifest = Mapping[str, object]
Migration = Callable[[Manifest], Manifest]

SCHEMA = 1
"""The version that is written. A new one is a file that an older Retold would read wrongly."""

MIGRATIONS: Mapping[int, Migration] = {}
"""For each version that was ever written before `SCHEMA`, what makes the next one of it.

Pure functions, never changed again. A field that is new and may be missing needs none.
"""


class UnknownVersionError(Exception):
    """No steps lead from that version to today's."""


def migrated(
    manifest: Manifest,
    version: int,
    migrations: Mapping[int, Migration] = MIGRATIONS,
    schema: int = SCHEMA,
) -> Manifest:
    """Return the manifest of some version as one of today's.

    Raises `UnknownVersionError` where no steps lead there.
    """
    for step in range(version, schema):
        if step not in migrations:
            raise UnknownVersionError(step)
        manifest = migrations[step](manifest)
    return manifest
