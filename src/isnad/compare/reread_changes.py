"""What a newer isnad, reading the same reports again, changes in their stories."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from isnad.compare.changes import KINDS
from isnad.model import (
    Change,
    ChangeKind,
    Dossier,
    Figure,
    FigureGroup,
    FigureRelation,
    Statement,
    Story,
    UtteranceGroup,
    UtteranceRelation,
)


@dataclass(frozen=True, slots=True)
class _Fact:
    """A fact as printed, with the key of its report."""

    report: str
    text: str


def reread_changes(before: Dossier, after: Dossier, reader: str) -> tuple[Change, ...]:
    """The conflicts, denials and their like, and the figures of people, that the newer reading gains, loses or reads otherwise.

    Both dossiers are of the same reports. ``appeared`` and ``vanished`` say that only one of them has a relation, with its two
    facts; ``reread`` that a figure with a source is read otherwise: ``text`` as it is printed, ``before`` what it was read as, both
    in one report. ``reader`` tells one update from another, so that what comes and goes twice is told twice.
    """
    old, new = dict(_relations(before)), dict(_relations(after))
    facts, stories = _facts(before) | _facts(after), _stories(before) | _stories(after)
    found = list(_gained("appeared", "now read as", new, old, facts, stories, reader))
    found += _gained("vanished", "no longer read as", old, new, facts, stories, reader)
    return (*found, *_figures(before, after, reader, stories))


def _gained(
    kind: ChangeKind,
    words: str,
    there: "dict[_Sides, _Relation]",
    missing: "dict[_Sides, _Relation]",
    facts: dict[str, _Fact],
    stories: dict[str, Story],
    reader: str,
) -> Iterator[Change]:
    """What two facts are to each other in one of two dossiers alone."""
    for sides, relation in there.items():
        if sides not in missing:
            told = (*sorted(sides[1]), sides[0], reader)
            why = f"{words} {sides[0]}: {relation.why}"
            yield _change(kind, told, facts[relation.b], facts[relation.a], stories, why)


_Relation = FigureRelation | UtteranceRelation
_Sides = tuple[str, frozenset[str]]


def _relations(dossier: Dossier) -> Iterator[tuple[_Sides, _Relation]]:
    """The relations that one who follows a story is told, by their kind and their two facts, in the order of the dossier."""
    groups: tuple[FigureGroup | UtteranceGroup, ...] = (*dossier.figures, *dossier.statements)
    for group in groups:
        for relation in group.relations:
            if relation.verdict in KINDS:
                yield (KINDS[relation.verdict], frozenset((relation.a, relation.b))), relation


def _facts(dossier: Dossier) -> dict[str, _Fact]:
    """Every figure and statement of the reports, by its id."""
    found: dict[str, _Fact] = {}
    for reading in dossier.reports:
        facts: tuple[Figure | Statement, ...] = (*reading.figures, *reading.statements)
        for fact in facts:
            text = " ".join(reading.report.text[fact.start : fact.end].split())
            found[fact.id] = _Fact(reading.report.key, text)
    return found


def _stories(dossier: Dossier) -> dict[str, Story]:
    return {key: story for story in dossier.stories for key in story.reports}


def _figures(before: Dossier, after: Dossier, reader: str, stories: dict[str, Story]) -> Iterator[Change]:
    """Figures of people that somebody vouches for and that are new, gone, or of another value."""
    old, new = _counted(before), _counted(after)
    for name in dict.fromkeys((*old, *new)):
        was, now = old.get(name), new.get(name)
        told = [_value(item[1]) if item else "" for item in (was, now)]
        side = now or was
        if side is not None and told[0] != told[1]:
            fact = _Fact(side[0], side[1].text)
            why = f"read as {told[1]}" if now else "no longer read as a figure with a source"
            why += f", before as {told[0]}" if was else ", before not as a figure with a source"
            before_it = _Fact(side[0], told[0]) if was else _Fact("", "")
            yield _change("reread", (name, *told, reader), fact, before_it, stories, why)


def _counted(dossier: Dossier) -> dict[str, tuple[str, Figure]]:
    return {
        figure.id: (reading.report.key, figure)
        for reading in dossier.reports
        for figure in reading.figures
        if figure.unit == "person" and figure.authority
    }


def _value(figure: Figure) -> str:
    """The value of a figure in words of the contract.

    >>> from isnad.intake.text import report
    >>> from isnad.reading import read
    >>> made = read(report("قالت وزارة الصحة إن 12 شخصا قتلوا في انهيار سد نهران.", key="a"))
    >>> _value(made.figures[0])
    '12 person, killed, exact, said by وزارة الصحة'
    """
    ends = [f"{value:,.15g}" if value is not None else "…" for value in (figure.low, figure.high)]
    value = ends[0] if ends[0] == ends[1] else " to ".join(ends)
    said = " → ".join(link.name or link.text or "…" for link in figure.authority)
    parts = [f"{value} {figure.unit}", *([figure.fate] if figure.fate else []), figure.bound, f"said by {said}"]
    return ", ".join(parts)


def _change(
    kind: ChangeKind, told: tuple[str, ...], late: _Fact, early: _Fact, stories: dict[str, Story], why: str
) -> Change:
    story, name = stories[late.report], sha256(":".join((kind, *told)).encode()).hexdigest()[:16]
    return Change(name, kind, story.id, story.label, late.report, late.text, early.report, early.text, why)
