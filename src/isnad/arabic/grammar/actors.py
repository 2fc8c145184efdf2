"""PLACEHOLDER: actors."""

from typing import NamedTuple

from isnad.arabic.grammar.mention import Mention
from isnad.arabic.text.sheet import Sheet
from isnad.model import Actor, Event, Figure, Report, Statement


class Linked(NamedTuple):
    """The facts with ``name`` and ``actor`` of their links filled in."""

    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]


def actors(
    report: Report,
    sheet: Sheet,
    names: tuple[Mention, ...],
    statements: tuple[Statement, ...],
    figures: tuple[Figure, ...],
    events: tuple[Event, ...],
) -> tuple[tuple[Actor, ...], Linked]:
    """PLACEHOLDER."""
    return (), Linked(statements, figures, events)
