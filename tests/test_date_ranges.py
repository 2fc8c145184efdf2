"""Two times that bound one."""

import pytest

from dated import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("بين عامي 2015 و2016", "2015/2016"),
        ("ما بين عامي ٢٠١٥ و٢٠١٦", "2015/2016"),
        ("بين 2007 و2012", "2007/2012"),
        ("(2007-2012)", "2007/2012"),
        ("من 2006 إلى 2014", "2006/2014"),
        ("في الفترة من عام 2006 وحتى عام 2014", "2006/2014"),
        ("بين نهاية 2006 وبداية العام 2007", "2006/2007"),
        ("موازنة 2017/2018", "2017/2018"),
        ("من 5 إلى 10 يونيو 2018", "2018-06-05/2018-06-10"),
        ("بين 15 يونيو و15 يوليو 2018", "2018-06-15/2018-07-15"),
        ("من يناير إلى مارس 2018", "2018-01/2018-03"),
        ("منذ بداية العام الحالي وحتى الثاني من مايو/آيار", "2019-01-01/2019-05-02"),
    ],
)
def test_ranges(text: str, value: str) -> None:
    """Both ends are written, each at its own precision."""
    assert (value, "range") in [(got, grain) for _, got, grain in values(f"جرى ذلك {text}.", "2019-05-22")]


def test_years_that_are_only_named_together() -> None:
    """Two years joined by "and" alone are two dates."""
    assert [value for _, value, _ in values("اكتشف الحقلين عامي 2009 و2010.")] == ["2009", "2010"]


def test_months_share_the_year_behind_them() -> None:
    """The first of two months takes the year that is printed behind the second."""
    assert [value for _, value, _ in values("في يناير وفبراير 2018")] == ["2018-01", "2018-02"]


def test_range_never_ends_before_it_starts() -> None:
    """The start of a range without years is the last one before its end."""
    [(_, value, _)] = values("تقام البطولة بين 15 يونيو و15 يوليو", "2019-06-21")
    assert value == "2019-06-15/2019-07-15"


def test_turn_behind_the_end_holds_for_the_start() -> None:
    """A turn printed behind the end of a range puts its start before that end."""
    [(_, value, _)] = values("تقام من 28 سبتمبر إلى 6 أكتوبر المقبلين", "2015-08-06")
    assert value == "2015-09-28/2015-10-06"


@pytest.mark.parametrize("text", ["بفارق 2000-1500 صوت", "رقم 2018/55", "الطراز 1200-1300"])
def test_numbers_that_are_no_years(text: str) -> None:
    """Numbers outside of a time are no range of years."""
    assert not [grain for _, _, grain in values(text, "2019-05-22") if grain == "range"]


def test_two_days_of_a_month_that_is_told_twice() -> None:
    """Two days of one month with إلى between them are a range without من too; a later day first is none."""
    [(_, value, grain)] = values("المعرض: 4 مايو إلى 9 مايو", "2019-05-22")
    assert (value, grain) == ("2019-05-04/2019-05-09", "range")
    assert [grain for _, _, grain in values("أجل اللقاء 9 مايو إلى 4 مايو", "2019-05-22")] == ["day", "day"]
