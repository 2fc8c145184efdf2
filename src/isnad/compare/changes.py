"""What new reports change in the stories that others told before."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from isnad.compare.measure import measure
from isnad.model import (
    Change,
    ChangeKind,
    Dossier,
    FigureGroup,
    FigureMember,
    Link,
    Reading,
    Story,
    UtteranceGroup,
    UtteranceMember,
)

KINDS: dict[str, ChangeKind] = {
    "conflict": "conflict",
    "contradicts": "conflict",
    "denies": "denial",
    "withdraws": "withdrawal",
    "admits": "admission",
}
"""What verdicts are to one who follows a story."""

_ALIKE = frozenset({"agree", "compatible"})
_NEW = "no report told it before"

Member = FigureMember | UtteranceMember


@dataclass(frozen=True, slots=True)
class _Side:
    """A fact of a report, as printed, who says it, where it stands, and when the report was published."""

    fact: str
    report: str
    text: str
    said_by: str = ""
    start: int = 0
    end: int = 0
    published: str = ""


@dataclass(frozen=True, slots=True)
class _Against:
    """A new fact, an older one that it stands against, the story and why."""

    kind: ChangeKind
    late: _Side
    early: _Side
    story: Story
    why: str


def changes(dossier: Dossier, fresh: Collection[str]) -> tuple[Change, ...]:
    """What the reports of the keys ``fresh`` change, in the order of the dossier; nothing where they tell a story first.

    A figure is new where no older report has one of the same that agrees (across stories only people are compared); in a story that others told before, people
    are counted anew even where nobody counted them before. Of two reports under one address that are both fresh, neither is a revision.
    What stands against several older facts is told once, beside the latest of them.
    """
    new, story_of = frozenset(fresh), {key: story for story in dossier.stories for key in story.reports}
    readings = {reading.report.key: reading for reading in dossier.reports}
    groups: tuple[FigureGroup | UtteranceGroup, ...] = (*dossier.figures, *dossier.statements)
    members = [member for group in groups for member in group.members]
    sides = {_fact(member): _side(member, readings[member.report]) for member in members}
    found: list[_Against] = []
    for group in groups:
        found += _relations(group, sides, new, story_of)
        if isinstance(group, FigureGroup):
            found += _figures(group, sides, new, story_of)
    for copy in dossier.copies:
        late, early = (copy.a, copy.b) if copy.a in new else (copy.b, copy.a)
        if copy.kind == "revision" and late in new and early not in new:
            why = f"{len(copy.changed)} facts differ under one address"
            found.append(_Against("revision", _whole(readings[late]), _whole(readings[early]), story_of[late], why))
    return _told_once(found)


def _told_once(found: Iterable[_Against]) -> tuple[Change, ...]:
    """Each new fact against the latest of those older ones against which it stands in one way."""
    several: dict[tuple[ChangeKind, str], list[_Against]] = {}
    for item in found:
        several.setdefault((item.kind, item.late.fact), []).append(item)
    return tuple(
        _change(max(items, key=lambda item: (item.early.published, item.early.report, item.early.fact)), len(items) - 1)
        for items in several.values()
    )


def _side(member: Member, reading: Reading) -> _Side:
    text = " ".join(reading.report.text[member.start : member.end].split())
    if isinstance(member, FigureMember):
        links: tuple[Link, ...] = member.authority
    else:
        links = tuple(said.speaker for said in reading.statements if said.id == member.statement)
    said_by = " ← ".join(link.text or link.name or "…" for link in links if link.text or link.name)
    published = reading.published.value or ""
    return _Side(_fact(member), member.report, text, said_by, member.start, member.end, published)


def _whole(reading: Reading) -> _Side:
    report = reading.report
    return _Side(report.key, report.key, report.title or _first(report.text), published=reading.published.value or "")


def _fact(member: Member) -> str:
    return member.figure if isinstance(member, FigureMember) else member.statement


def _relations(
    group: FigureGroup | UtteranceGroup, sides: dict[str, _Side], new: Collection[str], story_of: dict[str, Story]
) -> Iterator[_Against]:
    """Conflicts, denials and their like between a new report and an older one."""
    for relation in group.relations:
        kind = KINDS.get(relation.verdict)
        one, other = sides[relation.a], sides[relation.b]
        late, early = (one, other) if one.report in new else (other, one)
        if kind is None or late.report not in new or early.report in new:
            continue
        if _follows(group, late, early, story_of):
            yield _Against(kind, late, early, _story(late, early, story_of, new), relation.why)


def _figures(
    group: FigureGroup, sides: dict[str, _Side], new: Collection[str], story_of: dict[str, Story]
) -> Iterator[_Against]:
    """Figures that no older report of the story has."""
    why = {frozenset((item.a, item.b)): item for item in group.relations}
    for member in group.members:
        story = story_of[member.report]
        if member.report not in new:
            continue
        older = [sides[item.figure] for item in group.members if item.report not in new]
        if not older and not _told_before(story, new):
            continue
        held = [(side, why.get(frozenset((side.fact, member.figure)))) for side in older]
        if any(relation is not None and relation.verdict in _ALIKE for _, relation in held):
            continue
        held = [(side, relation) for side, relation in held if _follows(group, sides[member.figure], side, story_of)]
        late = sides[member.figure]
        if held:
            last = max(held, key=lambda pair: (pair[0].published, pair[0].report, pair[0].fact))
            if last[1] is not None and last[1].verdict in KINDS:
                continue
            for early, relation in held:
                if relation is None or relation.verdict not in KINDS:
                    told = _story(late, early, story_of, new)
                    yield _Against("figure", late, early, told, relation.why if relation else _NEW)
        elif group.unit == "person" and member.authority and _told_before(story, new):
            yield _Against("figure", late, _Side("", "", ""), story, _NEW)


def _follows(group: FigureGroup | UtteranceGroup, late: _Side, early: _Side, story_of: dict[str, Story]) -> bool:
    """Whether a new fact stands against one that is older, be it weeks.

    Within a story everything does. Across stories that resemble each other statements do, and tolls, which later reports
    bring up to date; how many shells fell or how long a match took is another number each time.
    """
    if early.report in story_of[late.report].reports:
        return True
    counts_people = isinstance(group, UtteranceGroup) or measure(group.unit)[0] == "people"
    return counts_people and early.published <= late.published


def _told_before(story: Story, new: Collection[str]) -> bool:
    return any(key not in new for key in story.reports)


def _story(late: _Side, early: _Side, story_of: dict[str, Story], new: Collection[str]) -> Story:
    """The story of the new report; where that is told for the first time, weeks after what it changes, the story of this."""
    own = story_of[late.report]
    return own if _told_before(own, new) else story_of[early.report]


def _change(item: _Against, more: int) -> Change:
    late, early = item.late, item.early
    name = sha256(f"{item.kind}:{late.fact}:{early.fact}".encode()).hexdigest()[:16]
    told = (item.story.id, item.story.label, late.report, late.text, early.report, early.text, item.why)
    return Change(name, item.kind, *told, said_by=late.said_by, start=late.start, end=late.end, more=more)


def _first(text: str) -> str:
    return text.strip().partition("\n")[0]
