"""Numbers up to 10^12 spelled out by a speller of the tests' own, in every form, and read back."""

import random

import pytest

from isnad.arabic.grammar.bounds import Bounded, bound_behind
from isnad.arabic.grammar.numbers import numbers
from isnad.arabic.text.sheet import sheet
from spelled import FORMS

CASES = {"words": 30_000}
MANY = 10_000
FRAMES = ("بلغ العدد {}.", "غادر {} من الميناء أمس", "وقال إن {}، كما قيل", "{} في الميناء")


@pytest.mark.parametrize("name", FORMS)
def test_spelled_numbers_are_read_back(name: str) -> None:
    """Every number that is spelled out is read as one number of that value, over all its words and no more."""
    rng = random.Random(20)  # noqa: S311 # a fixed seed, nothing secret
    for _ in range(CASES.get(name, MANY)):
        (value, said), noun = FORMS[name](rng)
        page = sheet(rng.choice(FRAMES).format(said + noun))
        read = [(page.slice(number.first, number.last), number.value) for number in numbers(page)]
        assert read == [(said, value)], page.text


def test_a_bound_before_the_next_figure_is_not_that_of_the_last() -> None:
    """``وأكثر`` stands behind its figure, but ``وأكثر من`` before the next one."""
    page = sheet("نجا تسعة بحارة وأكثر من 40 راكبا")
    assert bound_behind(page, 3, len(page.tokens)) is None
    page = sheet("نجا تسعة بحارة وأكثر")
    assert bound_behind(page, 3, len(page.tokens)) == Bounded("more_than", 4)


def test_a_bound_that_stands_on_both_sides_is_read_behind_too() -> None:
    """``على الأقل`` may stand before its number and behind it."""
    page = sheet("نجا تسعة بحارة على الأقل")
    assert bound_behind(page, 3, len(page.tokens)) == Bounded("at_least", 5)
