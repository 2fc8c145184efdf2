"""Numbers that no numeral prints: ``لمدة أسبوع``, ``عام ونصف``, ``عربتي القطار``, and a fifth spelled like five."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from isnad.arabic.grammar.adjectives import is_adjective
from isnad.arabic.grammar.name_words import definite
from isnad.arabic.grammar.number import Number
from isnad.arabic.grammar.phrase import stops
from isnad.arabic.grammar.units import construct_pair, unit_of
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.kept import SOME
from isnad.arabic.text.sheet import Sheet

_ONES = frozenset(("ساعه", "يوم", "اسبوع", "شهر", "عام", "سنه", "قرن", "عقد", "دقيقه"))
_MEASURES = frozenset(
    "متر كيلومتر كيلو طن لتر ميل كيلوغرام غرام درجه قدم هكتار فدان برميل مره ضعف مليمتر سنتيمتر".split()
)
"""Nouns of measure that with a half behind them say one (``لتر ونصف``)."""

_LASTING = frozenset("بعد لمده مده خلال طوال طيله مدي غضون نحو حوالي قرابه زهاء استمر استمرت دام دامت".split())
_WHOLE = frozenset(("كامل", "كاملا", "كامله"))
_CONSTRUCT = frozenset(("ي", "ا"))
"""How a dual ends before the noun that it is construed with."""

_HALVES = {"ونصف": 0.5, "ونصفا": 0.5, "وربع": 0.25, "والنصف": 0.5}
_ADDED = frozenset((*_HALVES, "و"))
_FIFTHS = {"خمس": 5, "سدس": 6, "سبع": 7, "ثمن": 8, "تسع": 9, "عشر": 10, "خمسا": 2.5}
_WHOLES = frozenset("عدد اجمالي مجموع مساحه سكان ناتج انتاج حجم قيمه".split())
_BEFORE_NEXT = frozenset(
    "من علي في عن واحد كامل كاملا كامله تقريبا فقط وسط مع ثم كما حيث بسبب لان حتي بعد قبل اثر".split()
)


def implied_numbers(sheet: Sheet, numbers: tuple[Number, ...]) -> tuple[Number, ...]:
    """``numbers`` with those that no numeral prints, in order.

    >>> from isnad.arabic.grammar.numbers import numbers
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("بقوا لمدة أسبوع في عربتي القطار، وخمس السكان معهم")
    >>> [(n.value, n.kind) for n in implied_numbers(page, numbers(page))]
    [(1, 'single'), (2, 'dual'), (0.2, 'fraction')]
    """
    taken = {at for number in numbers for at in range(number.first, number.last)}
    found: list[Number] = [_as_share(sheet, number) for number in numbers]
    found += _unprinted(sheet, taken)
    return tuple(sorted(found, key=lambda number: number.first))


def _unprinted(sheet: Sheet, taken: set[int]) -> Iterable[Number]:
    tokens = sheet.tokens
    for at, token in enumerate(tokens):
        norm = token.norm
        if norm in _ADDED and at and at - 1 not in taken and at - 2 not in taken:
            clitic = _one(tokens[at - 1].norm)
            if clitic is not None and half_behind(sheet, at) is not None:
                yield Number(at - 1, at, 1, "single", clitic=clitic)
        if at in taken or token.kind != "word":
            continue
        if _lasts(sheet, at):
            number = _single(sheet, at)
            if number is not None and number.last not in taken:
                yield number
        elif norm[-1:] in _CONSTRUCT and _is_construct_pair(sheet, at):
            front = next((len(f) for f in ("و", "ل", "ب") if norm.startswith(f) and construct_pair(norm[1:])), 0)
            yield Number(at, at + 1, 2, "dual", clitic=front)


def _lasts(sheet: Sheet, at: int) -> bool:
    """``لمدة أسبوع``, with and without a space; ``شهرا كاملا``."""
    tokens, norm = sheet.tokens, sheet.tokens[at].norm
    before = tokens[at - 1].norm if at else ""
    if norm in _ONES and (before.removeprefix("و") in _LASTING or before.endswith("لمده")):
        return True
    whole = at + 1 < len(tokens) and tokens[at + 1].norm in _WHOLE
    return whole and norm.removesuffix("ا") in _ONES and not norm.startswith("ال")


@lru_cache(maxsize=SOME)
def _one(norm: str) -> int | None:
    """How many letters stand before a noun of time or measure (``عام``, ``بلتر``); ``None`` where it is none."""
    if norm in _ONES:
        return 0
    return next(
        (len(front) for front, rest in fronts(norm) if rest in _MEASURES and front in ("", "و", "ب", "ل")), None
    )


def _single(sheet: Sheet, at: int) -> Number | None:
    """``أسبوع`` behind ``لمدة`` where nothing behind it makes it a name or an ordinal (``عام 2018``, ``يوم الجمعة``)."""
    tokens = sheet.tokens
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if at > 1 and (tokens[at - 2].norm.removeprefix("و") in ("قبل", "منذ") or _again(sheet, at)):
        return None
    if behind is not None and behind.norm == "من" and tokens[at - 1].norm.removeprefix("و") == "بعد":
        return None  # the day of what follows, not how long it lasted
    if behind is None or (behind.kind == "punct" and behind.text not in '"«(/-') or behind.norm in _BEFORE_NEXT:
        return Number(at, at + 1, 1, "single")
    return None


def _again(sheet: Sheet, at: int) -> bool:
    """``عاما بعد عام``: over and over, not one."""
    return sheet.tokens[at - 1].norm == "بعد" and sheet.tokens[at - 2].norm.rstrip("ا") == sheet.tokens[at].norm


def half_behind(sheet: Sheet, at: int) -> tuple[float, int] | None:
    """What ``ونصف`` or ``وربع`` at token ``at`` adds to the measure before it, and the token behind it.

    >>> from isnad.arabic.text.sheet import sheet
    >>> half_behind(sheet("ساعة ونصف الساعة"), 1), half_behind(sheet("عام ونصف مليون"), 1)
    ((0.5, 3), None)
    """
    tokens = sheet.tokens
    joined = tokens[at].norm if at < len(tokens) else ""
    if joined == "و" and at + 1 < len(tokens):
        at, joined = at + 1, joined + tokens[at + 1].norm
    if joined not in _HALVES:
        return None
    half = _HALVES[joined]
    if at + 1 < len(tokens) and tokens[at + 1].kind == "word":
        behind = tokens[at + 1].norm
        if _one(behind.removeprefix("ال")) is not None and behind.startswith("ال"):
            return half, at + 2
        if load("number_words").get(behind) or unit_of(behind) is not None:
            return None
    return half, at + 1


def _is_construct_pair(sheet: Sheet, at: int) -> bool:
    """A dual that lost its ``ن`` to the noun behind it (``قطاري ركاب``); no relational adjective, no ``مدينتي`` of a speaker."""
    tokens = sheet.tokens
    norm = tokens[at].norm
    if construct_pair(norm) is None or at + 1 >= len(tokens) or tokens[at + 1].kind != "word":
        return False
    behind = tokens[at + 1].norm
    if is_adjective(norm) or stops(behind) or behind.startswith(("و", "لل", "بال")):
        return False
    if at and definite(tokens[at - 1].norm):
        return False
    sort = bool(load("noun_complements").get(behind))
    return sort or (definite(behind) and not is_adjective(behind))


def _as_share(sheet: Sheet, number: Number) -> Number:
    """``خمس السكان`` is a fifth: five would take a plural without the article."""
    tokens = sheet.tokens
    if number.kind != "cardinal" or number.last != number.first + 1 or number.last >= len(tokens):
        return number
    part = _FIFTHS.get(tokens[number.first].norm[number.clitic :])
    behind = tokens[number.last].norm
    if (
        part is None
        or not (definite(behind) or behind in _WHOLES)
        or unit_of(behind) is not None
        and "ات" in behind[-2:]
    ):
        return number
    return replace(number, value=1 / part, kind="fraction")
