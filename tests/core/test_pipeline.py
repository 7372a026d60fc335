"""What holds for every pair of pages, tested on random texts and on real ones."""

import json
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import core
from core.errors import CancelledError
from core.model import Comparison, Document, FindingType, Kind, Span, Stage
from core.progress import Progress
from core.text.joined import join_spans

SENTENCES = st.sampled_from(
    [
        "The night train leaves Port Ellery at 10:15 p.m. with 11 cars.",
        "The sleeper leaves Ellery at 10:15 with eleven cars.",
        "Fares start at 49 crowns, two officials said.",
        "“We have the track and the stars,” said Ingrid Solheim.",
        "'We have the track', said Solheim — who else?",
        "Sleep well.",
        "No.",
        "夜行列车将于十点十五分离开埃勒里港。",
        "Поезд уходит в десять часов.",
        "\N{GRINNING FACE} \N{MATHEMATICAL BOLD CAPITAL A}bc was here…",
        "Farmers fear that whistles at 23 crossings would keep their cattle awake, and who could"
        " blame them -Courier",
    ]
)
TEXTS = st.lists(st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=5)
TEXTS = TEXTS.map("\n\n".join)


OPTIONS = st.builds(
    core.Options,
    fold_chinese=st.booleans(),
    min_alike_percent=st.integers(0, 100),
    min_kept_percent=st.integers(0, 100),
)


def compared(source: str, repost: str, options: core.Options | None = None) -> Comparison:
    return core.compare(core.from_text(source), core.from_text(repost), options or core.Options())


def covered(document: Document, spans: list[Span]) -> str:
    spans = sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    return "".join("".join(span.of(document.text) for span in spans).split())


def strand_text(document: Document, strand_id: int) -> str:
    blocks = (document.blocks[index] for index in document.strand(strand_id).blocks)
    return "".join("".join(block.span.of(document.text) for block in blocks).split())


def assert_nothing_is_lost(result: Comparison) -> None:
    source = [span for passage in result.passages for span in passage.source]
    repost = [span for passage in result.passages for span in passage.repost]

    assert covered(result.source, source) == strand_text(result.source, result.source_strand)
    assert covered(result.repost, repost) == strand_text(result.repost, result.repost_strand)


def assert_edits_rebuild_the_repost(result: Comparison) -> None:
    for passage in result.passages:
        owner = passage if passage.repeats is None else result.passages[passage.repeats - 1]
        if passage.kind in (Kind.OMITTED, Kind.ADDED):
            assert not passage.edits
            continue
        source = join_spans(result.source.text, owner.source)
        repost = join_spans(result.repost.text, passage.repost)
        rebuilt, done = "", 0
        for edit in passage.edits:
            start, end = place(source, edit.source)
            rebuilt += source.text[done:start]
            rebuilt += repost.text[slice(*place(repost, edit.repost))]
            done = end
        assert rebuilt + source.text[done:] == repost.text


def place(joined, span: Span) -> tuple[int, int]:
    """Return where a document's span stands in the joined text."""
    return at(joined, span.start), at(joined, span.end)


def at(joined, offset: int) -> int:
    for start, part in zip(joined.starts, joined.spans, strict=True):
        if part.start <= offset <= part.end:
            return start + offset - part.start
    raise AssertionError(f"{offset} lies in no span of the passage")


def assert_swapped(there: Comparison, back: Comparison) -> None:
    turned = {Kind.OMITTED: Kind.ADDED, Kind.ADDED: Kind.OMITTED}
    forward = {
        (p.source, p.repost, p.kind, p.is_merged, p.is_split, p.is_moved) for p in there.passages
    }
    backward = {
        (p.repost, p.source, turned.get(p.kind, p.kind), p.is_split, p.is_merged, p.is_moved)
        for p in back.passages
    }

    assert forward == backward


@settings(deadline=None)
@given(TEXTS, TEXTS, OPTIONS)
def test_nothing_is_lost_and_edits_are_exact(source, repost, options):
    result = compared(source, repost, options)

    assert_nothing_is_lost(result)
    assert_edits_rebuild_the_repost(result)


@settings(deadline=None)
@given(TEXTS)
def test_a_text_against_itself_is_verbatim_and_finds_nothing(text):
    result = compared(text, text)

    assert {passage.kind for passage in result.passages} == {Kind.VERBATIM}
    assert {finding.type for finding in result.findings} <= {FindingType.UNCREDITED}
    assert not any(passage.is_moved for passage in result.passages)


@settings(deadline=None)
@given(st.lists(SENTENCES, unique=True, min_size=1).map(" ".join), st.data(), OPTIONS)
def test_swapping_the_sides_swaps_the_result(source, data, options):
    """Where no text stands twice; a further use of a text has no counterpart when swapped."""
    repost = " ".join(data.draw(st.lists(SENTENCES, unique=True, min_size=1)))
    there, back = compared(source, repost, options), compared(repost, source, options)

    if all(passage.repeats is None for passage in (*there.passages, *back.passages)):
        assert_swapped(there, back)


