"""A name or office as printed at one place."""

from dataclasses import dataclass

from isnad.model import ActorKind


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``first`` up to (not including) ``last`` name somebody, some body, or some place.

    ``start`` and ``end`` are character offsets without clitics and quotation marks. ``head`` is the
    printed name alone where a title or office stands with it, as ``(start, end)``, else the same span.
    ``kind`` follows the contract; ``source`` says which rule or list found it.
    """

    first: int
    last: int
    start: int
    end: int
    kind: ActorKind
    head: tuple[int, int]
    source: str
