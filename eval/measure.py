"""How well readings and a dossier meet the gold of ``examples``: strict, by offsets, standard library only.

It is stricter than the scorer of ``../shared`` (a span must be the gold's to the character), and it needs
nothing beside the repository.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any

Facts = Counter[Hashable]


def measure(
    golds: Sequence[dict[str, Any]], comparisons: Sequence[dict[str, Any]], readings: Sequence[Any], dossier: Any
) -> dict[str, float]:
    """F1 per layer, 0 to 1, over all reports of ``golds``; ``readings`` and ``dossier`` are as the contract has them."""
    by_key = {reading["report"]["key"]: reading for reading in readings}
    pairs: dict[str, tuple[Facts, Facts]] = {}
    for gold in golds:
        reading = by_key[gold["id"]]
        for layer, wanted, found in _layers(gold, reading):
            want, got = pairs.setdefault(layer, (Counter(), Counter()))
            want.update((gold["id"], fact) for fact in wanted)
            got.update((gold["id"], fact) for fact in found)
    pairs["stories"] = (_together(_gold_stories(golds)), _together([s["reports"] for s in dossier["stories"]]))
    pairs["published.story"] = (
        Counter((gold["id"], gold["published"]) for gold in golds),
        Counter((key, date["value"]) for story in dossier["stories"] for key, date in story["published"].items()),
    )
    pairs["comparisons"] = (_gold_pairs(golds, comparisons), _found_pairs(dossier))
    return {layer: f1(*sides) for layer, sides in pairs.items()}


def f1(wanted: Facts, found: Facts) -> float:
    """The harmonic mean of precision and recall; 1 where nothing was wanted and nothing found.

    >>> round(f1(Counter("abc"), Counter("abd")), 3)
    0.667
    >>> f1(Counter(), Counter())
    1.0
    """
    both = (wanted & found).total()
    size = wanted.total() + found.total()
    return 2 * both / size if size else 1.0


def _layers(
    gold: Mapping[str, Any], reading: Mapping[str, Any]
) -> Iterable[tuple[str, list[Hashable], list[Hashable]]]:
    yield "figures", list(map(_figure, gold["figures"])), list(map(_figure, reading["figures"]))
    yield "statements", [*map(_gold_statement, gold["statements"])], _statements(gold, reading)
    yield "dates", [*map(_date, _alone(gold["dates"]))], [*map(_date, reading["dates"])]
    yield "published", [gold.get("published_alone", gold["published"])], [reading["published"]["value"]]
    yield "furniture", list(gold["furniture"]), list(_cut_lines(reading))


def _figure(figure: Mapping[str, Any]) -> Hashable:
    return figure["start"], figure["end"], figure["low"], figure["high"], figure["bound"]


def _date(date: Mapping[str, Any]) -> Hashable:
    return date["start"], date["end"], date["value"]


def _alone(dates: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [{**date, "value": date.get("alone", date["value"])} for date in dates]


def _gold_statement(statement: Mapping[str, Any]) -> Hashable:
    return statement["start"] + max(statement["evidence"].find(statement["cue"]), 0), True


def _statements(gold: Mapping[str, Any], reading: Mapping[str, Any]) -> list[Hashable]:
    """The place of each cue, and whether the speaker there is one of the two names of the gold."""
    names = {_gold_statement(item): {item["speaker"], item["speaker_full"]} for item in gold["statements"]}
    found: list[Hashable] = []
    for statement in reading["statements"]:
        place = statement["cue"]["start"], True
        speaker = statement["speaker"]
        found.append((place[0], bool(names.get(place, set()) & {speaker["text"], speaker["name"]})))
    return found


def _cut_lines(reading: Mapping[str, Any]) -> Iterable[str]:
    """The lines that lie in furniture for more than half of their length."""
    at = 0
    for line in reading["report"]["text"].split("\n"):
        end = at + len(line)
        cut = sum(max(0, min(end, part["end"]) - max(at, part["start"])) for part in reading["furniture"])
        if line.strip() and cut * 2 > len(line):
            yield line.strip()
        at = end + 1


def _gold_stories(golds: Sequence[Mapping[str, Any]]) -> list[list[str]]:
    stories: dict[str, list[str]] = {}
    for gold in golds:
        stories.setdefault(gold["story"], []).append(gold["id"])
    return list(stories.values())


def _together(groups: Iterable[Iterable[Hashable]]) -> Facts:
    """Every two members of one group, once."""
    return Counter({frozenset(pair) for group in groups for pair in combinations(set(group), 2)})


def _gold_pairs(golds: Sequence[Mapping[str, Any]], comparisons: Sequence[Mapping[str, Any]]) -> Facts:
    starts = {
        (gold["id"], figure["evidence"], figure["nth"]): figure["start"] for gold in golds for figure in gold["figures"]
    }
    return _together(
        [
            (member["id"], starts[place])
            for member in group["members"]
            if (place := (member["id"], member["evidence"], member["nth"])) in starts
        ]
        for group in comparisons
        if group.get("kind") != "statements"
    )


def _found_pairs(dossier: Mapping[str, Any]) -> Facts:
    return _together(
        [(member["report"], member["start"]) for member in group["members"]] for group in dossier["figures"]
    )
