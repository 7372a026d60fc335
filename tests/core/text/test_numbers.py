"""Figures with their value and unit, in the ways texts write them."""

import re
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.numbers import SIGNS, figures, figures_at, number_words

READ = {
    "plain": ("1,234 boats", "1234", ""),
    "millions": ("87 million users", "87000000", ""),
    "short millions": ("87m users", "87000000", ""),
    "Han scale": ("8700万用户", "87000000", ""),
    "dollars": ("$120 billion", "120000000000", "$"),
    "short billions": ("120bn", "120000000000", ""),
    "Han currency": ("1200亿美元", "120000000000", "$"),
    "percent sign": ("up 3.5% today", "3.5", "%"),
    "percent word": ("five percent", "5", "%"),
    "Han percent": ("百分之3.5", "3.5", "%"),
    "number words": ("two hundred and five", "205", ""),
    "dozen": ("a dozen", "12", ""),
    "decades": ("four decades", "40", ""),
    "year": ("in 2018, they", "2018", "year"),
    "count like a year": ("2000 people", "2000", ""),
    "date": ("March 3, 2019", "20190303", "date"),
    "British date": ("3 March 2019", "20190303", "date"),
    "ISO date": ("2019-03-03", "20190303", "date"),
    "Han date": ("2019年3月3日", "20190303", "date"),
    "time": ("5 p.m.", "1020", "time"),
    "weekday": ("on Tuesday", "2", "weekday"),
    "German time": ("um 2.17 Uhr", "137", "time"),
    "French time": ("à 14h30", "870", "time"),
    "Han time": ("下午3点半", "930", "time"),
    "hour without a half of the day": ("at 5:40", "340", "clock"),
    "o'clock": ("at five o'clock", "300", "clock"),
    "year before a verb": ("stolen in 1998 is back", "1998", "year"),
    "count of what is many": ("1998 votes", "1998", ""),
    "noon": ("by noon", "720", "time"),
    "Han date in words": ("九月十四日", "914", "date"),
    "Han count": ("一百二十辆", "120", ""),
    "Han count of ten thousands": ("三万两千人", "32000", ""),
    "Han percent in words": ("百分之三十", "30", "%"),
    "Han tenths": ("少了三成", "30", "%"),
    "Han tenths and a half": ("七成半", "75", "%"),
    "span": ("72 hours", "72", "hours"),
    "hyphened span": ("a five-year plan", "5", "years"),
    "half a million": ("half a million francs", "500000", "francs"),
    "quarter-million": ("a quarter-million-dollar bond", "250000", "$"),
    "one and a half": ("one and a half million", "1500000", ""),
    "German millions": ("1,8 Mio. Euro", "1800000", "€"),
    "multiple": ("double what brokers see", "2", "times"),
    "multiple in words": ("six times the average", "6", "times"),
    "vague count": ("hundreds of homes", "100", "vague"),
    "vague count of tens": ("tens of thousands marched", "10000", "vague"),
    "quarter": ("Q2", "2", "ordinal"),
    "half": ("half of them", "0.5", "fraction"),
    "fifths": ("two-fifths of them", "0.4", "fraction"),
    "one in five": ("one in five voters", "0.2", "fraction"),
    "ratio in digits": ("9 out of 10 voters", "0.9", "fraction"),
    "Han single digit with a unit": ("三年内", "3", "years"),
    "Han day": ("17日通报", "17", "monthday"),
    "Han months": ("1至5月", "5", "month"),
    "quarters of an hour": ("three quarters of an hour", "0.75", "hours"),
    "German fraction": ("drei Viertel der Höfe", "0.75", "fraction"),
    "race time": ("in 22:41:09", "81669", "seconds"),
    "two units in words": ("six hours and forty minutes late", "400", "minutes"),
    "two units of length": ("is 5 feet 11 inches tall", "71", "inches"),
    "two units in Chinese": ("用了6小时40分钟", "400", "minutes"),
    "race time in words": ("22 hours, 41 minutes and 9 seconds", "81669", "seconds"),
    "German area": ("8,7 Quadratkilometer", "8.7", "sq km"),
    "German decades": ("sechs Jahrzehnte", "60", ""),
    "a span": ("for a week", "1", "weeks"),
    "named span": ("a fortnight", "14", "days"),
    "Han fraction": ("四分之三", "0.75", "fraction"),
    "Han hours and a half": ("开了三个半小时", "3.5", "hours"),
    "Han years and a half": ("两年半以后", "2.5", "years"),
    "Han weekday": ("下周五开庭", "5", "weekday"),
    "Han Sunday": ("星期日", "7", "weekday"),
    "Han score": ("三比一获胜", "3001", "score"),
    "Han score in digits": ("以3比1获胜", "3001", "score"),
    "Han degrees": ("最高38度", "38", "degrees"),
    "Han degrees of Celsius": ("41.3摄氏度", "41.3", "degrees"),
    "a year and a half": ("for a year and a half", "1.5", "years"),
    "more than a measure": ("more than a tonne of sand", "1", "tons"),
}


