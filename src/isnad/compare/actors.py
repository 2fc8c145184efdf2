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

_MOST_SHARING = 150


def actors(run: Sequence[Page], language: Language[Any]) -> tuple[StoryActor, ...]:
    """Every actor of the run once, with all spellings and the reports that name it."""
    known = [(page, actor) for page in run for actor in page.reading.actors]
    likeness = {}
    for one, other in _candidates(known, language):
        (page, a), (other_page, b) = known[one], known[other]
        if a.kind == b.kind and page is not other_page:
            sure = language.same_name(a.name, b.name) if _telling(a, b, language) else 0.0
            likeness[one, other] = sure if sure >= SURE else sure - SURE
    groups = clusters(len(known), likeness, SURE / 2)
    made = [_actor([known[index] for index in group]) for group in groups]
    return tuple(sorted(made, key=lambda actor: (actor.kind, -len(actor.members), actor.name, actor.id)))


def _telling(a: Actor, b: Actor, language: Language[Any]) -> bool:
    """Whether the names can tell one actor: groups and documents are many under one common noun."""
    if a.kind not in ("group", "document"):
        return True
    return a.name == b.name and len(language.words(a.name)) > 1


def _candidates(known: Sequence[tuple[Page, Actor]], language: Language[Any]) -> list[tuple[int, int]]:
    postings: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for index, (_, actor) in enumerate(known):
        for word in sorted(set(language.words(actor.name))):
            postings[actor.kind, word].append(index)
    pairs: set[tuple[int, int]] = set()
    for members in postings.values():
        pairs.update(combinations(members[:_MOST_SHARING], 2))
    return sorted(pairs)


def _actor(group: Sequence[tuple[Page, Actor]]) -> StoryActor:
    names = Counter(name for _, actor in group for name in actor.names)
    full = Counter(actor.name for _, actor in group)
    name = min(full, key=lambda text: (-full[text], -len(text), text))
    members = tuple(sorted((page.key, actor.id) for page, actor in group))
    made = sha256("\n".join(f"{key}:{actor}" for key, actor in members).encode()).hexdigest()[:16]
    spellings = tuple(sorted(names, key=lambda text: (-names[text], text)))
    why = (
        f"one name in {len(members)} reports: {', '.join(sorted(full))}"
        if len(members) > 1
        else "named in one report only"
    )
    return StoryActor(made, group[0][1].kind, name, spellings, members, why)
