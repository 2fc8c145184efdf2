"""Arabic news reports as sourced facts: who said it, through whom, where it is printed, when it holds."""

from isnad.desk import Desk, dossier, names, read, read_all
from isnad.model import (
    Actor,
    Dossier,
    Event,
    Figure,
    Found,
    Link,
    Named,
    Query,
    Reading,
    Report,
    Span,
    Statement,
    Story,
    TaggerError,
    Timing,
    Trouble,
)
from isnad.reading import VERSION as __version__

__all__ = [
    "Actor",
    "Desk",
    "Dossier",
    "Event",
    "Figure",
    "Found",
    "Link",
    "Named",
    "Query",
    "Reading",
    "Report",
    "Span",
    "Statement",
    "Story",
    "TaggerError",
    "Timing",
    "Trouble",
    "__version__",
    "dossier",
    "names",
    "read",
    "read_all",
]
