"""Years: ``عام 2017``, ``العام الماضي``, ``هذه السنة``, ``في 2017``."""

from dataclasses import replace

from isnad.arabic.grammar.phrase import stops
from isnad.arabic.grammar.spoken_years import spoken_year
from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, find, find_plain, norm, whole
from isnad.arabic.grammar.turns import TURNS, turn
from isnad.model import Offset

FIRST_YEAR, LAST_YEAR = 1850, 2100
_FIRST_LED_YEAR = 1000
_AFTER_CHRIST = frozenset({"م", "ميلاديه", "ميلادي"})
_WORD_OF_HIJRA = frozenset({"ه", "هجريه", "هجري"})
_YEAR_DIGITS = 4
_NOT_THIS = (*TURNS, "no_year_after", "itself", "next", "previous", "that")
"""What behind ``العام`` says that it is not simply this year."""


def year_digits(words: Words, at: int, first: int = FIRST_YEAR) -> int | None:
    """The token after a year of four digits at token ``at`` (with ``م`` for the Christian era), from year ``first`` on."""
    if whole(words, at, first, LAST_YEAR) is None or len(words[at].norm) != _YEAR_DIGITS:
        return None
    if norm(words, at + 1) in _WORD_OF_HIJRA:
        return None
    return at + 2 if norm(words, at + 1) in _AFTER_CHRIST else at + 1


def printed_year(words: Words, at: int) -> TimePhrase | None:
    """A year in digits or spelled out, alone or behind ``عام`` or ``سنة``."""
    first = at
    lead = find(words, at, "unit")
    if (
        lead is not None
        and lead.entry.data["unit"] == "year"
        and lead.entry.data["number"] in ("one", "the_one", "both", "the_two")
    ):
        at += 1
        at += norm(words, at) == "ال"
    low = _FIRST_LED_YEAR if at > first else FIRST_YEAR
    last = year_digits(words, at, low)
    told = (int(words[at].norm), last) if last is not None else spoken_year(words, at, low, LAST_YEAR)
    if told is None:
        return None
    value, last = told
    if _before_christ(words, last):
        return None
    if at > first and turn(words, last) in ("past", "current", "future"):
        last += 1
    return TimePhrase(first, last, "year", Offset(year=value))


def _before_christ(words: Words, at: int) -> bool:
    """``1350 قبل الميلاد``, and the first of two such years: no date of this calendar is given to them."""
    if norm(words, at) == "و" and at + 1 < len(words) and words[at + 1].kind == "number":
        at += 2
    behind = norm(words, at) + norm(words, at + 1) + norm(words, at + 2)
    return behind.startswith(("قبلالميلاد", "ق.م", "قم"))


def told_year(words: Words, at: int) -> TimePhrase | None:
    """A year told by where it stands: ``العام الماضي``, ``هذا العام``, ``السنة المقبلة``, ``العام قبل الماضي``."""
    if find(words, at, "this") is not None and _the_year(words, at + 1):
        return TimePhrase(at, at + 2, "year", Offset())
    if not _the_year(words, at):
        return None
    if find_plain(words, at + 1, "before") is not None and turn(words, at + 2) == "past":
        return TimePhrase(at, at + 3, "year", Offset(years=-2))
    if find_plain(words, at + 1, "after") is not None and turn(words, at + 2) == "future":
        return TimePhrase(at, at + 3, "year", Offset(years=2))
    years = {"past": -1, "current": 0, "future": 1}.get(turn(words, at + 1) or "")
    if years is not None:
        return TimePhrase(at, at + 2, "year", Offset(years=years))
    if norm(words, at + 1) == "هذا" or norm(words, at + 1) == "هذه":
        return TimePhrase(at, at + 2, "year", Offset())
    return None


def year(words: Words, at: int) -> TimePhrase | None:
    """Any year that starts at token ``at``."""
    return printed_year(words, at) or told_year(words, at)


def year_after(words: Words, at: int) -> TimePhrase | None:
    """The year of a month or a part of a year: as ``year``, with ``من`` before it, or a bare ``العام``.

    >>> from isnad.arabic.text.tokens import tokens
    >>> year_after(tokens("من العام الماضي"), 0).offset.years
    -1
    """
    start = at + 1 if norm(words, at) in ("من", "لل", "ل") else at
    found = year(words, start)
    if (
        found is None
        and _the_year(words, start)
        and not any(find_plain(words, start + 1, sense) for sense in _NOT_THIS)
    ):
        found = TimePhrase(start, start + 1, "year", Offset())
    return found and replace(found, first=at)


def _the_year(words: Words, at: int) -> bool:
    word = find(words, at, "unit")
    return word is not None and word.entry.data["unit"] == "year" and word.entry.data["number"] == "the_one"


