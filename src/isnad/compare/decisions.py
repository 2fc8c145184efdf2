"""Which of people's judgements hold, and what they join and keep apart when facts are compared."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import inf

from isnad.compare.clusters import clusters
from isnad.compare.page import Page
from isnad.model import Fact, Judged, Judgement

Pair = tuple[int, int]


class Decisions:
    """What people decided, as far as it holds.

    Of one person's judgements on the same fact or pair the last counts, unless it takes them back; of several persons'
    the newest holds. Two facts that are the same as a third are the same. Where that makes judgements on pairs
    contradict each other, each holds as far as newer ones leave room; the others are set aside, and that is said.

    >>> made = [Judgement("a", "same", "نور", "2026-03-04", "b"), Judgement("b", "same", "نور", "2026-03-05", "c")]
    >>> held = Decisions([*made, Judgement("a", "different", "سالم", "2026-03-06", "c")])
    >>> held.same("b", "c"), held.same("a", "b"), held.apart("a", "c")
    ('judged the same by نور, 2026-03-05', None, 'judged different by سالم, 2026-03-06')
    >>> [held.note(item) for item in made]
    ['newer judgements keep the two apart: different by سالم, 2026-03-06', '']
    """

    def __init__(self, judgements: Iterable[Judgement] = ()) -> None:
        """Find out which of ``judgements`` hold."""
        self._notes: dict[str, str] = {}
        self._of: dict[str, Judgement] = {}
        self._root: dict[str, str] = {}
        self._apart: defaultdict[str, dict[str, Judgement]] = defaultdict(dict)
        self._same: defaultdict[str, dict[str, Judgement]] = defaultdict(dict)
        for judgement in self._newest(sorted(judgements, key=lambda item: (item.at, item.id))):
            if not judgement.other:
                self._of[judgement.fact] = judgement
            elif judgement.verdict == "same":
                self._join(judgement)
            elif judgement.verdict == "different":
                self._part(judgement)
        self._tops = {fact: self._top(fact) for fact in {*self._same, *self._root, *self._apart}}

    def _newest(self, ordered: Sequence[Judgement]) -> list[Judgement]:
        """On each fact and pair the judgement that holds, the newest first; of the others is noted why they do not."""
        own: dict[tuple[frozenset[str], str], Judgement] = {}
        for judgement in ordered:
            before = own.get((judgement.facts, judgement.by))
            own[judgement.facts, judgement.by] = judgement
            if before is not None and before.verdict != "withdrawn":
                how = "taken back by" if judgement.verdict == "withdrawn" else "judged anew by"
                self._notes[before.id] = f"{how} {judgement.said}"
        found: dict[frozenset[str], Judgement] = {}
        for judgement in sorted(own.values(), key=lambda item: (item.at, item.id)):
            if judgement.verdict != "withdrawn":
                if before := found.get(judgement.facts):
                    self._notes[before.id] = f"a later judgement holds: {judgement.verdict} by {judgement.said}"
                found[judgement.facts] = judgement
        return sorted(found.values(), key=lambda item: (item.at, item.id), reverse=True)

    def _top(self, fact: str) -> str:
        while (above := self._root.get(fact, fact)) != fact:
            self._root[fact] = self._root.get(above, above)
            fact = above
        return fact

    def _join(self, judgement: Judgement) -> None:
        one, other = self._top(judgement.fact), self._top(judgement.other)
        if newer := self._apart[one].get(other):
            self._notes[judgement.id] = f"newer judgements keep the two apart: different by {newer.said}"
            return
        self._same[judgement.fact][judgement.other] = self._same[judgement.other][judgement.fact] = judgement
        if one == other:
            return
        if len(self._apart[one]) < len(self._apart[other]):
            one, other = other, one
        self._root[other] = one
        for third, known in self._apart.pop(other).items():
            del self._apart[third][other]
            self._apart[one].setdefault(third, known)
            self._apart[third].setdefault(one, known)

    def _part(self, judgement: Judgement) -> None:
        one, other = self._top(judgement.fact), self._top(judgement.other)
        if one == other:
            newer = self.same(judgement.fact, judgement.other) or ""
            self._notes[judgement.id] = f"newer judgements make the two one: {newer.removeprefix('judged ')}"
            return
        self._apart[one].setdefault(other, judgement)
        self._apart[other].setdefault(one, judgement)

    def of(self, fact: str) -> Judgement | None:
        """The judgement on one fact that holds: right, wrong or unsure."""
        return self._of.get(fact)

    def is_wrong(self, fact: str) -> bool:
        """Whether it is judged wrong, and so has no place in a comparison."""
        found = self._of.get(fact)
        return found is not None and found.verdict == "wrong"

    def note(self, judgement: Judgement) -> str:
        """Why a judgement does not hold; empty where it does."""
        return "" if judgement.verdict == "withdrawn" else self._notes.get(judgement.id, "")

    def same(self, one: str, other: str) -> str | None:
        """That two facts are judged the same, by whom and why; ``None`` where they are not."""
        if one == other or self._top(one) != self._top(other):
            return None
        if direct := self._same[one].get(other):
            return f"judged the same by {direct.said}"
        return f"judged the same through others by {' and '.join(dict.fromkeys(self._path(one, other)))}"

    def _path(self, one: str, other: str) -> list[str]:
        """The judgements on the shortest way from one fact to another that is the same."""
        before: dict[str, str] = {one: one}
        waiting = deque([one])
        while other not in before:
            here = waiting.popleft()
            for near in sorted(self._same[here]):
                if near not in before:
                    before[near] = here
                    waiting.append(near)
        steps = []
        while other != one:
            steps.append(self._same[other][before[other]].said)
            other = before[other]
        return steps[::-1]

    def apart(self, one: str, other: str) -> str | None:
        """That two facts are judged different, or each the same as one of two that are; ``None`` where they are not."""
        if not self._apart or not (found := self._apart.get(self._top(one), {}).get(self._top(other))):
            return None
        direct = found.facts == {one, other}
        return f"judged different {'' if direct else 'through others '}by {found.said}"

    def touches(self, fact: str) -> bool:
        """Whether it is joined or kept apart."""
        return fact in self._tops

    def clusters(
        self, items: Sequence[Sequence[str]], likeness: Mapping[Pair, float], least: float, nearest: float = 0.0
    ) -> tuple[tuple[int, ...], ...]:
        """As ``clusters``; but of items, given by the ids of their facts, those judged the same are one, and those judged different never.

        Items that are the same are weighed as one, as alike to another as the likest of them.

        >>> held = Decisions([Judgement("a", "same", "نور", "1", "c"), Judgement("a", "different", "نور", "2", "b")])
        >>> held.clusters([["a"], ["b"], ["c"]], {(0, 1): 0.9, (1, 2): 0.9}, 0.5)
        ((0, 2), (1,))
        >>> Decisions().clusters([["a"], ["b"], ["c"]], {(0, 1): 0.9, (1, 2): 0.9}, 0.5)
        ((0, 1), (2,))
        """
        groups = [self._touched(facts) for facts in items]
        if not any(groups):
            return clusters(len(items), likeness, least, nearest)
        place, apart = self._places(groups)
        return _spread(place, likeness, apart, least, nearest)

    def _touched(self, facts: Iterable[str]) -> frozenset[str]:
        """The groups of these facts, where people joined them or keep them apart."""
        tops = self._tops
        return frozenset(tops[fact] for fact in facts if fact in tops) if tops else frozenset()

    def _places(self, items: Sequence[frozenset[str]]) -> tuple[list[int], list[Pair]]:
        """For each item its place, one for all that share a group, and the pairs of places that are kept apart."""
        at: dict[str, int] = {}
        held: dict[int, frozenset[str]] = {}
        above = list(range(len(items)))

        def top(index: int) -> int:
            while above[index] != index:
                index = above[index]
            return index

        for index, groups in enumerate(items):
            for near in sorted({top(at[group]) for group in groups if group in at}):
                if near != index and not any(self._apart.get(one, {}).keys() & groups for one in held[near]):
                    above[near] = index
                    groups |= held.pop(near)  # noqa: PLW2901 # the item stands for all that it is one with
            held[index] = groups
            at |= {group: index for group in groups if group not in at}
        place = [top(index) for index in range(len(items))]
        home = {group: index for index, groups in held.items() for group in groups}
        apart = {
            (min(here, there), max(here, there))
            for group, here in home.items()
            for other in self._apart.get(group, ())
            if (there := home.get(other, here)) != here
        }
        return place, sorted(apart)

    def told(self, page: Page) -> Page:
        """A page without what is judged wrong in it."""
        reading = page.reading
        names = (fact.id for facts in (reading.figures, reading.statements, reading.events) for fact in facts)
        if not self._of or not any(map(self.is_wrong, names)):
            return page
        kept = replace(
            reading,
            figures=tuple(fact for fact in reading.figures if not self.is_wrong(fact.id)),
            statements=tuple(fact for fact in reading.statements if not self.is_wrong(fact.id)),
            events=tuple(fact for fact in reading.events if not self.is_wrong(fact.id)),
        )
        return replace(page, reading=kept)


def _spread(
    place: Sequence[int], likeness: Mapping[Pair, float], apart: Iterable[Pair], least: float, nearest: float
) -> tuple[tuple[int, ...], ...]:
    """Clusters of the places, each told as what stands there."""
    known: dict[Pair, float] = {}
    for (one, other), value in likeness.items():
        pair = min(place[one], place[other]), max(place[one], place[other])
        if pair[0] != pair[1]:
            known[pair] = max(value, known.get(pair, -inf))
    known |= dict.fromkeys(apart, -inf)
    members: defaultdict[int, list[int]] = defaultdict(list)
    for index, here in enumerate(place):
        members[here].append(index)
    # A place bears the number of one of its items; the other numbers stay alone, and hold nothing.
    groups = clusters(len(place), known, least, nearest)
    found = (tuple(sorted(index for here in group for index in members[here])) for group in groups)
    return tuple(sorted(group for group in found if group))


def judged(judgements: Iterable[Judgement], facts: Mapping[str, Fact]) -> tuple[Judged, ...]:
    """Judgements, the oldest first, each with what it is about as far as ``facts`` tells, and whether it holds."""
    ordered = sorted(judgements, key=lambda item: (item.at, item.id))
    decisions = Decisions(ordered)
    made = []
    for item in ordered:
        note = decisions.note(item)
        about = tuple(facts[name] for name in (item.fact, item.other) if name in facts)
        holds = not note and item.verdict != "withdrawn"
        made.append(
            Judged(item.id, item.fact, item.other, item.verdict, item.by, item.at, item.why, holds, note, about)
        )
    return tuple(made)
