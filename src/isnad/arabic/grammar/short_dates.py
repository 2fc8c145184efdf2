"""A day and its month in digits without a year: ``يوم 22/4``, ``سيعود 4/22``."""

from calendar import monthrange

from isnad.arabic.grammar.future_verbs import foretells
from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, find_plain, norm, whole
from isnad.model import Offset

_NEXT = frozenset("/-–%٪")
_LEADS = frozenset({"يوم", "تاريخ", "بتاريخ", "الموافق", "لغايه"})
_MONTHS, _DAYS, _LEAP_YEAR = 12, 31, 2000


def short_date(words: Words, at: int) -> TimePhrase | None:
    """The day behind ``يوم``, ``بتاريخ`` or a verb of the future, where only one of the numbers can be the month.

    Elsewhere two numbers with a slash are a score, a share or the number of a file.

    >>> from isnad.arabic.text.tokens import tokens
    >>> found = short_date(tokens("سيعود 4/22"), 1)
    >>> found.offset.month, found.offset.day, found.open
    (4, 22, True)
    >>> short_date(tokens("فاز 22/4"), 1) is None
    True
    """
    one, two = whole(words, at, 1, _DAYS), whole(words, at + 2, 1, _DAYS)
    if one is None or two is None or norm(words, at + 1) != "/" or at == 0 or norm(words, at + 3) in _NEXT:
        return None
    if (
        norm(words, at - 1) not in _LEADS
        and not foretells(words[at - 1])
        and norm(words, at - 2) not in ("سوف", "وسوف")
    ):
        return None
    month, day = min(one, two), max(one, two)
    if not month <= _MONTHS < day <= monthrange(_LEAP_YEAR, month)[1] or find_plain(words, at + 3, "unit") is not None:
        return None
    return TimePhrase(at, at + 3, "day", Offset(month=month, day=day, direction="past"), open=True)
