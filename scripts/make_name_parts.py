"""Count parts of personal names: scripts/make_name_parts.py WD_NAMES.tsv... -- NEWS.jsonl.gz... > name_parts.tsv.

From lists of personal names, and from names that isnad itself reads in news: a word that stands in names of persons most
times that it stands anywhere is a part of names. Train the tagger anew behind it.
"""

import gzip
import json
import sys
from collections import Counter
from pathlib import Path

from isnad.arabic.grammar.names import names
from isnad.arabic.taggers.vocabulary import bare
from isnad.arabic.text.fold import fold
from isnad.arabic.text.sheet import sheet

LISTED, SEEN, SHARE, EVERY = 2, 4, 0.6, 2


def listed(paths: list[str]) -> Counter[str]:
    """How many people bear a word as part of their name."""
    borne: Counter[str] = Counter()
    lines = {line for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines()}
    for latin, letters, count in (line.split("\t") for line in sorted(lines)):
        word = fold(letters.replace(" ", ""))
        if latin and len(word) > 1 and word.isalpha():
            borne[word] += int(count)
    return Counter({word: count for word, count in borne.items() if count >= LISTED})


def seen(paths: list[str]) -> Counter[str]:
    """How often a word stood in a person's name, where it did so most times that it stood anywhere."""
    inside: Counter[str] = Counter()
    anywhere: Counter[str] = Counter()
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % EVERY:
                    continue
                row = json.loads(line)
                page = sheet(row["title"] + "\n" + row["text"])
                anywhere.update(bare(token.norm) for token in page.tokens if token.kind == "word")
                for mention in names(page):
                    if mention.kind == "person" and mention.source != "office":
                        part = page.tokens[mention.first : mention.last]
                        inside.update(bare(t.norm) for t in part if t.kind == "word" and t.end > mention.head[0])
    return Counter({w: n for w, n in inside.items() if n >= SEEN and n >= SHARE * anywhere[w] and len(w) > 1})


def main() -> None:
    """Print word and count, the most frequent first."""
    at = sys.argv.index("--")
    counts = listed(sys.argv[1:at]) | seen(sys.argv[at + 1 :])
    for word, count in sorted(counts.items(), key=lambda row: (-row[1], row[0])):
        sys.stdout.write(f"{word}\t{count}\n")


if __name__ == "__main__":
    main()
