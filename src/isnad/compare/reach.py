"""How far the bound of a figure reaches."""

from isnad.model import Figure

ROUNDING = 0.15
"""How far from its number an approximate figure may lie ("about 10" covers 9 to 11)."""

OPEN = 1.25
"""How far above its number an open figure reaches: "more than 90" covers 95, hardly 200."""

VAGUE = 100.0
"""A vague figure covers two orders of magnitude: "thousands" is 1,000 to 100,000."""


def reach(figure: Figure) -> tuple[float, float]:
    """The least and the greatest number that the printed figure leaves room for.

    >>> reach(Figure("", 0, 1, "أكثر من 90", 90, None, "more_than", None))
    (90.0, 112.5)
    """
    low = float(figure.low if figure.low is not None else 0.0)
    high = float(figure.high if figure.high is not None else low)
    match figure.bound:
        case "about":
            return low * (1 - ROUNDING), high * (1 + ROUNDING)
        case "at_least" | "more_than":
            return low, low * OPEN
        case "vague":
            return low, (low or 2.0) * VAGUE
        case "up_to" | "less_than":
            return high / OPEN, high
        case _:
            return low, max(low, high)
