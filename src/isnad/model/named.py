"""Who is named in a run of reports."""

from dataclasses import dataclass

from isnad.model.values import ActorKind


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way in which an actor is printed, and how often."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Named:
    """One person, body or place with all that reports print for it; ``why`` it is one, and from whom it is kept apart.

    ``count`` is the number of mentions, titles alone included; ``spellings`` come the commonest first, ``reports`` are keys.
    ``id`` is one of those that the readings of these reports give the actor.
    """

    schema: str
    id: str
    kind: ActorKind
    name: str
    count: int
    spellings: tuple[Spelling, ...]
    reports: tuple[str, ...]
    why: str
