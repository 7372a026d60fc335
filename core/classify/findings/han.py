"""Chinese names that were swapped, dropped or made general in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.classify.evidence import Evidence, places
from core.classify.findings.context import around
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.classify.rules import finding
from core.model import Edit, Finding, Span
from core.text.han_names import (
    REACH,
    HanKind,
    HanName,
    are_other_sorts,
    han_names,
    is_general,
    is_proper,
    says,
    sort_of_name,
)

LANGUAGE = "zh"
_LAST_RUN = re.compile("[\u3400-\u9fff]*\\Z")
# Floors and parts are counted so, too: "一、二楼".
_IN_ITEM, _MAX_ITEM = re.compile("[\u3400-\u9fff](?<![一二三四五六七八九十百千万两])"), 5
# A longer replacement is another thought.
_MAX_EDITED = 28


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield names set for one another, then those that the whole repost no longer has."""
    if evidence.source.language != LANGUAGE or evidence.repost.language != LANGUAGE:
        return
    for pair in evidence.changed:
        yield from _of_pair(evidence, pair)


def _of_pair(evidence: Evidence, pair: Pair) -> Iterator[Finding]:
    told: list[Span] = []
    for edit in pair.changes:
        if max(len(edit.source), len(edit.repost)) > _MAX_EDITED:
            continue
        for rule, source, repost in _changes(evidence, pair, edit):
            if not any(source.start < one.end and one.start < source.end for one in told):
                told.append(source)
                yield _finding(pair, rule, source, repost)


def _finding(pair: Pair, rule: str, source: Span, repost: Span | None) -> Finding:
    here, there = pair.source_reading, pair.repost_reading
    shown = {"source": around(here, source).of(here.text)}
    if repost is None:
        return finding(rule, places(pair, source), name=source.of(here.text), **shown)
    shown["repost"] = around(there, repost).of(there.text)
    return finding(rule, places(pair, source, repost), **shown)


_Change = tuple[str, Span, Span | None]


def _changes(evidence: Evidence, pair: Pair, edit: Edit) -> Iterator[_Change]:
    """Yield what an edit did to names: the rule, and where they stand."""
    here = list(_touched(pair.source_reading, pair.source, edit.source))
    there = list(_touched(pair.repost_reading, pair.repost, edit.repost))
    for before in here:
        words = _words(pair.source_reading, before)
        if words in pair.repost_reading.of(pair.repost):
            continue
        after = next((one for one in there if _is_set_for(edit, before, one)), None)
        if after is not None and _is_new(evidence, pair, after):
            if not (before.speaks and after.speaks):  # else rules of voices tell it
                yield "name.changed", _span(before), _span(after)
        elif after is None and _is_dropped(evidence, pair, edit, before):
            yield "name.dropped", _span(before), None
    if are_other_sorts(
        edit.source.of(pair.source_reading.text), edit.repost.of(pair.repost_reading.text)
    ):
        yield "name.changed", edit.source, edit.repost
    yield from _body(evidence, pair, edit)
    yield from _listed(pair, edit)


def _is_set_for(edit: Edit, before: HanName, after: HanName) -> bool:
    """Return whether one name stands for another: persons who do not speak only as a whole."""
    if before.kind is not after.kind:
        return False
    is_person = before.kind is HanKind.PERSON and not (before.speaks and after.speaks)
    return not is_person or (edit.source == _span(before) and edit.repost == _span(after))


def _is_dropped(evidence: Evidence, pair: Pair, edit: Edit, name: HanName) -> bool:
    """Return whether a person's name is gone from the whole repost; not with what they said."""
    if name.kind is not HanKind.PERSON or _words(pair.source_reading, name) in evidence.repost.text:
        return False
    if name.speaks:
        return says(pair.repost_reading.of(pair.repost))
    return edit.source == _span(name) and len(edit.repost) == 0


def _is_new(evidence: Evidence, pair: Pair, after: HanName) -> bool:
    """Return whether the source's passage does not have a name, and it is no outlet's."""
    words = _words(pair.repost_reading, after)
    is_outlet = evidence.outlets.mention.search(words) is not None
    return not is_outlet and words not in pair.source_reading.of(pair.source)


def _touched(reading: Reading, spans: tuple[Span, ...], edited: Span) -> Iterator[HanName]:
    """Yield the names that an edit touches."""
    if len(edited) == 0:
        return
    for span in spans:
        start, end = max(span.start, edited.start - REACH), min(span.end, edited.end + REACH)
        if start < end:
            for name in han_names(reading.text, start, end):
                if name.start < edited.end and edited.start < name.end:
                    yield name


def _body(evidence: Evidence, pair: Pair, edit: Edit) -> Iterator[_Change]:
    """Yield a body or a place whose sort stayed: "宁州大学" became "江海大学", or "一所大学"."""
    source, repost = _run(pair.source_reading, edit.source), _run(pair.repost_reading, edit.repost)
    here, there = pair.source_reading.text, pair.repost_reading.text
    sort, other = sort_of_name(here, source.end), sort_of_name(there, repost.end)
    if sort is None or other is None or here[source.end : sort[1]] != there[repost.end : other[1]]:
        return
    before, after = here[source.start : sort[0]], there[repost.start : other[0]]
    name = Span(source.start, sort[1])
    if not is_proper(before) or before in pair.repost_reading.of(pair.repost):
        return
    if is_proper(after) and after not in pair.source_reading.of(pair.source):
        yield "name.changed", name, Span(repost.start, other[1])
    elif is_general(repost.of(there)) and name.of(here) not in evidence.repost.text:
        yield "name.dropped", name, None


def _listed(pair: Pair, edit: Edit) -> Iterator[_Change]:
    """Yield one of several that gave way to another: "江岸、汉阳、洪山", "江岸、武昌、洪山"."""
    source, repost = (
        _item(pair.source_reading, edit.source),
        _item(pair.repost_reading, edit.repost),
    )
    if source is None or repost is None:
        return
    before, after = source.of(pair.source_reading.text), repost.of(pair.repost_reading.text)
    is_kept = before in pair.repost_reading.of(pair.repost)
    if not is_kept and after not in pair.source_reading.of(pair.source):
        yield "name.changed", source, repost


def _item(reading: Reading, edited: Span) -> Span | None:
    """Return the item of a list with "、" that an edit lies in, None where it does in none."""
    text = reading.text
    start, end = edited.start, edited.end
    while start and _IN_ITEM.match(text, start - 1):
        start -= 1
    while _IN_ITEM.match(text, end):
        end += 1
    is_listed = text[start - 1 : start] == "、" or text[end : end + 1] == "、"
    is_item = is_listed and 1 < end - start <= _MAX_ITEM
    return Span(start, end) if is_item and all(map(_IN_ITEM.match, text[start:end])) else None


def _run(reading: Reading, edited: Span) -> Span:
    """Return the Chinese characters at the end of an edit: what follows its last mark."""
    found = _LAST_RUN.search(reading.text, edited.start, edited.end)
    return Span(found.start(), edited.end) if found else edited


def _words(reading: Reading, name: HanName) -> str:
    return reading.text[name.start : name.end]


def _span(name: HanName) -> Span:
    return Span(name.start, name.end)