@pytest.mark.parametrize(("text", "value", "unit"), READ.values(), ids=READ)
def test_a_figure_is_read_with_value_and_unit(text, value, unit):
    (figure,) = figures(text)

    assert (figure.value, figure.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    ["COVID-19", "the G20", "one of them", "page2image16", "It may.", "a mile off"],
)
def test_codes_and_pronouns_are_no_figures(text):
    assert figures(text) == ()


def test_the_language_decides_about_the_decimal_mark():
    assert figures("1.234 Boote", "de")[0].value == Decimal(1234)
    assert figures("1.234 boats", "en")[0].value == Decimal("1.234")


def test_the_first_of_a_range_takes_unit_and_scale():
    first, second = figures("between $3 and $5 billion")

    assert (first.value, second.value) == (Decimal(3 * 10**9), Decimal(5 * 10**9))


EQUAL = [
    ("three quarters of an hour", "45 minutes"),
    ("870 Hektar", "8,7 Quadratkilometer"),
    *(("87 million", "8700万"), ("$3bn", "3 billion dollars"), ("half", "50%"), ("12", "twelve")),
    *(
        ("72 hours", "three days"),
        ("1,000 micrograms", "one milligram"),
        ("18 months", "1.5 years"),
    ),
    *(
        ("17 miles", "27 km"),
        ("a fifth", "20 percent"),
        ("one in four", "25%"),
        ("46,000", "4.6万"),
    ),
    *(("12 p.m.", "noon"), ("5:40", "5:40 p.m."), ("30%", "三成"), ("120", "一百二十")),
    *(
        ("640 people", "hundreds"),
        ("47", "47 years"),
        ("twice", "two times"),
        ("9月14日", "Sept. 14"),
    ),
]
DIFFERENT = [
    *(
        ("three days", "80 hours"),
        ("17 miles", "17 km"),
        ("17 miles", "30 km"),
        ("hundreds", "thousands"),
    ),
    *(
        ("640", "thousands"),
        ("one in five", "one in three"),
        ("2 a.m.", "2 p.m."),
        ("一百二十", "120万"),
    ),
]


@pytest.mark.parametrize(("one", "other"), EQUAL)
def test_other_notations_are_equal(one, other):
    assert figures(one)[0].equals(figures(other)[0])


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_amounts_are_not_equal(one, other):
    assert not figures(one)[0].equals(figures(other)[0])
    assert not figures(other)[0].equals(figures(one)[0])


@pytest.mark.parametrize(
    "text", ["千万不要", "万一下雨", "三人", "in ten", "the second half of it"]
)
def test_words_that_only_look_like_figures_are_none(text):
    assert [one for one in figures(text) if not one.is_weak] == []


def test_rounding_is_told_from_change():
    exact, rounded, other = (figures(text)[0] for text in ("3.46%", "3.5%", "3.6%"))

    assert exact.rounds_to(rounded)
    assert exact.contradicts(other)


@given(st.text(alphabet="0123456789.,$%€ ambkn-万亿年月日第twohundredmay:", max_size=40))
def test_any_text_gives_figures_in_order_and_apart(text):
    found = figures(text)

    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


MONTHS = ["明年六月开通", "out until April", "rumored since July", "in May", "from March 2021"]


@pytest.mark.parametrize("text", MONTHS)
def test_a_month_alone_is_read_where_the_word_before_or_a_year_says_so(text):
    assert figures(text)[0].unit == "month"


OTHER_UNITS = [("22 miles", "22 kilometers"), ("9.6 billion crowns", "9.6 billion dollars")]


@pytest.mark.parametrize(("one", "other"), OTHER_UNITS)
def test_as_many_of_another_unit_are_not_equal(one, other):
    assert not figures(one)[0].equals(figures(other)[0])
    assert figures(one)[0].equals(figures(one.rsplit(maxsplit=1)[0])[0])


@pytest.mark.parametrize(("one", "other"), [("60km", "60 kilometres"), ("NOK 2bn", "2bn crowns")])
def test_names_of_one_unit_are_equal(one, other):
    assert figures(one)[0].equals(figures(other)[0])


@given(st.lists(st.sampled_from([text for text, *_ in READ.values()]), max_size=12).map(" ".join))
def test_figures_looked_for_at_likely_places_are_all_figures(text):
    small = text.lower()
    words = re.compile(rf"\b(?:{'|'.join(map(re.escape, number_words()))})")
    places = sorted({found.start() for one in (SIGNS, words) for found in one.finditer(small)})

    assert tuple(figures_at(small, places, len(small))) == figures(text)


@pytest.mark.parametrize(
    "text", ["3 kilometres, 200 metres of it uphill", "2 hours or 90 minutes", "£3 and 5 metres"]
)
def test_two_amounts_that_make_no_sum_stay_two(text):
    assert len(figures(text)) == 2


def test_once_a_week_is_no_monday():
    assert all(one.unit != "weekday" for one in figures("每周一次", "zh"))
