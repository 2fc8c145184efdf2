"""One number from several tokens: digits or words joined by و, each smaller than what went before, with magnitudes."""

from isnad.arabic.grammar.adjectives import nationality
from isnad.arabic.grammar.number import Number
from isnad.arabic.grammar.number_sum import NumberSum
from isnad.arabic.grammar.number_words import NumberWord, before_tens, magnitude_at, word_at
from isnad.arabic.grammar.separators import Marks, digits_value
from isnad.arabic.grammar.units import unit_of
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.sheet import Sheet

_LONGEST = 24
_POINTS = frozenset(("فاصله", "فاصل"))
_PARTED = {"عشره": 10, "ميه": 100, "مايه": 100, "الف": 1000}
"""What ``ثلاثة من مائة`` behind ``فاصلة`` is divided by."""
_HUNDRED = 100
_PLACES = 15
"""The most decimals that are named one by one."""
_TANWIN = "\N{ARABIC FATHATAN}"


def composed(sheet: Sheet, index: int, marks: Marks) -> Number | None:
    """The number that begins at token ``index``; ``marks`` part thousands on the page.

    >>> from isnad.arabic.text.sheet import sheet
    >>> none = Marks(frozenset(), frozenset())
    >>> [composed(sheet(text), 0, none).value for text in ("20 ألفا و426", "مليارين ونصف المليار", "نصف مليون")]
    [20426, 2500000000, 500000]
    """
    said = NumberSum()
    at, last, closed = index, index, index
    alternatives: tuple[tuple[float, str], ...] = ()
    while at < len(sheet.tokens) and at - index < _LONGEST:
        token = sheet.tokens[at]
        if token.kind == "number":
            read = _digits(sheet, index, at, marks)
            if read is None or not said.add_digits(read[0]):
                break
            alternatives = read[1] if at == index else alternatives
            at += 1
        elif token.norm == "و" and at > index:
            if not _goes_on(sheet, at, said):
                break
            at += 1
            continue
        else:
            step = _word(sheet, index, at, said)
            if step == at:
                last = _before_next(sheet, at, said, last, closed)
                break
            at = step
        last = at
        closed = at if not said.group else closed
    return _number(sheet, index, last, said, alternatives)


def _number(
    sheet: Sheet, index: int, last: int, said: NumberSum, alternatives: tuple[tuple[float, str], ...]
) -> Number | None:
    """The number that ``said`` adds up to; ``None`` for nothing, but for a zero that is printed."""
    first = sheet.tokens[index]
    word = word_at(sheet, index)
    if last == index or (said.value == 0 and word is not None and word.value != 0):
        return None
    part = said.broken and not said.total and said.group < 1 and first.kind != "number"
    return Number(
        index,
        last,
        said.value,
        "fraction" if part else "cardinal",
        digits=first.kind == "number",
        clitic=len(word.clitic.removesuffix("ال")) if word is not None else 0,
        alternatives=alternatives if last == index + 1 else (),
    )


def _before_next(sheet: Sheet, at: int, said: NumberSum, last: int, closed: int) -> int:
    """``ألفين وثلاثة آلاف``: where a magnitude cannot be added, what it counts is of the next number."""
    word = word_at(sheet, at)
    if word is None or word.sense != "magnitude" or word.clitic or not (said.total and said.group) or said.broken:
        return last
    said.group = 0
    return closed


def _digits(sheet: Sheet, index: int, at: int, marks: Marks) -> tuple[float, tuple[tuple[float, str], ...]] | None:
    """The value of digits, first in the number or behind ``و``."""
    if at > index and sheet.tokens[at - 1].norm != "و":
        return None
    printed = sheet.tokens[at].text
    decimal = magnitude_at(sheet, at + 1) is not None or (_marked(printed, marks) and not _whole(sheet, at + 1))
    return digits_value(printed, marks.thousands, magnitude=decimal)


def _marked(printed: str, marks: Marks) -> bool:
    """Whether a mark inside the digits parts decimals elsewhere on the page."""
    return any(mark in printed for mark in marks.decimals)


def _whole(sheet: Sheet, at: int) -> bool:
    """Whether what stands at ``at`` is counted in whole numbers: no measure, money or share."""
    norm = sheet.tokens[at].norm if at < len(sheet.tokens) else ""
    entry = unit_of(norm)
    if norm == "يوم" and at + 1 < len(sheet.tokens) and load("weekdays").get(sheet.tokens[at + 1].norm):
        return False  # هبط إلى 88.942 يوم الثلاثاء
    if entry is None:
        return bool(nationality(norm, _HUNDRED))
    return entry.data["kind"] not in ("measure", "money")


