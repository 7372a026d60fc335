"""The sentences that spans touch, one by one and all at once."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

import core
from core.classify.strand_text import StrandText

TEXTS = st.lists(
    st.sampled_from(["Ann left.", "He ate!", " ", "\n\n", "Ferries", "“No.”"]), max_size=8
)


@given(TEXTS)
def test_sentences_of_many_spans_are_those_of_each(pieces):
    document = core.from_text("".join(["Harbour.", *pieces]))
    reading = StrandText(document, document.strands[0])
    spans = [sentence for block in document.blocks for sentence in (block.span, *reading.sentences)]
    starts, ends = np.array([(one.start, one.end) for one in spans]).T
    first, last = reading.sentences_between(starts, ends)

    ranges = [range(*each) for each in zip(first.tolist(), last.tolist(), strict=True)]
    assert ranges == [reading.sentence_numbers(span) for span in spans]
