"""Numbers in digits and in words, in every grammatical form, with their clitics."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from re import compile as pattern

from isnad.arabic.grammar.number import Number
from isnad.arabic.grammar.number_phrases import joined
from isnad.arabic.grammar.separators import digits_value, thousands_marks
from isnad.arabic.grammar.units import dual_unit
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.sheet import Sheet

_ADDRESS = pattern(r"(?:\w+://|www\.)[!-~]+")
_LONGEST = 24
_CLITICS = ("", "و", "ف", "ال", "ب", "ل", "وال", "بال", "لل", "وب", "ول")


@dataclass(frozen=True, slots=True)
class _Word:
    """What one word adds to a number: its value, the kind of numeral, and its proclitic."""

    value: float
    sense: str
    clitic: str


def numbers(sheet: Sheet) -> tuple[Number, ...]:
    """Every number of a text in order, none inside another.

    >>> from isnad.arabic.text.sheet import sheet
    >>> [(n.value, n.kind) for n in numbers(sheet("خمسة وعشرون ألفا و426 سفينة، ومليونان ونصف، وآلاف، وصاروخين"))]
    [(25426, 'cardinal'), (2500000, 'cardinal'), (1000, 'vague'), (2, 'dual')]
    """
    marks = thousands_marks(token.text for token in sheet.tokens if token.kind == "number")
    addresses = _addresses(sheet)
    found: list[Number] = []
    index = 0
    while index < len(sheet.tokens):
        if index in addresses:
            index += 1
            continue
        number = _number_at(sheet, index, marks)
        if number is not None:
            found.append(number)
        index = number.last if number is not None else index + 1
    return joined(sheet, found)


def _addresses(sheet: Sheet) -> frozenset[int]:
    """The tokens of web addresses: digits in them count nothing."""
    if "://" not in sheet.text and "www." not in sheet.text:
        return frozenset()
    spans = [match.span() for match in _ADDRESS.finditer(sheet.text)]
    return frozenset(
        index
        for start, end in spans
        for index in range(bisect_left(sheet.starts, start), bisect_left(sheet.starts, end))
    )


def _number_at(sheet: Sheet, index: int, marks: frozenset[str]) -> Number | None:
    token = sheet.tokens[index]
    if token.kind == "number":
        return _composed(sheet, index, marks)
    if token.kind != "word":
        return None
    word = _word(token.norm)
    if word is None:
        return _dual(sheet, index)
    if word.value == 100 and word.clitic.endswith("ال") and _of_hundred(sheet, index, word):
        return None
    if word.sense in ("vague", "magnitude") and (vague := _vague(sheet, index, word)) is not None:
        return vague
    if word.sense == "several":
        return Number(index, index + 1, word.value, "vague", clitic=len(word.clitic))
    if word.sense == "fraction":
        return Number(index, index + 1, word.value, "fraction", clitic=len(word.clitic))
    if word.sense == "parts":
        return Number(index, index + 1, word.value, "parts", clitic=len(word.clitic))
    if word.sense == "dozen":
        return Number(index, index + 1, word.value, "dozen", clitic=len(word.clitic))
    return _composed(sheet, index, marks)


@lru_cache(maxsize=65536)
def _word(norm: str) -> _Word | None:
    """The numeral that a folded word is, with its proclitic taken off."""
    words = load("number_words")
    for front, rest in fronts(norm):
        if front not in _CLITICS:
            continue
        entries = words.get(rest)
        if entries:
            value = float(entries[0].data["value"])
            return _Word(int(value) if value == int(value) else value, entries[0].sense, front)
    return None


def _of_hundred(sheet: Sheet, index: int, word: _Word) -> bool:
    """``في المئة`` and ``بالمئة`` are the percent sign spelled out."""
    return word.clitic == "بال" or (index > 0 and sheet.tokens[index - 1].norm in ("في", "ب"))


def _dual(sheet: Sheet, index: int) -> Number | None:
    """A noun in the dual, or one that ``اثنين`` behind it shows to be one (``طيارين اثنين``)."""
    token, last = sheet.tokens[index], index + 1
    after = _word(sheet.tokens[last].norm) if last < len(sheet.tokens) else None
    two = after is not None and after.value == 2 and after.sense == "unit" and after.clitic == ""
    if dual_unit(token.norm, shown=two) is None:
        return None
    clitic = next(
        (len(f) for f, rest in fronts(token.norm) if f in ("و", "ف", "ل", "ب") and dual_unit(rest, shown=two)), 0
    )
    if dual_unit(token.norm[:], shown=two) and load("units").get(token.norm[:-2]):
        clitic = 0
    return Number(index, last + two, 2, "dual", clitic=clitic)


def _vague(sheet: Sheet, index: int, word: _Word) -> Number | None:
    """``آلاف``, ``عشرات الملايين``: a plural of magnitude with no number before it."""
    token = sheet.tokens[index]
    plural = (
        word.sense == "vague"
        or token.norm.endswith(("الاف", "ملايين", "مليارات", "بلايين", "تريليونات"))
        or token.norm in ("الاف", "والاف")
    )
    if not plural:
        return None
    value, last = word.value, index + 1
    while last < len(sheet.tokens) and last - index < 3:
        after = _word(sheet.tokens[last].norm)
        if after is None or after.sense != "magnitude" or after.clitic.startswith("و"):
            break
        value *= after.value
        last += 1
    return Number(index, last, value, "vague", clitic=len(word.clitic.removesuffix("ال")))


def _scaled(sheet: Sheet, at: int) -> bool:
    """Whether a word of magnitude stands behind token ``at``."""
    following = _word(sheet.tokens[at + 1].norm) if at + 1 < len(sheet.tokens) else None
    return following is not None and following.sense == "magnitude" and following.clitic == ""


def _word_in(sheet: Sheet, at: int, *, first: bool) -> _Word | None:
    """The numeral at token ``at``; inside a number, a folded ``واحد`` before ``عشر`` is ``وأحد``."""
    norm = sheet.tokens[at].norm
    if not first and norm == "واحد" and at + 1 < len(sheet.tokens) and sheet.tokens[at + 1].norm == "عشر":
        return _Word(1, "unit", "و")
    return _word(norm)


def _composed(sheet: Sheet, index: int, marks: frozenset[str]) -> Number | None:
    """Digits or words joined by و, each smaller than what went before, with words of magnitude."""
    total, current, ceiling = 0.0, 0.0, float("inf")
    at, seen, clitic = index, 0, 0
    alternatives: tuple[tuple[float, str], ...] = ()
    digits = sheet.tokens[index].kind == "number"
    while at < len(sheet.tokens) and at - index < _LONGEST:
        token = sheet.tokens[at]
        apart = at > index and sheet.tokens[at - 1].norm == "و"
        if token.kind == "number":
            if at > index and not (apart and total and ceiling > 1):
                break
            read = digits_value(token.text, marks, magnitude=_scaled(sheet, at))
            if read is None or (at > index and read[0] >= ceiling):
                break
            current, alternatives = current + read[0], read[1] if at == index else alternatives
        elif token.norm == "و" and at > index and at + 1 < len(sheet.tokens):
            glued = sheet.tokens[at + 1].start == token.end
            if sheet.tokens[at + 1].kind == "number" and not (total and glued):
                break
            if sheet.tokens[at + 1].kind == "word" and _word(sheet.tokens[at + 1].norm) is None:
                break
            at += 1
            continue
        else:
            word = _word_in(sheet, at, first=at == index) if token.kind == "word" else None
            behind = digits and at == index + 1
            if word is None:
                break
            if apart and word.clitic == "":
                word = _Word(word.value, word.sense, "و")
            step = _added(word, current, total, ceiling, first=at == index, after_digits=behind)
            if step is None:
                break
            total, current, ceiling = step
            clitic = len(word.clitic.removesuffix("ال")) if at == index else clitic
        at += 1
        seen = at
    value = total + current
    if not seen or value == 0 and not digits:
        return None
    whole = int(value) if value == int(value) else value
    kept = alternatives if seen == index + 1 else ()
    return Number(index, seen, whole, digits=digits, clitic=clitic, alternatives=kept)


_Step = tuple[float, float, float]


def _added(
    word: _Word, current: float, total: float, ceiling: float, *, first: bool, after_digits: bool
) -> _Step | None:
    """Total, current group and the ceiling for what follows, with ``word`` added; ``None`` where it begins another number."""
    conjoined = word.clitic.startswith("و")
    if not first and word.clitic not in ("", "و", "ال", "وال"):
        return None
    if word.sense == "magnitude":
        if conjoined and not first:
            return None if word.value >= ceiling or not total else (total + word.value, 0.0, word.value)
        if not first and current == 0:
            return None
        return total + (current or 1) * word.value, 0.0, word.value
    if word.sense == "dual_magnitude":
        return (total + word.value, 0.0, word.value / 2) if first or (conjoined and word.value < ceiling) else None
    if word.sense == "fraction":
        return (
            (total + word.value * ceiling, current, 0.0)
            if conjoined and total and not current
            else (total, current + word.value, 0.0)
            if conjoined and current
            else None
        )
    if word.sense in ("vague", "several", "parts", "dozen") or after_digits:
        return None
    if word.sense == "ten_unit" and not conjoined and 0 < current % 100 < 10:
        return total, current + 10, ceiling
    if word.sense == "hundred" and not conjoined and 2 < current < 10:
        return total, current * 100, ceiling
    if not first and not conjoined:
        return None
    fits = (
        current == 0
        or (word.sense == "tens" and current < 10)
        or (word.value < 100 <= current and current % 100 == 0)
        or (word.sense == "unit" and current % 100 == 0)
    )
    if word.sense == "tens" and current % 100 and current % 100 < 10:
        fits = True
    return (total, current + word.value, ceiling) if fits and word.value < ceiling else None
