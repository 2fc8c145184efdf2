"""PLACEHOLDER: events."""

from isnad.arabic.grammar.mention import Mention
from isnad.arabic.text.sheet import Sheet
from isnad.model import Event, Furniture, Report, Statement, Timing


def events(
    report: Report,
    sheet: Sheet,
    furniture: tuple[Furniture, ...],
    names: tuple[Mention, ...],
    dates: tuple[Timing, ...],
    statements: tuple[Statement, ...],
) -> tuple[Event, ...]:
    """PLACEHOLDER."""
    return ()
