"""Train the tagger of names and write its model with its card: scripts/train_names.py [--data ../shared/data].

Reads anercorp-train, aqmar-train-dev and wojood-sample. Every fifth block of 50 sentences of anercorp is left out of a
first training and scores it; the model that ships is then trained on all. The same data give the same model.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import pycrfsuite

from isnad.arabic.taggers.features import features
from isnad.arabic.text.tokens import Token, tokens

Sentence = list[tuple[str, str]]

BLOCK, FOLDS = 50, 5
PARAMETERS = {"c1": 0.2, "c2": 0.05, "max_iterations": 150, "feature.minfreq": 1}
KINDS = {"PER": "PERS", "PERS": "PERS", "LOC": "LOC", "GPE": "LOC", "ORG": "ORG", "MIS": "MISC", "MISC": "MISC"}
FOLDER = Path(__file__).parent.parent / "src" / "isnad" / "arabic" / "taggers" / "data"


def label(tags: Sequence[str]) -> str:
    """The outermost label of a token that names somebody, a place or a body."""
    for tag in tags:
        mark, _, kind = tag.partition("-")
        if kind in KINDS:
            return f"{mark}-{KINDS[kind]}"
    return "O"


def sentences(path: Path) -> Iterator[Sentence]:
    """The sentences of a file in CoNLL form, as words with their labels."""
    found: Sentence = []
    for line in path.read_text(encoding="utf-8").splitlines():
        word, *tags = line.split()[:3] or [""]
        if not tags:
            if found:
                yield found
            found = []
        else:
            found.append((word, label(tags)))
    if found:
        yield found


def parts(sentence: Sentence) -> tuple[list[Token], list[str]]:
    """The tokens of isnad with their labels."""
    words: list[Token] = []
    labels: list[str] = []
    for word, mark in sentence:
        for number, token in enumerate(tokens(word)):
            words.append(token)
            inside = number and mark != "O"
            labels.append("I" + mark[1:] if inside else mark)
    return words, labels


def train(news: Sequence[Sentence], others: dict[str, list[Sentence]], path: Path) -> None:
    """Train on news and, with features of their own beside the shared ones, on texts of other kinds (Daumé 2007)."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(PARAMETERS)
    for mark, data in {"": news, **others}.items():
        for sentence in data:
            words, labels = parts(sentence)
            rows = features(words)
            if rows:
                trainer.append([row + [mark + one for one in row] for row in rows] if mark else rows, labels)
    trainer.train(str(path))


def spans(labels: Sequence[str]) -> set[tuple[int, int, str]]:
    """The names that labels mark, as first token, last token, kind."""
    found: set[tuple[int, int, str]] = set()
    first: int | None = None
    for at, mark in enumerate([*labels, "O"]):
        if first is not None and not mark.startswith("I-"):
            found.add((first, at, labels[first][2:]))
            first = None
        if mark.startswith("B-") or (mark.startswith("I-") and first is None):
            first = at
    return found


def score(data: Sequence[Sentence], path: Path) -> dict[str, float]:
    """Exact-span F1 by kind and over all."""
    model = pycrfsuite.Tagger()
    model.open(str(path))
    hit: Counter[str] = Counter()
    of: Counter[str] = Counter()
    got: Counter[str] = Counter()
    for sentence in data:
        words, labels = parts(sentence)
        if not words:
            continue
        want, found = spans(labels), spans(model.tag(features(words)))
        for counter, marks in ((hit, want & found), (of, want), (got, found)):
            for *_, kind in marks:
                counter[kind] += 1
                counter["all"] += 1
    return {kind: round(2 * hit[kind] / (of[kind] + got[kind]), 4) for kind in sorted(of)}


def card(scores: dict[str, float], model: bytes, sizes: dict[str, int]) -> str:
    """The model card, as TOML."""
    rows = "\n".join(f'  "{name} ({count} sentences)",' for name, count in sizes.items())
    f1 = "\n".join(f"{kind} = {value}" for kind, value in scores.items())
    parameters = "\n".join(f'"{name}" = {value}' for name, value in PARAMETERS.items())
    return f"""name = "names.crfsuite"
what = "linear-chain CRF that marks persons, places, bodies and other names in Arabic news"
made_by = "scripts/train_names.py"
sha256 = "{sha256(model).hexdigest()}"
bytes = {len(model)}
data = [
{rows}
  "words.tsv: counts and clusters of words of ANT corpus v2.1, learned without labels",
  "name_parts.tsv: parts of personal names of Wikidata (Merhav & Ash 2018) and of names that isnad read in ANT corpus v2.1",
]
licences = [
  "ANERcorp: Benajiba, Rosso & Benedi 2007; splits of Obeid et al. 2020; free for research, no licence stated",
  "AQMAR: Mohit et al. 2012, CC BY-SA 3.0",
  "Wojood sample: SinaLab, MIT",
  "ANT corpus: Chouigui, Ben Khiroun & Elayeb 2018; word statistics only",
  "Wikidata names: CC0",
]
split = "every fifth block of {BLOCK} sentences of the ANERcorp training part held out; the shipped model saw all; name_parts.tsv was counted with a model that had seen the block"

[parameters]
{parameters}

[f1]
{f1}
"""


def main() -> None:
    """Score on the block held out, then train on all and write model and card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(__file__).parent.parent.parent / "shared" / "data")
    parser.add_argument("--score-only", action="store_true")
    args = parser.parse_args()
    news = list(sentences(args.data / "anercorp-train" / "ANERCorp_CamelLab_train.txt"))
    other = {
        "aqmar-train-dev": [
            s for name in ("train", "dev") for s in sentences(args.data / "aqmar-train-dev" / f"{name}.txt")
        ],
        "wojood-sample": [
            s for name in ("train", "val", "test") for s in sentences(args.data / "wojood-sample" / f"{name}.txt")
        ],
    }
    held = [s for at, s in enumerate(news) if at // BLOCK % FOLDS == FOLDS - 1]
    rest = [s for at, s in enumerate(news) if at // BLOCK % FOLDS != FOLDS - 1]
    model = FOLDER / "names.crfsuite"
    trial = FOLDER / "names.trial"
    train(rest, other, trial)
    scores = score(held, trial)
    trial.unlink()
    sys.stdout.write(f"{scores}\n")
    if args.score_only:
        return
    train(news, other, model)
    sizes = {"anercorp-train": len(news), **{name: len(found) for name, found in other.items()}}
    (FOLDER / "names.toml").write_text(card(scores, model.read_bytes(), sizes), encoding="utf-8")


if __name__ == "__main__":
    main()
