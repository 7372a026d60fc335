"""Figures that two others give: shares, multiples, sums, differences, percentages."""

import pytest

from core.text.numbers import figures, worked_out


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("Half of the 2,400 workers may go.", "1,200 workers"),
        ("One job costs £6,000, the whole roof five times that.", "£30,000"),
        ("Guards slept in 14 of 241 nights.", "about 6%"),
        ("There were 310 cases in May and 560 cases in June.", "250 cases"),
        ("The boat carried 62 adults and 19 children.", "81 people"),
        ("Of 900 ballots 20% were void.", "720 ballots"),
        ("Rents rose from 500 euros to 560 euros.", "12%"),
    ],
)
def test_what_two_figures_give_is_worked_out(given, said):
    assert worked_out(figures(said)[0], figures(given)) is not None


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("Half of the 2,400 workers may go.", "1,400 workers"),
        ("Guards slept in 14 of 241 nights.", "about 9%"),
        ("The boat left in 1962 and sank in 1981.", "19 years"),
        ("Rents rose from 500 euros to 560 euros.", "60 dollars"),
    ],
)
def test_what_no_two_figures_give_is_not(given, said):
    assert worked_out(figures(said)[0], figures(given)) is None
