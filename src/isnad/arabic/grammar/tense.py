"""Whether a day, month or weekday without a turn lies ahead: the verb before it says so."""

from dataclasses import replace

from isnad.arabic.grammar.future_verbs import foretells
from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, find, norm
from isnad.arabic.grammar.weekday_tense import WeekdayTense, weekday_tense
from isnad.model import Direction, Offset

_WINDOW = 14
_AFTER = 3
_FAR = 32
_UNTIL = frozenset({"حتي", "لغايه", "غايه", "الي"})
_PROLONGS = frozenset("تمديد مدد مددت يمدد تمدد بتمديد تمديدها تمديده تاجيل ارجاء بتاجيل ارجات تاجيلها تاجيله".split())
_NEXT = 1
"""Behind a verb of the past a month may still be the next one (``أعلن نقل المقر في مايو``): in Arabic news of 2018 no bare
month lay eleven months back."""

_PASSED = {"sure": -2, "likely": -3, "near": -4}
"""From which day on the next such weekday is meant: reports come out the day after they were written, and in Arabic news of
2018 not one of 77 bare weekdays lay six days ahead."""
_OPENERS = frozenset({"في", "وفي", "و", "ففي", "منذ", "ومنذ"})


def ahead(words: Words, phrase: TimePhrase, first: int, last: int) -> bool | None:
    """Whether the clause between tokens ``first`` and ``last`` puts the phrase in the future; ``None`` where it does not say.

    >>> from isnad.arabic.grammar.month_names import month
    >>> from isnad.arabic.text.tokens import tokens
    >>> words = tokens("سيجتمع المجلس في أكتوبر")
    >>> ahead(words, month(words, 3), 0, 4)
    True
    """
    if _bare_weekday(phrase):
        told = weekday_tense(words, phrase, first, last)
        return None if told is None else told != "past"
    reported = False
    for at in range(phrase.first - 1, max(first, phrase.first - _WINDOW) - 1, -1):
        reported = reported or find(words, at, "that_clause") is not None
        said = _turns(words, at)
        if said is not None:
            return said or (None if reported else False)
        if find(words, at, "weekday") is not None:
            break
    if (
        phrase.first > first
        and words[phrase.first - 1].kind != "punct"
        and norm(words, phrase.first - 1) not in _OPENERS
    ):
        return None
    for at in range(phrase.last, min(last, phrase.last + _AFTER)):
        said = _turns(words, at)
        if said is not None:
            return said
    return None


def _prolonged(words: Words, phrase: TimePhrase, first: int) -> bool:
    """``وافق على تمديد العقوبات حتى 15 أيلول``: what is prolonged or put off until a day lasts to one that is to come."""
    if norm(words, phrase.first - 1) not in _UNTIL:
        return False
    return any(norm(words, at) in _PROLONGS for at in range(max(first, phrase.first - _FAR), phrase.first - 1))


def _turns(words: Words, at: int) -> bool | None:
    if foretells(words[at]) or find(words, at, "future_cue") is not None or find(words, at, "future_noun") is not None:
        return True
    return False if find(words, at, "past_cue") is not None else None


def with_tense(words: Words, phrase: TimePhrase, first: int, last: int) -> TimePhrase:
    """The phrase with the direction that its clause gives it; a day of a month is the nearest where it gives none."""
    if not phrase.open:
        return phrase
    if _bare_weekday(phrase):
        return _weekday(phrase, weekday_tense(words, phrase, first, last))
    offset = phrase.offset
    said = _prolonged(words, phrase, first) or ahead(words, phrase, first, last)
    if offset.hijri is not None:
        return replace(phrase, offset=_towards(offset, "future" if said else "nearest"))
    if offset.month is None:
        return replace(phrase, offset=_towards(offset, "future", days=-1)) if said else phrase
    if said:
        return replace(phrase, offset=_towards(offset, "coming"))
    if said is None or offset.day is not None:
        return replace(phrase, offset=_towards(offset, "nearest"))
    return replace(phrase, offset=replace(offset, months=_NEXT)) if phrase.grain == "month" else phrase


def _bare_weekday(phrase: TimePhrase) -> bool:
    return phrase.offset.weekday is not None and phrase.offset.month is None


def _weekday(phrase: TimePhrase, told: WeekdayTense | None) -> TimePhrase:
    """The weekday with its direction; yesterday's name is yesterday, whatever the tense, unless the turn is printed."""
    if told is None or told == "past":
        return _ending(phrase)
    return replace(phrase, offset=_towards(phrase.offset, "future", days=_PASSED[told]))


def _ending(phrase: TimePhrase) -> TimePhrase:
    """``من الخميس حتى 15 تموز``: the day of a month at the end of the range is the next one."""
    until = phrase.offset.until
    if until is None or until.month is None or until.year is not None or until.direction != "past":
        return phrase
    return replace(phrase, offset=replace(phrase.offset, until=_towards(until, "nearest")))


def _towards(offset: Offset, direction: Direction, days: int = 0) -> Offset:
    """The offset in another direction, its end too; counted from yesterday, today may be the next such day."""
    until = offset.until and _towards(offset.until, direction, days)
    if offset.year is not None or offset.direction != "past":
        return replace(offset, until=until)
    return replace(offset, days=offset.days + days, direction=direction, until=until)
