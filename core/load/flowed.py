"""Plain text of mails whose lines flow: a blank at the end says that the line goes on."""

from __future__ import annotations

_SIGNATURE = "-- "


def unflowed(text: str, *, drops_blanks: bool) -> str:
    """Return the text with its paragraphs on one line each.

    ``drops_blanks`` says that the blank at a line's end is none of the text's.

    Source:
        RFC 3676, "The Text/Plain Format and DelSp Parameters".
    """
    lines, depths = list[str](), list[int]()
    goes_on = False
    for raw in text.split("\n"):
        line = raw.removesuffix("\r")
        depth = len(line) - len(line.lstrip(">"))
        words = line[depth:].removeprefix(" ")
        is_signature = words == _SIGNATURE
        if goes_on and not is_signature and depths[-1] == depth:
            lines[-1] += words
        else:
            lines.append(words)
            depths.append(depth)
        goes_on = words.endswith(" ") and not is_signature
        if goes_on and drops_blanks:
            lines[-1] = lines[-1][:-1]
    marks = (">" * depth + " " if depth else "" for depth in depths)
    return "\n".join(map(str.__add__, marks, lines))
