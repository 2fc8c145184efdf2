"""PLACEHOLDER: figures."""

from isnad.arabic.grammar.number import Number
from isnad.arabic.text.sheet import Sheet
from isnad.model import Figure, Furniture, Report, Statement, Timing


def figures(
    report: Report,
    sheet: Sheet,
    furniture: tuple[Furniture, ...],
    numbers: tuple[Number, ...],
    dates: tuple[Timing, ...],
    statements: tuple[Statement, ...],
) -> tuple[Figure, ...]:
    """PLACEHOLDER."""
    return ()
