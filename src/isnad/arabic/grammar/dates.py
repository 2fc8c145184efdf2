"""Time expressions of a report, each with its value or with the way to it from the day of publication."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from isnad.arabic.grammar.anaphora import bound, chained, counted_on, day_of_it, month_of_it, same_period
from isnad.arabic.grammar.calendar_dates import calendar_date
from isnad.arabic.grammar.date_ranges import join
from isnad.arabic.grammar.day_alone import day_in_words, numbered_day
from isnad.arabic.grammar.decades import decade
from isnad.arabic.grammar.feasts import feast
from isnad.arabic.grammar.future_verbs import foretells
from isnad.arabic.grammar.hijri import hijri
from isnad.arabic.grammar.lines import lines
from isnad.arabic.grammar.listed_days import listed_days
from isnad.arabic.grammar.month_names import begins_month, month, month_name, told_month
from isnad.arabic.grammar.number import Number
from isnad.arabic.grammar.parts_of_month import part_of_month
from isnad.arabic.grammar.periods import counted_run, edged, fraction, rest, run
from isnad.arabic.grammar.recurring import recurring
from isnad.arabic.grammar.relative_dates import ago, day_word, season
from isnad.arabic.grammar.spoken_years import FIRST_WORDS
from isnad.arabic.grammar.tense import ahead, with_tense
from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, after_clitics, find, find_plain, norm, time_words
from isnad.arabic.grammar.weekdays import weekday
from isnad.arabic.grammar.weeks import day_of_week, told_week
from isnad.arabic.grammar.years import bare_spoken_year, bare_year, year
from isnad.arabic.text.kept import WORDS
from isnad.arabic.text.sheet import Sheet
from isnad.model import Offset, Report, Timing, fact_id
from isnad.offset import settled

Rule = Callable[[Words, int], TimePhrase | None]
Named = tuple[int | None, int | None, int | None]
"""The weekday, month and day by which a time is named."""

_FAR = 2
"""How many sentences back a time may stand from which another is counted."""

_LEAD, _NEAR = 3, 8
"""In how many first sentences, or how near behind ``وذلك`` or ``جاء``, another event is set beside the report's."""

_PARTS = 4
_NUMBER_RULES: tuple[Rule, ...] = (calendar_date, day_of_it, hijri, bare_year, counted_run)


def part_of_day(words: Words, at: int) -> TimePhrase | None:
    """``مساء الثلاثاء``, ``فجر اليوم السبت``, ``ليل 12 مايو``, ``يوم الجمعة``: the day with its part."""
    start = at
    while start < at + _PARTS and (find(words, start, "part") or norm(words, start) in ("من", "يوم")):
        start += 1
    if start == at or start >= len(words):
        return None
    found = day_word(words, start) or weekday(words, start) or calendar_date(words, start)
    if found is None or found.grain not in ("day", "range") or found.anaphor:
        return None
    return replace(found, first=at)


def _day_unit(words: Words, at: int) -> TimePhrase | None:
    """``يوم السبت``, ``يوم 12 مايو``, ``يومي السبت والأحد``."""
    word = find(words, at, "unit")
    if word is None or word.entry.data["unit"] != "day" or word.entry.data["number"] not in ("one", "both"):
        return None
    start = at + 1 + (find_plain(words, at + 1, "part") is not None)
    if start >= len(words):
        return None
    found = day_word(words, start) or weekday(words, start) or calendar_date(words, start) or numbered_day(words, start)
    return found and replace(found, first=at)


_RULES: dict[str, tuple[Rule, ...]] = {
    "weekday": (part_of_month, weekday),
    "bare_weekday": (day_of_week,),
    "nth": (part_of_month,),
    "part": (part_of_day, season),
    "the_part": (day_word,),
    "this": (year, told_month, told_week, season, day_word),
    "that": (counted_on,),
    "same": (counted_on,),
    "unit": (part_of_month, _day_unit, counted_on, year, month, told_month, told_week, run, hijri),
    "today": (part_of_month, counted_on, day_word),
    "yesterday": (day_word,),
    "tomorrow": (day_word,),
    "before": (ago,),
    "since": (ago,),
    "after": (day_word, ago),
    "edge": (part_of_month, edged),
    "rest": (rest,),
    "season": (hijri, season),
    "feast": (feast,),
    "tomorrow_spoken": (day_word,),
    "decade_name": (decade,),
    "fraction": (fraction,),
    "first": (part_of_month, day_word),
    "ordinal": (day_word, calendar_date, day_of_it, hijri, day_in_words),
    "ordinal_tens": (calendar_date, day_of_it, hijri),
}


