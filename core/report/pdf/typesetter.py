"""The one place that talks to Typst; it runs as a process of its own (see `core.report.pdf`)."""

from __future__ import annotations

import re
import sys

from core.resources import resource

# What the fonts of the project hold. Where a text has more, those of the machine help out; else
# they are left alone, so that the same report is the same file on every machine.
_FOREIGN = re.compile(
    "[\u0530-\u058f\u0700-\u074f\u0780-\u08ff\u0980-\u0dff\u0e80-\u1cff\u2c00-\u2ddf"
    "\ua000-\uabff\U00010000-\U0001efff\U00020000-\U0003ffff]"
)


NO_TAGS = "--no-tags"
"""The argument for a PDF without the tags by which screen readers find their way."""


def typeset(data: str, *, has_tags: bool) -> bytes:
    """Return the report as a PDF; ``data`` is its content as JSON."""
    import typst

    fonts = typst.Fonts(
        include_system_fonts=bool(_FOREIGN.search(data)),
        include_embedded_fonts=False,
        font_paths=[resource("fonts")],
    )
    compiler = typst.Compiler(
        resource("report", "report.typ"), font_paths=fonts, sys_inputs={"data": data}
    )
    made = compiler.compile(format="pdf", pdf_tags=has_tags)
    assert isinstance(made, bytes)  # a list is what several pictures are
    return made


if __name__ == "__main__":
    given = sys.stdin.buffer.read().decode()
    sys.stdout.buffer.write(typeset(given, has_tags=NO_TAGS not in sys.argv))
