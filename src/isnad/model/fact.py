"""What a report tells, as people judge it: a figure, a statement, an event or an actor, by its id."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from isnad.model.reading import Event, Figure, Reading, Statement

FactKind = Literal["figure", "statement", "event", "actor"]


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that was judged, as it was printed: ``text`` are its words, of an actor the name.

    ``read`` is false where the report is read otherwise by now, or is not there.
    """

    id: str
    kind: FactKind
    report: str
    start: int
    end: int
    text: str
    read: bool = True


def facts_of(reading: Reading, names: Iterable[str]) -> dict[str, Fact]:
    """The facts of a reading whose ids are among ``names``, each as it is printed."""
    wanted, key, text = frozenset(names), reading.report.key, reading.report.text
    found: dict[str, Fact] = {}

    def take(kind: FactKind, facts: Iterable[Figure | Statement | Event]) -> None:
        for fact in facts:
            if fact.id in wanted:
                words = " ".join(text[fact.start : fact.end].split())
                found[fact.id] = Fact(fact.id, kind, key, fact.start, fact.end, words)

    take("figure", reading.figures)
    take("statement", reading.statements)
    take("event", reading.events)
    for actor in reading.actors:
        if actor.id in wanted:
            first = actor.mentions[0]
            found[actor.id] = Fact(actor.id, "actor", key, first.start, first.end, actor.name)
    return found
