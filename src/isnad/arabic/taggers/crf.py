"""The tagger that ships: a conditional random field over features of words (python-crfsuite)."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files

import pycrfsuite

from isnad.arabic.taggers.features import features
from isnad.arabic.text.tokens import Token

_LONGEST = 400
"""Tokens tagged at once: a sentence without an end costs no more than its parts."""


class CrfTagger:
    """A tagger over a model file of python-crfsuite."""

    def __init__(self, path: str) -> None:
        """Open the model at ``path``; raises ``OSError`` where there is none."""
        self._model = pycrfsuite.Tagger()
        self._model.open(path)

    def tag(self, words: Sequence[Token]) -> tuple[str, ...]:
        """One label for each token.

        >>> from isnad.arabic.text.tokens import tokens
        >>> tagger().tag(tokens("عاد إلى باريس"))
        ('O', 'O', 'B-LOC')
        """
        labels: list[str] = []
        for first in range(0, len(words), _LONGEST):
            labels.extend(self._model.tag(features(words[first : first + _LONGEST])))
        return tuple(labels)


@cache
def tagger() -> CrfTagger:
    """The tagger of names that ships in the package, loaded once, when first asked for."""
    with as_file(files("isnad.arabic.taggers").joinpath("data", "names.crfsuite")) as path:
        return CrfTagger(str(path))
