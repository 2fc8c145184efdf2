"""Parts and runs of time: ``مطلع 2018``, ``أواخر يونيو``, ``الربع الأول من العام``, ``السنوات الخمس المقبلة``."""

from dataclasses import replace

from isnad.arabic.grammar.day_numbers import count
from isnad.arabic.grammar.decades import decade
from isnad.arabic.grammar.month_names import month, told_month
from isnad.arabic.grammar.relative_dates import season, told_week
from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, find, find_plain, norm
from isnad.arabic.grammar.turns import turn
from isnad.arabic.grammar.years import year_after
from isnad.model import Grain, Offset

_WEEK = 7
_MONTHS = 12
_DAYS_OF_EDGE = 2
_DASHES = frozenset("-–—")


def edged(words: Words, at: int) -> TimePhrase | None:
    """The beginning, middle or end of a year, month, season or week, at the precision of that."""
    word = find(words, at, "edge")
    if word is None:
        return None
    edge = word.entry.data["edge"]
    start = at + 1 + (norm(words, at + 1) == "من")
    ten_years = decade(words, start)
    if ten_years is not None:
        return replace(ten_years, first=at)
    found = month(words, start) or told_month(words, start) or told_week(words, start) or season(words, start)
    if found is None:
        found = _the_month(words, start) or year_after(words, start)
    if found is None:
        return None
    offset = _edge_of_week(found.offset, edge) if found.grain == "range" else found.offset
    return replace(found, first=at, offset=offset, edge=edge)  # type: ignore[arg-type] # the list holds the edges


def _the_month(words: Words, at: int) -> TimePhrase | None:
    word = find(words, at, "unit")
    if word is None or word.entry.data["unit"] != "month" or word.entry.data["number"] != "the_one":
        return None
    return TimePhrase(at, at + 1, "month", Offset())


def _edge_of_week(offset: Offset, edge: str) -> Offset:
    """The first or the last three days of a week, which is all that its beginning or end says."""
    if offset.until is None or edge == "middle":
        return offset
    if edge == "start":
        return replace(offset, until=replace(offset, weekday=_DAYS_OF_EDGE, until=None))
    return replace(offset, weekday=_WEEK - 1 - _DAYS_OF_EDGE)


def fraction(words: Words, at: int) -> TimePhrase | None:
    """``الربع الأول من عام 2018``, ``النصف الثاني من العام``: a range of months.

    >>> from isnad.arabic.text.tokens import tokens
    >>> found = fraction(tokens("الربع الثاني من عام 2018"), 0)
    >>> found.offset.month, found.offset.until.month
    (4, 6)
    """
    word = find(words, at, "fraction")
    if word is None:
        return None
    size = word.number("months")
    order = find_plain(words, at + 1, "ordinal")
    which = order.number("value") if order is not None else _MONTHS // size if turn(words, at + 1) == "past" else 0
    year = year_after(words, at + 2)
    if not 1 <= which <= _MONTHS // size or year is None:
        return None
    return _months(replace(year, first=at), (which - 1) * size + 1, which * size)


def _months(year: TimePhrase, first: int, last: int) -> TimePhrase:
    base = replace(year.offset, direction=None if year.offset.year is not None else "same", cut="month")
    return replace(year, grain="range", offset=replace(base, month=first, until=replace(base, month=last)))


def run(words: Words, at: int) -> TimePhrase | None:
    """``الأشهر الأربعة الأولى من عام 2018``, ``السنوات الخمس القادمة``, ``العامين الأخيرين``, ``الساعات الـ48 القادمة``."""
    word = find(words, at, "unit")
    if word is None or word.entry.data["number"] not in ("the_two", "the_many"):
        return None
    unit, number, start = word.entry.data["unit"], 2, at + 1
    if word.entry.data["number"] == "the_many":
        told = count(words, start)
        if told is None:
            return None
        number, start = told
        tens = find(words, start, "ordinal_tens")
        if tens is not None and tens.front == "و":
            number, start = number + tens.number("value"), start + 1
    if unit == "month" and find_plain(words, start, "first_plural") is not None and number < _MONTHS:
        year = year_after(words, start + 1)
        return year and _months(replace(year, first=at), 1, number)
    said = turn(words, start)
    if said not in ("past", "future") or norm(words, start + 1).startswith(("من", "منال")):
        return None
    return _run(at, start + 1, unit, number if said == "future" else -number)


def counted_run(words: Words, at: int) -> TimePhrase | None:
    """``الـ48 ساعة المقبلة``, ``25 عاما القادمة``: the number first, and its unit without the article.

    >>> from isnad.arabic.text.tokens import tokens
    >>> counted_run(tokens("الـ48 ساعة المقبلة"), 1).offset.until.days
    2
    """
    told = count(words, at)
    if told is None or norm(words, at - 1) in _DASHES:
        return None
    number, start = told
    word = find_plain(words, start, "unit")
    if word is None or word.entry.data["number"] not in ("one", "many"):
        return None
    said = turn(words, start + 1)
    if said not in ("past", "future"):
        return None
    return _run(at, start + 2, word.entry.data["unit"], number if said == "future" else -number)


def _run(first: int, last: int, unit: str, number: int) -> TimePhrase:
    cut: Grain = "year" if unit in ("year", "decade") else "month" if unit == "month" else "day"
    now, far = Offset(cut=cut), Offset(cut=cut)
    if unit in ("year", "decade"):
        far = Offset(years=number * (10 if unit == "decade" else 1), cut=cut)
    elif unit == "month":
        far = Offset(months=number, cut=cut)
    else:
        hours = number * {"hour": 1, "day": 24, "week": 24 * _WEEK}[unit]
        far = Offset(days=round(hours / 24), cut=cut)
    start, end = (now, far) if number > 0 else (far, now)
    return TimePhrase(first, last, "range", replace(start, until=end))
