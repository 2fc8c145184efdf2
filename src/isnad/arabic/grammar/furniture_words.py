"""What the words of one line say: menu, share button, clock, and so on (the list ``furniture``)."""

from collections.abc import Sequence
from functools import cache

from isnad.arabic.grammar.layout import Line
from isnad.arabic.lexicon.entry import Entry
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.sheet import Sheet
from isnad.arabic.text.tokens import Token

_MARKS = frozenset(":|/-–—.…،•›»>_*")
_LONGEST = {"start": 24, "label": 30, "any": 24, "whole": 12}
_BULLETS = frozenset('•*-–—·|›»▪■●#✓+_[("“«.')
_CLOCK_WORDS = frozenset(
    "ص م صباحا مساء الساعه ساعه بتوقيت غرينتش جرينتش جرينتش gmt am pm الموافق هـ ه يوم نشر في من".split()
)


def worded(sheet: Sheet, line: Line) -> Entry | None:
    """The entry of the list ``furniture`` that the line is, begins with, or holds; ``None`` where there is none.

    How an entry must stand is its ``how``: it is the ``whole`` line, its ``start``, a ``label`` before a mark or
    alone, or ``any`` where in it.

    >>> from isnad.arabic.grammar.layout import layout
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("اقرأ أيضاً: عودة الوفد إلى نوران")
    >>> worded(page, layout(page).lines[0]).sense
    'related'
    """
    if line.size > max(_LONGEST.values()):
        return None
    tokens, first = sheet.tokens, line.first
    while first < line.last and tokens[first].text in _BULLETS:
        first += 1
    if first == line.last:
        return None
    for forms, entry in load("furniture").by_first.get(tokens[first].norm, ()):
        if _stands(tokens, first, line, forms, entry.data["how"]):
            return entry
    return _inside(tokens, line)


def _stands(tokens: Sequence[Token], first: int, line: Line, forms: tuple[str, ...], how: str) -> bool:
    after = first + len(forms)
    if after > line.last or line.size > _LONGEST[how]:
        return False
    if any(tokens[first + i].norm != form for i, form in enumerate(forms)):
        return False
    if how == "whole":
        return all(token.kind == "punct" for token in tokens[after : line.last])
    return how in ("start", "any") or after == line.last or tokens[after].text in _MARKS


def _inside(tokens: Sequence[Token], line: Line) -> Entry | None:
    if line.size > _LONGEST["any"]:
        return None
    heads = _anywhere()
    for at in range(line.first, line.last):
        for forms, entry in heads.get(tokens[at].norm, ()):
            if _stands(tokens, at, line, forms, "any"):
                return entry
    return None


@cache
def _anywhere() -> dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]:
    found = {}
    for head, rows in load("furniture").by_first.items():
        kept = tuple(row for row in rows if row[1].data["how"] == "any")
        if kept:
            found[head] = kept
    return found


@cache
def _date_words() -> frozenset[str]:
    """Every single word of the lists of months and weekdays, with what stands in a clock or labels it."""
    lists = ("months", "weekdays", "date_labels")
    words = {word for name in lists for form in load(name).by_form for word in form.split()}
    return frozenset(words | _CLOCK_WORDS)


def clock(sheet: Sheet, line: Line) -> bool:
    """Whether the line is a date or an hour and nothing else.

    >>> from isnad.arabic.grammar.layout import layout
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("الثلاثاء ٠٥ / نوفمبر / ٢٠٢٤ - 13:40 م")
    >>> clock(page, layout(page).lines[0])
    True
    """
    if not line.numbers:
        return False
    known = _date_words()
    tokens = sheet.tokens[line.first : line.last]
    return all(token.kind in ("number", "punct") or token.norm in known for token in tokens)
