"""PLACEHOLDER: dates."""

from isnad.arabic.grammar.number import Number
from isnad.arabic.text.sheet import Sheet
from isnad.model import Report, Timing


def dates(report: Report, sheet: Sheet, numbers: tuple[Number, ...]) -> tuple[Timing, ...]:
    """PLACEHOLDER."""
    return ()
