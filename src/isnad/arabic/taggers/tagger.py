"""What a learned tagger of names is: tokens in, one label a token out."""

from collections.abc import Sequence
from typing import Literal, Protocol, get_args

from isnad.arabic.text.tokens import Token

Label = Literal[
    "O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC",
]  # fmt: skip
LABELS: tuple[str, ...] = get_args(Label)
"""The labels in their order."""


class Tagger(Protocol):
    """Marks the names of persons, places, bodies and other things in the tokens of a sentence."""

    def tag(self, words: Sequence[Token]) -> tuple[str, ...]:
        """One ``Label`` for each token: B at the first token of a name, I inside it, O elsewhere."""
