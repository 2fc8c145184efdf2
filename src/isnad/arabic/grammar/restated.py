"""Figures that say another one again: in brackets, or behind ``أي`` and ``ما يعادل``, in another unit."""

from collections.abc import Sequence
from dataclasses import replace

from isnad.model import Figure

_NEAR = 30


def with_restated(text: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """``figures`` with ``restates`` set to the id of the figure right before that each one converts.

    >>> first = Figure("a", 0, 9, "5000 شيكل", 5000, 5000, "exact", "ILS")
    >>> second = Figure("b", 11, 20, "1400 دولا", 1400, 1400, "exact", "USD")
    >>> with_restated("5000 شيكل (1400 دولار)", [first, second])[1].restates
    'a'
    """
    made = list(figures)
    for index in range(1, len(figures)):
        one, other = figures[index - 1], figures[index]
        between = text[one.end : other.start]
        if len(between) > _NEAR or "\n" in between or one.unit == other.unit:
            continue
        said = between.strip()
        if any(word in said for word in ("مجموع", "إجمالي")):
            continue  # a total says its parts together, not one of them again
        if said == "(" or said.startswith(
            ("(ما يعادل", "ما يعادل", "أي", "(أي", "، أي", "أو ما يعادل", "(نحو", "(حوالي")
        ):
            made[index] = replace(other, restates=one.id)
    return tuple(made)
