"""PLACEHOLDER: published."""

from isnad.arabic.text.sheet import Sheet
from isnad.model import Furniture, Published, Report, Timing


def published(
    report: Report, sheet: Sheet, furniture: tuple[Furniture, ...], dates: tuple[Timing, ...]
) -> tuple[Published, tuple[Timing, ...]]:
    """PLACEHOLDER."""
    return Published(report.given.published and report.given.published[:10], "given"), dates
