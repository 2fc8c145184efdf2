"""PLACEHOLDER: names."""

from isnad.arabic.grammar.mention import Mention
from isnad.arabic.text.sheet import Sheet


def names(sheet: Sheet) -> tuple[Mention, ...]:
    """PLACEHOLDER."""
    return ()
