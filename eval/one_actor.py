"""Whether the actors of eval/one_actor.toml are one each across the reports of ../shared/seeds: eval/one_actor.py.

Prints for each who holds its forms, in which of the reports. The exit status is 1 where one is held by several
actors or by none.
"""

import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from isnad import names, read_all
from isnad.model import Named, Reading

ROOT = Path(__file__).parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"


@dataclass(frozen=True, slots=True)
class Watched:
    """An actor with the forms in which it may be printed, all of them its own."""

    name: str
    kind: str
    forms: frozenset[str]


def watched() -> list[Watched]:
    """The actors of the list."""
    table = tomllib.loads((ROOT / "eval" / "one_actor.toml").read_text(encoding="utf-8"))
    return [Watched(row["name"], row["kind"], frozenset(row["forms"])) for row in table["actor"]]


def holders(actor: Watched, found: Iterable[Named]) -> list[Named]:
    """The actors found that some form is printed for."""
    return [
        item
        for item in found
        if item.kind == actor.kind and any(spelling.text in actor.forms for spelling in item.spellings)
    ]


def main() -> int:
    """Read the seeds, print a line an actor."""
    readings = [item for item in read_all(SEEDS) if isinstance(item, Reading)]
    found = names(readings)
    wrong = 0
    for actor in watched():
        held = holders(actor, found)
        wrong += len(held) != 1
        told = "; ".join(f"{item.name} ×{item.count} in {len(item.reports)} of {len(readings)}" for item in held)
        print(f"{actor.name}: {len(held)} ({told})")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
