"""Months: ``تموز``, ``يوليو/ تموز 2025``, ``فبراير الماضي``, ``أبريل من هذا العام``."""

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, find, find_plain, norm
from isnad.arabic.grammar.turns import turn
from isnad.arabic.grammar.years import year_after, year_digits
from isnad.arabic.lexicon.entry import Entry
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.kept import SOME
from isnad.model import Offset

_FRONTS = frozenset({"", "و", "ف", "ب", "ل"})
_BETWEEN = frozenset("/-–\\|")
_COMMAS = frozenset({",", "،"})
_OLDEST = 1000
_MONTHS = 12
_NO_MONTH_AFTER = frozenset({"واتس", "الواتس"})
_SHORT = frozenset({"اب"})
_SHORT_PRINTED = ("آب",)
"""Behind a clitic the name of August is any word in ``اب`` unless its madda is printed: ``باب``, ``بآب``."""


@dataclass(frozen=True, slots=True)
class MonthName:
    """Tokens up to (not including) ``last`` name ``month``; ``plain`` where the name means nothing else."""

    last: int
    month: int
    kind: str
    plain: bool
    front: str


@cache
def _forms() -> dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]:
    return load("months").by_first


@lru_cache(maxsize=SOME)
def _starts(word: str) -> tuple[tuple[str, str], ...]:
    """The ways in which a folded word can begin the name of a month, as ``(clitics, rest)``."""
    return tuple((front, rest) for front, rest in fronts(word) if front in _FRONTS and rest in _forms())


def begins_month(word: str) -> bool:
    """Whether a folded word can be the first of the name of a month.

    >>> begins_month("وكانون"), begins_month("قانون")
    (True, False)
    """
    return bool(_starts(word))


def month_name(words: Words, at: int) -> MonthName | None:
    """The name of a month at token ``at``, the longest first."""
    if not 0 <= at < len(words):
        return None
    starts = _starts(words[at].norm)
    if not starts or norm(words, at - 1) in _NO_MONTH_AFTER:
        return None
    for front, rest in starts:
        if rest in _SHORT and front and not words[at].text.endswith(_SHORT_PRINTED):
            continue
        for forms, entry in _forms()[rest]:
            size = len(forms)
            if all(norm(words, at + i) == forms[i] for i in range(1, size)):
                return MonthName(
                    at + size, int(entry.data["month"]), entry.sense, entry.data.get("alone") != "no", front
                )
    return None


def double_name(words: Words, at: int) -> MonthName | None:
    """A month by one name or two, in any order, with a slash, brackets or nothing between.

    >>> from isnad.arabic.text.tokens import tokens
    >>> found = double_name(tokens("كانون الأول / ديسمبر"), 0)
    >>> found.month, found.last, found.plain
    (12, 4, True)
    """
    found = month_name(words, at)
    if found is None or found.kind != "month":
        return found
    if _second_of_two(words, at, found.month):
        return None
    bracket = norm(words, found.last) == "("
    start = found.last + (bracket or norm(words, found.last) in _BETWEEN)
    second = month_name(words, start)
    if second is None or second.kind != "month" or second.front:
        return found
    if second.month != found.month:
        return None if norm(words, found.last) == "/" and _contradict(found.month, second.month) else found
    if bracket and norm(words, second.last) != ")":
        return found
    return replace(found, last=second.last + bracket, plain=True)


def _contradict(one: int, other: int) -> bool:
    """``يوليو/حزيران``: two names of different months, unless the second follows the first (``يوليو/أغسطس``)."""
    return other != one % _MONTHS + 1


def _second_of_two(words: Words, at: int, month: int) -> bool:
    """Whether the name of another month stands before a slash before token ``at``."""
    if norm(words, at - 1) != "/":
        return False
    before = (name for start in (at - 3, at - 2) if (name := month_name(words, start)) is not None)
    return any(name.last == at - 1 and name.kind == "month" and _contradict(name.month, month) for name in before)


def month(words: Words, at: int) -> TimePhrase | None:
    """A month with its year, its turn, or neither (then past or future is open)."""
    lead = find(words, at, "unit")
    led = lead is not None and lead.entry.data["unit"] == "month" and lead.entry.data["number"] == "one"
    name = double_name(words, at + 1 if led else at)
    if name is None or name.kind != "month" or (led and name.front):
        return None
    found = in_year(words, at, name)
    if found.open and norm(words, name.last) in _COMMAS and year_digits(words, name.last + 1) is not None:
        behind = name.last + 2
        if behind == len(words) or words[behind].kind == "punct":
            return in_year(words, at, replace(name, last=name.last + 1))
    if found.open and not (name.plain or led or _stands(words, at)):
        return None
    return found


def _stands(words: Words, at: int) -> bool:
    """Whether the word before a name that means other things too makes it a month."""
    return bool(find(words, at - 1, "month_lead") or find(words, at - 1, "edge"))


def in_year(words: Words, first: int, name: MonthName) -> TimePhrase:
    """The month ``name``, with what follows it: a year, a turn, or nothing."""
    at = name.last
    if norm(words, at) in _BETWEEN:
        at += 1
    year = year_after(words, at) or _old_year(words, at)
    if year is not None and (at == name.last or year.offset.year is not None):
        same = None if year.offset.year is not None else "same"
        offset = replace(year.offset, month=name.month, direction=same)  # type: ignore[arg-type] # mypy widens the literal
        return TimePhrase(first, year.last, "month", offset)
    return _turned(words, first, name)


def _old_year(words: Words, at: int) -> TimePhrase | None:
    """Four digits of an older year behind a month, and nothing behind them that they could count."""
    last = year_digits(words, at, _OLDEST)
    alone = last is not None and (last == len(words) or words[last].kind == "punct")
    return TimePhrase(at, last, "year", Offset(year=int(words[at].norm))) if last is not None and alone else None


def _turned(words: Words, first: int, name: MonthName) -> TimePhrase:
    said = turn(words, name.last)
    offsets = {
        "past": Offset(months=-1, month=name.month, direction="past"),
        "current": Offset(month=name.month, direction="same"),
        "future": Offset(month=name.month, direction="future"),
    }
    if said is not None:
        return TimePhrase(first, name.last + 1, "month", offsets[said])
    return TimePhrase(first, name.last, "month", Offset(month=name.month, direction="past"), open=True)


def told_month(words: Words, at: int) -> TimePhrase | None:
    """A month told by where it stands: ``الشهر الماضي``, ``هذا الشهر``, ``الشهر الجاري``."""
    start = at + 1 if find(words, at, "this") is not None else at
    word = find(words, start, "unit")
    if word is None or word.entry.data["unit"] != "month" or word.entry.data["number"] != "the_one":
        return None
    if start > at:
        return TimePhrase(at, start + 1, "month", Offset())
    if find_plain(words, start + 1, "before") is not None and turn(words, start + 2) == "past":
        return TimePhrase(at, start + 3, "month", Offset(months=-2))
    months = {"past": -1, "current": 0, "future": 1}.get(turn(words, start + 1) or "")
    if months is None and find_plain(words, start + 1, "this") is None:
        return None
    return TimePhrase(at, start + 2, "month", Offset(months=months or 0))
