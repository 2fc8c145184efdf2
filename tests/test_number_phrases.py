"""Numbers made of several: fractions, ratios, dozens, signs, decimals in words, groups set apart by spaces."""

import pytest

from isnad.arabic.grammar.numbers import numbers
from isnad.arabic.text.sheet import sheet
from isnad.desk import read


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ثلاثة أرباع الماشية", [0.75]),
        ("خمسة أثمان الكعكة", [0.625]),
        ("خمس السكان", [0.2]),
        ("خمس سنوات", [5]),
        ("الدول الخمس", [5]),
        ("سدس الميزانية", [0.166667]),
        ("واحد من كل خمسة أطفال", [0.2]),
        ("3 من كل 10 أسر", [0.3]),
        ("واحدا من بين كل 8 بحارة", [0.125]),
        ("ثلاثة على أربعة.", [0.75]),
        ("خمسة على أربعين سفينة", [5, 40]),
        ("10^6 وحدة", [1000000]),
        ("2.5^-1", [0.4]),
        ("1.5e3 وحدة", [1500]),
        ("مفتاح 3e5a", [3, 5]),
        ("مفتاح 71b-7e64-9f", [71, 7, 64, 9]),
        ("بين 1100/1330 كيلومترا", [1100, 1330]),
        ("فاز 1 على وست هام", [1]),
        ("3/4 لتر", [0.75]),
        ("يوم 3/4 المقبل", [3, 4]),
        ("1/2 من الناس", [0.5]),
        ("في 3/4 من العام", [3, 4]),
        ("بلغ -4/5 هنا", [-0.8]),
        ("2 1/4 طن", [2.25]),
        ("واحد من خمسة مرشحين", [1, 5]),
        ("واحد على عشرة", [0.1]),
        ("نصف مليون زائر", [500_000]),
        ("ربع مليار دولار", [250_000_000]),
        ("3 ملايين ونصف المليون دولار", [3_500_000]),
        ("ألفا عامل", [2000]),
        ("ألفا و200 عامل", [1200]),
        ("دزينة بيض", [12]),
        ("ثلاث دزينات", [36]),
        ("نصف دزينة", [6]),
        ("سالب خمسة", [-5]),
        ("بلغت -2% أمس", [-2]),
        ("طائرة من طراز نسر -16", [16]),
        ("انتهت 3 -1 للضيوف", [3, 1]),
        ("سبعة فاصلة خمسة", [7.5]),
        ("مئتين فاصلة خمسة وعشرين", [200.25]),
        ("1 234 567 طنا", [1234567]),
        ("1 234 567.89 طنا", [1234567.89]),
        ("في 2017 500 طن", [2017, 500]),
        ("مائة و ثلاثة و ستون", [163]),
        ("١٬٢٥٠٬٠٠٠٫٥ طن", [1250000.5]),
        ("1,234.56 دينار", [1234.56]),
        ("انظر https://example.org/a/123?b=45 و6 صور", [6]),
    ],
)
def test_values(text: str, values: list[float]) -> None:
    """Each phrase is one number of its value."""
    found = [number.value for number in numbers(sheet(text)) if number.kind != "ordinal"]
    assert found == pytest.approx(values)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("نزح ما لا يقل عن 10 آلاف ولا يزيد عن 20 ألف شخص.", [(10000, 20000, "range")]),
        ("لا يزيد عن 50 ولا يقل عن 20 طنا.", [(20, 50, "range")]),
        ("قتل أكثر من 10 أشخاص وأقل من 5 جنود.", [(10, None, "more_than"), (None, 5, "less_than")]),
        ("وصل 200 شخص أو أكثر.", [(200, None, "at_least")]),
        ("بلغ العدد أكبر من 300 شخص.", [(300, None, "more_than")]),
        ("صوت أكثر من نصف الناخبين.", [(0.5, None, "more_than")]),
    ],
)
def test_bounds_on_both_sides(text: str, ends: list[tuple[float | None, float | None, str]]) -> None:
    """A bound below and one above of one thing are a range; of two things they are two."""
    assert [(figure.low, figure.high, figure.bound) for figure in read(text).figures] == ends


@pytest.mark.parametrize(("text", "unit"), [("سجن سنتين", "year"), ("بعد سنتان", "year"), ("20 سنتا", "cent")])
def test_two_years_are_no_cents(text: str, unit: str) -> None:
    """The dual of سنة is written like that of سنت."""
    assert [figure.unit for figure in read(text + " في نهران.").figures] == [unit]


def test_a_ratio_is_a_figure() -> None:
    """The part of those behind it, with what they are."""
    found = read("أظهر المسح أن واحدا من كل خمسة أطفال في مرسالة مصاب.").figures
    assert [(figure.text, figure.low, figure.unit) for figure in found] == [("واحدا من كل خمسة أطفال", 0.2, "fraction")]
    assert found[0].of is not None
    assert found[0].of.text == "أطفال"
