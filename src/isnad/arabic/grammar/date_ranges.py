"""Two times that bound one: ``بين عامي 2015 و2016``, ``2006-2014``, ``من مطلع العام وحتى الثاني من مايو``."""

from dataclasses import replace
from datetime import date

from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, find, norm, time_words
from isnad.model import Offset
from isnad.offset import settled

_DASHES = frozenset({"-", "–", "—", "/"})
_UNTIL = frozenset({"الي", "حتي", "وحتي", "والي"})
_LISTS = frozenset({"و", "او", "،", ","})
_BESIDE, _DAYS_APART = 4, 2
_LONGEST_GAP = 2
_ENDS = frozenset({"day", "month", "year"})


def join(words: Words, found: list[TimePhrase], phrase: TimePhrase) -> None:
    """Put ``phrase`` behind those found, joined to the last one where the two bound one range.

    A month without a year takes the year of the month that it is joined to.
    """
    if found:
        found[-1] = _as_gregorian(_with_year(words, found[-1], phrase), phrase)
        phrase = _as_gregorian(phrase, found[-1])
        both = _range(words, found[-1], phrase)
        if both is not None:
            found[-1] = both
            return
    found.append(phrase)


def _as_gregorian(phrase: TimePhrase, other: TimePhrase) -> TimePhrase:
    """A Hijri day takes the value of the Gregorian day printed beside it, which is the same day."""
    if not phrase.hijri or other.hijri or phrase.grain != "day" or other.grain != "day":
        return phrase
    apart = max(phrase.first, other.first) - min(phrase.last, other.last)
    one, two = settled(phrase.offset, "day"), settled(other.offset, "day")
    if apart > _BESIDE or one is None or two is None:
        return phrase
    days = abs((date.fromisoformat(one) - date.fromisoformat(two)).days)
    return replace(phrase, offset=other.offset) if days <= _DAYS_APART else phrase


def _gap(words: Words, before: TimePhrase, after: TimePhrase) -> str | None:
    """What joins two phrases: a word, a dash, ``و``; nothing where more than that stands between."""
    if after.first - before.last > _LONGEST_GAP:
        return None
    between = [words[at].norm for at in range(before.last, after.first)]
    if not between:
        glued = any(word.front.startswith("و") for word in time_words(words[after.first].norm))
        return "و" if glued or _month_and(words, after) else None
    if between in (["و", "حتي"], ["و", "الي"]):
        return "حتي"
    return between[0] if len(between) == 1 else None


def _month_and(words: Words, after: TimePhrase) -> bool:
    return after.offset.month is not None and words[after.first].norm.startswith("و")


def _with_year(words: Words, before: TimePhrase, after: TimePhrase) -> TimePhrase:
    """``يناير وفبراير 2018``: the first takes the year of the second."""
    offset, year = before.offset, after.offset.year
    if not before.open or offset.month is None or year is None or after.offset.month is None:
        return before
    gap = _gap(words, before, after)
    if gap not in _LISTS | _DASHES | _UNTIL:
        return before
    if (offset.month, offset.day or 0) > (after.offset.month, after.offset.day or 32):
        return before
    until = offset.until and replace(offset.until, year=year, direction=None)
    return replace(before, open=False, offset=replace(offset, year=year, direction=None, until=until))


def _range(words: Words, before: TimePhrase, after: TimePhrase) -> TimePhrase | None:
    if before.grain not in _ENDS or after.grain not in _ENDS or after.anaphor or before.hijri != after.hijri:
        return None
    gap = _gap(words, before, after)
    if gap is None:
        return None
    lead = norm(words, before.first - 1)
    first = before.first
    if find(words, before.first - 1, "between") is not None and gap == "و":
        first -= 1 + (norm(words, first - 2) == "ما")
    elif lead in ("من", "منذ", "ومن", "ومنذ") and gap in _UNTIL:
        first -= lead == "من"
    elif not _dashed(before, after, gap):
        return None
    ends = _ends(before, after, since=not lead.endswith("بين"))
    return TimePhrase(first, after.last, "range", ends, open=before.open and after.open)


def _dashed(before: TimePhrase, after: TimePhrase, gap: str) -> bool:
    """``2006-2014``, ``2015/2016``, ``عام 2011 إلى 2013``, ``4 مايو إلى 9 مايو``, ``2 أكتوبر حتى بعد غد``."""
    one, two = before.offset.year, after.offset.year
    if gap == "حتي" and before.grain == after.grain == "day":
        return True
    if gap not in _DASHES | _UNTIL or before.grain != after.grain:
        return False
    if before.grain == "day" and gap in _UNTIL and before.offset.month == after.offset.month is not None:
        return (before.offset.day or 0) < (after.offset.day or 0) and one in (None, two)
    if before.grain == "year":
        return (
            one is not None and two is not None and one < two and after.last - after.first <= 2
        )  # digits and the letter of the era
    return gap in _DASHES - {"/"} and one is not None and two is not None


def _ends(before: TimePhrase, after: TimePhrase, *, since: bool) -> Offset:
    start = replace(before.offset, cut=before.grain)
    end = replace(after.offset, cut=after.grain)
    if since and before.edge == "start" and before.grain == "year" and after.grain in ("day", "month"):
        start = replace(start, month=1, day=1, direction=None if start.year is not None else "same", cut="day")
        if after.grain == "month":
            start = replace(start, day=None, cut="month")
    return replace(start, until=end)
