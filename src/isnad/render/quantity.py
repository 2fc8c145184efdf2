"""A quantity in words: its ends, its bound and its unit."""

from decimal import Decimal
from typing import Protocol

from isnad.render.strings import Tongue, value_word, word


class Quantity(Protocol):
    """What has two ends and a bound: a figure or the member of a group."""

    @property
    def low(self) -> float | None:
        """The lower end."""

    @property
    def high(self) -> float | None:
        """The upper end."""

    @property
    def bound(self) -> str:
        """How the ends are meant."""


def number(value: float | None) -> str:
    """A number with its thousands parted, no digit more than it has.

    >>> number(9e6), number(68.5), number(0.1), number(None)
    ('9,000,000', '68.5', '0.1', '')
    """
    if value is None:
        return ""
    written = f"{Decimal(repr(value)) if isinstance(value, float) else Decimal(value):,f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def amount(of: Quantity, tongue: Tongue) -> str:
    """The ends of a quantity in words.

    >>> from isnad.model import Alternative, FigureMember
    >>> amount(FigureMember("a", "f", 0, 1, 9e6, None, "at_least", ()), "en")
    'at least 9,000,000'
    """
    low, high = of.low, of.high
    if low is None and high is None:
        return word("bound.vague_none", tongue)
    bound = of.bound
    if bound in ("up_to", "less_than") and high is None:
        high = low
    elif bound == "range" and (low is None or high is None):
        bound = "at_least" if high is None else "up_to"
    elif bound not in ("up_to", "less_than", "range") and low is None:
        low = high
    return word(f"bound.{bound}", tongue, low=number(low), high=number(high))


def unit(name: str | None, tongue: Tongue) -> str:
    """The unit in words; one that the catalogue does not hold stays as it is."""
    return "" if name is None else value_word("unit", name, tongue)
