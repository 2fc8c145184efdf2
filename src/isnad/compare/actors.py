"""Actors across reports: joined where their names are one name; in doubt they stay apart, and that is said."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import Any

from isnad.compare.bearers import MANY, Bearer, Namesakes, bearers
from isnad.compare.decisions import Decisions
from isnad.compare.namesakes import barred, namesakes
from isnad.compare.page import Page
from isnad.compare.short_names import MAY, ShortNames
from isnad.model import Language, StoryActor

SURE = 0.75
"""From this likeness of names on two actors are one."""

_MOST_SHARING = 48
"""Of more names under one key each is compared with so many before it, in the order of their letters."""

_MOST_SAID = 3
NONE_JUDGED = Decisions()
_NOT_SURE = "the names may be one, but are not surely so"


@dataclass(frozen=True, slots=True)
class Joined:
    """The bearers that are one actor, why they are, and from which names they are kept apart, in doubt or by people."""

    members: tuple[Bearer, ...]
    reasons: tuple[str, ...]
    doubts: Mapping[str, str]
    parted: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name that most reports give as the fullest, the longer of two."""
        full = Counter(member.name for member in self.members)
        return min(full, key=lambda text: (-full[text], -len(text), text))

    @property
    def why(self) -> str:
        """Why the bearers are one actor, and from whom they are kept apart."""
        reports = len({member.report for member in self.members})
        said = "named in one report only"
        if reports > 1:
            said = f"one name in {reports} reports: {', '.join(sorted({member.name for member in self.members}))}"
            said += f" ({', and '.join(self.reasons)})" if self.reasons else ""
        for name, judged in sorted(self.parted.items()):
            said += f"; kept apart from {name}: {judged}"
        for name, doubt in sorted(self.doubts.items())[:_MOST_SAID]:
            said += f"; in doubt kept apart from {name}: {doubt}"
        return said


def actors(
    run: Sequence[Page], place: Sequence[int], language: Language[Any], decisions: Decisions
) -> tuple[StoryActor, ...]:
    """Every actor of the run once, with all spellings and the reports that name it.

    ``place[i]`` is the number of the story that page ``i`` tells.
    """
    stories = zip(run, place, strict=True)
    found = (bearer for page, story in stories for bearer in bearers(page.reading, language, story))
    made = [_actor(group) for group in joined(found, language, decisions)]
    return tuple(sorted(made, key=lambda actor: (actor.kind, -len(actor.members), actor.name, actor.id)))


def joined(found: Iterable[Bearer], language: Language[Any], decisions: Decisions = NONE_JUDGED) -> list[Joined]:
    """The bearers by actor: under names that are surely one; a family name alone goes to its one bearer.

    Whom people judged to be one or two, are.
    """
    known = namesakes(found, language, decisions)
    likeness: dict[tuple[int, int], float] = {}
    for one, other in _candidates(known, language):
        a, b = known[one], known[other]
        sure = language.same_name(a.name, b.name)
        why = barred(a, b, language) if sure >= SURE else None
        if why:
            a.doubts[b.name] = b.doubts[a.name] = why
        likeness[one, other] = sure if sure >= SURE and not why else sure - SURE if sure < SURE else -1.0
    groups = decisions.clusters([same.ids for same in known], likeness, SURE / 2)
    _doubts(known, groups, likeness)
    _part(known, groups, decisions)
    return _settled([[known[index] for index in group] for group in groups], language, decisions)


def _candidates(known: Sequence[Namesakes], language: Language[Any]) -> Iterator[tuple[int, int]]:
    """Pairs of names that share a key of the language and are not printed side by side as two."""
    shelves: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for index, same in enumerate(known):
        if same.kind not in MANY:
            for key in dict.fromkeys(language.name_keys(same.name)):
                shelves[same.kind, key].append(index)
    pairs = {
        (min(pair), max(pair))
        for shelf in shelves.values()
        for pair in _neighbours(sorted(shelf, key=lambda index: (known[index].name, index)))
    }
    for one, other in sorted(pairs):
        if known[one].name != known[other].name and _side_by_side(known[one], known[other]) * 2 <= 1:
            yield one, other


def _neighbours(shelf: Sequence[int]) -> Iterator[tuple[int, int]]:
    if len(shelf) <= _MOST_SHARING:
        yield from combinations(shelf, 2)
        return
    for at in range(len(shelf)):
        for behind in range(max(0, at - _MOST_SHARING), at):
            yield shelf[behind], shelf[at]


