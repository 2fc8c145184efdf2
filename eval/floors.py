"""Floors: what each layer reached, kept with the hash of the data that it was measured on."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

EPSILON = 0.0005
"""Floors are kept to four places; reading is the same on every machine, so all that may differ is rounding. One fact
more or less moves the least of the layers, the statements of the bank (about 700, found and wanted), by 0.001."""

FEWER = "(fewer is better)"
"""Ends the name of a share of mistakes; its floor is a ceiling."""


class RegressionError(Exception):
    """A floor would be lowered without a reason."""


@dataclass(slots=True)
class Measured:
    """The numbers of one set of reports, and the sha256 of its gold and inputs."""

    data: str
    numbers: dict[str, float]


@dataclass(slots=True)
class Baseline:
    """The floors of every set; ``lowered`` says what was ever lowered, and why."""

    sets: dict[str, Measured]
    lowered: list[dict[str, Any]] = field(default_factory=list)


def read_baseline(path: Path) -> Baseline:
    """The floors in ``path``; none where there is no file yet."""
    if not path.exists():
        return Baseline({})
    table = json.loads(path.read_text(encoding="utf-8"))
    return Baseline(
        {name: Measured(row["data"], row["floors"]) for name, row in table["sets"].items()}, table["lowered"]
    )


def write_baseline(path: Path, baseline: Baseline) -> None:
    """Write the floors to ``path``, in the order of their names."""
    sets = {
        name: {"data": row.data, "floors": dict(sorted(row.numbers.items()))} for name, row in baseline.sets.items()
    }
    table = {"sets": sets, "lowered": baseline.lowered}
    path.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def worse(layer: str, number: float, floor: float) -> bool:
    """Whether ``number`` is on the wrong side of ``floor`` by more than rounding.

    >>> worse("figures", 0.8, 0.9), worse("figures", 0.89995, 0.9), worse("dates.wrong (fewer is better)", 0.1, 0.0)
    (True, False, True)
    """
    return number > floor + EPSILON if layer.endswith(FEWER) else number < floor - EPSILON


def failures(baseline: Baseline, measured: Mapping[str, Measured]) -> list[str]:
    """One line for each number below its floor, each floor without a number, each set whose data are not those."""
    lines = []
    for name, row in measured.items():
        known = baseline.sets.get(name)
        if known is None:
            lines.append(f"{name}: no floors yet; set them with --update")
            continue
        if known.data != row.data:
            lines.append(f"{name}: gold or inputs changed since the floors were set; set them anew with --update")
        for layer, floor in known.numbers.items():
            number = row.numbers.get(layer)
            if number is None:
                lines.append(f"{name}: {layer} is not measured any more (floor {floor:.4f})")
            elif worse(layer, number, floor):
                lines.append(f"{name}: {layer} is {number:.4f}, its floor {floor:.4f}")
    return lines


def updated(baseline: Baseline, measured: Mapping[str, Measured], reason: str | None) -> Baseline:
    """The floors raised to what was measured, never lowered by what counts as rounding; other sets keep theirs.

    ``RegressionError`` where one would be lowered and ``reason`` is ``None``; else the reason is kept with it.
    """
    sets, lowered = dict(baseline.sets), list(baseline.lowered)
    for name, row in measured.items():
        before = baseline.sets[name].numbers if name in baseline.sets else {}
        numbers = {layer: round(number, 4) for layer, number in row.numbers.items()}
        for layer, floor in before.items():
            number = row.numbers.get(layer)
            if number is None or worse(layer, number, floor):
                if reason is None:
                    raise RegressionError(f"{name}: {layer} would go from {floor:.4f} to {number}")
                lowered.append({"set": name, "layer": layer, "from": floor, "to": number, "reason": reason})
            else:
                numbers[layer] = min(numbers[layer], floor) if layer.endswith(FEWER) else max(numbers[layer], floor)
        sets[name] = Measured(row.data, numbers)
    return Baseline(sets, lowered)
