"""Weeks and days within them: ``الأسبوع الماضي``, ``الأسبوع بعد القادم``, ``الأسبوع المقبل بين الأربعاء والجمعة``."""

from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import TimeWord, Words, find, find_plain, norm
from isnad.arabic.grammar.turns import turn
from isnad.model import Offset

_WEEK = 7
_SUNDAY = 6
_LAST = frozenset({"الاخير", "الاخيره"})
"""``الأسبوع الأخير من يوليو`` is that of the month, not the one before this."""

_COUNTS = frozenset({"احد", "اثنين"})
_BEFORE_DAY = frozenset({"يوم", "منذ", "مساء", "صباح", "ليل", "فجر", "حتي"})
"""Before ``أحد`` and ``اثنين``, which are somebody and two as well."""

_TO = {"من": ("الي", "حتي", "وحتي"), "بين": ("و",)}
"""What stands between two days of a week, by what stands before them."""


def told_week(words: Words, at: int) -> TimePhrase | None:
    """The week at token ``at``, from Monday to Sunday, or the days of it that are named behind it.

    >>> from isnad.arabic.text.tokens import tokens
    >>> found = told_week(tokens("الأسبوع المقبل من الاثنين إلى الخميس"), 0)
    >>> found.offset.days, found.offset.weekday, found.offset.until.weekday, found.last
    (7, 0, 3, 6)
    """
    week = _told(words, at)
    if week is None:
        return None
    weeks, last = week
    return _days(words, at, last, weeks * _WEEK) or _day(words, at, last, weeks * _WEEK) or _week(at, last, weeks)


def _told(words: Words, at: int) -> tuple[int, int] | None:
    """How many weeks from this one, and the token behind."""
    this = find(words, at, "this") is not None
    start = at + this
    word = find(words, start, "unit")
    if word is None or word.entry.data["unit"] != "week" or word.entry.data["number"] != "the_one":
        return None
    if not this and find_plain(words, start + 1, "before") is not None and turn(words, start + 2) == "past":
        return -2, start + 3
    if not this and find_plain(words, start + 1, "after") is not None and turn(words, start + 2) == "future":
        return 2, start + 3
    said = turn(words, start + 1)
    if norm(words, start + 1) in _LAST and norm(words, start + 2) == "من":
        return None
    if this or find_plain(words, start + 1, "this") is not None:
        return 0, start + 1 + (not this)
    return None if said is None else ({"past": -1, "current": 0, "future": 1}[said], start + 2)


def _week(first: int, last: int, weeks: int) -> TimePhrase:
    days = weeks * _WEEK
    end = Offset(days=days, weekday=_SUNDAY, direction="same")
    return TimePhrase(first, last, "range", Offset(days=days, weekday=0, direction="same", until=end))


def day_of_week(words: Words, at: int) -> TimePhrase | None:
    """``خميس الأسبوع الماضي``: the weekday in construct before its week.

    >>> from isnad.arabic.text.tokens import tokens
    >>> day_of_week(tokens("خميس الأسبوع الماضي"), 0).offset.weekday
    3
    """
    word = find_plain(words, at, "bare_weekday")
    if norm(words, at) in _COUNTS and at > 0 and norm(words, at - 1) not in _BEFORE_DAY:
        return None
    week = _told(words, at + 1) if word is not None and norm(words, at + 1) == "الاسبوع" else None
    if word is None or week is None:
        return None
    return TimePhrase(
        at, week[1], "day", Offset(days=week[0] * _WEEK, weekday=word.number("weekday"), direction="same")
    )


def _named(words: Words, at: int) -> TimeWord | None:
    """The weekday at ``at``, without a date or a turn of its own."""
    found = find(words, at, "weekday")
    own = turn(words, at + 1) is not None or (at + 1 < len(words) and words[at + 1].kind == "number")
    return None if found is None or own else found


def _day(words: Words, first: int, at: int, days: int) -> TimePhrase | None:
    """``الأسبوع القادم يوم الجمعة``."""
    start = at + (norm(words, at) == "يوم")
    found = _named(words, start)
    if found is None or found.front or find(words, start + 1, "weekday") is not None:
        return None
    return TimePhrase(first, start + 1, "day", Offset(days=days, weekday=found.number("weekday"), direction="same"))


def _days(words: Words, first: int, at: int, days: int) -> TimePhrase | None:
    """``الأسبوع المقبل بين الأربعاء والجمعة``."""
    joins = _TO.get(norm(words, at))
    if joins is None:
        return None
    start = at + 1 + (norm(words, at + 1) in ("يوم", "يومي"))
    one = _named(words, start)
    other = start + 1 + (norm(words, start + 1) in joins and "و" not in joins)
    other += norm(words, other) == "يوم"
    two = _named(words, other)
    if one is None or two is None or two.front != ("و" if "و" in joins else ""):
        return None
    end = Offset(days=days, weekday=two.number("weekday"), direction="same")
    if one.number("weekday") > two.number("weekday"):
        return None
    begin = Offset(days=days, weekday=one.number("weekday"), direction="same", until=end)
    return TimePhrase(first, other + 1, "range", begin)
