"""Makes resources/fonts from Debian's Noto packages: ``python -m bundle.fonts`` on Debian 12.

Needs ``apt-get``, ``dpkg-deb``, ``npm`` and fonttools. The same packages give the same bytes. None
of these fonts reserves the name Noto, so a cut-down copy may keep it (resources/fonts/README.md).
"""

from __future__ import annotations

import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

TARGET = Path(__file__).resolve().parents[1] / "resources" / "fonts"
PACKAGES = ("fonts-noto-core", "fonts-noto-cjk")
WHOLE = (
    "NotoSans-Regular",
    "NotoSans-Bold",
    "NotoSerif-Regular",
    "NotoSerif-Italic",
    "NotoSerif-Bold",
    "NotoNaskhArabic-Regular",
    "NotoSerifDevanagari-Regular",
    "NotoSerifHebrew-Regular",
    "NotoSerifThai-Regular",
)
# Debian has no emoji that can be printed in black.
EMOJI = "@expo-google-fonts/noto-emoji@0.4.7"
SIMPLIFIED_CHINESE = 2  # its place in the collection that holds all CJK variants
SYMBOLS_FAMILY = "Retold Symbols"

# All hanzi of GB 18030 level 2, with the marks, kana and full-width forms that stand among them.
CHINESE_RANGES = (
    (0x20, 0x7E), (0xA0, 0xFF), (0x2000, 0x206F), (0x2100, 0x22FF), (0x2460, 0x24FF),
    (0x2500, 0x25FF), (0x3000, 0x30FF), (0x3105, 0x312F), (0x3200, 0x33FF), (0x3400, 0x4DB5),
    (0x4E00, 0x9FFF), (0xFE10, 0xFE4F), (0xFF00, 0xFFEF),
)  # fmt: skip
# The 2,350 syllables of KS X 1001, of which nearly all Korean text is made.
KOREAN = [
    chr(code)
    for code in range(0xAC00, 0xD7A4)
    if len(chr(code).encode("euc_kr", errors="ignore")) == 2  # the others take eight bytes there
]
# Arrows and mathematical signs are in one Noto font, shapes, keys and ticks in another.
MATH_RANGES = ((0x2190, 0x21FF), (0x2200, 0x22FF))
SHAPE_RANGES = ((0x2300, 0x2426), (0x25A0, 0x25FF), (0x2700, 0x27BF))


def main() -> None:
    """Write every font file and the licence of each package into resources/fonts."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fonts = _unpack(folder)
        for stem in WHOLE:
            shutil.copyfile(fonts / "truetype/noto" / f"{stem}.ttf", TARGET / f"{stem}.ttf")
        collection = TTCollection(fonts / "opentype/noto/NotoSansCJK-Regular.ttc")
        korean = tuple((ord(syllable), ord(syllable)) for syllable in KOREAN)
        chinese = _cut(collection.fonts[SIMPLIFIED_CHINESE], (*CHINESE_RANGES, *korean))
        chinese.save(TARGET / "NotoSansCJKsc-Regular.otf")
        _symbols(fonts / "truetype/noto", folder).save(TARGET / "RetoldSymbols-Regular.ttf")
        shutil.copyfile(_unpack_emoji(folder), TARGET / "NotoEmoji-Regular.ttf")


def _unpack(folder: Path) -> Path:
    """Return the folder of fonts in the downloaded packages."""
    subprocess.run(["apt-get", "download", *PACKAGES], cwd=folder, check=True)
    for package in sorted(folder.glob("*.deb")):
        subprocess.run(["dpkg-deb", "-x", package, folder], check=True)
    return folder / "usr/share/fonts"


def _unpack_emoji(folder: Path) -> Path:
    """Return the emoji font of the downloaded package."""
    subprocess.run(["npm", "pack", "--silent", EMOJI], cwd=folder, check=True)
    with tarfile.open(next(folder.glob("*.tgz"))) as package:
        package.extractall(folder, filter="data")
    return folder / "package/400Regular/NotoEmoji_400Regular.ttf"


def _cut(font: TTFont, ranges: tuple[tuple[int, int], ...]) -> TTFont:
    """Return the font with the code points of the ranges only, without layout rules or hints."""
    options = Options(hinting=False, layout_features=[], name_IDs=["*"])
    options.drop_tables += ["MATH", "GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[c for first, last in ranges for c in range(first, last + 1)])
    font.recalcTimestamp = False
    subsetter.subset(font)
    return font


def _symbols(noto: Path, folder: Path) -> TTFont:
    """Return arrows, signs, shapes and ticks as one font with the line height of Noto Sans."""
    parts: list[str] = []
    taken: set[int] = set()
    for stem, ranges in (("Math", MATH_RANGES), ("Symbols2", SHAPE_RANGES)):
        part = _cut(TTFont(noto / f"NotoSans{stem}-Regular.ttf"), ranges)
        parts.append(str(folder / f"{stem}.ttf"))
        part.save(parts[-1])
        assert not taken & part.getBestCmap().keys(), "the two parts overlap"
        taken |= part.getBestCmap().keys()
    font = Merger().merge(parts)
    font.recalcTimestamp = False
    _take_line_height(font, TTFont(noto / "NotoSans-Regular.ttf"))
    _rename(font, SYMBOLS_FAMILY)
    return font


def _take_line_height(font: TTFont, model: TTFont) -> None:
    """Give the font the model's ascent and descent, so that a sign does not spread its line."""
    for table, names in (
        ("hhea", ("ascent", "descent", "lineGap")),
        (
            "OS/2",
            ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent"),
        ),
    ):
        for name in names:
            setattr(font[table], name, getattr(model[table], name))
    font["head"].created = font["head"].modified = model["head"].modified


def _rename(font: TTFont, family: str) -> None:
    """Set the family in every name record that holds it."""
    values = {1: family, 3: f"1.0;{family}", 4: family, 6: f"{family.replace(' ', '')}-Regular"}
    for record in font["name"].names:
        record.string = values.get(record.nameID, record.toUnicode())


if __name__ == "__main__":
    main()
