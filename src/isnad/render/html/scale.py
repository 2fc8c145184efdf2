"""Where values stand on an axis: linear, or logarithmic where they are far apart."""

from dataclasses import dataclass
from math import ceil, floor, log10

FAR_APART = 100
"""From this ratio of the greatest to the least value the axis is logarithmic."""

TINY = 1e-9
"""Values nearer to each other, or to zero, are drawn as one."""

LEFT, WIDTH = 4.0, 88.0
"""The stretch of the picture, in percent, that the axis takes; the rest is for arrow heads and labels."""


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from ``low`` to ``high``, with the values at its ticks."""

    low: float
    high: float
    log: bool
    ticks: tuple[float, ...]

    def at(self, value: float) -> float:
        """Where ``value`` stands, in percent of the picture's width."""
        if self.log:
            share = (log10(max(value, self.low)) - log10(self.low)) / (log10(self.high) - log10(self.low))
        else:
            share = (value - self.low) / (self.high - self.low)
        return round(LEFT + WIDTH * min(1.0, max(0.0, share)), 2)


def scale(values: list[float]) -> Scale:
    """An axis that holds all ``values`` and, unless they lie close together, zero.

    >>> scale([11000.0, 15000.0]).ticks
    (10000.0, 12000.0, 14000.0, 16000.0)
    >>> scale([2.0, 9000.0]).log
    True
    """
    finite = [value for value in values if abs(value) < 1e15] or [0.0]
    least, most = min(finite), max(finite)
    if least >= TINY and most / least >= FAR_APART:
        first, last = floor(log10(least)), ceil(log10(most) + 0.05)
        every = max(1, ceil((last - first) / 5))
        ticks = tuple(10.0**power for power in range(first, last + 1, every))
        return Scale(10.0**first, 10.0**last, log=True, ticks=ticks)
    if most - least <= max(abs(least), abs(most)) * 1e-9 or most - least < TINY:
        least = min(0.0, least)
        most = max(most, 0.0) if max(abs(least), abs(most)) >= TINY else 1.0
    elif least > 0 and least / most < 0.6:
        least = 0.0
    step = _step((most - least) / 3)
    low, high = floor(least / step) * step, ceil(most / step + 1e-9) * step
    count = round((high - low) / step)
    return Scale(low, high, log=False, ticks=tuple(round(low + step * index, 10) for index in range(count + 1)))


def _step(rough: float) -> float:
    """The round number (1, 2 or 5 times a power of ten) at or above ``rough``."""
    power = 10.0 ** floor(log10(rough))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * 0.999)
