"""Actors across reports: joined where their names are one name; in doubt they stay apart."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from hashlib import sha256
from itertools import combinations
from typing import Any

from isnad.compare.clusters import clusters
from isnad.compare.page import Page
from isnad.model import Actor, Language, StoryActor

SURE = 0.75
"""From this likeness of names on two actors are one."""

_MOST_SHARING = 60


Named = list[tuple[Page, Actor]]
"""The actors of several reports that are printed under one name."""


def actors(run: Sequence[Page], language: Language[Any]) -> tuple[StoryActor, ...]:
    """Every actor of the run once, with all spellings and the reports that name it."""
    known = _named(run, language)
    likeness = {}
    for one, other in _candidates(known, language):
        (page, a), (other_page, b) = known[one][0], known[other][0]
        if page is not other_page and _telling(a, b, language):
            sure = language.same_name(a.name, b.name)
            likeness[one, other] = sure if sure >= SURE else sure - SURE
    groups = clusters(len(known), likeness, SURE / 2)
    made = [_actor([member for index in group for member in known[index]]) for group in groups]
    return tuple(sorted(made, key=lambda actor: (actor.kind, -len(actor.members), actor.name, actor.id)))


def _named(run: Sequence[Page], language: Language[Any]) -> list[Named]:
    """Actors of one kind and one printed name together, at most one of each report, where the name is telling."""
    groups: dict[tuple[str, str], list[Named]] = {}
    for page in run:
        for actor in page.reading.actors:
            columns = groups.setdefault((actor.kind, actor.name), [])
            joins = columns and columns[0][-1][0] is not page and _same(columns[0][0][1], actor, language)
            if joins:
                columns[0].append((page, actor))
            else:
                columns.append([(page, actor)])
    return [named for columns in groups.values() for named in columns]


def _same(a: Actor, b: Actor, language: Language[Any]) -> bool:
    return _telling(a, b, language) and language.same_name(a.name, b.name) >= SURE


def _telling(a: Actor, b: Actor, language: Language[Any]) -> bool:
    """Whether the names can tell one actor: groups and documents are many under one common noun."""
    if a.kind not in ("group", "document"):
        return True
    return a.name == b.name and len(language.words(a.name)) > 1


def _candidates(known: Sequence[Named], language: Language[Any]) -> list[tuple[int, int]]:
    postings: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for index, named in enumerate(known):
        actor = named[0][1]
        if actor.kind not in ("group", "document"):
            for word in sorted(set(language.words(actor.name))):
                postings[actor.kind, word].append(index)
    pairs: set[tuple[int, int]] = set()
    for members in postings.values():
        if len(members) <= _MOST_SHARING:
            pairs.update(combinations(members, 2))
    return sorted(pairs)


def _actor(group: Named) -> StoryActor:
    names = Counter(name for _, actor in group for name in actor.names)
    full = Counter(actor.name for _, actor in group)
    name = min(full, key=lambda text: (-full[text], -len(text), text))
    members = tuple(sorted((page.key, actor.id) for page, actor in group))
    made = sha256("\n".join(f"{key}:{actor}" for key, actor in members).encode()).hexdigest()[:16]
    spellings = tuple(sorted(names, key=lambda text: (-names[text], text)))
    reports = len({key for key, _ in members})
    why = f"one name in {reports} reports: {', '.join(sorted(full))}" if reports > 1 else "named in one report only"
    return StoryActor(made, group[0][1].kind, name, spellings, members, why)
