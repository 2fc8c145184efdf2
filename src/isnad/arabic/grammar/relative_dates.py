"""Days, weeks and seasons told from the day of publication: ``أمس``, ``اليوم الأربعاء``, ``الأسبوع الماضي``, ``قبل نحو عام``."""

from dataclasses import replace

from isnad.arabic.grammar.calendar_dates import calendar_date
from isnad.arabic.grammar.future_verbs import foretells
from isnad.arabic.grammar.nowadays import nowadays
from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_spans import time_span
from isnad.arabic.grammar.time_words import Words, find, find_plain, norm
from isnad.arabic.grammar.turns import turn
from isnad.arabic.grammar.weekdays import no_day, weekday
from isnad.arabic.grammar.years import year_after
from isnad.model import Offset

_WEEK = 7
_OPENERS = frozenset({"،", ",", "("})
"""By unit: the precision of the ends, the part of the offset, and how many of it the unit is."""

_LASTING = frozenset({"year", "decade"})
"""``منذ سبع سنوات`` tells how long something has lasted, too roughly to name the year."""

_FROM = frozenset({"من", "علي"})
_NEED = frozenset({"الحاجه", "الضروره"})
"""``في أمس الحاجة``: another word, the utmost need."""

_YESTERDAY = frozenset({"الماضي", "المنصرم"})
_ROUGHLY = frozenset({"تقريبا"})
_VERB_NEAR = 6
_CLOSES = frozenset(".،؛")
_NOW = frozenset({"الان", "اليوم", "تاريخه", "الحين"})


def day_word(words: Words, at: int) -> TimePhrase | None:
    """``اليوم``, ``أمس``, ``أول من أمس``, ``غدا``, ``بعد غد``, each with its weekday where that is printed.

    >>> from isnad.arabic.text.tokens import tokens
    >>> day_word(tokens("أول من أمس"), 0).offset.days
    -2
    """
    found = _day_words(words, at)
    if found is None:
        return None
    start = found.last + (norm(words, found.last) in _OPENERS)
    named = find_plain(words, start, "weekday")
    if named is not None and not no_day(words, start):
        last = start + 1 + (norm(words, start - 1) == "(" and norm(words, start + 1) == ")")
        dated = weekday(words, start)
        if dated is not None and dated.grain == "day" and dated.offset.month is not None:
            return replace(dated, first=at)
        if dated is None or dated.open:
            offset = replace(found.offset, weekday=named.number("weekday"), direction="nearest")
            return replace(found, last=last, offset=offset)
    date = calendar_date(words, start) if start < len(words) else None
    if date is None or date.grain != "day" or date.offset.month is None:
        return found
    return replace(date, first=at) if date.offset.year is not None else replace(found, last=date.last)


def _day_words(words: Words, at: int) -> TimePhrase | None:
    today = find(words, at, "today")
    if today is not None:
        return _today(words, at, today.front)
    yesterday = find(words, at, "yesterday")
    if yesterday is not None:
        if norm(words, at + 1) in _NEED or yesterday.front.endswith("ل"):
            return None
        before = norm(words, at + 1) in ("الاول", "الاولي")
        return TimePhrase(at, at + 1 + before, "day", Offset(days=-1 - before))
    if norm(words, at) in ("اول", "واول"):
        start = at + 1 + (norm(words, at + 1) == "من")
        if find_plain(words, start, "yesterday") is not None:
            return TimePhrase(at, start + 1, "day", Offset(days=-2))
    if find(words, at, "tomorrow") is not None:
        if (
            find_plain(words, at - 1, "no_today_before") is not None
            or find_plain(words, at - 1, "of_tomorrow") is not None
        ):
            return None
        return TimePhrase(at, at + 1, "day", Offset(days=1))
    if find(words, at, "after") is not None and (norm(words, at + 1) in ("غد", "الغد") or _spoken(words, at + 1)):
        return TimePhrase(at, at + 2, "day", Offset(days=2))
    if _spoken(words, at):
        return TimePhrase(at, at + 1, "day", Offset(days=1))
    return _told_part(words, at)


def _spoken(words: Words, at: int) -> bool:
    """``بكرة``, tomorrow where people are quoted as they speak; elsewhere it is a ball."""
    if find_plain(words, at, "tomorrow_spoken") is None or not words[at].text.endswith("ة"):
        return False
    opens = at == 0 or words[at - 1].kind == "punct" or find(words, at - 1, "after") is not None
    return opens and not norm(words, at + 1).startswith("ال")


