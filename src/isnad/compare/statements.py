"""Utterances side by side: the same words in two translations or cuts, denials, contradictions, admissions."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from hashlib import sha256
from heapq import nlargest
from itertools import combinations
from typing import Any

from isnad.compare.candidates import sharing, weighed
from isnad.compare.cosine import cosine
from isnad.compare.decisions import Decisions
from isnad.compare.figure_verdict import GROWING, later
from isnad.compare.measure import measure
from isnad.compare.names import Names
from isnad.compare.page import Page
from isnad.compare.printed import Printed
from isnad.compare.sources import Sources
from isnad.compare.statement_likeness import Likeness, contained
from isnad.compare.uttered import Uttered, uttered
from isnad.model import (
    Copy,
    Figure,
    Language,
    UtteranceGroup,
    UtteranceMember,
    UtteranceRelation,
    UtteranceVerdict,
)

ALIKE = 0.29
"""From this likeness on two statements report one utterance."""

MOST_JUDGED = 100
"""Of a larger group these many members are judged pair by pair."""

_WORD_FOR_WORD = 0.6
_CLOSE = 0.3
_HELD = 0.7
_ONE_NAME = 0.5
_LONGEST_NAME = 7
_HASHTAG = frozenset("#_")
_RARE = 20
_TOP_WORDS = 8
_MOST_IN_STORY = 400
_ADMITTING = frozenset({"affirm", "announce", "say"})


def statements(
    run: Sequence[Page],
    stories: Sequence[int],
    copies: Sequence[Copy],
    language: Language[Any],
    printed: Printed,
    decisions: Decisions,
) -> tuple[UtteranceGroup, ...]:
    """Group the statements of a run that report one utterance or answer one another, with a verdict per pair."""
    said = uttered(run, stories, language)
    names = Names(language)
    likely = Likeness(said, names)
    likeness = weighed(said, _candidates(said), likely)
    found = decisions.clusters([(item.statement.id,) for item in said], likeness, ALIKE)
    groups = [[said[index] for index in group] for group in found if len(group) > 1]
    groups += _answers(said, groups, decisions)
    sources = Sources(copies, names)
    made = [_group(group, names, sources, printed, decisions) for group in groups]
    return tuple(sorted(made, key=lambda group: (group.members[0].report, group.members[0].start, group.id)))


def _candidates(said: Sequence[Uttered]) -> Iterator[tuple[int, int]]:
    """All pairs inside a story, and pairs of two stories that share rare words."""
    inside: defaultdict[int, list[int]] = defaultdict(list)
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for index, item in enumerate(said):
        inside[item.story].append(index)
        for word in nlargest(_TOP_WORDS, item.words, key=lambda word: (item.words[word], word)):
            postings[word].append(index)
    for members in inside.values():
        yield from combinations(members[:_MOST_IN_STORY], 2)
    yield from sharing(postings.values(), _RARE, [item.story for item in said])


def _answers(said: Sequence[Uttered], groups: Sequence[Sequence[Uttered]], decisions: Decisions) -> list[list[Uttered]]:
    """What the readings link as a claim and its denial, where the two are not side by side already."""
    by_id = {(item.report, item.statement.id): item for item in said}
    group_of = {(item.report, item.statement.id): number for number, group in enumerate(groups) for item in group}
    found = []
    for item in said:
        claim, denial = (item.report, item.statement.denies or ""), (item.report, item.statement.id)
        apart = claim not in group_of or group_of[claim] != group_of.get(denial)
        if claim in by_id and claim != denial and apart and not decisions.apart(claim[1], denial[1]):
            found.append([by_id[claim], item])
    return found


def _judge(a: Uttered, b: Uttered, names: Names, printed: Printed) -> tuple[UtteranceVerdict, str]:
    one, other = a.statement, b.statement
    same = names.same(a.speaker, b.speaker) >= 0.5
    shared = printed.words(a.page, _weightiest(a, b)) or "their place in the report"
    if one.denies == other.id or other.denies == one.id:
        return "denies", f"the report prints one as the denial of the other ({shared})"
    if (one.act == "deny") != (other.act == "deny"):
        denial, claim = (a, b) if one.act == "deny" else (b, a)
        if same and claim.statement.act in _ADMITTING and _later(claim, denial):
            return "admits", f"{claim.speaker} says what they denied earlier ({shared})"
        return "denies", f"one denies what the other claims ({shared})"
    alike = cosine(a.words, b.words)
    one_utterance = alike >= _WORD_FOR_WORD or (same and alike >= _CLOSE)
    clash = _clash(a, b) if a.report != b.report and one_utterance else None
    if clash:
        return clash
    credit = "" if same else f", credited to {a.speaker or 'nobody'} and to {b.speaker or 'nobody'}"
    if alike >= _WORD_FOR_WORD:
        return "same", f"word for word in large part: {shared}{credit}"
    held = contained(a.cores, b.cores)
    if held >= _HELD and not same:
        return "same", f"the shorter one stands in the longer one for the most part: {shared}{credit}"
    if max(alike, held) >= _CLOSE and (same or a.named & b.named or not (a.speaker or b.speaker)):
        return "same", f"one speaker, in the same words: {shared}"
    if same:
        return "compatible", f"one speaker, in part in the same words: {shared}"
    return (
        "compatible",
        f"the same words ({shared}), credited to {a.speaker or 'nobody'} and to {b.speaker or 'nobody'}",
    )


def _later(a: Uttered, b: Uttered) -> bool:
    return bool(a.page.day and b.page.day and a.page.day > b.page.day)


def _clash(a: Uttered, b: Uttered) -> tuple[UtteranceVerdict, str] | None:
    """Whether two forms of an utterance contradict each other in a number; what is told anew later may have changed."""
    numbers = _numbers_apart(a, b)
    if numbers is None:
        return None
    one, other = numbers
    if a.page.day and b.page.day and a.page.day != b.page.day:
        return "compatible", f"told on different days: “{one.text}” on {a.page.day} and “{other.text}” on {b.page.day}"
    for early, late, less, more in ((a, b, one, other), (b, a, other, one)):
        when = later(early.page, late.page)
        if when and more.fate in GROWING and (more.low or 0) > (less.low or 0):
            return (
                "compatible",
                f"“{more.text}” was printed later ({when[1]}) than “{less.text}” ({when[0]}): the count grew",
            )
    return "contradicts", f"the same utterance with “{one.text}” and with “{other.text}”"


def _numbers_apart(a: Uttered, b: Uttered) -> tuple[Figure, Figure] | None:
    """Exact numbers of one unit that differ where each utterance prints just one of it, or one sum in two currencies."""
    for one in a.figures:
        others = [f for f in b.figures if (measure(f.unit)[0], f.fate) == (measure(one.unit)[0], one.fate)]
        if one.unit is None or one.bound != "exact" or _prints(b, one.low, one.unit):
            continue
        sums = [f for f in others if f.low == one.low and f.unit != one.unit and not _prints(a, f.low, f.unit)]
        alone = [f for f in others if f.unit == one.unit and f.bound == "exact"]
        if sum((f.unit, f.fate) == (one.unit, one.fate) for f in a.figures) > 1 or len(alone) > 1:
            alone = []
        if measure(one.unit)[0] == "money" and sums or alone:
            return one, (sums or alone)[0]
    return None


def _prints(item: Uttered, number: float | None, unit: str | None) -> bool:
    return any((figure.low, figure.unit) == (number, unit) for figure in item.figures)


def _weightiest(a: Uttered, b: Uttered) -> list[str]:
    shared = a.words.keys() & b.words.keys()
    return sorted(shared, key=lambda word: (-a.words[word] - b.words[word], word))[:4]


def _group(
    group: Sequence[Uttered], names: Names, sources: Sources, printed: Printed, decisions: Decisions
) -> UtteranceGroup:
    members = tuple(
        UtteranceMember(item.page.key, item.statement.id, item.statement.start, item.statement.end, item.statement.via)
        for item in group
    )
    relations = []
    for a, b in combinations(group[:MOST_JUDGED], 2):
        verdict, why = _judge(a, b, names, printed)
        if same := decisions.same(a.statement.id, b.statement.id):
            verdict, why = "contradicts" if verdict == "contradicts" else "same", f"{why}; {same}"
        relations.append(UtteranceRelation(a.statement.id, b.statement.id, verdict, why))
    name = sha256("\n".join(sorted(f"{item.page.key}:{item.statement.id}" for item in group)).encode()).hexdigest()[:16]
    chains = [(item.page, (*item.statement.via, item.statement.speaker)) for item in group]
    return UtteranceGroup(name, _speaker(group, names), members, tuple(relations), sources.independent(chains))


def _speaker(group: Sequence[Uttered], names: Names) -> str:
    """The fullest printed name of the speaker whom most of the group name; hashtags and long phrases only at need."""
    speakers = Counter(" ".join(item.speaker.split()) for item in group if item.speaker)
    if not speakers:
        return ""
    most = min(speakers, key=lambda name: (_unfit(name), -speakers[name], -len(name), name))
    alike = [name for name in speakers if name == most or names.same(name, most) >= _ONE_NAME]
    return min(alike, key=lambda name: (_unfit(name), -len(name.split()), -speakers[name], -len(name), name))


def _unfit(name: str) -> bool:
    return len(name.split()) > _LONGEST_NAME or bool(_HASHTAG & set(name))
