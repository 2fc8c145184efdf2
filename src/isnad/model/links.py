"""The links of a fact, and the fact with other ones."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from isnad.model.reading import Event, Figure, Statement
from isnad.model.values import Link

Fact = TypeVar("Fact", Statement, Figure, Event)


def links(fact: Statement | Figure | Event) -> tuple[Link, ...]:
    """The links of a fact: a statement's speaker and then its tellers, a figure's authority, an event's participants."""
    if isinstance(fact, Statement):
        return (fact.speaker, *fact.via)
    return fact.authority if isinstance(fact, Figure) else fact.participants


def relinked(fact: Fact, change: Callable[[Link], Link]) -> Fact:
    """The fact with what ``change`` makes of each link, in the order of ``links``."""
    changed = tuple(map(change, links(fact)))
    if isinstance(fact, Statement):
        return replace(fact, speaker=changed[0], via=changed[1:])
    if isinstance(fact, Figure):
        return replace(fact, authority=changed)
    return replace(fact, participants=changed)
