"""How alike two weighted bags of words are."""

from collections.abc import Mapping
from math import sqrt


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two bags of length one (0 to 1).

    >>> cosine({"سد": 0.6, "نهر": 0.8}, {"نهر": 1.0})
    0.8
    """
    short, long = (other, one) if len(other) < len(one) else (one, other)
    total = 0.0
    for word, weight in short.items():
        if word in long:
            total += weight * long[word]
    return total


def of_length_one(weights: Mapping[str, float]) -> dict[str, float]:
    """The bag scaled so that its squares add up to one, words in order; empty where nothing weighs anything.

    >>> of_length_one({"سد": 3.0, "نهر": 4.0, "في": 0.0})
    {'سد': 0.6, 'نهر': 0.8}
    """
    length = sqrt(sum(value * value for value in weights.values()))
    return {word: weights[word] / length for word in sorted(weights) if weights[word]}
