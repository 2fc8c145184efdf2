"""Units that measure one thing can be compared."""

import pytest

from isnad.compare.measure import measure


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hour", "day"),
        ("metre", "kilometer"),
        ("soldier", "worker"),
        ("pregnant woman", "person"),
        ("USD", "EUR"),
        ("explosion", "attack"),
        ("mile", "metre"),
        ("hectare", "square kilometre"),
    ],
)
def test_one_thing(one: str, other: str) -> None:
    """Both units measure the same thing."""
    assert measure(one)[0] == measure(other)[0]


@pytest.mark.parametrize(
    ("one", "other"), [("month", "day"), ("soldier", "missile"), ("USD", "percent"), (None, "house")]
)
def test_other_things(one: str | None, other: str) -> None:
    """A month is no fixed number of days, and a soldier is no missile."""
    assert measure(one)[0] != measure(other)[0]


def test_the_factor_leads_to_the_base_unit() -> None:
    """Two days are forty-eight hours."""
    assert 2 * measure("day")[1] == 48 * measure("hour")[1]


def test_an_acre_is_less_than_a_hectare() -> None:
    """Areas are compared in square metres."""
    assert measure("acre")[1] < measure("hectare")[1] < measure("square kilometre")[1]
