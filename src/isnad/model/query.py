"""What is asked of a desk, and what it answers."""

from dataclasses import dataclass, field

from isnad.model.judgement import Judged
from isnad.model.reading import Figure, Statement
from isnad.model.values import Act, Span


@dataclass(frozen=True, slots=True)
class Query:
    """Reports that meet all of these; what is left at its default is not asked for.

    ``words`` in any spelling, or, with ``exact``, just as printed and side by side. ``actor`` is named in the report,
    ``outlet`` published it, on the days from ``since`` to ``until`` (ISO 8601, both included). ``act`` asks for a
    statement, ``unit``, ``fate``, ``least`` and ``most`` for a figure whose value may lie between the two (both
    included); ``by`` is who said that statement or vouches for that figure. All that is asked of a figure holds of one
    figure, and so of a statement and an actor. Figures and statements of the ids ``without`` do not answer, and with
    ``without_wrong`` none that people judged wrong. At most ``limit`` are given, behind the first ``offset``.
    """

    words: str = ""
    exact: bool = False
    actor: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    act: Act | None = None
    unit: str = ""
    fate: str = ""
    least: float | None = None
    most: float | None = None
    by: str = ""
    without: frozenset[str] = frozenset()
    without_wrong: bool = False
    limit: int = 20
    offset: int = 0

    @property
    def asks_figure(self) -> bool:
        """Whether a figure is asked for."""
        return bool(self.unit or self.fate or self.least is not None or self.most is not None)

    @property
    def asks_statement(self) -> bool:
        """Whether a statement is asked for: by its act, or by its speaker where no figure is."""
        return self.act is not None or (bool(self.by) and not self.asks_figure)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a report's text and the ``marks`` in it; offsets are those of the report's text."""

    span: Span
    text: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One report that answers a query, with how well its words do (higher is better), and where.

    ``figures`` and ``statements`` are those that were asked for, in the order of the text.
    ``judged`` are the judgements that hold on single facts within the snippets: one that is wrong is found, and says so.
    """

    key: str
    title: str | None
    outlet: str | None
    day: str | None
    score: float
    snippets: tuple[Snippet, ...] = field(default=())
    judged: tuple[Judged, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()
