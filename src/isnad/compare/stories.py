"""Stories: the reports of one happening, found by the rare words and figures that they share."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from math import log
from typing import Any

from isnad.compare.central import QUANTITY, Vector, lead
from isnad.compare.clusters import clusters
from isnad.compare.cosine import cosine, of_length_one
from isnad.compare.page import Page
from isnad.compare.story_index import LIKE, StoryIndex
from isnad.model import Language

LIKE_RARE = 0.3
"""The same, among all words by how rare they are in everyday news."""

LIKE_IN_THEME = 0.28
"""From this likeness on two reports, one of them undated, tell one happening: among words that their theme does not explain."""

_LEAD_WEIGHT = 3.0
_NAME_WEIGHT = 3.0
_ONCE_WEIGHT = 0.3
_FEWEST_IN_THEME = 3
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Grouping:
    """The reports (by place in the run) of one happening, with the words that join them, and what each word tells."""

    members: tuple[int, ...]
    shared: tuple[str, ...]
    telling: Vector


def groupings(run: Sequence[Page], language: Language[Any]) -> Iterator[Grouping]:
    """Group the reports of a run by happening; each report is in one group, alone where nothing joins it."""
    index = StoryIndex(language)
    for page in sorted(run, key=lambda page: page.day.toordinal() if page.day else 0):
        index.add(page)
    place_of = {id(page): place for place, page in enumerate(run)}
    place = [place_of[id(page)] for page in index.pages]
    vectors = {place[at]: vector for at, vector in enumerate(index.vectors)}
    likeness = {(place[one], place[other]): alike for (one, other), alike in index.likeness.items()}
    themes = [tuple(sorted(place[at] for at in group)) for group in index.groups()]
    found = [part for theme in themes for part in _happenings(run, theme, likeness, vectors)]
    for group in sorted(found):
        telling = _telling(group, vectors)
        yield Grouping(group, _shared(group, telling, vectors), telling)


def _happenings(
    run: Sequence[Page],
    theme: tuple[int, ...],
    likeness: Mapping[tuple[int, int], float],
    centres: Mapping[int, Vector],
) -> list[tuple[int, ...]]:
    """Part a group in which some reports have no date: there only what sets its reports apart can tell.

    Words that the whole group shares are its theme, so they count little, except those that are rare in everyday news.
    """
    if len(theme) < _FEWEST_IN_THEME or all(run[index].day for index in theme):
        return [theme]
    pages = [run[index] for index in theme]
    vectors = _vectors(pages)
    own = {}
    for one, other in combinations(range(len(theme)), 2):
        pair = theme[one], theme[other]
        dated = pages[one].day and pages[other].day
        apart = cosine(vectors[one], vectors[other]) / LIKE_IN_THEME
        known = likeness.get(pair) or likeness.get(pair[::-1]) or 0.0
        own[one, other] = known / LIKE if dated else max(apart, cosine(centres[pair[0]], centres[pair[1]]) / LIKE_RARE)
    return [tuple(theme[index] for index in group) for group in clusters(len(theme), own, 1.0)]


def group_id(run: Sequence[Page], members: Sequence[int]) -> str:
    """The id of a story: a hash of its reports, the same in whatever order they came."""
    names = sorted(f"{run[index].key}\0{run[index].reading.report.id}" for index in members)
    return sha256("\n".join(names).encode()).hexdigest()[:16]


def _vectors(pages: Sequence[Page]) -> list[Vector]:
    """Each report as weights of its words, those of few reports of the group, of the lead and of names heavier."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update(page.words)
    vectors: list[Vector] = []
    for page in pages:
        first = lead(page)
        count = Counter(word for sentence in page.sentences for word in sentence.words)
        vectors.append(
            of_length_one(
                {
                    word: (1 + log(times))
                    * log((len(pages) + 1) / seen[word])
                    * (_LEAD_WEIGHT if word in first else 1.0)
                    * (_NAME_WEIGHT if word in page.names else 1.0)
                    * (1.0 if seen[word] > 1 else _ONCE_WEIGHT)
                    for word, times in count.items()
                }
            )
        )
    return vectors


def _shared(members: Sequence[int], total: Vector, centres: Mapping[int, Vector]) -> tuple[str, ...]:
    """The words that tell most of what at least two of the reports have."""
    if len(members) == 1:
        return ()
    times = Counter(word for index in members for word in centres[index])
    joint = [word for word in total if times[word] > 1 and not word.startswith(QUANTITY)]
    return tuple(sorted(joint, key=lambda word: (-total[word], word))[:_SHOWN])


def _telling(members: Sequence[int], centres: Mapping[int, Vector]) -> Vector:
    """How much each word tells of the happening: its weights in the reports together."""
    if len(members) == 1:
        return centres[members[0]]
    total: defaultdict[str, float] = defaultdict(float)
    for index in members:
        for word, value in centres[index].items():
            total[word] += value
    return total
