"""PLACEHOLDER: numbers."""

from isnad.arabic.grammar.number import Number
from isnad.arabic.text.sheet import Sheet


def numbers(sheet: Sheet) -> tuple[Number, ...]:
    """PLACEHOLDER."""
    return ()
