"""What the reports agree on, dispute, changed, and have from one source only."""

from dataclasses import dataclass

from isnad.model import Dossier, FigureGroup, UtteranceGroup

Group = FigureGroup | UtteranceGroup

SEVERITY = (
    "conflict", "contradicts", "denies", "withdraws", "admits", "different_time", "different_scope", "compatible",
    "agree", "same",
)  # fmt: skip
"""Verdicts, the one that most wants a reader's eye first."""

AGAINST = frozenset({"conflict", "contradicts", "denies"})
CHANGED = frozenset({"withdraws", "admits", "different_time", "different_scope"})


@dataclass(frozen=True, slots=True)
class Summary:
    """Every group of a dossier in exactly one of four places, in the dossier's order."""

    agree: tuple[Group, ...]
    disputed: tuple[Group, ...]
    changed: tuple[Group, ...]
    single: tuple[Group, ...]


def summary(dossier: Dossier) -> Summary:
    """Sort the groups by what a reader must know of them first."""
    places: dict[str, list[Group]] = {"agree": [], "disputed": [], "changed": [], "single": []}
    groups: tuple[Group, ...] = (*dossier.figures, *dossier.statements)
    for group in groups:
        places[place(group)].append(group)
    return Summary(tuple(places["agree"]), tuple(places["disputed"]), tuple(places["changed"]), tuple(places["single"]))


def place(group: Group) -> str:
    """Where a group belongs: what is against comes before what changed, and that before how many say it.

    >>> place(FigureGroup("g", "القتلى", "person", (), (), (), ("الوزير",)))
    'single'
    """
    verdict = gravest(group)
    if verdict in AGAINST:
        return "disputed"
    if verdict in CHANGED:
        return "changed"
    return "agree" if len(group.independent_sources) > 1 else "single"


def gravest(group: Group, fact: str | None = None) -> str:
    """The verdict of a group, or of one of its facts, that most wants a reader's eye; ``alone`` without any."""
    verdicts = {relation.verdict for relation in group.relations if fact is None or fact in (relation.a, relation.b)}
    return next((verdict for verdict in SEVERITY if verdict in verdicts), "alone")
