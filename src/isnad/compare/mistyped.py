"""Numbers of which one may be mistyped: two neighbouring digits that changed places."""

from isnad.compare.counted import Counted

_MOST_DIGITS = 12
_FEWEST = 2


def mistyped(a: Counted, b: Counted) -> tuple[str, str] | None:
    """The two digits that changed places between two exact numbers of one unit, else ``None``.

    It is a suggestion: both numbers stay as they are printed.
    """
    if a.figure.unit != b.figure.unit or not a.figure.bound == b.figure.bound == "exact":
        return None
    return swapped(a.figure.low or 0, b.figure.low or 0)


def swapped(one: float, other: float) -> tuple[str, str] | None:
    """The neighbouring digits of ``one`` that stand the other way round in ``other``, all others being the same.

    >>> swapped(25.4, 24.5), swapped(247, 274), swapped(12, 13), swapped(25.4, 254)
    (('5', '4'), ('4', '7'), None, None)
    """
    left, right = (f"{number:.{_MOST_DIGITS}g}" for number in (one, other))
    if len(left) != len(right) or left.find(".") != right.find("."):
        return None
    first, second = left.replace(".", ""), right.replace(".", "")
    apart = [place for place, (x, y) in enumerate(zip(first, second, strict=True)) if x != y]
    if len(apart) != _FEWEST or apart[1] - apart[0] != 1:
        return None
    digits = first[apart[0]], first[apart[1]]
    return digits if digits == (second[apart[1]], second[apart[0]]) else None
