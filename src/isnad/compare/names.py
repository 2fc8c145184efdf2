"""Whether two printed names are one actor's, asked of the language once per pair."""

from typing import Any

from isnad.model import Language


class Names:
    """How surely two printed names are one actor's, asked once per pair of names."""

    def __init__(self, language: Language[Any]) -> None:
        self._language = language
        self._known: dict[tuple[str, str], float] = {}

    def same(self, one: str, other: str) -> float:
        """0 to 1; 0 where a name is empty."""
        if not one or not other:
            return 0.0
        pair = (one, other) if one <= other else (other, one)
        if pair not in self._known:
            self._known[pair] = self._language.same_name(*pair)
        return self._known[pair]