def _today(words: Words, at: int, front: str) -> TimePhrase | None:
    step = 1 if find_plain(words, at + 1, "next") else -1 if find_plain(words, at + 1, "previous") else 0
    if step:
        of_event = norm(words, at + 2).startswith("لل")
        return None if of_event else TimePhrase(at, at + 2, "day", Offset(days=step), anaphor=True)
    if norm(words, at + 1) in _YESTERDAY:
        return TimePhrase(at, at + 2, "day", Offset(days=-1))
    if find_plain(words, at + 1, "weekday") is None:
        named = find(words, at - 1, "no_today_before") or find_plain(words, at + 1, "no_today_after")
        if named is not None or front.endswith("ل") or nowadays(words, at):
            return None
    return TimePhrase(at, at + 1, "day", Offset())


def _told_part(words: Words, at: int) -> TimePhrase | None:
    """``هذا الصباح``, ``الليلة الماضية``, ``الليلة``."""
    this = find(words, at, "this") is not None
    start = at + this
    word = find(words, start, "the_part")
    if word is None:
        return None
    if this:
        return TimePhrase(at, start + 1, "day", Offset())
    if turn(words, start + 1) == "past":
        return TimePhrase(at, start + 2, "day", Offset(days=-1))
    if find_plain(words, start + 1, "before") is not None and turn(words, start + 2) == "past":
        return TimePhrase(at, start + 3, "day", Offset(days=-2))
    closes = start + 1 >= len(words) or words[start + 1].text in _CLOSES
    if norm(words, start) == "الليله" and closes and (start == 0 or _will(words, at)):
        return TimePhrase(at, start + 1, "day", Offset())
    return None


def season(words: Words, at: int) -> TimePhrase | None:
    """``صيف 2024``, ``الصيف الماضي``, ``شتاء العام الماضي``, ``هذا الصيف``."""
    this = find(words, at, "this") is not None
    start = at + this
    word = find(words, start, "season")
    if word is None:
        return None
    base = Offset(season=word.entry.data["season"], direction="same")  # type: ignore[arg-type] # the list holds the four seasons
    definite = word.entry.form.startswith("ال")
    if this:
        return TimePhrase(at, start + 1, "season", base) if definite else None
    said = turn(words, start + 1)
    if said is not None and definite:
        direction = {"past": "past", "current": "same", "future": "future"}[said]
        return TimePhrase(at, start + 2, "season", replace(base, direction=direction))  # type: ignore[arg-type] # one of the directions
    year = year_after(words, start + 1)
    printed = start + 1 < len(words) and words[start + 1].kind == "number"
    if year is None or (definite and norm(words, start + 1) != "من" and not printed):
        return None
    return TimePhrase(at, year.last, "season", replace(year.offset, season=base.season, direction="same"))


def ago(words: Words, at: int) -> TimePhrase | None:
    """``قبل ثلاثة أيام``, ``منذ نحو ثلاثة أشهر``, ``قبل شهر من الانتخابات``, ``بعد يومين من الهجوم``.

    >>> from isnad.arabic.text.tokens import tokens
    >>> found = ago(tokens("قبل نحو عام"), 0)
    >>> found.offset.years, found.grain
    (-1, 'year')
    """
    sense = next((name for name in ("before", "since", "after") if find(words, at, name) is not None), None)
    if sense is None:
        return None
    start = at + 1
    while find_plain(words, start, "about") is not None:
        start += 1
    told = time_span(words, start, about=start > at + 1)
    if told is None:
        return None
    unit, last, grain = told.unit, told.last, told.grain
    if unit == "decade" and (sense == "since" or start > at + 1):
        return None
    hedged = norm(words, last) in _ROUGHLY
    if sense == "after" and (end := _from_now(words, at, last)) is not None:
        return TimePhrase(at, end, grain, told.offset)
    of_other = norm(words, last + hedged) in _FROM and norm(words, last + hedged + 1) not in _NOW
    if (sense == "after" and not of_other) or (sense == "since" and unit in _LASTING and told.number > 1):
        return None
    offset = told.offset if sense == "before" and of_other else told.back()
    if sense == "after" and unit == "week":
        grain = "month"
    if of_other and (unit in _LASTING or (sense == "after" and norm(words, last + 1).startswith("ال"))):
        return None
    return TimePhrase(at, last, grain, offset, of_event=of_other and sense != "since")


def _from_now(words: Words, at: int, last: int) -> int | None:
    """The token behind what is counted forward from now: ``بعد عامين من الآن``, ``سيعود بعد يومين``."""
    if norm(words, last) == "من" and norm(words, last + 1) in _NOW:
        return last + 2
    if last < len(words) and words[last].kind != "punct" and norm(words, last) != "في":
        return None
    return last if _will(words, at) else None


def _will(words: Words, at: int) -> bool:
    """Whether a verb of the future stands near before token ``at``, in its clause."""
    for back in range(at - 1, max(-1, at - _VERB_NEAR - 1), -1):
        if words[back].kind == "punct" or find(words, back, "that_clause") is not None:
            return False
        if foretells(words[back]):
            return True
    return False
