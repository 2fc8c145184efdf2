"""Parts and runs of time: ``مطلع 2018``, ``أواخر يونيو``, ``الربع الأول من العام``, ``السنوات الخمس المقبلة``."""

from dataclasses import replace

from isnad.arabic.grammar.day_numbers import count
from isnad.arabic.grammar.decades import decade
from isnad.arabic.grammar.future_verbs import foretells
from isnad.arabic.grammar.month_names import month, told_month
from isnad.arabic.grammar.parts_of_month import numbered_month
from isnad.arabic.grammar.relative_dates import season
from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, find, find_plain, norm
from isnad.arabic.grammar.turns import turn
from isnad.arabic.grammar.weeks import told_week
from isnad.arabic.grammar.years import year_after
from isnad.model import Grain, Offset

_WEEK = 7
_MONTHS = 12
_DAYS_OF_EDGE = 2
_FRIDAY, _NEAR = 4, 5
_HOLIDAYS = ("عطله", "اجازه", "عطلتي")
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
        found = _the_month(words, start) or numbered_month(words, start) or year_after(words, start)
        found = found or _season_alone(words, start) or (_weekend(words, start) if edge == "end" else None)
    if found is None:
        return None
    week = found.grain == "range" and not found.open
    offset = _edge_of_week(found.offset, edge) if week else found.offset
    return replace(found, first=at, offset=offset, edge=edge)  # type: ignore[arg-type] # the list holds the edges


def rest(words: Words, at: int) -> TimePhrase | None:
    """``بقية العام``, ``باقي الأسبوع``: from the day of publication to the end of it."""
    word, unit = find(words, at, "rest"), find_plain(words, at + 1, "unit")
    if (
        word is None
        or unit is None
        or unit.entry.data["number"] not in ("the_one", "both")
        or turn(words, at + 2) in ("past", "future")
    ):
        return None
    ends = {
        "week": Offset(weekday=_WEEK - 1, direction="same"),
        "month": Offset(months=1, day=1, direction="same", then=Offset(days=-1)),
        "year": Offset(month=_MONTHS, day=31, direction="same"),
    }
    end = ends.get(unit.entry.data["unit"])
    last = at + 2 + (turn(words, at + 2) == "current")
    return None if end is None else TimePhrase(at, last, "range", Offset(until=end))


def _season_alone(words: Words, at: int) -> TimePhrase | None:
    """``منتصف الصيف``: behind an edge the season of this year is meant."""
    word = find_plain(words, at, "season")
    if word is None or not word.entry.form.startswith("ال") or norm(words, at + 1).startswith("ال"):
        return None  # بداية الربيع العربي
    return TimePhrase(at, at + 1, "season", Offset(season=word.entry.data["season"], direction="same"))  # type: ignore[arg-type] # the list holds the four seasons


def _weekend(words: Words, at: int) -> TimePhrase | None:
    """``عطلة نهاية الأسبوع``, ``سيعود نهاية الأسبوع``: Friday to Sunday, the last or the next as the tense has it."""
    word = find_plain(words, at, "unit")
    if word is None or word.entry.data["unit"] != "week" or word.entry.data["number"] != "the_one":
        return None
    if norm(words, at + 1).startswith("ال"):
        return None
    holiday = norm(words, at - 2).removeprefix("ال").endswith(_HOLIDAYS)
    if not holiday and not any(foretells(words[back]) for back in range(max(0, at - 1 - _NEAR), at - 1)):
        return None  # كل نهاية أسبوع
    end = Offset(weekday=_FRIDAY, direction="past", then=Offset(days=_DAYS_OF_EDGE))
    return TimePhrase(at, at + 1, "range", Offset(weekday=_FRIDAY, direction="past", until=end), open=True)


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
        return _ten_years(words, at)
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


def _ten_years(words: Words, at: int) -> TimePhrase | None:
    """``العقد الماضي``, ``العقد القادم``."""
    word, said = find(words, at, "unit"), turn(words, at + 1)
    if find(words, at - 1, "edge") is not None or norm(words, at - 1) == "سنوات":
        return None  # of the calendar
    one = word is not None and word.entry.data["number"] == "the_one" and word.entry.data["unit"] == "decade"
    return _run(at, at + 2, "decade", 1 if said == "future" else -1) if one and said in ("past", "future") else None


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
