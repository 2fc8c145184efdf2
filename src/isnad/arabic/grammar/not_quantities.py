"""Numbers that count nothing: years, clock times, names of models and units, scores, telephone numbers."""

from functools import lru_cache

from isnad.arabic.grammar.number import Number
from isnad.arabic.grammar.units import unit_of
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.sheet import Sheet

_YEARS = range(1900, 2101)


@lru_cache(maxsize=16384)
def _sense(norm: str) -> frozenset[str]:
    words = load("not_quantities")
    return frozenset(
        e.sense
        for front, rest in fronts(norm)
        if front in ("", "و", "ف", "ب", "ل", "ال", "بال", "وال", "لل")
        for e in words.get(rest)
    )


def counts_nothing(sheet: Sheet, number: Number) -> bool:
    """Whether a number is no quantity where it stands.

    >>> from isnad.arabic.grammar.numbers import numbers
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("وصلت الكتيبة 53 عند 10:30 عام 2018 على متن 12 سفينة")
    >>> [n.value for n in numbers(page) if not counts_nothing(page, n)]
    [12]
    """
    tokens = sheet.tokens
    before = tokens[number.first - 1] if number.first else None
    after = tokens[number.last] if number.last < len(tokens) else None
    unit = unit_of(after.norm) if after is not None and after.kind == "word" else None
    if number.kind == "cardinal" and not number.digits and number.value == 1:
        percent = after is not None and (after.norm in ("بالميه", "بالمايه") or after.text in "%٪")
        noun = before is not None and before.kind == "word" and unit_of(before.norm) is not None
        return not percent and not (noun and tokens[number.first].norm in ("واحد", "واحده"))
    if after is not None and after.norm in ("مصدر", "مصادر", "مصدرا"):
        return True
    if _is_name(sheet, number) or (unit is None and _is_bare(sheet, number)):
        return True
    if not number.digits:
        return before is not None and "label_before" in _sense(before.norm) and before.norm.endswith("ساعه")
    printed = tokens[number.first].text
    if unit is None and _is_year(sheet, number):
        return True
    if before is not None and before.kind in ("word", "latin") and unit is None and _labels(before.norm, before.kind):
        return True
    made = number.first > 1 and unit is None and tokens[number.first - 2].norm in ("نوع", "طراز", "عيار")
    if made or (before is not None and before.norm == "عيار"):
        return True
    if _touches(sheet, number, ":") or (
        after is not None and "time_after" in _sense(after.norm) and unit is None and after.norm != "مساء"
    ):
        return True
    if _hyphened(sheet, number) or (
        printed.isdigit() and len(printed) > 6 and unit is None and number.last == number.first + 1
    ):
        return True
    return _is_score(sheet, number, unit=unit is not None)


def _is_year(sheet: Sheet, number: Number) -> bool:
    """Four digits in the range of years, with no percent sign behind them."""
    printed = sheet.tokens[number.first].text
    if number.last != number.first + 1 or number.value not in _YEARS or not printed.isdigit() or len(printed) != 4:
        return False
    return number.last >= len(sheet.tokens) or sheet.tokens[number.last].text not in "%٪"


def _is_name(sheet: Sheet, number: Number) -> bool:
    """``"60 دقيقة"``: a short quotation that begins with the number is a name."""
    tokens = sheet.tokens
    if not number.first or tokens[number.first - 1].text not in '"“«':
        return False
    return any(t.text in '"”»' for t in tokens[number.last : number.last + 2])


def _is_bare(sheet: Sheet, number: Number) -> bool:
    """``دزيكو (52)``, ``90+3``: digits alone in brackets or joined by a plus are minutes, ages or sums."""
    tokens = sheet.tokens
    if number.last != number.first + 1 or not number.first:
        return False
    before = tokens[number.first - 1]
    after = tokens[number.last] if number.last < len(tokens) else None
    plus = before.text == "+" and number.first > 1 and tokens[number.first - 2].kind == "number"
    return plus or (before.text == "(" and after is not None and after.text in ")،+")


def _labels(norm: str, kind: str) -> bool:
    return kind == "latin" or "label_before" in _sense(norm)


def _touches(sheet: Sheet, number: Number, mark: str) -> bool:
    tokens = sheet.tokens
    after = (
        number.last + 1 < len(tokens) and tokens[number.last].text == mark and tokens[number.last + 1].kind == "number"
    )
    before = number.first > 1 and tokens[number.first - 1].text == mark and tokens[number.first - 2].kind == "number"
    return after or before


def _hyphened(sheet: Sheet, number: Number) -> bool:
    """``سويوز-2``, ``F-16``: the number is the tail of a name."""
    tokens, at = sheet.tokens, number.first
    if at < 2 or tokens[at - 1].text not in "-–" or tokens[at - 1].end != tokens[at].start:
        return False
    if tokens[at - 2].kind == "number":
        behind = tokens[number.last] if number.last < len(tokens) else None
        return behind is None or (behind.text not in "%٪" and unit_of(behind.norm) is None and number.value > 20)
    return tokens[at - 2].kind in ("word", "latin")


def _is_score(sheet: Sheet, number: Number, *, unit: bool) -> bool:
    """``3-1`` with no unit behind it is the score of a match, ``2 - 1`` too."""
    tokens = sheet.tokens
    if unit or number.value > 20:
        return False
    for mark, other, behind in (
        (number.last, number.last + 1, number.last + 2),
        (number.first - 1, number.first - 2, number.last),
    ):
        if (
            0 <= mark < len(tokens)
            and 0 <= other < len(tokens)
            and tokens[mark].text in "-–/"
            and (tokens[other].kind == "number" or tokens[other].norm == "صفر")
        ):
            following = tokens[behind] if behind < len(tokens) else None
            return following is None or (following.text not in "%٪" and unit_of(following.norm) is None)
    return False
