"""What new reports change in the stories that others told before."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from hashlib import sha256

from isnad.model import Change, ChangeKind, Dossier, FigureGroup, FigureMember, Story, UtteranceGroup, UtteranceMember

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
    """A fact of a report, as printed."""

    fact: str
    report: str
    text: str


def changes(dossier: Dossier, fresh: Collection[str]) -> tuple[Change, ...]:
    """What the reports of the keys ``fresh`` change, in the order of the dossier; nothing where they tell a story first.

    A figure is new where no older report has one of the same that agrees; in a story that others told before, people
    are counted anew even where nobody counted them before. Of two reports under one address that are both fresh, neither is a revision.
    """
    new, story_of = frozenset(fresh), {key: story for story in dossier.stories for key in story.reports}
    texts = {reading.report.key: reading.report for reading in dossier.reports}
    sides: dict[str, _Side] = {}
    groups: tuple[FigureGroup | UtteranceGroup, ...] = (*dossier.figures, *dossier.statements)
    for group in groups:
        for member in group.members:
            text = texts[member.report].text[member.start : member.end]
            sides[_fact(member)] = _Side(_fact(member), member.report, " ".join(text.split()))
    found: list[Change] = []
    for group in groups:
        found += _relations(group, sides, new, story_of)
        if isinstance(group, FigureGroup):
            found += _figures(group, sides, new, story_of)
    for copy in dossier.copies:
        late, early = (copy.a, copy.b) if copy.a in new else (copy.b, copy.a)
        if copy.kind == "revision" and late in new and early not in new:
            titles = [_Side(key, key, texts[key].title or _first(texts[key].text)) for key in (late, early)]
            why = f"{len(copy.changed)} facts differ under one address"
            found.append(_change("revision", titles[0], titles[1], story_of[late], why))
    return tuple({change.id: change for change in found}.values())


def _fact(member: Member) -> str:
    return member.figure if isinstance(member, FigureMember) else member.statement


def _relations(
    group: FigureGroup | UtteranceGroup, sides: dict[str, _Side], new: Collection[str], story_of: dict[str, Story]
) -> Iterator[Change]:
    """Conflicts, denials and their like between a new report and an older one."""
    for relation in group.relations:
        kind = KINDS.get(relation.verdict)
        one, other = sides[relation.a], sides[relation.b]
        late, early = (one, other) if one.report in new else (other, one)
        if kind is not None and late.report in new and early.report not in new:
            yield _change(kind, late, early, _story(late, early, story_of, new), relation.why)


def _figures(
    group: FigureGroup, sides: dict[str, _Side], new: Collection[str], story_of: dict[str, Story]
) -> Iterator[Change]:
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
        late = sides[member.figure]
        if held:
            early, relation = held[-1]
            if relation is None or relation.verdict not in KINDS:
                yield _change(
                    "figure", late, early, _story(late, early, story_of, new), relation.why if relation else _NEW
                )
        elif group.unit == "person" and member.authority:
            yield _change("figure", late, _Side("", "", ""), story, _NEW)


def _told_before(story: Story, new: Collection[str]) -> bool:
    return any(key not in new for key in story.reports)


def _story(late: _Side, early: _Side, story_of: dict[str, Story], new: Collection[str]) -> Story:
    """The story of the new report; where that is told for the first time, weeks after what it changes, the story of this."""
    own = story_of[late.report]
    return own if _told_before(own, new) else story_of[early.report]


def _change(kind: ChangeKind, late: _Side, early: _Side, story: Story, why: str) -> Change:
    name = sha256(f"{kind}:{late.fact}:{early.fact}".encode()).hexdigest()[:16]
    return Change(name, kind, story.id, story.label, late.report, late.text, early.report, early.text, why)


def _first(text: str) -> str:
    return text.strip().partition("\n")[0]
