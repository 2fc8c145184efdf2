"""What a linear-chain tagger learned: a weight for each feature and label, and for each pair of labels."""

import json
import sys
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SCALE = 1000
"""Weights are whole thousandths, in two bytes each."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The labels, the weight of each label behind each, where the row of each feature is, and the rows."""

    labels: tuple[str, ...]
    behind: tuple[tuple[int, ...], ...]
    rows: dict[str, int]
    cells: "array[int]"

    def of(self, feature: str) -> tuple[int, ...]:
        """What a feature says for each label, in thousandths; one that was never learned says nothing.

        >>> learned = made(("O", "B"), {("O", "B"): 1.5}, {("w=x", "B"): 2.0, ("s=x", "B"): 0.25, ("s=x", "O"): -1.0})
        >>> learned.of("s=x"), learned.of("w=y")
        ((-1000, 250), (0, 0))
        """
        size, at = len(self.labels), self.rows.get(feature)
        return (0,) * size if at is None else tuple(self.cells[at : at + size])

    def write(self, path: Path) -> None:
        """Write to a file: a line that says what follows, a line a feature, and the rows, low byte first."""
        head = {"labels": self.labels, "behind": self.behind, "features": len(self.rows)}
        cells = self.cells[:]
        if sys.byteorder == "big":
            cells.byteswap()
        lines = "\n".join([json.dumps(head), *self.rows, ""])
        path.write_bytes(lines.encode("utf-8") + cells.tobytes())


def made(
    labels: tuple[str, ...], behind: Mapping[tuple[str, str], float], weights: Mapping[tuple[str, str], float]
) -> Weights:
    """The weights of pairs of labels and of features with labels, rounded; a feature that says nothing is left out."""
    column = {label: at for at, label in enumerate(labels)}
    pairs = tuple(tuple(round(behind.get((one, other), 0.0) * SCALE) for other in labels) for one in labels)
    rows: dict[str, int] = {}
    cells: array[int] = array("h")
    for (feature, label), weight in sorted(weights.items()):
        value = round(weight * SCALE)
        if not value:
            continue
        if feature not in rows:
            rows[feature] = len(cells)
            cells.extend([0] * len(labels))
        cells[rows[feature] + column[label]] = value
    return Weights(labels, pairs, rows, cells)


def read(path: Path) -> Weights:
    """The weights in a file; raises ``OSError`` where there is none."""
    raw = path.read_bytes()
    line, _, rest = raw.partition(b"\n")
    head = json.loads(line)
    labels = tuple(head["labels"])
    size = head["features"] * len(labels)
    cells: array[int] = array("h")
    cells.frombytes(rest[len(rest) - 2 * size :])
    if sys.byteorder == "big":
        cells.byteswap()
    names = rest[: len(rest) - 2 * size].decode("utf-8").split("\n")[:-1]
    rows = dict(zip(names, range(0, size, len(labels)), strict=True))
    return Weights(labels, tuple(map(tuple, head["behind"])), rows, cells)
