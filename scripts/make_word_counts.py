"""Count words of news: scripts/make_word_counts.py NEWS.jsonl.gz... > words.tsv.

Each row holds a folded word and how often it stands in titles and texts; the rare ones are left out.
"""

import gzip
import json
import sys
from collections import Counter

from isnad.arabic.text.tokens import tokens

RARE = 12


def main(paths: list[str]) -> int:
    """Print word and count, the most frequent first."""
    counts: Counter[str] = Counter()
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                found = tokens(f"{row['title']}\n{row['text']}")
                counts.update(token.norm for token in found if token.kind in ("word", "latin"))
    for word, count in sorted(counts.items(), key=lambda row: (-row[1], row[0])):
        if count >= RARE:
            sys.stdout.write(f"{word}\t{count}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
