"""How surely two statements report one utterance: what speaks for it and against it, weighed."""

from collections import Counter
from collections.abc import Sequence
from math import exp

from isnad.compare.cosine import cosine
from isnad.compare.figure_likeness import value
from isnad.compare.names import Names
from isnad.compare.uttered import Uttered

WEIGHTS: dict[str, float] = {
    "bias": -5.0,
    "cosine": 2.1,
    "contained": 2.7,
    "same name": 2.0,
    "same name cosine": 0.8,
    "few of speaker": 1.2,
    "same report": -1.4,
    "same report cosine": -0.1,
    "other story": -1.5,
    "figure shared": 1.4,
    "figure other": 0.0,
    "same act": 0.9,
    "few words": -1.1,
    "both lead": 1.1,
}
"""What each piece of evidence is worth; fitted to the pairs of the bank, rounded."""

_ENOUGH = 4
_LEAD = 2


class Likeness:
    """Weighs pairs of the statements of one run."""

    def __init__(self, said: Sequence[Uttered], names: Names) -> None:
        self._names = names
        self._times = Counter((item.report, item.speaker) for item in said)

    def __call__(self, a: Uttered, b: Uttered) -> float:
        """The likeness, 0 to 1; 0 where no word is shared."""
        if not a.words.keys() & b.words.keys():
            return 0.0
        return 1 / (1 + exp(-sum(WEIGHTS[name] * value for name, value in self.evidence(a, b).items())))

    def evidence(self, a: Uttered, b: Uttered) -> dict[str, float]:
        """What speaks for and against the two reporting one utterance."""
        alike = cosine(a.words, b.words)
        same = self._names.same(a.speaker, b.speaker)
        within = float(a.report == b.report)
        ones, others = {value(figure) for figure in a.figures}, {value(figure) for figure in b.figures}
        few = (self._times[a.report, a.speaker] * self._times[b.report, b.speaker]) ** -0.5
        return {
            "bias": 1.0,
            "cosine": alike,
            "contained": _contained(a, b),
            "same name": same,
            "same name cosine": same * alike,
            "few of speaker": same * few,
            "same report": within,
            "same report cosine": within * alike,
            "other story": float(a.story != b.story),
            "figure shared": float(bool(ones & others)),
            "figure other": float(bool(ones and others) and not ones & others),
            "same act": float(a.statement.act == b.statement.act),
            "few words": float(min(len(a.words), len(b.words)) < _ENOUGH),
            "both lead": float(a.sentence < _LEAD and b.sentence < _LEAD),
        }


def _contained(a: Uttered, b: Uttered) -> float:
    """How much of the shorter one's weight stands in the longer one (0 to 1)."""
    short, long = sorted((a.words, b.words), key=len)
    whole = sum(weight * weight for weight in short.values())
    return sum(weight * weight for word, weight in short.items() if word in long) / whole if whole else 0.0