_MONTH_RULES: tuple[Rule, ...] = (calendar_date, hijri, month)


@lru_cache(maxsize=WORDS)
def _rules(word: str) -> tuple[Rule, ...]:
    """The rules that a folded word can start."""
    found: dict[Rule, None] = {}
    for entry in time_words(word):
        found.update(dict.fromkeys(_RULES.get(entry.sense, ())))
    if not found and begins_month(word):
        return _MONTH_RULES
    return (bare_spoken_year,) if not found and word in FIRST_WORDS else tuple(found)


def dates(report: Report, sheet: Sheet, numbers: tuple[Number, ...]) -> tuple[Timing, ...]:
    """The time expressions of ``report``; a value where the words suffice, else an offset from the day of publication.

    Every expression keeps the precision of its words, and never exceeds it. ``numbers`` are not needed:
    the few numbers inside dates are read here.

    >>> from isnad.arabic.text.sheet import sheet
    >>> from isnad.intake.text import report
    >>> text = "افتتح المعرض يوم السبت 12 يوليو/ تموز 2025، وأغلق الثلاثاء"
    >>> [(t.text, t.value, t.grain) for t in dates(report(text, key="a"), sheet(text), ())]
    [('يوم السبت 12 يوليو/ تموز 2025', '2025-07-12', 'day'), ('الثلاثاء', None, 'day')]
    """
    found = _settle(sheet, _all(sheet))
    return tuple(timing for phrase in found if (timing := _timing(report, sheet, phrase)) is not None)


def _all(sheet: Sheet) -> list[TimePhrase]:
    """Every time expression, line by line: none reaches over the end of its line."""
    found: list[TimePhrase] = []
    period: TimePhrase | None = None
    for first, last in lines(sheet):
        words = sheet.tokens[first:last]
        at = 0
        while at < len(words):
            token = words[at]
            phrase = None
            if token.kind in ("number", "latin") or period is not None or _rules(token.norm):
                phrase = _at(words, at, period)
            if phrase is None:
                at += 1
                continue
            at = phrase.last
            if _named(words, phrase) or recurring(words, phrase):
                continue
            for each in (*listed_days(words, phrase), phrase):
                join(sheet.tokens, found, replace(each, first=each.first + first, last=each.last + first))
            if found[-1].grain == "range":
                period = found[-1]
    return found


def _at(words: Words, at: int, period: TimePhrase | None) -> TimePhrase | None:
    """The time expression that starts at token ``at``."""
    token = words[at]
    if token.kind == "number":
        rules: tuple[Rule, ...] = _NUMBER_RULES
    elif token.kind == "word":
        rules = _rules(token.norm)
        if rules is _MONTH_RULES and month_name(words, at) is None:
            rules = ()
    elif token.kind == "latin" and month_name(words, at) is not None:
        rules = (calendar_date,)
    else:
        return None
    again = same_period(words, at, period) if period is not None and token.kind == "word" else None
    if again is not None:
        return again
    for rule in rules:
        phrase = rule(words, at)
        if phrase is not None:
            return month_of_it(words, phrase) or phrase
    return None


def _named(words: Words, phrase: TimePhrase) -> bool:
    """Whether the word before makes a date without a year the name of something: ``ميدان 6 أكتوبر``, ``#كذبة_إبريل``."""
    if not phrase.open or phrase.offset.month is None:
        return False
    return norm(words, phrase.first - 1) == "_" or find(words, phrase.first - 1, "no_date_before") is not None