def _goes_on(sheet: Sheet, at: int, said: NumberSum) -> bool:
    """Whether the ``و`` at token ``at`` joins to the number what follows: a numeral, or digits right behind a magnitude."""
    if at + 1 >= len(sheet.tokens):
        return False
    if sheet.tokens[at + 1].kind == "number":
        return said.total > 0 and not said.group
    return word_at(sheet, at + 1) is not None


def _word(sheet: Sheet, index: int, at: int, said: NumberSum) -> int:
    """The token behind what the words at ``at`` add to ``said``; ``at`` where they begin another number."""
    token = sheet.tokens[at]
    if token.norm in _POINTS and said.started and not (said.total or said.broken):
        return _decimals(sheet, at, said)
    word = _accusative(sheet, at) or word_at(sheet, at)
    if word is None:
        return at
    if at > index and token.norm == "واحد" and at + 1 < len(sheet.tokens) and sheet.tokens[at + 1].norm == "عشر":
        word = NumberWord(1, "unit", "و")
    if at > index and sheet.tokens[at - 1].norm == "و" and word.clitic == "":
        word = NumberWord(word.value, word.sense, "و")
    parts = word_at(sheet, at + 1) if word.sense in ("unit", "ten_unit") else None
    if parts is not None and parts.sense == "parts" and parts.clitic == "" and word.inside | (at == index):
        return at + 2 if said.add_fraction(word.value / parts.value, joined=word.joined) else at
    if word.sense == "magnitude" and _is_pair(sheet, at, said, word):
        word = NumberWord(2 * word.value, "dual_magnitude", word.clitic)
    behind = at == index + 1 and sheet.tokens[index].kind == "number"
    return at + 1 if said.add(word, after_digits=behind) else at


def _accusative(sheet: Sheet, at: int) -> NumberWord | None:
    """``ثلاثا وعشرين``: a form that counts only before tens, for alone it may be another word."""
    if not sheet.tokens[at].norm.endswith("ا") or at + 1 >= len(sheet.tokens):
        return None
    apart = sheet.tokens[at + 1].norm == "و"
    tens = word_at(sheet, at + 1 + apart)
    return before_tens(sheet.tokens[at].norm) if tens and tens.sense == "tens" and (apart or tens.joined) else None


def _is_pair(sheet: Sheet, at: int, said: NumberSum, word: NumberWord) -> bool:
    """``ألفا شخص``: two thousand, since a noun behind a thousand takes no alef from it; ``ألفا`` is one."""
    token = sheet.tokens[at]
    if not token.norm.endswith("ا") or _TANWIN in token.text or (said.started and not word.joined):
        return False
    follows = sheet.tokens[at + 1] if at + 1 < len(sheet.tokens) else None
    if follows is None or follows.kind != "word" or follows.norm.startswith(("ال", "و")) or follows.norm.endswith("ا"):
        return False
    return unit_of(follows.norm) is not None


def _decimals(sheet: Sheet, at: int, said: NumberSum) -> int:
    """``سبعة فاصلة خمسة وعشرين``; ``فاصلة صفر خمسة`` names digit by digit, ``فاصلة ثلاثة من مئة`` the places."""
    printed, step = "", at + 1
    while len(printed) < _PLACES and (group := _below_hundred(sheet, step)) is not None:
        printed += group[0]
        step = group[1]
    if not printed or len(printed) > _PLACES:
        return at
    divisor = 10 ** len(printed)
    if step + 1 < len(sheet.tokens) and sheet.tokens[step].norm == "من":
        named = _PARTED.get(sheet.tokens[step + 1].norm)
        divisor, step = (named, step + 2) if named is not None else (divisor, step)
    said.add_decimals(int(printed) / divisor)
    return step


def _below_hundred(sheet: Sheet, at: int) -> tuple[str, int] | None:
    """The digits of the number below a hundred at token ``at`` (as printed, with its zeros), and the token behind it."""
    if at < len(sheet.tokens) and sheet.tokens[at].kind == "number":
        read = sheet.tokens[at].norm
        return (read, at + 1) if read.isdecimal() else None
    said, start = NumberSum(), at
    while (word := word_at(sheet, at)) is not None and word.value < _HUNDRED:
        apart = at > start and sheet.tokens[at - 1].norm == "و"
        if not said.add(NumberWord(word.value, word.sense, "و") if apart else word, after_digits=False):
            break
        at += 1
    return (str(said.value), at) if at > start and not said.broken else None
