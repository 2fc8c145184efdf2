"""Learn word clusters and counts from news without labels: scripts/make_word_clusters.py NEWS.jsonl.gz... > words.tsv.

Needs numpy. Words that stand between the same neighbours fall into one cluster (PPMI over the nearest words, truncated
singular vectors, k-means from fixed seeds), so the same input gives the same file.
"""

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from isnad.arabic.text.tokens import tokens

SEED, CONTEXTS, RARE, DIMENSIONS, ROUNDS = 7, 1000, 12, 80, 25
COARSE, FINE = 64, 400


def sentences(paths: list[str]) -> Iterator[list[str]]:
    """Folded words of every article, digits as one word."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield [
                    "0" if token.kind == "number" else token.norm for token in tokens(row["title"] + "\n" + row["text"])
                ]


def vectors(texts: list[list[str]], words: list[str]) -> np.ndarray:
    """One row a word: where it stands, in few dimensions."""
    rows = {word: number for number, word in enumerate(words)}
    columns = {word: number for number, word in enumerate(words[:CONTEXTS])}
    counts = np.zeros((len(words), 2 * CONTEXTS), dtype=np.float32)
    for text in texts:
        for left, right in pairwise(text):
            if left in columns and right in rows:
                counts[rows[right], columns[left]] += 1
            if right in columns and left in rows:
                counts[rows[left], CONTEXTS + columns[right]] += 1
    total = counts.sum()
    of_word, of_context = counts.sum(1, keepdims=True) + 1, counts.sum(0, keepdims=True) + 1
    weights = np.log(np.maximum(counts * total / (of_word * of_context**0.75 * total**0.25), 1e-9))
    weights = np.maximum(weights, 0, out=weights)
    random = np.random.default_rng(SEED)
    basis = np.linalg.qr(weights.T @ (weights @ random.standard_normal((2 * CONTEXTS, DIMENSIONS + 20)).astype("f4")))[
        0
    ]
    for _ in range(3):
        basis = np.linalg.qr(weights.T @ (weights @ basis))[0]
    low = weights @ basis
    left, size, _ = np.linalg.svd(low, full_matrices=False)
    low = left[:, :DIMENSIONS] * np.sqrt(size[:DIMENSIONS])
    return low / (np.linalg.norm(low, axis=1, keepdims=True) + 1e-9)


def cluster(points: np.ndarray, number: int) -> np.ndarray:
    """The cluster of every point (spherical k-means; the most frequent words are the first centres)."""
    random = np.random.default_rng(SEED)
    centres = points[random.choice(min(len(points), 12000), number, replace=False)]
    owner = np.zeros(len(points), dtype=int)
    for _ in range(ROUNDS):
        owner = np.argmax(points @ centres.T, axis=1)
        for at in range(number):
            mine = points[owner == at]
            if len(mine):
                centre = mine.sum(0)
                centres[at] = centre / (np.linalg.norm(centre) + 1e-9)
    return owner


def main() -> None:
    """Print word, count, coarse and fine cluster, tab-separated, the most frequent word first."""
    texts = list(sentences(sys.argv[1:]))
    counts = Counter(word for text in texts for word in text)
    words = [word for word, count in sorted(counts.items(), key=lambda row: (-row[1], row[0])) if count >= RARE]
    points = vectors(texts, words)
    coarse, fine = cluster(points, COARSE), cluster(points, FINE)
    for at, word in enumerate(words):
        if any(letter.isalpha() for letter in word):
            sys.stdout.write(f"{word}\t{counts[word]}\t{coarse[at]}\t{fine[at]}\n")


if __name__ == "__main__":
    main()
