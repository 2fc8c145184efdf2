"""Figures that are part of the one before: ``بينهم 3 أطفال`` met its fate, ``3 منها`` are of its unit."""

import re
from collections.abc import Sequence
from dataclasses import replace

from isnad.model import Figure

_AMONG = re.compile(r"^[^\d.؛\n]{0,25}?(?:بينهم|بينهن|من بينهم|ضمنهم|منهم|بمن فيهم|بينها|منها)\s+$")
_OF_THEM = re.compile(r"^\s+(?:منهم|منها|منهن|منهما)(?!\w)")
_NEAR = 120


def with_shares(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """``figures`` with the fate of the whole on its parts, and its unit where a part has no noun of its own.

    >>> whole = Figure("a", 0, 10, "قتل 12 شخصا"[4:], 12, 12, "exact", "person", "killed")
    >>> part = Figure("b", 17, 24, "3 أطفال", 3, 3, "exact", "child")
    >>> with_shares("12 شخصا... بينهم 3 أطفال"[:10] + " بينهم 3 أطفال", [whole, part])[1].fate
    'killed'
    """
    made: list[Figure] = []
    for figure in figures:
        near = made and 0 <= figure.start - made[-1].end <= _NEAR
        made.append(_of_whole(text, made[-1], figure) if near else figure)
    return made


def _of_whole(text: str, whole: Figure, figure: Figure) -> Figure:
    between = text[whole.end : figure.start]
    told = figure.fate is None and whole.fate is not None and figure.unit not in ("percent", "year", "fraction")
    fate = whole.fate if told and _AMONG.match(between) else figure.fate
    unit = whole.unit if figure.unit is None and _is_part(text, figure, between) else figure.unit
    return replace(figure, fate=fate, unit=unit)


def _is_part(text: str, figure: Figure, between: str) -> bool:
    """``7 صواريخ، 3 منها``: in the same sentence, with no noun of its own."""
    return figure.of is None and "." not in between and "\n" not in between and bool(_OF_THEM.match(text[figure.end :]))
