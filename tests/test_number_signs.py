"""The sign of a number, and the point before one that has nothing else."""

import pytest

from isnad.arabic.grammar.numbers import numbers
from isnad.arabic.text.sheet import sheet
from isnad.desk import read


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("سالب خمسة", [-5]),
        ("بلغت -2% أمس", [-2]),
        ("بلغت -%2 أمس", [-2]),
        ("بلغت 2-% أمس", [-2]),
        ("بين -2 و-3 درجات", [-2, -3]),
        ("إلى 10 درجات مئوية تحت الصفر", [-10]),
        ("حتى 25 تحت الصفر", [-25]),
        ("درجتين تحت الصفر", [-2]),
        ("طائرة من طراز نسر -16", [16]),
        ("طائرة من طراز نسر -16 في المرسى", [16]),
        ("تراجع نحو -3 في المئة", [-3]),
        ("انتهت 3 -1 للضيوف", [3, 1]),
        ("٫٧٥ لتر", [0.75]),
        (".25 لتر", [0.25]),
        ("وصل القتلى .25 جريحا", [25]),
    ],
)
def test_values(text: str, values: list[float]) -> None:
    """A sign is read with its number; a dash between words or numbers is none, nor the full stop of a sentence."""
    assert [number.value for number in numbers(sheet(text))] == values


def test_a_sign_is_inside_the_figure() -> None:
    """The plus, the minus and a percent sign before the number belong to it."""
    found = read("ارتفع الناتج +3,1 بالمئة في مرسالة، والتضخم %5، وتراجع الدخل -%2.").figures
    assert [(figure.text, figure.low, figure.unit) for figure in found] == [
        ("+3,1 بالمئة", 3.1, "percent"),
        ("%5", 5, "percent"),
        ("-%2", -2, "percent"),
    ]


def test_zero_counts_in_shares_alone() -> None:
    """``صفر`` is also a month and nil in scores."""
    found = read("نما الاقتصاد صفرا ثم صفر في المئة، وفازوا 2-صفر يوم الأحد.").figures
    assert [(figure.text, figure.low) for figure in found] == [("صفر في المئة", 0)]
