"""PLACEHOLDER: furniture."""

from isnad.arabic.text.sheet import Sheet
from isnad.model import Furniture, Report


def furniture(report: Report, sheet: Sheet) -> tuple[Furniture, ...]:
    """PLACEHOLDER."""
    return ()