def bare_year(words: Words, at: int) -> TimePhrase | None:
    """Four digits that a word before them makes a year: ``في 2017``, ``ميزانية 2018``, ``(2007)``."""
    paired = _paired(words, at)
    last = year_digits(words, at, _FIRST_LED_YEAR if paired else FIRST_YEAR)
    if last is None or find(words, last, "counted") is not None or norm(words, last) in ("%", "٪", "$"):
        return None
    if paired:
        return None if _before_christ(words, last) else TimePhrase(at, last, "year", Offset(year=int(words[at].norm)))
    if (
        norm(words, at - 1) == "و"
        and whole(words, at - 2, 1, LAST_YEAR) is not None
        and year_digits(words, at - 2) is None
    ):
        return None
    if find(words, at - 1, "plan") is not None:
        return None
    found = TimePhrase(at, last, "year", Offset(year=int(words[at].norm)))
    if find(words, at - 1, "year_lead") or find(words, at - 1, "year_noun") or find(words, at - 1, "edge"):
        return found
    if _listed(words, at - 1, last):
        return found
    if _of_event(words, at, last):
        return found
    if last > at + 1 or (norm(words, last) in _DASHES and _next_year(words, at, last + 1)):
        return found
    word = norm(words, last)
    counted = word.endswith("ا") and not word.startswith("و") and words[last].kind == "word" and word not in _NO_NOUN
    if find(words, at - 1, "year_lead_weak") and not counted:
        return found
    if norm(words, at - 1) in _DASHES and year_digits(words, at - 2) == at - 1:
        return found
    return found if norm(words, at - 1) == "(" and norm(words, last) in (")", "-", "–") else None


def _paired(words: Words, at: int) -> bool:
    """``بين عامي 1830 و1837``: the second of two years that ``عامي`` leads."""
    unit = find(words, at - 3, "unit")
    led = unit is not None and unit.entry.data["unit"] == "year" and unit.entry.data["number"] in ("both", "the_two")
    return led and norm(words, at - 1) in _PAIRS and year_digits(words, at - 2, _FIRST_LED_YEAR) == at - 1


def _of_event(words: Words, at: int, last: int) -> bool:
    """``كأس العالم لكرة القدم 2018``, ``انتخابات الرئاسة الأميركية 2016``: the event's noun heads the definite words before.

    Behind the year stands nothing that it could count.
    """
    if last < len(words) and words[last].kind != "punct" and not stops(words[last].norm) and norm(words, last) != "و":
        return False
    for back in range(at - 1, max(-1, at - 1 - _LONGEST_NAME), -1):
        if find(words, back, "plan") is not None or words[back].kind != "word" or norm(words, back) in _MODELS:
            return False
        if find(words, back, "year_noun") is not None and back < at - 1:
            return True
        if stops(words[back].norm) and not words[back].norm.startswith(("ال", "لل")):
            return False
    return False


def _listed(words: Words, at: int, last: int) -> bool:
    """``أعوام 2009 و2010``: years behind the plural, where no number before it makes it a length of time."""
    unit = find(words, at, "unit")
    if unit is None or unit.entry.data["unit"] != "year" or unit.entry.data["number"] not in ("many", "the_many"):
        return False
    return norm(words, last) in _PAIRS and (at == 0 or words[at - 1].kind != "number")


def bare_spoken_year(words: Words, at: int) -> TimePhrase | None:
    """A year spelled out behind ``في`` or ``منذ`` and with nothing behind it that it could count.

    >>> from isnad.arabic.text.tokens import tokens
    >>> bare_spoken_year(tokens("منذ ألف وتسعمئة وستين."), 1).offset.year
    1960
    """
    led = find(words, at - 1, "year_lead") is not None
    ranged = norm(words, at - 1) in ("من", "بين") and norm(words, at + 1) in ("الي", "حتي")
    told = spoken_year(words, at, FIRST_YEAR, LAST_YEAR) if led or ranged else None
    if told is None or (told[1] < len(words) and words[told[1]].kind != "punct" and not stops(words[told[1]].norm)):
        return None
    return TimePhrase(at, told[1], "year", Offset(year=told[0]))


def _next_year(words: Words, at: int, other: int) -> bool:
    """Whether the year at token ``other`` follows that at token ``at``: a season or a budget, ``2017/2018``."""
    return year_digits(words, other) is not None and int(words[other].norm) == int(words[at].norm) + 1


_DASHES = frozenset("-–—/")
_LONGEST_NAME = 4
_MODELS = frozenset({"طراز", "موديل"})
_PAIRS = frozenset({"و", "-", "–", "،", "او", "الي", "حتي"})
_NO_NOUN = frozenset("عندما بينما كما مما فيما لما هذا ايضا حينما ما اذا".split())
