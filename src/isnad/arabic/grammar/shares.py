"""Figures that are part of the one before: ``بينهم 3 أطفال`` met its fate, ``3 منها`` are of its unit."""

import re
from collections.abc import Sequence
from dataclasses import replace

from isnad.model import Figure

_AMONG = re.compile(r"^[^\d.؛\n]{0,25}?(?:بينهم|بينهن|من بينهم|ضمنهم|منهم|بمن فيهم|بينها|منها)\s+$")
_OF_THEM = re.compile(r"^\s+(?:منهم|منها|منهن|منهما|من بينهم|من بينها)(?!\w)")
_AGAINST = re.compile(
    r"^\s+(?:فقط\s+)?(?:مقابل|ضد|في مقابل|من أصل|بدلا من|مقارنة ب|مقارنة بـ|أو|إلى)\s*(?:نحو\s+|حوالي\s+)?$"
)
_UP_TO = re.compile(r"^\s+(?:إلى|من أصل)\s+(?:نحو\s+|حوالي\s+)?$")
_NEAR = 120
_MILLION = 10**6
_CODE = 3


def with_shares(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """``figures`` with the fate of the whole on its parts, and its unit where a part has no noun of its own.

    >>> whole = Figure("a", 0, 10, "قتل 12 شخصا"[4:], 12, 12, "exact", "person", "killed")
    >>> part = Figure("b", 17, 24, "3 أطفال", 3, 3, "exact", "child")
    >>> with_shares("12 شخصا... بينهم 3 أطفال"[:10] + " بينهم 3 أطفال", [whole, part])[1].fate
    'killed'
    """
    made: list[Figure] = []
    for number, figure in enumerate(figures):
        if figure.unit is None and _in_brackets(text, figure):
            made.append(replace(figure, unit=_last_money(text, figures[:number], figure)))
            continue
        near = made and 0 <= figure.start - made[-1].end <= _NEAR
        made.append(_of_whole(text, made[-1], figure) if near else figure)
    return [_as_next(text, figure, made[at + 1]) if at + 1 < len(made) else figure for at, figure in enumerate(made)]


def _as_next(text: str, figure: Figure, after: Figure) -> Figure:
    """``ارتفعت من 5 إلى 7 في المئة``, ``4 من أصل 10 شاحنات``: the noun of both stands behind the second."""
    bare = figure.unit is None and figure.of is None and _UP_TO.match(text[figure.end : after.start])
    return replace(figure, unit=after.unit) if bare else figure


def _of_whole(text: str, whole: Figure, figure: Figure) -> Figure:
    between = text[whole.end : figure.start]
    told = figure.fate is None and whole.fate is not None and figure.unit not in ("percent", "year", "fraction")
    fate = whole.fate if told and _AMONG.match(between) else figure.fate
    unit = whole.unit if figure.unit is None and _is_part(text, figure, between) else figure.unit
    return replace(figure, fate=fate, unit=unit)


def _in_brackets(text: str, figure: Figure) -> bool:
    """``8% (2,7 مليار)``: alone in brackets, in millions at least."""
    value = figure.low or figure.high or 0
    return value >= _MILLION and text[: figure.start].endswith("(") and text[figure.end : figure.end + 1] == ")"


def _last_money(text: str, before: Sequence[Figure], figure: Figure) -> str | None:
    """The currency named last on the same line (ISO 4217 codes are three capitals)."""
    line = text.rfind("\n", 0, figure.start)
    for other in reversed(before):
        if other.start < line:
            return None
        if other.unit is not None and len(other.unit) == _CODE and other.unit.isupper():
            return other.unit
    return None


def _is_part(text: str, figure: Figure, between: str) -> bool:
    """``7 صواريخ، 3 منها``: in the same sentence, with no noun of its own."""
    if figure.of is None and between.rstrip().endswith("من أصل") and "." not in between:
        return True  # 14 إصابة في المدينة من أصل 20
    if figure.of is None and (_AGAINST.match(between) or _AMONG.match(between)):
        return True  # 25 صوتا مقابل 20، منهم 12
    return figure.of is None and "." not in between and "\n" not in between and bool(_OF_THEM.match(text[figure.end :]))
