"""A reading: all that one report says, each fact on its characters."""

from dataclasses import dataclass, field
from typing import Literal

from isnad.model.report import Report
from isnad.model.values import (
    Act,
    ActorKind,
    Bound,
    EventType,
    Evidence,
    Grain,
    Link,
    Mode,
    Phrase,
    Span,
    Status,
)


@dataclass(frozen=True, slots=True)
class Reader:
    """What made a reading: per stage the hash of its rules, lists and weights."""

    name: str
    version: str
    language: str
    stages: dict[str, str]


@dataclass(frozen=True, slots=True)
class Rejected:
    """A date that stands in the report and is not its publication date, with why."""

    value: str
    why: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Published:
    """The publication date: ISO 8601 at its precision, or ``None`` with the reason in ``basis``."""

    value: str | None
    basis: str
    evidence: tuple[Evidence, ...] = ()
    rejected: tuple[Rejected, ...] = ()


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency or outlet that the report names as its origin."""

    text: str
    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of the page that is not the report (menu, share button, clock, copyright…)."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Mojibake:
    """A stretch whose encoding was broken; ``repaired`` is ``None`` where nothing can be saved."""

    start: int
    end: int
    repaired: str | None


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of machine translation and where it stands."""

    start: int
    end: int
    sign: str


@dataclass(frozen=True, slots=True)
class MachineTranslated:
    """How likely (0 to 1) the text came out of a translation machine, with the signs."""

    score: float = 0.0
    signs: tuple[Sign, ...] = ()


@dataclass(frozen=True, slots=True)
class Quality:
    """What is broken in the text as received."""

    mojibake: tuple[Mojibake, ...] = ()
    machine_translated: MachineTranslated = field(default_factory=MachineTranslated)


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading of ambiguous digits."""

    low: float | None
    high: float | None
    why: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with its bound, unit, what is counted, and who vouches for it.

    ``exact`` and ``about``: low = high. ``at_least``, ``more_than``, ``vague``: high is ``None``.
    ``up_to``, ``less_than``: low is ``None``. ``authority`` is empty where the outlet itself says it.
    """

    id: str
    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    bound: Bound
    unit: str | None
    fate: str | None = None
    of: Phrase | None = None
    authority: tuple[Link, ...] = ()
    period: str | None = None
    restates: str | None = None
    alternatives: tuple[Alternative, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A reported utterance: who said it, through whom (outermost teller first), in which words."""

    id: str
    start: int
    end: int
    cue: Phrase
    speaker: Link
    via: tuple[Link, ...]
    mode: Mode
    act: Act
    content: tuple[Span, ...]
    denies: str | None = None


Direction = Literal["past", "future", "same", "nearest", "coming"]


@dataclass(frozen=True, slots=True)
class Offset:
    """How a relative date is reached from the day of publication; applied in ``isnad.offset``.

    First the ``years``, ``months`` and ``days`` are added, then, where set, the date is moved to
    ``year``, ``weekday`` (Monday is 0), ``month`` (1 to 12), ``day`` of the month, ``season``, or month
    of the Hijri calendar (``hijri``, 1 to 12; ``day`` is then of that month), in
    ``direction``: the nearest one at or before (``past``), after (``future``), the likelier of the two
    (``nearest``: of weekdays the closer, of months the next only if it is near; ``coming``: the next
    unless it is far), or in the same week, month or year (``same``); ``then`` is applied to the day so reached. A range has its end in
    ``until``, reached from the same day; ``cut`` is the precision of the end at hand.
    """

    years: int = 0
    months: int = 0
    days: int = 0
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    season: Literal["winter", "spring", "summer", "autumn"] | None = None
    direction: Direction | None = None
    year: int | None = None
    cut: Grain | None = None
    then: "Offset | None" = None
    until: "Offset | None" = None
    hijri: int | None = None


@dataclass(frozen=True, slots=True)
class Timing:
    """A time expression; ``value`` is ISO 8601 cut at its precision, a range ``start/end``, or ``None``."""

    id: str
    start: int
    end: int
    text: str
    value: str | None
    grain: Grain
    offset: Offset | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A happening (no utterance) with its date, place and participants."""

    id: str
    start: int
    end: int
    type: EventType
    date: str | None
    place: Phrase | None
    participants: tuple[Link, ...]
    status: Status = "happened"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, body, place, group or document of one report, with every spelling and mention."""

    id: str
    kind: ActorKind
    name: str
    names: tuple[str, ...]
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one report says, each fact on its characters."""

    schema: str
    report: Report
    reader: Reader
    published: Published
    credits: tuple[Credit, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    quality: Quality = field(default_factory=Quality)
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()
    dates: tuple[Timing, ...] = ()
    events: tuple[Event, ...] = ()
    actors: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """A reading with what its stages passed on to one another, as its language packs it: what reading again goes on from."""

    reading: Reading
    passed: bytes
