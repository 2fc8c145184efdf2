"""A number with two digits the other way round may be mistyped."""

import pytest

from isnad.compare.figure_verdict import judge
from isnad.compare.mistyped import swapped
from test_compare_figure_verdict import counted


@pytest.mark.parametrize(("one", "other"), [(25.4, 24.5), (247, 274), (1_254_000, 1_245_000), (4.5, 5.4)])
def test_digits_that_changed_places(one: float, other: float) -> None:
    """Neighbouring digits the other way round, across the decimal point too."""
    assert swapped(one, other)
    assert swapped(other, one)


@pytest.mark.parametrize(("one", "other"), [(25.4, 25.4), (25.4, 26.4), (123, 321), (12, 210), (7, 8), (1.25, 12.5)])
def test_other_differences_are_none(one: float, other: float) -> None:
    """Another digit, digits far apart, another length or another point is no such slip."""
    assert swapped(one, other) is None


def test_the_reason_suggests_it_and_corrects_nothing() -> None:
    """A conflict of such numbers says so; a growing toll or another conflict does not."""
    slip = judge(counted(247, 247, fate=None), counted(274, 274, fate=None, report=1))
    assert slip.verdict == "conflict"
    assert "mistyped" in slip.why
    assert "mistyped" not in judge(counted(247, 247, fate=None), counted(290, 290, fate=None, report=1)).why
