"""PLACEHOLDER: statements."""

from isnad.arabic.grammar.mention import Mention
from isnad.arabic.text.sheet import Sheet
from isnad.model import Furniture, Report, Statement, Timing


def statements(
    report: Report,
    sheet: Sheet,
    furniture: tuple[Furniture, ...],
    names: tuple[Mention, ...],
    dates: tuple[Timing, ...],
) -> tuple[Statement, ...]:
    """PLACEHOLDER."""
    return ()
