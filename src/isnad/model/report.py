"""A report as received."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Received:
    """How the bytes came: media type, encoding, RFC 3339 time or ``None``, count of U+FFFD put in."""

    media_type: str
    encoding: str
    at: str | None = None
    replaced: int = 0


@dataclass(frozen=True, slots=True)
class Given:
    """What came beside the text in the input (a JSONL row), as it came; never guessed."""

    published: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """Where a stretch ``[start, end)`` of the text stands in an HTML page: ``path`` is an XPath of its element."""

    start: int
    end: int
    path: str


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch ``[start, end)`` of the text that an element of an HTML page sets apart; ``name`` is that of the element."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Hint:
    """What the markup of an HTML page tells beside its text: ``name`` as printed there, and its ``value``.

    ``where`` is ``meta``, ``json-ld`` or ``time``; ``embedded`` says that it belongs to something else on the page (a
    post, a comment, another report). Only what stands in the text has a place: ``at`` is then its first character.
    """

    where: str
    name: str
    value: str
    embedded: bool = False
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What was received, never edited.

    ``key`` is the id given with the input, else its path; ``id`` is the sha256 of the bytes and
    ``text_id`` that of the text in UTF-8. Only an HTML page has ``nodes``, ``regions`` and ``hints``.
    """

    key: str
    id: str
    text_id: str
    text: str
    source: str
    received: Received
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    language: str = "ar"
    given: Given = field(default_factory=Given)
    nodes: tuple[Node, ...] = ()
    regions: tuple[Region, ...] = ()
    hints: tuple[Hint, ...] = ()
