"""What is known of a report while its stages run."""

from dataclasses import dataclass, field

from isnad.arabic.grammar.mention import Mention
from isnad.arabic.grammar.number import Number
from isnad.arabic.text.sheet import Sheet
from isnad.model import (
    Actor,
    Credit,
    Event,
    Figure,
    Furniture,
    Published,
    Quality,
    Report,
    Statement,
    Timing,
)


@dataclass(frozen=True, slots=True)
class Draft:
    """The report and, stage by stage, what was read of it; a stage returns a new draft.

    ``dates`` hold unresolved offsets until the stage ``published`` has run.
    """

    report: Report
    sheet: Sheet
    furniture: tuple[Furniture, ...] = ()
    credits: tuple[Credit, ...] = ()
    quality: Quality = field(default_factory=Quality)
    numbers: tuple[Number, ...] = ()
    dates: tuple[Timing, ...] = ()
    names: tuple[Mention, ...] = ()
    published: Published = field(default_factory=lambda: Published(None, "not read yet"))
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    actors: tuple[Actor, ...] = ()
