"""A tagger that a user brings: a token classifier of Hugging Face in a folder (``pip install 'isnad[neural]'``)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from hashlib import file_digest, sha256
from importlib import import_module
from pathlib import Path
from typing import Any

from isnad.arabic.text.tokens import Token
from isnad.model import TaggerError

_KINDS = {
    **dict.fromkeys(("PER", "PERS", "PERSON"), "PERS"),
    **dict.fromkeys(("LOC", "LOCATION", "GPE"), "LOC"),
    **dict.fromkeys(("ORG", "ORGANIZATION", "ORGANISATION"), "ORG"),
    **dict.fromkeys(("MISC", "MIS"), "MISC"),
}
_MARK = re.compile("[BIESULM][-_]")
_FIRST = frozenset("BSU")
_LONGEST = 512
"""Pieces of words in one pass where a model does not say how many it takes."""


class NeuralTagger:
    """A tagger over a token classifier; a word has the label of its first piece.

    ``version`` is the hash of the files of the model.
    """

    def __init__(self, folder: str) -> None:
        """Load the model and its tokenizer from ``folder``, and nothing from a network.

        Raises ``TaggerError`` where the libraries are missing, where there is no such model, or where its labels
        mark neither persons nor places nor bodies.
        """
        self._torch = _library("torch")
        transformers = _library("transformers")
        path = Path(folder)
        if not (path / "config.json").is_file():
            raise TaggerError(f"{folder} holds no token classifier of Hugging Face (config.json is missing)")
        try:
            with _silent(transformers.utils.logging):
                self._pieces = transformers.AutoTokenizer.from_pretrained(path, local_files_only=True)
                self._model = transformers.AutoModelForTokenClassification.from_pretrained(path, local_files_only=True)
        except (OSError, ValueError, KeyError) as error:
            raise TaggerError(f"{folder} cannot be loaded as a token classifier: {error}") from error
        if not self._pieces.is_fast:
            raise TaggerError(f"the tokenizer in {folder} does not tell words from pieces; a fast one is needed")
        self._model.eval()
        self._labels = labels_of(self._model.config.id2label)
        if set(self._labels.values()) <= {"O", "B-MISC", "I-MISC"}:
            named = ", ".join(self._model.config.id2label.values())
            raise TaggerError(f"the labels of {folder} mark neither persons nor places nor bodies: {named}")
        most = getattr(self._model.config, "max_position_embeddings", _LONGEST)
        self._room = min(self._pieces.model_max_length, most, _LONGEST) - self._pieces.num_special_tokens_to_add()
        self.version = _digest(path)

    def tag(self, words: Sequence[Token]) -> tuple[str, ...]:
        """One label for each token; a sentence that is too long for the model is tagged in parts."""
        found: list[str] = []
        for part in self._parts([word.text for word in words]):
            found += self._tagged(part)
        return tuple(_begun(found))

    def _parts(self, words: list[str]) -> Iterator[list[str]]:
        """The words in as few parts as the model needs."""
        sizes = [0] * len(words)
        if words:
            for at in self._pieces(words, is_split_into_words=True, add_special_tokens=False).word_ids():
                sizes[at] += 1
        part: list[str] = []
        used = 0
        for word, size in zip(words, sizes, strict=True):
            if part and used + size > self._room:
                yield part
                part, used = [], 0
            part.append(word)
            used += size
        if part:
            yield part

    def _tagged(self, words: list[str]) -> list[str]:
        """A label for each word of a part; a word that leaves no piece is no name."""
        longest = self._room + self._pieces.num_special_tokens_to_add()
        found = self._pieces(words, is_split_into_words=True, truncation=True, max_length=longest, return_tensors="pt")
        with self._torch.inference_mode():
            best = self._model(**found).logits[0].argmax(-1).tolist()
        labels = ["O"] * len(words)
        for number, at in reversed(list(zip(best, found.word_ids(0), strict=True))):
            if at is not None:
                labels[at] = self._labels[number]
        return labels


@cache
def neural_tagger(folder: str) -> NeuralTagger:
    """The tagger in a folder, loaded once; raises ``TaggerError`` where it cannot be."""
    return NeuralTagger(folder)


def labels_of(printed: Mapping[int, str]) -> dict[int, str]:
    """The labels of isnad for those of a model, in whichever of the usual schemes; what is unknown is no name.

    >>> labels_of({0: "O", 1: "B-PER", 2: "L-GPE", 3: "ORG", 4: "S-Date"})
    {0: 'O', 1: 'B-PERS', 2: 'I-LOC', 3: 'I-ORG', 4: 'O'}
    """
    return {number: _label(name) for number, name in printed.items()}


def _label(printed: str) -> str:
    known = _KINDS.get(_MARK.sub("", printed.upper()))
    mark = printed[:1].upper() if _MARK.match(printed.upper()) else ""
    return "O" if known is None else f"{'B' if mark in _FIRST else 'I'}-{known}"


def _begun(labels: Sequence[str]) -> Iterator[str]:
    """The labels with a B wherever another name begins: models without B leave that open."""
    before = "O"
    for label in labels:
        yield f"B{label[1:]}" if label.startswith("I-") and before[1:] != label[1:] else label
        before = label


def _digest(path: Path) -> str:
    made = sha256()
    for item in sorted(path.iterdir()):
        if item.is_file():
            with item.open("rb") as stream:
                made.update(item.name.encode() + file_digest(stream, "sha256").digest())
    return made.hexdigest()[:16]


@contextmanager
def _silent(logging: Any) -> Iterator[None]:
    """Without the bars of progress that the library draws while it loads, if it draws them."""
    shown = logging.is_progress_bar_enabled()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        if shown:
            logging.enable_progress_bar()


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise TaggerError(f"a neural tagger needs {name}: pip install 'isnad[neural]'") from error
