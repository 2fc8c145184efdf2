"""The tagger that ships: a conditional random field over features of words, trained with CRFsuite."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib.resources import as_file, files
from pathlib import Path

from isnad.arabic.taggers.features import EDGE, beside, further, listings, own
from isnad.arabic.taggers.lanes import Lanes, packed
from isnad.arabic.taggers.viterbi import best
from isnad.arabic.taggers.weights import SCALE, read
from isnad.arabic.text.kept import MANY
from isnad.arabic.text.tokens import Token

_BEAM = 8 * SCALE
"""As much as the strongest pair of labels makes good: on the bank no label differs from those of a full search."""


class CrfTagger:
    """A tagger over a file of weights.

    What a word says of itself and of its neighbours is the same wherever it stands, so it is added up once a word.
    """

    def __init__(self, path: Path) -> None:
        """Read the weights at ``path``; raises ``OSError`` where there is none."""
        weights = read(path)
        self._labels, self._behind = weights.labels, weights.behind
        self._rows_of = dict(zip(weights.rows, packed(weights.cells, len(weights.labels)), strict=True))
        self._row = Lanes(len(weights.labels)).row
        self._word = lru_cache(MANY)(self._of_word)

    def tag(self, words: Sequence[Token]) -> tuple[str, ...]:
        """One label for each token.

        >>> from isnad.arabic.text.tokens import tokens
        >>> tagger().tag(tokens("عاد إلى باريس"))
        ('O', 'O', 'B-LOC')
        """
        labels = self._labels
        return tuple([labels[number] for number in best(self._rows(words), self._behind, _BEAM)])

    def _of_word(self, norm: str, kind: str) -> tuple[int, int, int, int, int]:
        """What a word says of itself, of the one behind it, the one before it, and the next ones but one."""
        of = self._said
        left, right = of(beside(norm, kind, "-1")), of(beside(norm, kind, "+1"))
        return of(own(norm, kind)), left, right, of(further(norm, "-2")), of(further(norm, "+2"))

    def _said(self, features: Iterable[str]) -> int:
        """What features say together for each label; one that was never learned says nothing."""
        rows = self._rows_of
        return sum([rows[feature] for feature in features if feature in rows])

    def _rows(self, words: Sequence[Token]) -> list[tuple[int, ...]]:
        """What all features of each token say for each label."""
        word, none = self._word, 0
        edge = (*word(EDGE.norm, EDGE.kind)[:3], none, none)
        nobody = (none, none, none, none, none)
        said = [nobody, edge, *[word(token.norm, token.kind) for token in words], edge, nobody]
        lists = [self._rows_of.get(listing, none) for listing in listings(words)]
        return [
            self._row(two[3] + one[1] + own[0] + next_one[2] + next_two[4] + listed)
            for two, one, own, next_one, next_two, listed in zip(
                said, said[1:], said[2:], said[3:], said[4:], lists, strict=False
            )
        ]


@cache
def tagger() -> CrfTagger:
    """The tagger of names that ships in the package, loaded once, when first asked for."""
    with as_file(files("isnad.arabic.taggers").joinpath("data", "names.bin")) as path:
        return CrfTagger(path)
