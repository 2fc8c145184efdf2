"""PLACEHOLDER: quality."""

from isnad.arabic.text.sheet import Sheet
from isnad.model import Quality


def quality(sheet: Sheet) -> Quality:
    """PLACEHOLDER."""
    return Quality()