def _side_by_side(a: Namesakes, b: Namesakes) -> float:
    """In which share of the reports of the rarer name a reading holds both for two actors."""
    return len(a.reports & b.reports) / min(len(a.reports), len(b.reports))


def _doubts(
    known: Sequence[Namesakes], groups: Sequence[Sequence[int]], likeness: Mapping[tuple[int, int], float]
) -> None:
    """Note for each name the ones that it may be but is not joined with."""
    group_of = {index: number for number, group in enumerate(groups) for index in group}
    for (one, other), value in likeness.items():
        a, b = known[one], known[other]
        if group_of[one] != group_of[other] and value + SURE >= MAY:
            a.doubts.setdefault(b.name, _NOT_SURE)
            b.doubts.setdefault(a.name, _NOT_SURE)


def _part(known: Sequence[Namesakes], groups: Sequence[Sequence[int]], decisions: Decisions) -> None:
    """Note for each name from which others people keep it apart."""
    judged = [
        (known[index], touched, number)
        for number, group in enumerate(groups)
        for index in group
        if (touched := _touched(known[index], decisions))
    ]
    for (one, ours, here), (other, theirs, there) in combinations(judged, 2):
        if here != there and (why := _first(ours, theirs, decisions.apart)):
            one.parted[other.name] = other.parted[one.name] = why
            one.doubts.pop(other.name, None)
            other.doubts.pop(one.name, None)


def _touched(same: Namesakes, decisions: Decisions) -> list[str]:
    """Those of the bearers whom people joined or parted."""
    return [member.id for member in same.members if decisions.touches(member.id)]


def _first(ours: Sequence[str], theirs: Sequence[str], judged: Callable[[str, str], str | None]) -> str | None:
    """What people judged of two names, by the first of their bearers of whom they judged it."""
    return next((why for a, b in product(ours, theirs) if (why := judged(a, b))), None)


def _settled(groups: Sequence[Sequence[Namesakes]], language: Language[Any], decisions: Decisions) -> list[Joined]:
    short_names = ShortNames(groups, language)
    alone: list[Joined] = []
    for number, group in enumerate(groups):
        if number in short_names.full:
            continue
        judged = any(_touched(same, decisions) for same in group)
        if group[0].kind == "person" and not judged and all(short_names.is_short(same.name) for same in group):
            left = [rest for same in group if (rest := short_names.settle(same)) is not None]
        else:
            left = list(group)
        if left:
            alone.append(_joined(left, (), language, decisions))
    full = [_joined(groups[number], of.short, language, decisions) for number, of in short_names.full.items()]
    return full + alone


def _joined(
    parts: Sequence[Namesakes], short: Sequence[tuple[Bearer, str]], language: Language[Any], decisions: Decisions
) -> Joined:
    members = [member for same in parts for member in same.members]
    names = {same.name for same in parts} | {bearer.name for bearer, _ in short}
    main = Joined(tuple(members), (), {}).name
    judged = [(same, touched) for same in parts if (touched := _touched(same, decisions))]
    bound = {id(same) for same, _ in judged}
    told = [same for same in parts if id(same) not in bound or language.same_name(main, same.name) >= SURE]
    reasons = dict.fromkeys(why for same in told for why in language.why_same(main, same.name))
    reasons |= dict.fromkeys(why for _, why in short)
    reasons |= dict.fromkeys(why for (_, a), (_, b) in combinations(judged, 2) if (why := _first(a, b, decisions.same)))
    alone = len(parts) == 1
    doubts = {name: why for same in parts for name, why in same.doubts.items() if alone or name not in names}
    parted = {name: why for same in parts for name, why in same.parted.items()}
    return Joined((*members, *(bearer for bearer, _ in short)), tuple(reasons), doubts, parted)


def _actor(group: Joined) -> StoryActor:
    spelled = Counter(name for member in group.members for name in member.names)
    names = tuple(sorted(spelled, key=lambda text: (-spelled[text], text)))
    return StoryActor(actor_id(group), group.members[0].kind, group.name, names, _members(group), group.why)


def actor_id(group: Joined) -> str:
    """The id of an actor across reports: the least of those that the reports give it, so that it is one of theirs."""
    return min(member.id for member in group.members)


def _members(group: Joined) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((member.report, member.id) for member in group.members))
