"""Numbers up to 10^12 spelled out by a speller of the tests' own, and read back."""

import random

import pytest

from isnad.arabic.grammar.bounds import Bounded, bound_behind
from isnad.arabic.grammar.numbers import numbers
from isnad.arabic.text.sheet import sheet

ONES = "ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة".split()
TENS = "عشر ثلاث أربع خمس ست سبع ثمان تسع".split()
HUNDREDS = "ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة".split()
SCALES = (
    (10**9, "مليار", "مليارات", "مليارا"),
    (10**6, "مليون", "ملايين", "مليونا"),
    (10**3, "ألف", "آلاف", "ألفا"),
)
CASES = 50_000


def _below_hundred(value: int, *, oblique: bool) -> list[str]:
    two = "اثنين" if oblique else "اثنان"
    ones = ["", "واحد", two, *ONES]
    teens = {10: "عشرة", 11: "أحد عشر", 12: "اثني عشر" if oblique else "اثنا عشر"}
    if value < 10:
        return [ones[value]] if value else []
    if value < 20:
        return [teens.get(value) or f"{ones[value - 10]} عشر"]
    tens = TENS[value // 10 - 2] + ("ين" if oblique else "ون")
    return [ones[value % 10], tens] if value % 10 else [tens]


def _below_thousand(value: int, *, oblique: bool) -> list[str]:
    hundreds, rest = divmod(value, 100)
    said = ["", "مئة", "مئتين" if oblique else "مئتان", *HUNDREDS][hundreds]
    return ([said] if said else []) + _below_hundred(rest, oblique=oblique)


def spell(value: int, *, oblique: bool) -> str:
    """``value`` in words, in the nominative or the oblique case."""
    said: list[str] = []
    for scale, one, many, accusative in SCALES:
        group, value = divmod(value, scale)
        if group == 1:
            said.append(one)
        elif group == 2:
            said.append(one + ("ين" if oblique else "ان"))
        elif group:
            noun = many if 3 <= group % 100 <= 10 else accusative if group % 100 > 10 else one
            said.append(" و".join(_below_thousand(group, oblique=oblique)) + " " + noun)
    return " و".join(said + _below_thousand(value, oblique=oblique))


@pytest.mark.parametrize("oblique", [False, True])
def test_spelled_numbers_are_read_back(*, oblique: bool) -> None:
    """Every number from 3 to 10^12 that is spelled out is read as one number of that value."""
    rng = random.Random(20)  # noqa: S311 # a fixed seed, nothing secret
    for _ in range(CASES):
        value = rng.randrange(3, 10 ** rng.randint(1, 12))
        said = spell(value, oblique=oblique)
        assert [number.value for number in numbers(sheet(f"بلغ العدد {said}"))] == [value], said


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
