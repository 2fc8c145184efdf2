"""The actors of single reports as they are compared: small, for thousands of reports."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from isnad.model import ActorKind, Language, Reading

MANY = ("group", "document")
"""Kinds of actors of whom many go under one common noun."""

_MOST_PRINTED = 40
_MOST_OFFICES = 64


@dataclass(frozen=True, slots=True)
class Bearer:
    """One actor of one report: its names, how often each is printed, and the offices that it is printed with.

    ``story`` is the number of the story that the report tells, ``None`` where stories are not known.
    """

    report: str
    id: str
    kind: ActorKind
    name: str
    names: tuple[str, ...]
    printed: dict[str, int]
    offices: frozenset[str]
    story: int | None


@dataclass(slots=True)
class Namesakes:
    """Bearers of one printed name, at most one of each report, no two of whose offices exclude one another.

    ``doubts`` are other names that may be the same actor's, with why they were kept apart; ``parted`` are names that people
    judged to be another's, with who did.
    """

    kind: ActorKind
    name: str
    members: list[Bearer] = field(default_factory=list)
    offices: frozenset[str] = frozenset()
    reports: set[str] = field(default_factory=set)
    doubts: dict[str, str] = field(default_factory=dict)
    parted: dict[str, str] = field(default_factory=dict)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the bearers."""
        return tuple(member.id for member in self.members)

    def take(self, bearer: Bearer) -> None:
        """Put a bearer to these."""
        self.members.append(bearer)
        self.reports.add(bearer.report)
        if len(self.offices) < _MOST_OFFICES:
            self.offices |= bearer.offices


def bearers(reading: Reading, language: Language[Any], story: int | None = None) -> Iterator[Bearer]:
    """The actors of a reading."""
    text = reading.report.text
    for actor in reading.actors:
        names = sorted(actor.names, key=len, reverse=True)
        printed: Counter[str] = Counter()
        titles: dict[str, None] = {}
        for span in actor.mentions:
            words = span.of(text)
            name = next((name for name in names if name in words), None)
            printed[name or " ".join(words.split())] += 1
            if len(titles) < _MOST_PRINTED:
                titles[words if name is None else words[: words.find(name)]] = None
        offices = language.offices(titles) if actor.kind == "person" else frozenset()
        yield Bearer(reading.report.key, actor.id, actor.kind, actor.name, actor.names, dict(printed), offices, story)
