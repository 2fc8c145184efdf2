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
class Report:
    """What was received, never edited.

    ``key`` is the id given with the input, else its path; ``id`` is the sha256 of the bytes and
    ``text_id`` that of the text in UTF-8.
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
