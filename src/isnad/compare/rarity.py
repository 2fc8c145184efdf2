"""How rare words are in everyday news, worked out once for each of them."""

from math import log
from typing import Any

from isnad.compare.central import RAREST
from isnad.model import Language

_FLOOR = 0.3
"""What a word counts that every report prints."""


class Rarity(dict[str, float]):
    """The rarity of a folded content word; only words of everyday news are kept, for all others are as rare."""

    def __init__(self, language: Language[Any]) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> float:
        """Ask the language."""
        common = self._language.commonness(word)
        rarity = _FLOOR - log(max(RAREST, common))
        if common:
            self[word] = rarity
        return rarity
