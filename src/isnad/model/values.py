"""The small values that facts are made of."""

from dataclasses import dataclass
from typing import Literal

Bound = Literal["exact", "about", "at_least", "more_than", "vague", "up_to", "less_than", "range"]
Mode = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "say", "affirm", "deny", "accuse", "warn", "promise", "thank",
    "praise", "announce", "estimate", "demand", "hope", "believe",
]  # fmt: skip
Grain = Literal["day", "month", "year", "season", "range"]
EventType = Literal[
    "meeting", "call", "visit", "attack", "agreement", "deployment", "launch",
    "disaster", "election", "sport", "economy", "court", "other",
]  # fmt: skip
Status = Literal["happened", "planned", "conditional", "not_happened"]
ActorKind = Literal["person", "organisation", "place", "group", "document"]
FigureVerdict = Literal["agree", "compatible", "conflict", "different_time", "different_scope"]
UtteranceVerdict = Literal["same", "compatible", "contradicts", "denies", "admits", "withdraws"]
CopyKind = Literal["copy", "translation", "revision"]
EvidenceIn = Literal["text", "html", "header", "url", "given"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch ``[start, end)`` of code points of one report's text.

    >>> Span(0, 3).of("قال الوزير")
    'قال'
    >>> Span(3, 3)
    Traceback (most recent call last):
    ValueError: a span needs 0 <= start < end, got 3 and 3
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse what could not be shown in the text: raises ``ValueError``."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got {self.start} and {self.end}")

    def of(self, text: str) -> str:
        """The characters that the span covers in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words as printed, with where they stand."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a chain of attribution, as printed; elided where ``text`` is ``None``.

    ``name`` is the fullest name of that actor in the report, ``actor`` the id of the actor.
    """

    text: str | None
    start: int | None
    end: int | None
    name: str | None = None
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a value stood. ``where`` is written as ``in`` in JSON; only ``text`` has offsets."""

    where: EvidenceIn
    quote: str
    start: int | None = None
    end: int | None = None
