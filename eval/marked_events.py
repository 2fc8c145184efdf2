"""How well the events of fresh news are read: reports whose main happenings a reader marked before seeing ours.

    python eval/marked_events.py [--misses]

``eval/marked_events.jsonl`` holds, for reports of ``ant-2018`` outside the bank, the type and the span of each happening
that a timeline would show; offsets are those of the title, a line break, and the text. A happening counts as found where an
event of its type overlaps it and is not much longer (as in ``../shared/score/score.py``). Sets ``a`` and ``b`` were read for
misses while rules were mended; each row names its set.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from isnad.intake.text import report
from isnad.model import Given
from isnad.reading import read

ROOT = Path(__file__).resolve().parent.parent
NEWS = ROOT.parent / "shared" / "data" / "ant-2018"
MARKED = Path(__file__).resolve().with_suffix(".jsonl")
SLACK = 60

Marked = tuple[str, int, int]


def main() -> int:
    """Print precision, recall and F1 of each set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    if not NEWS.exists():
        print("no ../shared/data/ant-2018: nothing to read", file=sys.stderr)
        return 1
    rows = [json.loads(line) for line in MARKED.read_text(encoding="utf-8").splitlines()]
    articles = wanted({row["report"] for row in rows})
    counts: Counter[tuple[str, str]] = Counter()
    for row in rows:
        text, found = events(articles[row["report"]])
        marked = [(kind, start, end) for kind, start, end in row["events"]]
        right, missed, extra = paired(marked, found)
        counts.update(
            {(row["set"], "marked"): len(marked), (row["set"], "found"): len(found), (row["set"], "right"): right}
        )
        if asked.misses:
            print(row["set"], row["report"], *_lines("missed", missed, text), *_lines("extra", extra, text), sep="\n  ")
    for name in sorted({name for name, _ in counts}):
        size, found_size, right = (counts[name, what] for what in ("marked", "found", "right"))
        f1 = 2 * right / (size + found_size)
        print(
            f"{name}: marked {size}, found {found_size}, F1 {f1:.3f}, P {right / found_size:.3f}, R {right / size:.3f}"
        )
    return 0


def wanted(keys: set[str]) -> dict[str, dict[str, Any]]:
    """The articles of the corpus that have these ids."""
    found = {}
    for path in sorted(NEWS.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            found.update({row["id"]: row for row in map(json.loads, lines) if row["id"] in keys})
    return found


def events(row: dict[str, Any]) -> tuple[str, list[Marked]]:
    """The text of an article and what is read of it."""
    text = f"{row['title']}\n{row['text']}"
    reading = read(report(text, key=row["id"], given=Given(row["published"], row["outlet"])))
    return text, [(event.type, event.start, event.end) for event in reading.events]


def paired(marked: list[Marked], found: list[Marked]) -> tuple[int, list[Marked], list[Marked]]:
    """How many are found, and what is missed and extra; the first fitting event is taken for each.

    >>> paired([("visit", 0, 10), ("call", 20, 30)], [("visit", 2, 12), ("call", 40, 50)])
    (1, [('call', 20, 30)], [('call', 40, 50)])
    """
    left, missed = list(found), []
    for mark in marked:
        fit = next((event for event in left if fits(mark, event)), None)
        if fit is None:
            missed.append(mark)
        else:
            left.remove(fit)
    return len(marked) - len(missed), missed, left


def fits(mark: Marked, event: Marked) -> bool:
    """Whether an event is of the mark's type, overlaps it, and is not much longer."""
    same = mark[0] == event[0] and mark[1] < event[2] and event[1] < mark[2]
    return same and event[2] - event[1] <= 2 * (mark[2] - mark[1]) + SLACK


def _lines(what: str, facts: list[Marked], text: str) -> list[str]:
    return [f"{what} {kind}: {text[start:end]}" for kind, start, end in facts]


if __name__ == "__main__":
    sys.exit(main())
