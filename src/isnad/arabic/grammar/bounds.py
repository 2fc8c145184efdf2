"""Words that bound a figure, before it and behind it, and the two ends of a range."""

from dataclasses import dataclass
from typing import cast

from isnad.arabic.grammar.number_words import word_at
from isnad.arabic.grammar.phrase import stops
from isnad.arabic.grammar.units import unit_of
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.fold import fold
from isnad.arabic.text.sheet import Sheet
from isnad.model import Bound

_REACH = 5
_FAR = 24
"""How many words before ``عتبة`` its verb may stand."""

_SHORTEST = 4
_BECOMES = frozenset(("ليصل", "لتصل"))
"""``لتصل إلى 16``: what it has become, no bound."""

_COUNT = 6
_COUNTS = frozenset("عدد اجمالي حصيله قيمه نسبه مساحه طول كلفه تكلفه سعر حجم وزن مجموع عقوبه مده".split())
_SIGNS = {">": "more_than", "<": "less_than", ">=": "at_least", "<=": "up_to", "≥": "at_least", "≤": "up_to"}
_PERCENT = frozenset(("بالميه", "بالمايه"))
_PRONOUNS = ("ها", "هم", "هن", "هما", "ه")
_MARKS = frozenset(("عتبه", "حاجز", "سقف"))


@dataclass(frozen=True, slots=True)
class Bounded:
    """The bound and the tokens that say it: from ``first`` (before) or up to ``last`` (behind)."""

    bound: Bound
    at: int


def bound_before(sheet: Sheet, at: int, floor: int) -> Bounded | None:
    """The bound whose words end right before token ``at``, not before ``floor``.

    >>> from isnad.arabic.text.sheet import sheet
    >>> bound_before(sheet("قتل ما لا يقل عن 12 شخصا"), 5, 0)
    Bounded(bound='at_least', at=1)
    """
    bounds = load("bounds")
    for size in range(_REACH, 0, -1):
        first = at - size
        if first < floor:
            continue
        match = bounds.match(sheet.tokens, first, frozenset(("", "و", "ب", "ل", "ف")))
        if match is None or match[0] != size or sheet.tokens[first].norm in _BECOMES:
            continue
        for entry in bounds.get(fold(match[1].form)):
            if entry.data["side"] == "before":
                return Bounded(cast("Bound", entry.data["bound"]), first)
    for found in (
        _joined_before(sheet, at),
        _around_noun(sheet, at),
        _past_mark(sheet, at),
        _sign(sheet, at),
        _over(sheet, at),
        _may_reach(sheet, at),
    ):
        if found is not None and found.at >= floor:
            return found
    return None


def _sign(sheet: Sheet, at: int) -> Bounded | None:
    """``>30``, ``<=100``: glued to the number, or two of them; alone and apart it leads through a menu."""
    signs = ""
    first = at
    while first and len(signs) < len("<=") and sheet.tokens[first - 1].text in "<>=≤≥":
        if signs and sheet.tokens[first - 1].end != sheet.tokens[first].start:
            break
        first -= 1
        signs = sheet.tokens[first].text + signs
    bound = _SIGNS.get(signs)
    if bound is None or (len(signs) == 1 and sheet.tokens[first].end != sheet.tokens[at].start):
        return None
    return Bounded(cast("Bound", bound), first)


def _over(sheet: Sheet, at: int) -> Bounded | None:
    """``فوق 30 درجة``, ``تحت 18 عاما``: of a measure, money, time or nothing; with other nouns they are places."""
    word = sheet.tokens[at - 1].norm.removeprefix("و") if at else ""
    if word not in ("فوق", "تحت"):
        return None
    behind = at
    while behind < len(sheet.tokens) and (sheet.tokens[behind].kind == "number" or word_at(sheet, behind) is not None):
        behind += 1
    follows = sheet.tokens[behind] if behind < len(sheet.tokens) else None
    if follows is not None and follows.kind == "word" and follows.norm not in _PERCENT:
        entry = unit_of(follows.norm)
        bare = follows.norm.startswith(("و", "لل")) or stops(follows.norm)
        if not (bare if bare or entry is None else entry.data["kind"] in ("measure", "money", "duration")):
            return None
    return Bounded("more_than" if word == "فوق" else "less_than", at - 1)


