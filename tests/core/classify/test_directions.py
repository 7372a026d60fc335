"""Sentences told anew that turn round which way something went."""

import pytest

import core
from tests.core.classify.test_changed_words import text

TURNED = {
    "fell, climbed": (
        "Catches at Dunmore fell 8 percent in the spring as fewer trawlers left the harbour.",
        "With fewer trawlers at sea, Dunmore saw its catches of the spring climb by 8 percent.",
        "hedge.opposite",
    ),
    "rejected, upheld": (
        "The tribunal rejected the appeal that the skippers had brought over their lost wages.",
        "Over the wages that they lost, the appeal of the skippers was upheld by the tribunal.",
        "hedge.opposite",
    ),
    "less, more": (
        "The port spent less than 10 percent of its fees on dredging last year, its report shows.",
        "Last year more than 10 percent of what it took in fees went into dredging by the port.",
        "hedge.bound",
    ),
}
KEPT = {
    "the same in other words": (
        "Catches at Dunmore fell 8 percent in the spring as fewer trawlers left the harbour.",
        "With fewer trawlers at sea, Dunmore saw its catches of the spring drop by 8 percent.",
    ),
    "negated": (
        "The tribunal rejected the appeal that the skippers had brought over their lost wages.",
        "Over the wages that they lost, the appeal of the skippers was not upheld by the tribunal.",
    ),
    "another figure": (
        "Catches fell 8 percent in the spring, when fewer trawlers left the harbour of Dunmore.",
        "Fewer trawlers left Dunmore in spring, and catches, which had climbed 3 percent, fell.",
    ),
}


def _rules(source: str, repost: str) -> set[str]:
    found = core.compare(text(source, "en"), text(repost, "en")).findings
    return {one.rule for one in found}


@pytest.mark.parametrize(("source", "repost", "rule"), TURNED.values(), ids=TURNED)
def test_what_is_turned_round_in_other_words_is_told(source, repost, rule):
    assert rule in _rules(source, repost)


@pytest.mark.parametrize(("source", "repost"), KEPT.values(), ids=KEPT)
def test_what_says_the_same_is_not_told(source, repost):
    assert not {"hedge.opposite", "hedge.bound"} & _rules(source, repost)
