"""Month names of every Arab country, single and double."""

import subprocess
import sys
from pathlib import Path

import pytest
from babel import Locale

from dated import values
from isnad.arabic.grammar.month_names import double_name
from isnad.arabic.text.tokens import tokens

COUNTRIES = "AE BH DJ DZ EG EH ER IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN YE".split()
LEVANT = "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول".split("|")
GULF = "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر".split("|")
MAGHREB = "جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر".split("|")
MOROCCO = "يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر".split("|")
MAURITANIA = "يناير|فبراير|مارس|إبريل|مايو|يونيو|يوليو|أغشت|شتمبر|أكتوبر|نوفمبر|دجمبر".split("|")


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_month_of_cldr_is_read(country: str) -> None:
    """A day in each month is dated under the name that CLDR gives the month in that country."""
    for month, name in Locale("ar", country).months["format"]["wide"].items():
        assert values(f"افتتح الجسر في 14 {name} 2019") == [(f"14 {name} 2019", f"2019-{month:02}-14", "day")]


@pytest.mark.parametrize("names", [LEVANT, GULF, MAGHREB, MOROCCO, MAURITANIA])
def test_month_with_year_keeps_its_precision(names: list[str]) -> None:
    """A month and a year give a month, in every set of names."""
    for month, name in enumerate(names, 1):
        assert values(f"منذ {name} 2019") == [(f"{name} 2019", f"2019-{month:02}", "month")]


@pytest.mark.parametrize(
    "form", ["{a}/{b}", "{a}/ {b}", "{a} / {b}", "{a} {b}", "{a} ({b})", "{a}-{b}", "{a}\\{b}", "{a} – {b}"]
)
def test_double_names_in_both_orders(form: str) -> None:
    """Two names of one month are one month, whatever stands between and whichever comes first."""
    for one, other in (("تموز", "يوليو"), ("كانون الثاني", "يناير"), ("أيار", "مايو"), ("تشرين الأول", "أكتوبر")):
        for a, b in ((one, other), (other, one)):
            name = form.format(a=a, b=b)
            month = double_name(tokens(name), 0)
            assert month is not None
            [(text, value, grain)] = values(f"وقع الزلزال في {name} 2022")
            assert (text, value, grain) == (f"{name} 2022", f"2022-{month.month:02}", "month")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فبراير الماضي", "2019-02"),
        ("شهر أبريل الماضي", "2019-04"),
        ("أغسطس الماضي", "2018-08"),
        ("مايو الماضي", "2018-05"),
        ("أيار الجاري", "2019-05"),
        ("يونيو المقبل", "2019-06"),
        ("مارس القادم", "2020-03"),
        ("ديسمبر من العام الماضي", "2018-12"),
        ("يناير من هذا العام", "2019-01"),
        ("الشهر الماضي", "2019-04"),
        ("الشهر الجاري", "2019-05"),
        ("هذا الشهر", "2019-05"),
        ("الشهر المقبل", "2019-06"),
        ("الشهر قبل الماضي", "2019-03"),
    ],
)
def test_month_told_from_the_day_of_publication(text: str, expected: str) -> None:
    """A month with a turn is counted from the day of publication, and has no value without it."""
    [(_, value, grain)] = values(f"عقد اللقاء في {text}", "2019-05-20T08:00:00Z")
    assert (value, grain) == (expected, "month")
    assert values(f"عقد اللقاء في {text}")[0][1] is None


@pytest.mark.parametrize(
    "text",
    [
        "مارس اللاعب هوايته",
        "قالت السيدة ماي إنها باقية",
        "شركة نيسان للسيارات",
        "ولد من أب مزارع",
        "سمى ابنه جوان",
        "ميدان 6 أكتوبر",
        "قالت #كذبة_إبريل",
        "قوى 14 آذار",
    ],
)
def test_names_that_mean_other_things(text: str) -> None:
    """A word that also names a month is none where nothing makes it one."""
    assert values(text, "2019-05-20") == []


def test_list_is_fresh() -> None:
    """The list is what its script writes."""
    script = Path(__file__).parents[1] / "scripts" / "make_months.py"
    assert subprocess.run([sys.executable, str(script), "--check"], check=False).returncode == 0  # our own script


@pytest.mark.parametrize(
    "text",
    ["بدأ التحقيق في يوليو/حزيران 2016", "في مؤتمر يناير/ كانون الأول", "وفي باب آخر من الكتاب", "قرب باب المندب"],
)
def test_no_month(text: str) -> None:
    """Two names of different months contradict each other; ``باب`` is no August."""
    assert [value for value in values(text, "2019-05-22") if value[2] in ("month", "day")] == []


def test_name_of_a_programme_is_no_month() -> None:
    """The end of a foreign name is not August, and the year behind it stays."""
    assert values("أسس صديقان واتس آب عام 2009", "2019-05-22") == [("عام 2009", "2009", "year")]
    assert values("في يوليو/أغسطس 2017", "2019-05-22")[-1] == ("أغسطس 2017", "2017-08", "month")