def _around_noun(sheet: Sheet, at: int) -> Bounded | None:
    """``تتجاوز قيمتها 12``, ``يقل عددهم عن 12``, ``تصل مساحته إلى 12``: a noun with a pronoun inside the bound."""
    tokens = sheet.tokens
    for size, noun in ((1, at - 1), (2, at - 2)):
        if noun < 1 or not _owned(tokens[noun].norm):
            continue
        first = noun - 1
        behind = tuple(t.norm for t in tokens[noun + 1 : at])
        for negated in (1, 0):
            words = tuple(t.norm for t in tokens[first - negated : noun])
            if first - negated < 0 or len(words) != 1 + negated:
                continue
            for front, rest in fronts(words[0]):
                for forms, entry in load("bounds").by_first.get(rest, ()) if front in ("", "و") else ():
                    if (
                        forms[1:] == (*words[1:], *behind)
                        and entry.data["side"] == "before"
                        and size == 1 + len(behind)
                    ):
                        return Bounded(cast("Bound", entry.data["bound"]), first - negated)
    return None


def _owned(norm: str) -> bool:
    """``قيمتها``, ``عددهم``: a noun with a pronoun behind it."""
    return norm.endswith(_PRONOUNS) and len(norm) > _SHORTEST


def _may_reach(sheet: Sheet, at: int) -> Bounded | None:
    """``قد يصل إجمالي عدد الضحايا إلى 99``: the count stands between the verb and its preposition."""
    if at < 3 or sheet.tokens[at - 1].norm != "الي":
        return None
    for index in range(at - 3, max(-1, at - 3 - _COUNT), -1):
        if sheet.tokens[index].norm in ("يصل", "تصل", "ويصل", "وتصل"):
            named = sheet.tokens[index + 1].norm in _COUNTS
            return Bounded("up_to", at) if named else None
    return None


def _past_mark(sheet: Sheet, at: int) -> Bounded | None:
    """``تخطت الحصيلة عتبة 12``: what goes past a threshold; the verb may stand farther before."""
    if at < 2 or sheet.tokens[at - 1].norm.removeprefix("ال") not in _MARKS:
        return None
    for index in range(at - 2, max(-1, at - 2 - _FAR), -1):
        for front, rest in fronts(sheet.tokens[index].norm):
            for entry in load("bounds").get(rest) if front in ("", "و", "ف", "ل") else ():
                if entry.data["bound"] == "more_than" and entry.data["side"] == "before":
                    return Bounded("more_than", at - 1)
    return None


def _joined_before(sheet: Sheet, at: int) -> Bounded | None:
    """``تقدر بـ 12``, ``يستمر لـ 48``: the last letter of the bound is joined to a mark of its own."""
    if at > 2 and sheet.tokens[at - 1].text == "(":
        at -= 1
    if at < 2 or sheet.tokens[at - 1].norm not in ("ب", "ل"):
        return None
    for front, rest in fronts(sheet.tokens[at - 2].norm):
        for forms, entry in load("bounds").by_first.get(rest, ()):
            if front in ("", "و") and len(forms) == 2 and forms[1] == sheet.tokens[at - 1].norm:
                return Bounded(cast("Bound", entry.data["bound"]), at - 2)
    return None


def bound_behind(sheet: Sheet, at: int, limit: int) -> Bounded | None:
    """The bound whose words begin at token ``at`` (``على الأقل``), within ``limit``."""
    bounds = load("bounds")
    if at >= limit or sheet.tokens[at].norm not in bounds.by_first:
        return None
    for last in range(min(at + _REACH, limit), at, -1):
        follows = sheet.tokens[last].norm if last < len(sheet.tokens) else None
        for entry in bounds.get(" ".join(token.norm for token in sheet.tokens[at:last])):
            if entry.data["side"] == "after" and (follows is None or entry.data.get("not_before") != follows):
                return Bounded(cast("Bound", entry.data["bound"]), last)
    return None
