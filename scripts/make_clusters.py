"""Learn clusters of words from news without labels: scripts/make_clusters.py NEWS... > clusters.tsv.

NEWS are .jsonl.gz files with title and text, or .zip files with title and content. Needs numpy and scipy.

Words are taken apart where particles more likely stand before them. Words between the same neighbours fall into one
cluster: PPMI of the two words on either side, each place for itself; truncated singular vectors; spherical k-means from
a fixed seed; and over the centres a tree (Ward) that is cut at several heights, so that wide clusters hold narrow ones.
"""

import sys
from array import array
from collections import defaultdict

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import coo_matrix, csr_matrix, hstack

from isnad.arabic.taggers.vocabulary import particles
from isnad.arabic.text.tokens import tokens
from news_texts import texts

SEED, RARE, CONTEXTS, DIMENSIONS, ROUNDS = 7, 8, 20_000, 200, 30
NARROWEST, WIDER = 2000, (64, 256, 1000)
PLACES = {-1: 1.0, 1: 1.0, -2: 0.7, 2: 0.7}
"""Where a neighbour stands, and what it counts."""
EDGE = "<s>"


def apart(norm: str) -> tuple[str, ...]:
    """A folded word as its particles and what they stand before.

    >>> apart("وللقاهره")
    ('و+', 'ل+', 'القاهره')
    """
    size = particles(norm)
    front, rest = norm[:size], norm[size:]
    if front.endswith("لل"):
        front, rest = front[:-1], "ال" + rest
    return (*(letter + "+" for letter in front), rest)


def numbered(paths: list[str]) -> tuple[np.ndarray, list[str], np.ndarray]:
    """The news as numbers of words, -1 for a rare one; the words, the most frequent first; and their counts."""
    numbers: dict[str, int] = {EDGE: 0}
    parts: dict[str, tuple[int, ...]] = {}
    found = array("i")
    for text in texts(paths):
        for line in text.split("\n"):
            found.append(0)
            for token in tokens(line):
                norm = "0" if token.kind == "number" else token.norm
                if norm not in parts:
                    parts[norm] = tuple(numbers.setdefault(part, len(numbers)) for part in apart(norm))
                found.extend(parts[norm])
        found.extend((0, 0, 0))
    sequence = np.frombuffer(found, dtype=np.int32)
    counts = np.bincount(sequence, minlength=len(numbers))
    order = np.lexsort((np.arange(len(numbers)), -counts))[: int((counts >= RARE).sum())]
    rank = np.full(len(numbers), -1, dtype=np.int32)
    rank[order] = np.arange(len(order))
    words = list(numbers)
    return rank[sequence], [words[at] for at in order], counts[order]


def beside(sequence: np.ndarray, size: int, place: int) -> csr_matrix:
    """How much more often than by chance a word (row) has a frequent word (column) at a place beside it (PPMI)."""
    here, there = (sequence[:-place], sequence[place:]) if place > 0 else (sequence[-place:], sequence[:place])
    kept = (here >= 0) & (there >= 0) & (there < CONTEXTS)
    pairs = coo_matrix((np.ones(kept.sum(), "f4"), (here[kept], there[kept])), shape=(size, CONTEXTS)).tocsr().tocoo()
    of_word = np.bincount(pairs.row, pairs.data, size)
    of_context = np.bincount(pairs.col, pairs.data, CONTEXTS)
    share = of_context**0.75 / (of_context**0.75).sum()
    weight = np.log(pairs.data / of_word[pairs.row] / share[pairs.col])
    rarer = np.minimum(of_word[pairs.row], of_context[pairs.col])
    weight *= pairs.data / (pairs.data + 1) * rarer / (rarer + 1)
    found = csr_matrix((np.maximum(weight, 0).astype("f4"), (pairs.row, pairs.col)), shape=pairs.shape)
    found.eliminate_zeros()
    return found


def vectors(sequence: np.ndarray, size: int) -> np.ndarray:
    """One row a word: where it stands, in few dimensions, of length one (Halko, Martinsson & Tropp 2011)."""
    table = hstack([share * beside(sequence, size, place) for place, share in PLACES.items()]).tocsr()
    random = np.random.default_rng(SEED)
    basis = np.linalg.qr(table @ (table.T @ random.standard_normal((size, DIMENSIONS + 20)).astype("f4")))[0]
    for _ in range(3):
        basis = np.linalg.qr(table @ (table.T @ basis))[0]
    left, weight, _ = np.linalg.svd((table.T @ basis).T, full_matrices=False)
    found = (basis @ left)[:, :DIMENSIONS] * np.sqrt(weight[:DIMENSIONS])
    length = np.linalg.norm(found, axis=1, keepdims=True)
    scaled: np.ndarray = (found / np.where(length > 0, length, 1)).astype("f4")
    return scaled


def clusters(points: np.ndarray, counts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The cluster of every point, and the centres (spherical k-means, frequent words weigh more)."""
    random = np.random.default_rng(SEED)
    centres = points[random.choice(min(len(points), CONTEXTS), NARROWEST, replace=False)].copy()
    weight = np.sqrt(counts).astype("f4")
    owner = np.full(len(points), -1)
    for _ in range(ROUNDS):
        nearest = np.concatenate([np.argmax(part @ centres.T, 1) for part in np.array_split(points, 16)])
        if (nearest != owner).mean() < 0.001:
            break
        owner = nearest
        sums = csr_matrix((weight, (owner, np.arange(len(points)))), shape=(NARROWEST, len(points))) @ points
        length = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(length > 0, sums / np.where(length > 0, length, 1), centres)
    return owner, centres


def main() -> None:
    """Print the clusters of each width and the words that share them all, tab-separated."""
    sequence, words, counts = numbered(sys.argv[1:])
    owner, centres = clusters(vectors(sequence, len(words)), counts)
    tree = linkage(centres, "ward")
    wider = [fcluster(tree, number, "maxclust")[owner] for number in WIDER]
    rows: defaultdict[tuple[int, ...], list[str]] = defaultdict(list)
    for at, word in enumerate(words):
        if any(letter.isalpha() for letter in word):
            rows[*(int(one[at]) for one in wider), int(owner[at])].append(word)
    for key in sorted(rows):
        sys.stdout.write("\t".join([*map(str, key), " ".join(rows[key])]) + "\n")


if __name__ == "__main__":
    main()
