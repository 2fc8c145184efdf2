"""Numbers in digits and in words, in every grammatical form, with their clitics."""

from bisect import bisect_left
from functools import lru_cache
from re import compile as pattern

from isnad.arabic.grammar.composed import composed
from isnad.arabic.grammar.number import Number, NumberKind
from isnad.arabic.grammar.number_phrases import joined
from isnad.arabic.grammar.number_words import NumberWord, is_name, number_word, word_at
from isnad.arabic.grammar.separators import Marks, page_marks
from isnad.arabic.grammar.units import dual_unit, unit_of
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.kept import WORDS
from isnad.arabic.text.sheet import Sheet

_ADDRESS = pattern(r"(?:\w+://|www\.)[!-~]+")
_FEW, _HUNDRED = 3, 100


_KINDS: dict[str, NumberKind] = {"several": "vague", "parts": "parts", "dozen": "dozen"}
"""The senses of words that are no part of a composed number."""

_NOT = frozenset(("لست", "ولست", "فلست", "وست"))
"""``لست``, I am not, and West, unless what is counted stands behind (``لست سنوات``, ``وست مدن``)."""

_SEVERAL = "عده"
"""``عدة`` is several, ``عده`` counted him and, in ``بعده``, after him."""


def numbers(sheet: Sheet) -> tuple[Number, ...]:
    """Every number of a text in order, none inside another.

    >>> from isnad.arabic.text.sheet import sheet
    >>> [(n.value, n.kind) for n in numbers(sheet("خمسة وعشرون ألفا و426 سفينة، ومليونان ونصف، وآلاف، وصاروخين"))]
    [(25426, 'cardinal'), (2500000, 'cardinal'), (1000, 'vague'), (2, 'dual')]
    """
    marks = page_marks(token.text for token in sheet.tokens if token.kind == "number")
    addresses = _addresses(sheet)
    found: list[Number] = []
    behind = 0
    for index, token in enumerate(sheet.tokens):
        word = token.kind == "word" and _may_begin(token.norm)
        if not (word or token.kind == "number") or index < behind or index in addresses:
            continue
        number = _number_at(sheet, index, marks)
        if number is not None:
            found.append(number)
            behind = number.last
    return joined(sheet, found)


@lru_cache(maxsize=WORDS)
def _may_begin(norm: str) -> bool:
    """Whether a folded word is a numeral or a noun in the dual: most words are neither."""
    return number_word(norm) is not None or (norm.endswith(("ين", "ان")) and dual_unit(norm, shown=True) is not None)


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


def _number_at(sheet: Sheet, index: int, marks: Marks) -> Number | None:
    """The number that begins at token ``index``, a numeral, digits or perhaps a dual."""
    token = sheet.tokens[index]
    if token.kind == "number":
        return composed(sheet, index, marks)
    word = number_word(token.norm)
    if is_name(token) and not _goes_on(sheet, index + 1):
        return None
    if word is None:
        return _dual(sheet, index)
    if word.value == _HUNDRED and word.clitic.endswith("ال") and _of_hundred(sheet, index, word):
        return None
    if token.norm in _NOT and not _counts_many(sheet, index + 1):
        return None
    if word.sense in ("vague", "magnitude") and (vague := _vague(sheet, index, word)) is not None:
        return vague
    if word.value == _FEW and token.norm.endswith(_SEVERAL) and token.text.endswith("ه"):
        return None
    if word.sense == "several" and (thousands := word_at(sheet, index + 1)) is not None and not thousands.clitic:
        many = _vague(sheet, index + 1, thousands) if thousands.sense in ("vague", "magnitude") else None
        if many is not None:
            return Number(index, many.last, many.value, "vague", clitic=len(word.clitic))
    if word.sense in ("several", "over") and (more := _tens_and_some(sheet, index, word)) is not None:
        return more
    if word.sense in _KINDS:
        return Number(index, index + 1, word.value, _KINDS[word.sense], clitic=len(word.clitic))
    return composed(sheet, index, marks)


def _tens_and_some(sheet: Sheet, index: int, word: NumberWord) -> Number | None:
    """``بضعة عشر``, ``نيف وثلاثون``: a ten with some units that are not told."""
    at = index + 1 + (index + 1 < len(sheet.tokens) and sheet.tokens[index + 1].norm == "و")
    tens = word_at(sheet, at)
    apart = at > index + 1
    if tens is None or not (tens.sense == "tens" and (apart or tens.joined) or tens.sense == "ten_unit" and not apart):
        return None
    return Number(index, at + 1, tens.value, "vague", clitic=len(word.clitic))


def _goes_on(sheet: Sheet, at: int) -> bool:
    """Whether a numeral joined by و, or a unit, stands at token ``at``: what is before it is no name."""
    more = word_at(sheet, at)
    return more is not None or (at < len(sheet.tokens) and unit_of(sheet.tokens[at].norm) is not None)


def _counts_many(sheet: Sheet, at: int) -> bool:
    """Whether a unit in the plural stands at token ``at``, or what goes on with a numeral (``لست مئة``, ``لست وعشرين``)."""
    norm = sheet.tokens[at].norm if at < len(sheet.tokens) else ""
    more = word_at(sheet, at)
    if more is not None:
        return more.sense in ("hundred", "ten_unit") or (more.sense == "tens" and more.joined)
    return not norm.startswith("ال") and not norm.endswith("ا") and unit_of(norm) is not None


def _of_hundred(sheet: Sheet, index: int, word: NumberWord) -> bool:
    """``في المئة`` and ``بالمئة`` are the percent sign spelled out, unless a numeral goes on (``بالمئة والستين``)."""
    more = word_at(sheet, index + 1)
    if more is not None and more.clitic == "وال" and more.value < _HUNDRED:
        return False
    return word.clitic == "بال" or (index > 0 and sheet.tokens[index - 1].norm in ("في", "ب"))


def _dual(sheet: Sheet, index: int) -> Number | None:
    """A noun in the dual, or one that ``اثنين`` behind it shows to be one (``طيارين اثنين``)."""
    token, last = sheet.tokens[index], index + 1
    after = word_at(sheet, last)
    two = after is not None and after.value == 2 and after.sense == "unit" and after.clitic == ""
    if dual_unit(token.norm, shown=two) is None:
        return None
    clitic = next(
        (len(f) for f, rest in fronts(token.norm) if f in ("و", "ف", "ل", "ب") and dual_unit(rest, shown=two)), 0
    )
    if dual_unit(token.norm[:], shown=two) and load("units").get(token.norm[:-2]):
        clitic = 0
    return Number(index, last + two, 2, "dual", clitic=clitic)


def _vague(sheet: Sheet, index: int, word: NumberWord) -> Number | None:
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
        after = word_at(sheet, last)
        if after is None or after.sense != "magnitude" or after.clitic.startswith("و"):
            break
        value *= after.value
        last += 1
    return Number(index, last, value, "vague", clitic=len(word.clitic.removesuffix("ال")))
