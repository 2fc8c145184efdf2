"""How alike two weighted bags of words are."""

from collections.abc import Mapping


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two bags of length one (0 to 1).

    >>> cosine({"سد": 0.6, "نهر": 0.8}, {"نهر": 1.0})
    0.8
    """
    short, long = sorted((one, other), key=len)
    return sum(weight * long[word] for word, weight in short.items() if word in long)
