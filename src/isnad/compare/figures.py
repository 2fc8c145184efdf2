"""Figures side by side: groups of figures that count the same thing, across reports and inside one."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from hashlib import sha256
from heapq import nlargest
from itertools import combinations
from typing import Any

from isnad.compare.candidates import sharing, weighed
from isnad.compare.counted import Counted, counted
from isnad.compare.counted_phrase import counted_phrase
from isnad.compare.decisions import Decisions
from isnad.compare.figure_likeness import Likeness
from isnad.compare.figure_verdict import judge
from isnad.compare.names import Names
from isnad.compare.page import Page
from isnad.compare.sources import Sources
from isnad.model import Copy, FigureGroup, FigureMember, FigureRelation, Language

ALIKE = 0.33
"""From this likeness on two figures count the same thing; tuned on the gold of the bank."""

MOST_JUDGED = 100
"""Of a larger group these many members are judged pair by pair."""

_MOST_IN_UNIT = 400
_RARE = 20
_TOP_WORDS = 12


def figures(
    run: Sequence[Page],
    stories: Sequence[int],
    story_ids: Sequence[str],
    copies: Sequence[Copy],
    language: Language[Any],
    decisions: Decisions,
) -> tuple[FigureGroup, ...]:
    """Group the figures of a run and judge every pair of a group; ``stories`` gives each report's story."""
    all_counted = counted(run, stories, language)
    names = Names(language)
    likely = Likeness(all_counted, names)
    likeness = weighed(all_counted, _candidates(all_counted), likely)
    groups = [
        [all_counted[index] for index in group]
        for group in decisions.clusters([(item.figure.id,) for item in all_counted], likeness, ALIKE)
        if len(group) > 1
    ]
    sources = Sources(copies, names)
    made = [_group(group, likely, story_ids, sources, language, decisions) for group in groups]
    return tuple(
        sorted(made, key=lambda group: (group.stories, group.members[0].report, group.members[0].start, group.id))
    )


def _candidates(all_counted: Sequence[Counted]) -> Iterator[tuple[int, int]]:
    """Pairs of one unit: all inside a story; across stories where few of the run are so measured, or where they share rare words."""
    inside: defaultdict[tuple[int, str | None], list[int]] = defaultdict(list)
    measured: defaultdict[str | None, list[int]] = defaultdict(list)
    postings: defaultdict[tuple[str, str | None], list[int]] = defaultdict(list)
    for index, item in enumerate(all_counted):
        inside[item.story, item.measures].append(index)
        measured[item.measures].append(index)
        for word in nlargest(_TOP_WORDS, item.context, key=lambda word: (item.context[word], word)):
            postings[word, item.measures].append(index)
    for (story, unit), members in inside.items():
        known = members[:_MOST_IN_UNIT]
        yield from combinations(known, 2)
        if unit is not None:
            unknown = inside.get((story, None), [])[:_MOST_IN_UNIT]
            yield from ((min(a, b), max(a, b)) for a in known for b in unknown)
    stories = [item.story for item in all_counted]
    few = [pair for members in measured.values() if len(members) <= _RARE for pair in combinations(members, 2)]
    yield from sharing(postings.values(), _RARE, stories).union(
        pair for pair in few if stories[pair[0]] != stories[pair[1]]
    )


def _group(
    group: Sequence[Counted],
    likely: Likeness,
    story_ids: Sequence[str],
    sources: Sources,
    language: Language[Any],
    decisions: Decisions,
) -> FigureGroup:
    members = tuple(
        FigureMember(
            item.page.key,
            item.figure.id,
            item.figure.start,
            item.figure.end,
            item.figure.low,
            item.figure.high,
            item.figure.bound,
            item.figure.authority,
        )
        for item in group
    )
    relations = []
    for a, b in combinations(group[:MOST_JUDGED], 2):
        same = decisions.same(a.figure.id, b.figure.id)
        judged = judge(a, b, likely.parts(a, b), one_quantity=same is not None)
        why = f"{judged.why}; {same}" if same else judged.why
        relations.append(FigureRelation(a.figure.id, b.figure.id, judged.verdict, why))
    units = Counter(item.figure.unit for item in group)
    unit = min(units, key=lambda unit: (-units[unit], unit or ""))
    stories = tuple(sorted({story_ids[item.report] for item in group}))
    name = sha256("\n".join(sorted(f"{item.page.key}:{item.figure.id}" for item in group)).encode()).hexdigest()[:16]
    independent = sources.independent([(item.page, item.figure.authority) for item in group])
    return FigureGroup(name, counted_phrase(group, language), unit, stories, members, tuple(relations), independent)
