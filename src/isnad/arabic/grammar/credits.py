"""PLACEHOLDER: credits."""

from isnad.arabic.text.sheet import Sheet
from isnad.model import Credit, Report


def credits(report: Report, sheet: Sheet) -> tuple[Credit, ...]:
    """PLACEHOLDER."""
    return ()
