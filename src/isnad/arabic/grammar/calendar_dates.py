"""Days of the calendar: ``12 يوليو/ تموز 2025``, ``السادس من أيلول الماضي``, ``12/07/2025``, ``25 الجاري``."""

from calendar import monthrange
from dataclasses import replace

from isnad.arabic.grammar.day_numbers import day_number
from isnad.arabic.grammar.month_names import double_name, in_year
from isnad.arabic.grammar.short_dates import short_date
from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, find, norm, whole
from isnad.arabic.grammar.turns import turn
from isnad.arabic.grammar.years import FIRST_YEAR, LAST_YEAR, printed_year, year_digits
from isnad.model import Offset

_MARKS = frozenset("/-–.")
_UNTIL = frozenset({"وحتي", "والي"})
_JOINS = frozenset({"و", "-", "–", "الي", "حتي", "/", "او"}) | _UNTIL
_COMMAS = frozenset({",", "،"})
_CURRENT = frozenset({"الجاري", "الجاريه"})
_LAWS = frozenset({"رقم", "قانون", "مرسوم", "قرار", "ماده", "عدد", "ملف", "قضيه"})
_MONTHS = 12
_DAYS = 31
_WEEKS = 5
_LEAP_YEAR = 2000


def calendar_date(words: Words, at: int) -> TimePhrase | None:
    """A day of the Gregorian calendar that starts at token ``at``, or days of one month."""
    return (
        _numeric(words, at)
        or _month_of_year(words, at)
        or short_date(words, at)
        or _dotted(words, at)
        or _day_of_month(words, at)
        or _month_first(words, at)
        or _of_the_month(words, at)
    )


def _valid(year: int, month: int, day: int) -> bool:
    return FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= _MONTHS and 1 <= day <= monthrange(year, month)[1]


def in_order(numbers: tuple[int, int, int]) -> Offset | None:
    """Three numbers as a date: the year first or last; day before month unless that is impossible.

    >>> in_order((12, 7, 2025)) == in_order((2025, 7, 12)) == Offset(year=2025, month=7, day=12)
    True
    >>> in_order((31, 31, 2025)) is None
    True
    """
    one, two, three = numbers
    orders = ((one, two, three),) if one > _DAYS else ((three, two, one), (three, one, two))
    for year, month, day in orders:
        if _valid(year, month, day):
            return Offset(year=year, month=month, day=day)
    return None


def _numeric(words: Words, at: int) -> TimePhrase | None:
    """``12/07/2025``, ``2025-07-12``, ``12 - 7 - 2025``: the same mark twice."""
    one = whole(words, at, 1, LAST_YEAR)
    mark = norm(words, at + 1)
    if one is None or mark not in _MARKS or norm(words, at + 3) != mark:
        return None
    two, three = whole(words, at + 2, 1, LAST_YEAR), whole(words, at + 4, 1, LAST_YEAR)
    if two is None or three is None or _numbers_around(words, at, mark):
        return None
    offset = in_order((one, two, three))
    if offset is None:
        return None
    last = at + 5
    year = year_digits(words, at + 4)
    return TimePhrase(at, max(last, year or 0), "day", offset)


def _month_of_year(words: Words, at: int) -> TimePhrase | None:
    """``3/2015``, and ``11/12, 2016``; behind a definite noun or ``رقم`` it is the number of a law."""
    one, two = whole(words, at, 1, _DAYS), whole(words, at + 2, 1, LAST_YEAR)
    before = norm(words, at - 1)
    if one is None or two is None or norm(words, at + 1) != "/" or norm(words, at + 3) == "/":
        return None
    if before.startswith("ال") or before in _LAWS or (at and (words[at - 1].kind == "number" or before in "/-")):
        return None
    if year_digits(words, at + 2) is not None and one <= _MONTHS:
        return TimePhrase(at, at + 3, "month", Offset(year=two, month=one))
    comma = norm(words, at + 3) in _COMMAS and year_digits(words, at + 4) is not None
    offset = in_order((one, two, int(words[at + 4].norm))) if comma and two <= _MONTHS else None
    return None if offset is None else TimePhrase(at, at + 5, "day", offset)


def _numbers_around(words: Words, at: int, mark: str) -> bool:
    """Whether more numbers follow or precede with the same mark: a telephone number or a score, no date.

    A mark that stands apart, where those of the date do not, parts the date from what is beside it (``20-3-2019 - 10:30``).
    """
    apart = words[at].end < words[at + 1].start
    before = norm(words, at - 1) == mark and at > 1 and words[at - 2].kind == "number"
    after = norm(words, at + 5) == mark and at + 6 < len(words) and words[at + 6].kind == "number"
    before = before and (apart or words[at - 1].end == words[at].start)
    return before or (after and (apart or words[at + 4].end == words[at + 5].start))


