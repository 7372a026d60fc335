import pytest

from core.extract.titles import Title, TitleLine, likeliest_title, site_around, split_site


@pytest.mark.parametrize(
    ("title", "site", "expected"),
    [
        ("Harbour reopens after storm - Gazette", "", ("Harbour reopens after storm", "Gazette")),
        ("Harbour reopens after storm | Gazette", "", ("Harbour reopens after storm", "Gazette")),
        ("港口重新开放_国内新闻_日报", "", ("港口重新开放", "日报")),
        ("Gazette: Harbour reopens", "Gazette", ("Harbour reopens", "Gazette")),
        ("Harbour reopens: what now?", "", ("Harbour reopens: what now?", "")),
        ("Well-known harbour reopens", "", ("Well-known harbour reopens", "")),
        ("Wall - and who is going to pay for it all", "", None),
    ],
)
def test_site_is_cut_off_at_a_sign(title, site, expected):
    assert split_site(title, site) == Title(*(expected or (title, "")))


def test_part_of_the_title_repeats_it():
    title = Title("The sea and us: Harbour reopens after storm", "Gazette")

    assert title.is_repeated_by("Harbour reopens after storm")
    assert title.is_repeated_by("The sea and us: Harbour reopens after storm - Gazette")
    assert not title.is_repeated_by("storm")


ARTICLE = "The harbour of Lindmouth reopened on Monday after a week of storms."


def lines(*texts):
    return [TitleLine(text) for text in texts]


def test_line_with_the_words_of_the_article_is_the_likeliest_title():
    title = "Lindmouth harbour reopens after storms"

    assert likeliest_title(lines("Home and garden tips", title, "Read it later"), ARTICLE) == title


def test_line_above_the_date_is_the_likeliest_title():
    near = lines("The harbour and the storms", "Storms and the harbour")
    signed = [*near, TitleLine("3 September 2024", is_about=True)]
    far = [near[0], *lines("Home", "World", "Sport"), *signed[1:]]

    assert likeliest_title(far, ARTICLE) == "Storms and the harbour"


def test_repeated_line_is_the_likeliest_title():
    title = "Harbour reopens after storm"

    assert likeliest_title(lines("Home and garden", title, "Home news", title), "") == title


def test_window_title_names_the_site():
    assert site_around("Gazette: Harbour reopens", "Harbour reopens") == "Gazette"


def test_two_words_below_the_title_are_not_it():
    above = lines("Harbour reopens after a week of storms", "Staff Reporter")

    assert likeliest_title(above, ARTICLE) == above[0].text


def test_without_a_line_there_is_no_title():
    assert likeliest_title([], ARTICLE) == ""
