"""Sums of money with their small change."""

import pytest

from figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("بلغ السعر 54 جنيها و40 قرشا.", [("54 جنيها و40 قرشا", 54.4, 54.4, "EGP")]),
        ("يزيد على 3 دولارات و5 سنتات.", [("يزيد على 3 دولارات و5 سنتات", 3.05, None, "USD")]),
        ("دفع 20 دولارا و40 قرشا.", [("20 دولارا", 20, 20, "USD"), ("40 قرشا", 40, 40, "piastre")]),
        ("دفع 20 دولارا ثم 40 سنتا.", [("20 دولارا", 20, 20, "USD"), ("40 سنتا", 40, 40, "cent")]),
    ],
)
def test_change_is_of_the_amount_before_it(text: str, found: list[tuple[str, float, float | None, str]]) -> None:
    """Only of its own currency, and joined by و."""
    assert [(figure.text, figure.low, figure.high, figure.unit) for figure in figures_of(text)] == found
