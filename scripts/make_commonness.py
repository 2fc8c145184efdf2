"""Count in how many reports content words stand: scripts/make_commonness.py NEWS.jsonl.gz... > commonness.tsv.

Each row holds how many of ten thousand reports have the words that follow it; words in fewer than ten are left out.
"""

import gzip
import json
import sys
from collections import Counter, defaultdict

from isnad.arabic.grammar.content_words import content_words

OF = 10_000
FEWEST = 10
LONGEST = 6_000


def main(paths: list[str]) -> int:
    """Print the table, the commonest words first."""
    seen: Counter[str] = Counter()
    reports = 0
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                parts = f"{row['title']}\n{row['text'][:LONGEST]}".split("\n")
                seen.update({word for part in parts for word in content_words(part) if not word.isdigit()})
                reports += 1
    rows: defaultdict[int, list[str]] = defaultdict(list)
    for word, times in seen.items():
        share = int(float(f"{times * OF / reports:.2g}"))
        if share >= FEWEST:
            rows[share].append(word)
    for share in sorted(rows, reverse=True):
        sys.stdout.write(f"{share}\t{' '.join(sorted(rows[share]))}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