@settings(deadline=None, max_examples=25)
@given(TEXTS, TEXTS)
def test_the_same_input_gives_the_same_bytes(source, repost):
    one = json.dumps(core.to_json(compared(source, repost)))
    other = json.dumps(core.to_json(compared(source, repost)))

    assert one == other


@settings(deadline=None, max_examples=50)
@given(TEXTS, TEXTS)
def test_offsets_in_the_json_index_its_own_text(source, repost):
    result = compared(source, repost)
    as_json = core.to_json(result)

    for passage, in_json in zip(result.passages, as_json["passages"], strict=True):
        for side in ("source", "repost"):
            document, text = getattr(result, side), as_json[side]["text"]
            shown = [text[span["start"] : span["end"]] for span in in_json[side]]
            assert shown == [span.of(document.text) for span in getattr(passage, side)]


def test_two_unrelated_texts_are_a_result_with_one_sentence_that_says_so():
    result = compared(
        "The harbour froze in March. Three tugs kept the channel open.",
        "My recipe takes four lemons and a cup of sugar. Stir until it thickens.",
    )

    assert {passage.kind for passage in result.passages} == {Kind.OMITTED, Kind.ADDED}
    assert len([note for note in result.notes if "nothing" in note.text.lower()]) == 1


def test_a_cancelled_comparison_stops():
    class StoppedError(Exception):
        pass

    def stop(_stage, _share):
        raise StoppedError

    document = core.from_text("The harbour froze in March.")

    with pytest.raises(StoppedError):
        core.compare(document, document, progress=stop)


def long_pair() -> tuple[Document, Document]:
    lines = [f"Ferry number {at} left pier {at % 7} at noon, she said." for at in range(400)]
    changed = [line.replace("noon", "dusk") if at % 2 else line for at, line in enumerate(lines)]
    return core.from_text("\n".join(lines)), core.from_text("\n".join(changed))


def test_a_long_comparison_is_heard_of_all_the_way():
    heard: list[tuple[Stage, float]] = []
    core.compare(*long_pair(), progress=lambda *report: heard.append(report))

    shares = [share for _, share in heard]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert sum(stage is Stage.CLASSIFY for stage, _ in heard) > 30
    assert sum(stage is Stage.ALIGN for stage, _ in heard) > 10


def test_a_comparison_can_be_cancelled_whenever_it_is_heard_of():
    pair, heard = long_pair(), list[float]()
    core.compare(*pair, progress=lambda _, share: heard.append(share))

    for count in range(0, len(heard), 9):
        with pytest.raises(CancelledError):
            core.compare(*pair, progress=stopping_after(count))


def stopping_after(count: int) -> Progress:
    left = iter([True] * count)

    def report(_stage: Stage, _share: float) -> None:
        if not next(left, False):
            raise CancelledError

    return report


@pytest.mark.parametrize("source", ["seeds/004_77ad7b163405c188.txt", "pages/chinese-portal.html"])
@pytest.mark.parametrize("repost", ["seeds/000_f660bc443a598310.txt", "pages/blog-repost.html"])
class TestRealPages:
    """The same story as text and as HTML, in every combination."""

    def test_nothing_is_lost_and_edits_are_exact(self, shared, source, repost):
        result = core.compare(core.read(shared / source), core.read(shared / repost))

        assert_nothing_is_lost(result)
        assert_edits_rebuild_the_repost(result)

    def test_swapping_keeps_the_pairs(self, shared, source, repost):
        pages = core.read(shared / source), core.read(shared / repost)
        there, back = core.compare(*pages), core.compare(*reversed(pages))
        pairs = {(p.source, p.repost) for p in there.passages if p.source and p.repost}

        assert pairs == {(p.repost, p.source) for p in back.passages if p.source and p.repost}

    def test_every_combination_gives_the_same_passages(self, shared, source, repost):
        first = core.compare(
            core.read(shared / "seeds/004_77ad7b163405c188.txt"),
            core.read(shared / "seeds/000_f660bc443a598310.txt"),
        )
        result = core.compare(core.read(shared / source), core.read(shared / repost))

        assert summary(result) == summary(first)


def summary(result: Comparison) -> list[tuple[object, ...]]:
    """Return the passages by their words, so that offsets and blanks do not count."""
    return [
        (
            passage.kind,
            passage.credit,
            passage.is_moved,
            passage.repeats,
            *("".join(s.of(result.source.text).split()) for s in passage.source),
            *("".join(s.of(result.repost.text).split()) for s in passage.repost),
        )
        for passage in result.passages
    ]
