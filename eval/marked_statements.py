"""How many of the statements of fresh news are read: reports whose every statement a reader marked.

    python eval/marked_statements.py [--misses]

``eval/marked_statements.jsonl`` holds, for 50 reports that ``eval/fresh.py`` draws with the seed 20261141, the characters of
the cue of each statement that a reader sees: in ``found`` those that were read when the reports were marked, in ``missed``
the others with the construction that was not seen; offsets are those of the title, a line break, and the text. A statement
counts as read now where the cue of one that is read overlaps it. What is read and is no statement is not counted here.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from isnad.intake.text import report
from isnad.model import Given
from isnad.reading import read
from marked_events import NEWS, wanted

MARKED = Path(__file__).resolve().with_suffix(".jsonl")
AROUND = 40


def main() -> int:
    """Print how many are read now, how many were at first, and what is missed by construction."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    if not NEWS.exists():
        print("no ../shared/data/ant-2018: nothing to read", file=sys.stderr)
        return 1
    rows = [json.loads(line) for line in MARKED.read_text(encoding="utf-8").splitlines()]
    articles = wanted({row["report"] for row in rows})
    at_first = sum(len(row["found"]) for row in rows)
    marked = at_first + sum(len(row["missed"]) for row in rows)
    missed: list[tuple[str, str]] = []
    for row in rows:
        article = articles[row["report"]]
        text = f"{article['title']}\n{article['text']}"
        given = Given(article["published"], article["outlet"])
        cues = [(s.cue.start, s.cue.end) for s in read(report(text, key=row["report"], given=given)).statements]
        marks = [(start, end, "read at first") for start, end in row["found"]] + row["missed"]
        missed += [(kind, _around(text, start, end)) for start, end, kind in marks if not seen((start, end), cues)]
    right = marked - len(missed)
    print(f"marked {marked} in {len(rows)} reports, read at first {at_first / marked:.1%}, now {right / marked:.1%}")
    print(*(f"  {times:3}  {kind}" for kind, times in Counter(kind for kind, _ in missed).most_common()), sep="\n")
    if asked.misses:
        print(*(f"{kind}: {words}" for kind, words in sorted(missed)), sep="\n")
    return 0


def seen(mark: tuple[int, int], cues: list[tuple[int, int]]) -> bool:
    """Whether one of ``cues`` shares a character with ``mark``.

    >>> seen((10, 13), [(0, 4), (11, 14)]), seen((10, 13), [(13, 15)])
    (True, False)
    """
    return any(start < mark[1] and mark[0] < end for start, end in cues)


def _around(text: str, start: int, end: int) -> str:
    words = f"{text[max(0, start - AROUND) : start]}[{text[start:end]}]{text[end : end + AROUND]}"
    return words.replace("\n", " / ")


if __name__ == "__main__":
    sys.exit(main())
