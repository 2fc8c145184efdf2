"""Sums of money with their small change: ``54 جنيها و40 قرشا`` is one amount."""

from collections.abc import Sequence
from dataclasses import replace

from isnad.model import Figure, Report, fact_id

_HUNDREDTHS = {
    "cent": frozenset(("USD", "EUR", "CAD", "AUD", "NZD")),
    "piastre": frozenset(("EGP", "SYP", "LBP", "JOD", "SDG")),
    "halala": frozenset(("SAR",)),
}
_WHOLE = 100


def with_coins(report: Report, figures: Sequence[Figure]) -> list[Figure]:
    """``figures`` with each amount and the change joined to it by ``و`` made one; the bound is that of the amount.

    >>> from isnad.intake.text import report
    >>> page = report("ثمنه 54 جنيها و40 قرشا", key="a")
    >>> one = Figure("a", 5, 13, "54 جنيها", 54, 54, "exact", "EGP")
    >>> other = Figure("b", 15, 22, "40 قرشا", 40, 40, "exact", "piastre")
    >>> [(figure.text, figure.low) for figure in with_coins(page, (one, other))]
    [('54 جنيها و40 قرشا', 54.4)]
    """
    made: list[Figure] = []
    for figure in figures:
        if made and _is_change(report.text, made[-1], figure):
            made[-1] = _with_change(report, made[-1], figure)
        else:
            made.append(figure)
    return made


def _is_change(text: str, amount: Figure, change: Figure) -> bool:
    joined = text[amount.end : change.start].strip() == "و"
    small = change.low is not None and 0 < change.low < _WHOLE and change.bound in ("exact", amount.bound)
    return joined and small and amount.unit in _HUNDREDTHS.get(change.unit or "", ()) and amount.bound != "range"


def _with_change(report: Report, amount: Figure, change: Figure) -> Figure:
    more = (change.low or 0) / _WHOLE
    return replace(
        amount,
        id=fact_id(report.text_id, "figure", amount.start, change.end),
        end=change.end,
        text=report.text[amount.start : change.end],
        low=None if amount.low is None else amount.low + more,
        high=None if amount.high is None else amount.high + more,
    )
