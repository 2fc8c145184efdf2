"""The sign of a number: a minus, a plus, ``سالب``, ``تحت الصفر``; and the point before a number that has nothing else."""

from dataclasses import replace

from isnad.arabic.grammar.number import Number
from isnad.arabic.text.sheet import Sheet
from isnad.arabic.text.tokens import Token

_NEGATIVE = frozenset({"سالب", "ناقص"})
_MINUS = frozenset("-\u2212\u2013")
_PERCENT = frozenset({"%", "٪"})
_BELOW_ZERO = _PERCENT | {"بالميه", "بالمايه", "درجه", "درجات", "°"}
_HUNDRED = frozenset({"الميه", "المايه"})
_DEGREES = frozenset({"درجه", "درجات", "ميويه", "°"})
_ENDS = frozenset({"بين", "من", "الي", "عند", "حتي", "نحو", "<", ">", "="})
"""Behind them a minus is no dash (``بين -2 و-3 بالمئة``)."""

_POINT = "\N{ARABIC DECIMAL SEPARATOR}"
_POINTS = frozenset(".,")
_FAR = 3
"""How many tokens may stand between the number and ``تحت الصفر``."""


def signed(sheet: Sheet, number: Number) -> Number:
    """The number with its sign, all its decimals and a ``%`` before it; a dash between two numbers or words is no sign.

    >>> from isnad.arabic.grammar.numbers import numbers
    >>> from isnad.arabic.text.sheet import sheet
    >>> [n.value for n in numbers(sheet("بلغت -2%، وسالب خمسة، و10 درجات تحت الصفر، و٫٧٥"))]
    [-2, -5, -10, 0.75]
    """
    if number.kind == "dual":
        return replace(number, value=-number.value) if _under_zero(sheet, number) else number
    if number.kind not in ("cardinal", "fraction"):
        return number
    if _under_zero(sheet, number):
        return replace(number, value=-abs(number.value))
    if number.digits:
        number = _with_percent(sheet, _pointed(sheet, number)) if number.first else number
        number = _turned(sheet, number)
    return _with_mark(sheet, number) if number.first else number


def _under_zero(sheet: Sheet, number: Number) -> bool:
    """``10 درجات مئوية تحت الصفر``, ``درجتين دون الصفر``."""
    tokens = sheet.tokens
    for at in range(number.last, min(number.last + _FAR, len(tokens) - 1)):
        if tokens[at].norm in ("تحت", "دون"):
            return tokens[at + 1].norm == "الصفر"
        if tokens[at].norm not in _DEGREES:
            return False
    return False


def _pointed(sheet: Sheet, number: Number) -> Number:
    """``٫٧٥`` and, where the line begins with it, ``.75``: elsewhere a full stop ends a sentence."""
    before, token = sheet.tokens[number.first - 1], sheet.tokens[number.first]
    if before.end != token.start or number.last != number.first + 1 or not token.norm.isdecimal():
        return number
    begins = before.start == 0 or sheet.text[before.start - 1] == "\n"
    if before.text != _POINT and not (begins and before.text in _POINTS):
        return number
    return replace(number, first=number.first - 1, value=float(f"0.{token.norm}"), alternatives=())


def _with_percent(sheet: Sheet, number: Number) -> Number:
    """``%5``: the sign of a share before its number, as some pages print it."""
    at = number.first - 1
    sign, token = sheet.tokens[at], sheet.tokens[number.first]
    if sign.text not in _PERCENT or token.start - sign.end > 1 or (at and sheet.tokens[at - 1].kind == "number"):
        return number
    return replace(number, first=at)


def _turned(sheet: Sheet, number: Number) -> Number:
    """``5-%``: a minus that stands behind its number, where the line was turned from left to right."""
    tokens, at = sheet.tokens, number.last
    if at + 1 >= len(tokens) or tokens[at].text not in _MINUS or tokens[at + 1].text not in _PERCENT:
        return number
    glued = tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start
    return replace(number, last=at + 1, value=-number.value) if glued else number


def _with_mark(sheet: Sheet, number: Number) -> Number:
    at = number.first - 1
    before, token = sheet.tokens[at], sheet.tokens[number.first]
    clitic = len(before.norm) - len(before.norm.removeprefix("و"))
    if before.norm[clitic:] in _NEGATIVE:
        return replace(number, first=at, value=-number.value, clitic=clitic)
    if not number.digits or before.end != token.start or (at and sheet.tokens[at - 1].kind == "number"):
        return number
    if before.text == "+":
        return replace(number, first=at) if _alone(sheet, before) else number
    if before.text not in _MINUS:
        return number
    after, hundred = (sheet.tokens[at].norm if at < len(sheet.tokens) else "" for at in (number.last, number.last + 1))
    below = number.kind == "fraction" or after in _BELOW_ZERO or (after == "في" and hundred in _HUNDRED)
    # Models are written so (إف -16), and scores; a share or a temperature may lie below zero.
    share = below or token.text in _PERCENT or (at > 0 and sheet.tokens[at - 1].norm in _ENDS)
    if at and not (share and _alone(sheet, before)):
        return number
    return replace(number, first=at, value=-number.value)


def _alone(sheet: Sheet, mark: Token) -> bool:
    """Whether nothing but a space, a bracket or ``و`` alone stands before a mark."""
    before = sheet.text[max(0, mark.start - 2) : mark.start]
    return before == "" or before[-1].isspace() or before[-1] in "([<>=" or before in ("و", " و")
