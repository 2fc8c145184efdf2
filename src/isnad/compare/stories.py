"""Stories: the reports of one happening, found by the rare words and figures that they share."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from math import exp, log, log2
from typing import Any

from isnad.compare.central import central, lead
from isnad.compare.clusters import clusters
from isnad.compare.cosine import cosine, of_length_one
from isnad.compare.page import Page
from isnad.model import Language

UNREAD = 10
"""Reports about other things that are thought beside every run."""

LIKE_IN_THEME = 0.28
"""The same, between reports without dates and among words that their theme does not explain."""

LIKE = 0.35
"""From this likeness on two reports tell one happening; tuned on ten months of five outlets."""

LIKE_CENTRAL = 0.3
"""The same, among words that are rare in everyday news: the follow-ups of one happening share them for a week."""

_LEAD_WEIGHT = 3.0
_FEW_REPORTS = 5
_NAME_WEIGHT = 2.0
_ONCE_WEIGHT = 0.3
_TOP_WORDS = 40
_NEIGHBOURS = 60
_FEWEST_SHARED = 2
_FEWEST_IN_THEME = 3
_DAYS = 3.0
_DAYS_CENTRAL = 7.0
_LEAST_QUANTITY = 3
_SHOWN = 5

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Grouping:
    """The reports (by place in the run) of one happening, with the words that join them, and what each word tells."""

    members: tuple[int, ...]
    shared: tuple[str, ...]
    telling: Vector


def groupings(run: Sequence[Page], language: Language[Any]) -> tuple[Grouping, ...]:
    """Group the reports of a run by happening; each report is in one group, alone where nothing joins it."""
    vectors = _vectors(run, UNREAD)
    centres = [central(page, language) for page in run]
    likeness = _likeness(run, vectors, centres)
    themes = clusters(len(run), likeness, LIKE)
    found = [part for theme in themes for part in _happenings(run, theme, likeness, centres)]
    return tuple(Grouping(group, _shared(group, vectors, centres), _telling(group, centres)) for group in sorted(found))


def _happenings(
    run: Sequence[Page],
    theme: tuple[int, ...],
    likeness: Mapping[tuple[int, int], float],
    centres: Sequence[Vector],
) -> list[tuple[int, ...]]:
    """Part a group in which some reports have no date: there only what sets its reports apart can tell.

    Words that the whole group shares are its theme, so they count little, except those that are rare in everyday news.
    """
    if len(theme) < _FEWEST_IN_THEME or all(run[index].day for index in theme):
        return [theme]
    pages = [run[index] for index in theme]
    vectors = _vectors(pages, 0)
    own = {}
    for one, other in combinations(range(len(theme)), 2):
        pair = theme[one], theme[other]
        dated = pages[one].day and pages[other].day
        apart = cosine(vectors[one], vectors[other]) / LIKE_IN_THEME
        own[one, other] = (
            likeness.get(pair, 0.0) / LIKE
            if dated
            else max(apart, cosine(centres[pair[0]], centres[pair[1]]) / LIKE_CENTRAL)
        )
    return [tuple(theme[index] for index in group) for group in clusters(len(theme), own, 1.0)]


def group_id(run: Sequence[Page], members: Sequence[int]) -> str:
    """The id of a story: a hash of its reports, the same in whatever order they came."""
    names = sorted(f"{run[index].key}\0{run[index].reading.report.id}" for index in members)
    return sha256("\n".join(names).encode()).hexdigest()[:16]


def _vectors(run: Sequence[Page], unread: int) -> list[Vector]:
    """Each report as weights of its words, rare ones and those of the lead heavier, of length one.

    ``unread`` is how many reports about other things are thought beside the run, so that words which a small
    run shares count as rare.
    """
    seen: Counter[str] = Counter()
    for page in run:
        seen.update(page.words)
        seen.update(set(_quantities(page)))
    size = len(run) + unread
    names = 1 + _NAME_WEIGHT / (1 + log2(max(1.0, size / _FEW_REPORTS)))
    vectors: list[Vector] = []
    for page in run:
        count: Counter[str] = Counter()
        first = lead(page)
        for sentence in page.sentences:
            count.update(sentence.words)
        count.update(_quantities(page))
        raw = {
            word: (1 + log(times))
            * log((size + 1) / seen[word])
            * (_LEAD_WEIGHT if word in first else 1.0)
            * (names if word in page.names else 1.0)
            * (1.0 if seen[word] > 1 else _ONCE_WEIGHT)
            for word, times in count.items()
        }
        vectors.append(of_length_one(raw))
    return vectors


def _quantities(page: Page) -> list[str]:
    return sorted(
        {
            f"#{figure.low or figure.high:g}"
            for figure in page.reading.figures
            if (figure.low or figure.high or 0) > _LEAST_QUANTITY
        }
    )


def _likeness(
    run: Sequence[Page], vectors: Sequence[Vector], centres: Sequence[Vector]
) -> dict[tuple[int, int], float]:
    """How alike the candidate pairs are: the cosine, less where the days of publication lie apart."""
    found = {}
    for (one, other), shared in (_candidates(run, vectors) + _candidates(run, centres)).items():
        if shared < _FEWEST_SHARED:
            continue
        near = max(
            cosine(vectors[one], vectors[other]) * _nearness(run[one], run[other], _DAYS),
            cosine(centres[one], centres[other]) * _nearness(run[one], run[other], _DAYS_CENTRAL) * LIKE / LIKE_CENTRAL,
        )
        if near >= LIKE / 2:
            found[one, other] = near
    return found


def _nearness(one: Page, other: Page, days: float) -> float:
    if one.day is None or other.day is None:
        return 1.0
    apart = abs((one.day - other.day).days)
    return exp(-max(0, apart - 1) / days)


def _candidates(run: Sequence[Page], vectors: Sequence[Vector]) -> Counter[tuple[int, int]]:
    """Pairs that share weighty words; of a common word only neighbours in time are paired."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    order = sorted(
        range(len(run)), key=lambda index: (_ordinal(run[index]), run[index].key, run[index].reading.report.id)
    )
    for index in order:
        vector = vectors[index]
        for word in sorted(vector, key=lambda word: (-vector[word], word))[:_TOP_WORDS]:
            postings[word].append(index)
    pairs: Counter[tuple[int, int]] = Counter()
    for members in postings.values():
        for place, one in enumerate(members):
            for other in members[place + 1 : place + 1 + _NEIGHBOURS]:
                pairs[min(one, other), max(one, other)] += 1
    return pairs


def _ordinal(page: Page) -> int:
    return page.day.toordinal() if page.day else 0


def _shared(members: Sequence[int], vectors: Sequence[Vector], centres: Sequence[Vector]) -> tuple[str, ...]:
    """The words that tell most of what at least two of the reports have, first those that are rare in everyday news."""
    shown: list[str] = []
    for weights in (centres, vectors):
        total: defaultdict[str, float] = defaultdict(float)
        in_reports: Counter[str] = Counter()
        for index in members:
            for word, value in weights[index].items():
                total[word] += value
                in_reports[word] += 1
        joint = [word for word in total if in_reports[word] > 1 and word not in shown]
        shown += sorted(joint, key=lambda word: (-total[word], word))
    return tuple(shown[:_SHOWN])


def _telling(members: Sequence[int], centres: Sequence[Vector]) -> Vector:
    """How much each word tells of the happening: its weights in the reports together."""
    total: defaultdict[str, float] = defaultdict(float)
    for index in members:
        for word, value in centres[index].items():
            total[word] += value
    return total
