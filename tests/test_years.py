"""Years in digits and years told."""

import pytest

from dated import values


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("عام 2017", "عام 2017", "2017"),
        ("للعام 2017", "للعام 2017", "2017"),
        ("لعام 2017", "عام 2017", "2017"),
        ("سنة 2017م", "سنة 2017م", "2017"),
        ("في 2017", "2017", "2017"),
        ("مقارنة مع 2016 وأيضا", "2016", "2016"),
        ("ميزانية 2018", "2018", "2018"),
        ("الثورة (1979)", "1979", "1979"),
        ("عام 1799", "عام 1799", "1799"),
        ("في عام ١٩٥٨", "عام ١٩٥٨", "1958"),
        ("عام ألفين وسبعة عشر", "عام ألفين وسبعة عشر", "2017"),
        ("منذ ألف وتسعمئة وستين", "ألف وتسعمئة وستين", "1960"),
    ],
)
def test_printed_years(text: str, printed: str, value: str) -> None:
    """Four digits are a year where a word before them makes them one; the span leaves clitics out."""
    assert values(f"كان ذلك {text}.") == [(printed, value, "year")]


@pytest.mark.parametrize(
    "text",
    [
        "بلغ عددهم 2018 شخصا",
        "تبرع بنحو 2000 دولار",
        "في 2000 متر",
        "رقم 1955",
        "الطريق 2020 كيلومترا",
        "ثمنه 1999",
        "الساعة 2015",
        "في ألفين وسبعة عشر موقعا",
        "بلغ العدد ألفين وسبعة عشر",
    ],
)
def test_numbers_that_are_no_years(text: str) -> None:
    """A count, a price or a number is no year."""
    assert values(text) == []


def test_cases_and_plans_are_no_years() -> None:
    """A case beside another number and a plan named after its aim are no years."""
    assert values("في القضيتين 1000 و 2000") == []
    assert values("خطة رؤية 2030 تشمل الموانئ") == []


def test_two_years_with_the_article() -> None:
    """``بين العامين`` bounds a range as ``بين عامي`` does."""
    assert values("بين العامين 2003 و2007") == [("بين العامين 2003 و2007", "2003/2007", "range")]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("خسروا في كأس العالم لكرة القدم 1978.", ["1978"]),
        ("بعد انتخابات الرئاسة الأميركية 1996، سافر", ["1996"]),
        ("في بطولة أمم أوروبا 2004 و2008.", ["2004", "2008"]),
        ("فازت أعوام 1979 و1982 و1986.", ["1979", "1982", "1986"]),
        ("ضمن رؤية المملكة 2030.", []),
        ("طائرة من طراز ميراج الفرنسي 2000.", []),
        ("حضر كأس العالم الأخيرة 2000 مشجع.", []),
        ("غاب 5 سنوات 2000.", []),
    ],
)
def test_years_of_events(text: str, years: list[str]) -> None:
    """A year behind the name of an event, or in a list behind the plural; not what is counted, planned or built."""
    assert [value for _, value, _ in values(text, "2018-03-10")] == years


def test_old_years_in_pairs() -> None:
    """The second year of a pair takes its age from the first."""
    assert values("حكم بين عامي 1620 و1637.") == [("بين عامي 1620 و1637", "1620/1637", "range")]
    assert values("بني بين عامي 1186 و1155 قبل الميلاد.") == []
