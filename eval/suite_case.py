"""One case of a peer's suite."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Expected:
    """One result: its words in the text, and the peer's value of it."""

    text: str
    value: dict[str, object]


@dataclass(frozen=True)
class Case:
    """A text and what is to be found in it; ``day`` is the day of publication, ``told`` whether the values count."""

    id: str
    kind: str
    suite: str
    text: str
    results: tuple[Expected, ...]
    day: str
    told: bool = True

    def wanted(self) -> str:
        """The results in one line."""
        return (
            "; ".join(f"{result.text} = {result.value}" if self.told else result.text for result in self.results) or "-"
        )

    def places(self) -> list[tuple[int, int]]:
        """Where the results stand, one behind the other; a result whose words stand nowhere stands everywhere."""
        found, after = [], 0
        for result in self.results:
            at = self.text.find(result.text, after)
            at = self.text.find(result.text) if at < 0 else at
            found.append((at, at + len(result.text)) if at >= 0 else (0, len(self.text)))
            after = found[-1][1] if at >= 0 else after
        return found
