"""A dossier: readings compared."""

from dataclasses import dataclass

from isnad.model.judgement import Judged
from isnad.model.reading import Reading
from isnad.model.values import ActorKind, CopyKind, EventType, FigureVerdict, Grain, Link, UtteranceVerdict


@dataclass(frozen=True, slots=True)
class StoryDate:
    """A report's date after its story was read together: ISO date, interval ``a/b``, or ``None`` with why."""

    value: str | None
    basis: str


@dataclass(frozen=True, slots=True)
class Story:
    """The reports of one happening; ``published`` maps a report's key to its date read together."""

    id: str
    label: str
    reports: tuple[str, ...]
    why: str
    published: dict[str, StoryDate]


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """A date of a report that only the story could resolve; the span is that of the ``Timing``."""

    report: str
    start: int
    end: int
    value: str
    why: str


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the text of the report whose key is ``report``."""

    report: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A happening with the reports that tell it; ``date`` is ``None`` where nothing dates it.

    ``events`` are the ids of the events at the places of ``evidence``; ``why`` says which people judged them the same.
    """

    date: str | None
    grain: Grain | None
    type: EventType
    what: str
    place: str | None
    participants: tuple[str, ...]
    stories: tuple[str, ...]
    evidence: tuple[Place, ...]
    events: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class FigureMember:
    """One printed figure in a group; ``figure`` is its id in the report's reading."""

    report: str
    figure: str
    start: int
    end: int
    low: float | None
    high: float | None
    bound: str
    authority: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FigureRelation:
    """How two figures (by id) compare, and why in one sentence."""

    a: str
    b: str
    verdict: FigureVerdict
    why: str


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures that count the same thing, with one verdict per pair.

    ``independent_sources`` names the authorities that do not merely repeat one another.
    """

    id: str
    of: str
    unit: str | None
    stories: tuple[str, ...]
    members: tuple[FigureMember, ...]
    relations: tuple[FigureRelation, ...]
    independent_sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UtteranceMember:
    """One reported form of an utterance; ``statement`` is its id in the report's reading."""

    report: str
    statement: str
    start: int
    end: int
    via: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class UtteranceRelation:
    """How two statements (by id) compare, and why in one sentence."""

    a: str
    b: str
    verdict: UtteranceVerdict
    why: str


@dataclass(frozen=True, slots=True)
class UtteranceGroup:
    """Statements that are one utterance, or that answer one another."""

    id: str
    speaker: str
    members: tuple[UtteranceMember, ...]
    relations: tuple[UtteranceRelation, ...]
    independent_sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """Two reports that share text; ``spans`` are ``[a_start, a_end, b_start, b_end]``.

    ``share`` (0 to 1) is how much of the shorter one stands in the other; ``changed`` the ids of
    the facts that differ between two revisions.
    """

    a: str
    b: str
    share: float
    spans: tuple[tuple[int, int, int, int], ...]
    kind: CopyKind
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lineage:
    """From which agency, outlet or report a report comes, by its credit or by copied text."""

    report: str
    origin: str
    why: str


@dataclass(frozen=True, slots=True)
class StoryActor:
    """One person or body across reports, with every spelling; ``members`` are (report, actor id)."""

    id: str
    kind: ActorKind
    name: str
    names: tuple[str, ...]
    members: tuple[tuple[str, str], ...]
    why: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """Input that could not be read: what, why and what to do, in one line."""

    source: str
    line: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that the reports say, side by side; ``reports`` keep their text here and lose it in JSON.

    ``judgements`` are what people decided on facts of these reports: what is judged wrong stands in no other list.
    """

    schema: str
    reports: tuple[Reading, ...]
    stories: tuple[Story, ...]
    dates: tuple[ResolvedDate, ...]
    timeline: tuple[TimelineEntry, ...]
    figures: tuple[FigureGroup, ...]
    statements: tuple[UtteranceGroup, ...]
    copies: tuple[Copy, ...]
    lineage: tuple[Lineage, ...]
    actors: tuple[StoryActor, ...] = ()
    judgements: tuple[Judged, ...] = ()
