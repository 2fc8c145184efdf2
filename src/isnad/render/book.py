"""A dossier opened at any fact: reports by key, facts by report and id, chains from the source to the page."""

from collections.abc import Iterator
from dataclasses import dataclass

from isnad.model import (
    Dossier,
    Event,
    Figure,
    FigureMember,
    Judged,
    Link,
    Reading,
    Rejected,
    Sign,
    Statement,
    StoryDate,
    Timing,
    UtteranceMember,
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a chain as it is shown; ``start`` is ``None`` where nothing is printed for it."""

    name: str
    start: int | None = None
    end: int | None = None
    elided: bool = False

    @property
    def shown(self) -> str:
        """The name, in brackets where it is understood and not printed."""
        return f"({self.name})" if self.elided else self.name


@dataclass(frozen=True, slots=True)
class Book:
    """The facts of a dossier by what points at them; a member whose fact is missing has ``None``."""

    dossier: Dossier
    readings: dict[str, Reading]
    figures: dict[tuple[str, str], Figure]
    statements: dict[tuple[str, str], Statement]
    together: dict[str, StoryDate]
    judged: dict[str, tuple[Judged, ...]]

    def figure(self, member: FigureMember) -> Figure | None:
        """The figure that a member of a group stands for."""
        return self.figures.get((member.report, member.figure))

    def statement(self, member: UtteranceMember) -> Statement | None:
        """The statement that a member of a group stands for."""
        return self.statements.get((member.report, member.statement))

    def place(self, key: str, fact: str) -> tuple[int, int] | None:
        """Where a figure, statement or date of a report stands, by its id."""
        reading = self.readings[key]
        facts: tuple[Figure | Statement | Timing | Event, ...] = (
            *reading.figures, *reading.statements, *reading.dates, *reading.events,
        )  # fmt: skip
        return next(((found.start, found.end) for found in facts if found.id == fact), None)

    def outlet(self, key: str) -> str:
        """The outlet of a report, else its key."""
        reading = self.readings.get(key)
        return (reading.report.outlet if reading else None) or key

    def quote(self, key: str, start: int, end: int) -> str:
        """The characters at a place of a report, as printed."""
        reading = self.readings.get(key)
        return reading.report.text[start:end] if reading else ""

    def date(self, key: str) -> StoryDate:
        """When a report was published: as its story tells it, else as it tells itself."""
        if key in self.together:
            return self.together[key]
        reading = self.readings[key]
        return StoryDate(reading.published.value, reading.published.basis)

    def is_wrong(self, fact: str) -> bool:
        """Whether a fact is judged wrong."""
        return any(item.verdict == "wrong" for item in self.judged.get(fact, ()))

    def lone_figures(self) -> Iterator[tuple[Reading, Figure]]:
        """The figures that stand in no group and are not judged wrong, report by report."""
        grouped = {(m.report, m.figure) for group in self.dossier.figures for m in group.members}
        for reading in self.dossier.reports:
            for figure in reading.figures:
                if (reading.report.key, figure.id) not in grouped and not self.is_wrong(figure.id):
                    yield reading, figure

    def lone_statements(self) -> Iterator[tuple[Reading, Statement]]:
        """The statements that stand in no group and are not judged wrong, report by report."""
        grouped = {(m.report, m.statement) for group in self.dossier.statements for m in group.members}
        for reading in self.dossier.reports:
            for statement in reading.statements:
                if (reading.report.key, statement.id) not in grouped and not self.is_wrong(statement.id):
                    yield reading, statement


def open_book(dossier: Dossier) -> Book:
    """The dossier with its facts indexed; of two reports with one key the last counts."""
    return Book(
        dossier,
        {reading.report.key: reading for reading in dossier.reports},
        {(reading.report.key, figure.id): figure for reading in dossier.reports for figure in reading.figures},
        {(reading.report.key, said.id): said for reading in dossier.reports for said in reading.statements},
        {key: date for story in dossier.stories for key, date in story.published.items()},
        _judged(dossier),
    )


def _judged(dossier: Dossier) -> dict[str, tuple[Judged, ...]]:
    """For each fact the judgements on it that hold."""
    found: dict[str, tuple[Judged, ...]] = {}
    for item in dossier.judgements:
        for fact in (item.fact, item.other):
            if item.holds and fact:
                found[fact] = (*found.get(fact, ()), item)
    return found


def chain(links: tuple[Link, ...]) -> tuple[Step, ...]:
    """The chain from the source outwards (the contract lists the outermost teller first).

    >>> [step.name for step in chain((Link("الوكالة", 0, 7), Link("الوزير", 9, 15, "سامر الحداد")))]
    ['سامر الحداد', 'الوكالة']
    """
    return tuple(step(link) for link in reversed(links))


def step(link: Link) -> Step:
    """One link as it is shown: by its fullest name, pointing at what is printed."""
    return Step(link.name or link.text or "", link.start, link.end, link.text is None)


def said_by(statement: Statement) -> tuple[Step, ...]:
    """Who speaks, then through whom, from the source outwards."""
    return (step(statement.speaker), *chain(statement.via))


def content(reading: Reading, statement: Statement) -> str:
    """The words of a statement as printed, its pieces parted by an ellipsis."""
    text = reading.report.text
    return " … ".join(" ".join(span.of(text).split()) for span in statement.content)


def title(reading: Reading) -> str:
    """The title of a report, else the first line that reads like one: no furniture, no broken signs, four words.

    Without such a line, the first that is no furniture; without that, the report's key. At most 120 characters.
    """
    if reading.report.title:
        return reading.report.title
    lines = tuple(_lines(reading))
    found = next((line for line, whole in lines if whole and len(line.split()) >= 4), None)
    return (found or next((line for line, _ in lines), reading.report.key))[:120]


def _lines(reading: Reading) -> Iterator[tuple[str, bool]]:
    """The first lines that are no furniture, each with whether its encoding is whole."""
    at = 0
    for line in reading.report.text[:4000].splitlines(keepends=True):
        start, end = at, at + len(line.rstrip())
        at += len(line)
        if line.strip() and not any(item.start <= start and end <= item.end for item in reading.furniture):
            broken = any(item.start < end and start < item.end for item in reading.quality.mojibake)
            yield line.strip().lstrip("•-*· \t"), not broken


def rejected(reading: Reading) -> tuple[tuple[Rejected, ...], ...]:
    """The rejected dates, those of one day for one reason together."""
    found: dict[tuple[str, str], list[Rejected]] = {}
    for item in reading.published.rejected:
        found.setdefault((item.value, item.why), []).append(item)
    return tuple(map(tuple, found.values()))


DOUBT = 0.3
"""From this likelihood on, that a machine translated a report is worth a reader's attention."""


def translation_signs(reading: Reading) -> tuple[tuple[str, tuple[Sign, ...]], ...]:
    """The signs that a machine translated the report by their kind, the commonest first; none below a doubt."""
    found: dict[str, list[Sign]] = {}
    if reading.quality.machine_translated.score >= DOUBT:
        for sign in reading.quality.machine_translated.signs:
            found.setdefault(sign.sign, []).append(sign)
    return tuple((kind, tuple(signs)) for kind, signs in sorted(found.items(), key=lambda item: -len(item[1])))