def _dotted(words: Words, at: int) -> TimePhrase | None:
    """``12.07.2025``: one token, for points stand inside numbers."""
    if words[at].kind != "number" or words[at].norm.count(".") != 2:  # day, month and year
        return None
    parts = words[at].norm.split(".")
    if not all(part.isdecimal() and len(part) <= 4 for part in parts):  # digits of a year
        return None
    offset = in_order((int(parts[0]), int(parts[1]), int(parts[2])))
    return None if offset is None else TimePhrase(at, at + 1, "day", offset)


def _day_of_month(words: Words, at: int) -> TimePhrase | None:
    """``12 يوليو``, ``السادس من سبتمبر``, ``28 و29 يونيو``, ``٠٥ / نوفمبر / ٢٠٢٤``."""
    found = day_number(words, at)
    if found is None or _counts_other(words, at):
        return None
    day, last = found
    until = None
    if norm(words, last) in _JOINS or norm(words, last).startswith("و"):
        glued = norm(words, last) not in _JOINS
        second = day_number(words, last if glued else last + 1)
        if second is not None and second[0] > day:
            listed = norm(words, last).startswith("و") and norm(words, last) not in _UNTIL
            if second[0] > day + 1 and listed and not _between(words, at):
                return None
            until, last = second
    start = last
    if norm(words, start) == "من" or norm(words, start) in _MARKS:
        start += 1
    if norm(words, start) == "شهر":
        start += 1
    name = double_name(words, start)
    if (
        name is None
        or name.front
        or name.kind == "hijri_month"
        or max(day, until or 0) > monthrange(_LEAP_YEAR, name.month)[1]
    ):
        return None
    commas = norm(words, name.last) in _COMMAS and year_digits(words, name.last + 1) is not None
    phrase = in_year(words, at, replace(name, last=name.last + commas))
    if commas and phrase.offset.year is None:
        phrase = in_year(words, at, name)
    if name.kind == "english_month" and phrase.offset.year is None:
        return None
    return _with_days(phrase, day, until)


def _between(words: Words, at: int) -> bool:
    """``بين يومي 22 و25 يوليو``: the days between are meant, and not these two alone."""
    return any(find(words, back, "between") is not None for back in (at - 1, at - 2))


def _counts_other(words: Words, at: int) -> bool:
    """Whether an ordinal counts the noun before it: ``الأسبوع الثاني من شباط``, ``الأحد الأول من مايو``.

    No month has a sixth Sunday: ``الأحد السادس من مايو`` is a day with its date.
    """
    if words[at].kind == "number":
        return False
    day = day_number(words, at)
    weekday = find(words, at - 1, "weekday") is not None and day is not None and day[0] <= _WEEKS
    return weekday or find(words, at - 1, "no_ordinal_before") is not None


def _with_days(phrase: TimePhrase, day: int, until: int | None) -> TimePhrase:
    offset = phrase.offset
    if offset.year is not None and offset.month is not None:
        if (until or day) > monthrange(offset.year, offset.month)[1]:
            return phrase
    if offset.direction == "past" and not phrase.open:
        offset = replace(offset, months=0, days=-1)
    offset = replace(offset, day=day)
    if until is None:
        return replace(phrase, grain="day", offset=offset)
    return replace(phrase, grain="range", offset=replace(offset, until=replace(offset, day=until)))


def _month_first(words: Words, at: int) -> TimePhrase | None:
    """``يوليو 12, 2025``, ``يوليو الثاني عشر، 2025``: the order of English, of its templates and translations."""
    name = double_name(words, at)
    if name is None or name.kind == "hijri_month":
        return None
    found = day_number(words, name.last)
    if found is None:
        return None
    day, start = found
    start += norm(words, start) in _COMMAS
    year = printed_year(words, start)
    value = year.offset.year if year is not None else None
    if year is None or value is None or not _valid(value, name.month, day):
        return None
    return TimePhrase(at, year.last, "day", Offset(year=value, month=name.month, day=day))


def _of_the_month(words: Words, at: int) -> TimePhrase | None:
    """``25 الجاري``, ``الخامس من الشهر الجاري``, ``15 من الشهر المقبل``."""
    found = day_number(words, at)
    if found is None or _counts_other(words, at):
        return None
    day, last = found
    of = norm(words, last) == "من"
    this = norm(words, last + of) == "هذا"
    start = last + of + this
    word = find(words, start, "unit")
    named = word is not None and word.entry.data["unit"] == "month" and word.entry.data["number"] == "the_one"
    if named and this:
        return TimePhrase(at, start + 1, "day", Offset(day=day, direction="same"))
    start += named
    said = turn(words, start)
    if said is None or not (named or norm(words, start) in _CURRENT):
        return None
    if not named and not of and words[at].kind != "number":
        return None
    months = {"past": -1, "current": 0, "future": 1}[said]
    return TimePhrase(at, start + 1, "day", Offset(months=months, day=day, direction="same"))
