"""What Windows and macOS want to know of the application before they start it."""

from __future__ import annotations

from typing import Any

from bundle.contents import IDENTIFIER, SESSION_TYPE, SUMMARY

COPYRIGHT = "Copyright 2026 The Retold authors. Apache License 2.0."

INFO_PLIST: dict[str, Any] = {
    "CFBundleDisplayName": "Retold",
    "CFBundleName": "Retold",
    "NSHumanReadableCopyright": COPYRIGHT,
    "NSHighResolutionCapable": True,
    "NSRequiresAquaSystemAppearance": False,
    "LSApplicationCategoryType": "public.app-category.productivity",
    "CFBundleLocalizations": ["en", "zh-Hans"],
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "Retold session",
            "CFBundleTypeRole": "Editor",
            "LSHandlerRank": "Owner",
            "LSItemContentTypes": [f"{IDENTIFIER}.session"],
        },
        {
            "CFBundleTypeName": "Web page or text",
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "Alternate",
            "LSItemContentTypes": ["public.html", "public.plain-text"],
        },
    ],
    "UTExportedTypeDeclarations": [
        {
            "UTTypeIdentifier": f"{IDENTIFIER}.session",
            "UTTypeDescription": "Retold session",
            "UTTypeConformsTo": ["public.zip-archive"],
            "UTTypeTagSpecification": {
                "public.filename-extension": ["retold"],
                "public.mime-type": [SESSION_TYPE],
            },
        }
    ],
}
"""The keys of macOS' Info.plist beyond those that PyInstaller writes."""


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """Return a version as Windows counts them: ``0.1.0`` is 0, 1, 0, 0."""
    parts = [int(part) if part.isdigit() else 0 for part in version.split(".")]
    first, second, third, fourth = (*parts, 0, 0, 0, 0)[:4]
    return first, second, third, fourth


def version_resource(version: str) -> object:
    """Return what the properties of the Windows program say, as PyInstaller takes it."""
    from PyInstaller.utils.win32 import versioninfo as info

    numbers = four_numbers(version)
    told = {
        "CompanyName": "The Retold authors",
        "FileDescription": f"Retold: {SUMMARY.lower()}",
        "FileVersion": version,
        "InternalName": "retold",
        "LegalCopyright": COPYRIGHT,
        "OriginalFilename": "retold.exe",
        "ProductName": "Retold",
        "ProductVersion": version,
    }
    strings = [info.StringStruct(name, value) for name, value in told.items()]
    return info.VSVersionInfo(
        ffi=info.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            info.StringFileInfo([info.StringTable("040904B0", strings)]),
            info.VarFileInfo([info.VarStruct("Translation", [0x0409, 1200])]),
        ],
    )
