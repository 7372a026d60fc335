import pytest

from core.extract.titles import Title, likeliest_title, site_around, split_site


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


def test_repeated_line_is_the_likeliest_title():
    title = "Harbour reopens after storm"

    assert likeliest_title(["Home and garden", title, "Home news", title, "Islands"]) == title


def test_window_title_names_the_site():
    assert site_around("Gazette: Harbour reopens", "Harbour reopens") == "Gazette"


def test_two_words_below_the_title_are_not_it():
    lines = ["Harbour reopens after a week of storms", "Staff Reporter"]

    assert likeliest_title(lines) == lines[0]
