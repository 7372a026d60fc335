"""What stands at the top of the page."""

from dataclasses import replace

import pytest

from core.model import BlockKind
from core.options import Options
from core.report.provenance import command, facts, making


def told(made):
    """Return what is said of both pages, by name."""
    return {fact.name: (fact.source.text, fact.repost.text) for fact in facts(made)}


def test_what_a_page_does_not_give_is_said_to_be_missing(harbour):
    assert told(harbour)["Outlet"] == ("The Ledger", "not given")
    assert told(harbour)["Published"] == ("not given", "not given")


def test_titles_are_marked_with_the_language_that_they_are_in(harbour):
    source = replace(harbour.source, title="港口五月关闭")
    (title, *_) = facts(replace(harbour, source=source))

    assert title.source.language == "zh"


def test_nothing_is_said_of_corrections_where_there_are_none(harbour):
    assert "By hand" not in told(harbour)


def test_corrections_by_hand_are_counted(harbour):
    first, second, third = harbour.source.blocks
    blocks = (
        replace(first, by_hand=True),
        replace(second, by_hand=True),
        replace(third, kind=BlockKind.BOILERPLATE, by_hand=True),
    )
    made = replace(harbour, source=replace(harbour.source, blocks=blocks))

    assert told(made)["By hand"] == (
        "2 blocks put back into the article and 1 block taken out of it",
        "nothing changed",
    )


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (Options(), ""),
        (Options("en", "zh"), "--source-strand en --repost-strand zh "),
        (Options(outlets=("The Ledger", "TL")), "--outlet 'The Ledger' --outlet TL "),
        (Options(fold_chinese=False), "--no-fold-chinese "),
        (Options(min_alike_percent=20, min_kept_percent=60), "--min-alike 20 --min-kept 60 "),
    ],
    ids=["none", "strands", "outlets", "chinese", "thresholds"],
)
def test_every_option_is_in_the_command_that_makes_it_again(harbour, options, expected):
    made = command(replace(harbour, options=options), ".html")

    assert made == f"retold compare ledger.txt blog.html {expected}-o report.html"


@pytest.mark.parametrize(
    ("page", "argument"),
    [
        ({"name": "-dash.txt"}, "./-dash.txt"),
        ({"name": "standard input"}, "-"),
        ({"name": "x.org/…/a", "address": "https://x.org/b/a"}, "https://x.org/b/a"),
        ({"name": "x.org", "address": "https://www.x.org/"}, "https://www.x.org/"),
        ({"name": "saved.mhtml", "address": "https://x.org/a"}, "saved.mhtml"),
        ({"name": "a.txt", "address": "/home/anna/a.txt"}, "a.txt"),
    ],
    ids=["a dash", "standard input", "an address", "a server", "an archive", "a path"],
)
def test_the_command_in_a_report_names_the_page_as_it_was_opened(harbour, page, argument):
    made = replace(harbour, source=replace(harbour.source, **page))

    assert command(made, ".md") == f"retold compare {argument} blog.html -o report.md"


def test_an_encoding_that_a_person_chose_is_in_the_command(harbour):
    made = replace(harbour, source=replace(harbour.source, chosen_encoding="big5"))

    assert "--source-encoding big5 -o" in command(made, ".html")


def test_the_command_line_understands_the_command(harbour):
    import shlex

    from core.arguments import options_of
    from core.cli import _parser

    options = Options("en", "zh", ("The Ledger",), False, 20, 60)
    given = _parser().parse_args(
        shlex.split(command(replace(harbour, options=options), ".html"))[1:]
    )

    assert (given.source, given.repost) == ("ledger.txt", "blog.html")
    assert options_of(given) == options


def test_the_names_that_count_as_credit_are_told(harbour):
    made = dict(making(replace(harbour, outlets=("The Ledger",)), None, ".html"))

    assert made["Credit"] == "looked for under “The Ledger”"


def test_where_no_name_of_the_source_is_known_the_report_says_so(harbour):
    made = dict(making(replace(harbour, outlets=()), None, ".html"))

    assert "the name of the source’s outlet is not known" in made["Credit"]
