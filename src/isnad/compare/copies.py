"""Copies: reports that share text, that tell the same in other words, or that are two states of one page."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Any

from isnad.compare.page import MOST_CHARACTERS, Page
from isnad.compare.shingles import Shingles
from isnad.model import Copy, Language, Reading

RUN = 8
"""The shortest run of words that counts as copied text."""

LEAST_SHARE = 0.25
"""From this share of the shorter report on, two reports count as copies."""

LEAST_SAMPLED = 0.2
"""From this share of the sampled runs on, two reports are compared word for word."""

_KEPT = 256
_MOST_CANDIDATES = 50
_FEWEST_FIGURES = 4
_FEWEST_STATEMENTS = 3
_SAME_ORDER = 0.7
_SAME_NAME = 0.6
_WORD = re.compile(r"\w+")

Token = tuple[str, int, int]


def copies(run: Sequence[Page], stories: Sequence[tuple[int, ...]], language: Language[Any]) -> tuple[Copy, ...]:
    """Every pair of reports that shares text, retells the other in its order, or replaced it at its address."""
    found = []
    revisions = _same_address(run)
    tokens = lru_cache(_KEPT)(lambda place: _tokens(run[place].reading))
    for one, other in sorted(near(run) | revisions):
        made = _copy(run[one], run[other], tokens(one), tokens(other), revised=(one, other) in revisions)
        if made is not None:
            found.append(made)
    told = {(copy.a, copy.b) for copy in found}
    for members in stories:
        for one, other in combinations(members[:_MOST_CANDIDATES], 2):
            pair = run[one].key, run[other].key
            if pair not in told and _retold(run[one].reading, run[other].reading, language):
                found.append(Copy(*pair, 0.0, (), "translation"))
    return tuple(sorted(found, key=lambda copy: (copy.a, copy.b, copy.kind)))


def _tokens(reading: Reading) -> list[Token]:
    text = reading.report.text[:MOST_CHARACTERS]
    skipped = [(part.start, part.end) for part in reading.furniture]
    found = [(match.group().lower(), match.start(), match.end()) for match in _WORD.finditer(text)]
    if not skipped:
        return found
    furniture = {at for start, end in skipped for at in range(start, min(end, MOST_CHARACTERS))}
    return [token for token in found if token[1] not in furniture]


def near(run: Sequence[Page]) -> set[tuple[int, int]]:
    """Pairs of which one seems to hold much of the other: found by a sample, not yet compared."""
    index = Shingles()
    numbers: list[int] = []
    pairs: set[tuple[int, int]] = set()
    for number, page in enumerate(run):
        words = [word for word, _, _ in _tokens(page.reading)]
        if len(words) >= RUN:
            pairs.update((numbers[other], number) for other in index.add(words, LEAST_SAMPLED))
            numbers.append(number)
    return pairs


def _same_address(run: Sequence[Page]) -> set[tuple[int, int]]:
    at: defaultdict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(run):
        if page.reading.report.url:
            at[page.reading.report.url].append(number)
    return {pair for members in at.values() for pair in pairwise(members)}


def _copy(one: Page, other: Page, left: Sequence[Token], right: Sequence[Token], *, revised: bool) -> Copy | None:
    spans, words = _shared(left, right)
    share = words / max(1, min(len(left), len(right)))
    if revised and one.reading.report.text_id != other.reading.report.text_id:
        return Copy(one.key, other.key, round(share, 3), spans, "revision", _changed(one.reading, other.reading))
    if share < LEAST_SHARE:
        return None
    return Copy(one.key, other.key, round(share, 3), spans, "copy")


def _shared(left: Sequence[Token], right: Sequence[Token]) -> tuple[tuple[tuple[int, int, int, int], ...], int]:
    """The runs of words that stand in both, longest first come no second time, and how many words they are."""
    at: dict[tuple[str, ...], int] = {}
    for place in range(len(left) - RUN + 1):
        at.setdefault(tuple(word for word, _, _ in left[place : place + RUN]), place)
    spans: list[tuple[int, int, int, int]] = []
    words, place, used = 0, 0, -1
    while place <= len(right) - RUN:
        start = at.get(tuple(word for word, _, _ in right[place : place + RUN]))
        if start is None or (start <= used and spans and start + RUN <= used):
            place += 1
            continue
        length = RUN
        while (
            start + length < len(left)
            and place + length < len(right)
            and left[start + length][0] == right[place + length][0]
        ):
            length += 1
        spans.append((left[start][1], left[start + length - 1][2], right[place][1], right[place + length - 1][2]))
        words += length
        used = max(used, start + length)
        place += length
    return tuple(sorted(spans)), words


def _changed(one: Reading, other: Reading) -> tuple[str, ...]:
    """The ids of the facts that only one of the two states has."""
    left, right = _facts(one), _facts(other)
    only = [left[fact] for fact in left.keys() - right.keys()] + [right[fact] for fact in right.keys() - left.keys()]
    return tuple(sorted(only))


def _facts(reading: Reading) -> dict[tuple[str, ...], str]:
    text = reading.report.text
    facts: dict[tuple[str, ...], str] = {}
    for figure in reading.figures:
        facts["figure", str(figure.low), str(figure.high), figure.bound, figure.unit or "", figure.fate or ""] = (
            figure.id
        )
    for statement in reading.statements:
        said = " ".join(span.of(text) for span in statement.content)
        facts["statement", statement.speaker.name or "", " ".join(said.split())] = statement.id
    for timing in reading.dates:
        facts["date", timing.value or timing.text] = timing.id
    for event in reading.events:
        facts["event", event.type, event.date or "", *sorted(link.name or "" for link in event.participants)] = event.id
    return facts


def _retold(one: Reading, other: Reading, language: Language[Any]) -> bool:
    """Whether the same figures and the same speakers come in the same order in both, in other words."""
    left = [(figure.low, figure.high) for figure in one.figures]
    right = [(figure.low, figure.high) for figure in other.figures]
    if (
        min(len(left), len(right)) < _FEWEST_FIGURES
        or min(len(one.statements), len(other.statements)) < _FEWEST_STATEMENTS
    ):
        return False
    if _in_order(left, right, lambda a, b: a == b) < _SAME_ORDER:
        return False
    said = [statement.speaker.name or "" for statement in one.statements]
    says = [statement.speaker.name or "" for statement in other.statements]
    return _in_order(said, says, lambda a, b: bool(a) and language.same_name(a, b) >= _SAME_NAME) >= _SAME_ORDER


def _in_order(left: Sequence[Any], right: Sequence[Any], same: Any) -> float:
    """How much of the shorter list stands in the other in the same order (0 to 1)."""
    left, right = left[:_MOST_CANDIDATES], right[:_MOST_CANDIDATES]
    row = [0] * (len(right) + 1)
    for a in left:
        before = 0
        for column, b in enumerate(right, 1):
            before, row[column] = row[column], before + 1 if same(a, b) else max(row[column], row[column - 1])
    return row[-1] / max(1, min(len(left), len(right)))