def _settle(sheet: Sheet, phrases: list[TimePhrase]) -> list[TimePhrase]:
    """Tense given to the phrases that leave it open, and anaphors bound to the time before them."""
    found: list[TimePhrase] = []
    last: TimePhrase | None = None
    coming = _told_as_coming(phrases)
    for phrase in phrases:
        number = sheet.sentence_of(phrase.first)
        back = _FAR + 1 if last is None else number - sheet.sentence_of(last.first)
        if phrase.anaphor:
            told = bound(phrase, last if back <= _FAR else None) or (_coming(sheet, phrase) if last is None else None)
        elif phrase.of_event:
            told = _beside(sheet, phrase, number, last if back == 0 else None)
        else:
            told = _tensed(sheet, phrase, number, coming)
        if told is not None:
            last = told
            found.append(told)
    return found


def _coming(sheet: Sheet, phrase: TimePhrase) -> TimePhrase | None:
    """``سيعود في اليوم التالي``: counted from the day of the report where no time stands before it and a future verb does."""
    part = sheet.sentences[sheet.sentence_of(phrase.first)]
    told = any(foretells(sheet.tokens[at]) for at in range(part.first, phrase.first))
    return (
        replace(phrase, anaphor=False) if told and phrase.offset.day is None and phrase.offset.month is None else None
    )


def _tensed(sheet: Sheet, phrase: TimePhrase, number: int, coming: dict[Named, Offset]) -> TimePhrase:
    """The phrase with its direction; a weekday or month that is told as coming is so where nothing else is said."""
    part = sheet.sentences[number]
    name = _name(phrase)
    if phrase.open and name is not None and name in coming:
        headed = number == 0 and phrase.offset.month is not None
        if headed or ahead(sheet.tokens, phrase, part.first, part.last) is None:
            return replace(phrase, offset=coming[name], open=False)
    told = with_tense(sheet.tokens, phrase, part.first, part.last)
    if told.offset.direction == "future" and name is not None:
        coming[name] = told.offset
    return told


def _name(phrase: TimePhrase) -> Named | None:
    """A weekday, a month or a day of a month, as it may be told again."""
    offset = phrase.offset
    if (
        phrase.grain not in ("day", "month")
        or offset.until is not None
        or offset.then is not None
        or (offset.weekday, offset.month) == (None, None)
    ):
        return None
    return offset.weekday, offset.month, offset.day


def _told_as_coming(phrases: list[TimePhrase]) -> dict[Named, Offset]:
    """The months and their days that ``المقبل`` puts ahead anywhere in the report, for the headline that does not repeat it.

    A weekday is not among them: last Sunday is Sunday too.
    """
    dated = (phrase for phrase in phrases if phrase.offset.month is not None)
    ahead_of = (phrase for phrase in dated if not phrase.open and phrase.offset.direction == "future")
    return {name: phrase.offset for phrase in ahead_of if (name := _name(phrase)) is not None}


def _beside(sheet: Sheet, phrase: TimePhrase, number: int, before: TimePhrase | None) -> TimePhrase | None:
    """A time counted from the event of the report, where the words before it tell of that event."""
    first = max(sheet.sentences[number].first, phrase.first - _NEAR)
    if number >= _LEAD and not any(find(sheet.tokens, at, "introducer") for at in range(first, phrase.first)):
        return None
    if before is None or before.grain != "day" or before.of_event:
        return phrase
    return replace(phrase, offset=chained(before.offset, phrase.offset))


def _timing(report: Report, sheet: Sheet, phrase: TimePhrase) -> Timing | None:
    first = sheet.tokens[phrase.first]
    fronts = {word.front for word in time_words(first.norm)}
    name = month_name(sheet.tokens, phrase.first)
    front = name.front if name is not None else min(fronts, key=len, default="")
    start, end = after_clitics(first, front), sheet.tokens[phrase.last - 1].end
    value = settled(phrase.offset, phrase.grain)
    offset = None if value is not None else phrase.offset
    return Timing(
        fact_id(report.text_id, "date", start, end), start, end, sheet.text[start:end], value, phrase.grain, offset
    )
