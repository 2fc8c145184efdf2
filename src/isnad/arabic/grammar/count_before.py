"""What a count that stands before its number counts: ``ارتفع عدد القتلى في المرفأ إلى 12``, ``والجرحى 30``."""

from functools import lru_cache

from isnad.arabic.grammar.fates import fate_word
from isnad.arabic.grammar.name_words import definite
from isnad.arabic.grammar.number import Number
from isnad.arabic.grammar.of_phrase import definite_end
from isnad.arabic.grammar.units import unit_of
from isnad.arabic.lexicon.entry import Entry
from isnad.arabic.text.kept import SOME
from isnad.arabic.text.sheet import Sheet

_HEADS = frozenset(("عدد", "حصيله", "اعداد", "الحصيله"))
_REACHES = frozenset(
    "بلغ بلغت يبلغ تبلغ بالغ البالغ وصل وصلت يصل تصل وصول ارتفع ارتفعت يرتفع ترتفع ارتفاع رفع يرفع ترفع رفعت تجاوز تجاوزت "
    "يتجاوز تتجاوز زاد زادت يزيد تزيد تراجع تراجعت انخفض انخفضت ناهز يناهز قارب يقارب قدر يقدر قدرت تقدر فاق يفوق قفز "
    "صعد يزال تزال تخطي يتخطي تخطت سجل".split()
)
_STOPS = frozenset("بينما فيما حيث عندما بعدما مما الا".split())
_BETWEEN = frozenset("الي نحو حوالي قرابه".split())
_MARKS = frozenset('.؛؟!:"”»')
_REACH = 14
_CLITICS = ("", "و", "ف", "ل", "ب")


def count_before(sheet: Sheet, number: Number) -> tuple[int, int, Entry] | None:
    """The phrase of what ``number`` counts, from its noun to the token behind it, and the noun's entry.

    >>> from isnad.arabic.grammar.numbers import numbers
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("ارتفع عدد القتلى في المرفأ إلى 12")
    >>> first, last, entry = count_before(page, numbers(page)[0])
    >>> page.slice(first, last), entry.data["fate"]
    ('القتلى', 'killed')
    """
    tokens, reached = sheet.tokens, False
    if (other := _another(sheet, number)) is not None:
        return other
    for at in range(number.first - 1, max(-1, number.first - _REACH), -1):
        role = _role(tokens[at].norm)
        if role == "end" or tokens[at].kind == "number":
            return None
        reached = reached or role == "reach"
        named = _named(sheet, at, number.first) if role else None
        if role == "head":
            alone = named is not None and named[1] == number.first and (not at or tokens[at - 1].kind == "punct")
            return named if reached or alone or _led(sheet, at) else None
        if named is not None and "fate" in named[2].data:
            return named  # ارتفاع قتلى الانهيار إلى 31
    return None


def _another(sheet: Sheet, number: Number) -> tuple[int, int, Entry] | None:
    """``ارتفع عدد القتلى إلى 12 والجرحى إلى 30``: the noun of a second count right before its number."""
    at = number.first - 1
    while at > 0 and sheet.tokens[at].norm in _BETWEEN:
        at -= 1
    norm = sheet.tokens[at].norm if at > 0 else ""
    entry = unit_of(norm) if norm.startswith("وال") else None
    return (at, at + 1, entry) if entry is not None and "fate" in entry.data else None


def _named(sheet: Sheet, head: int, limit: int) -> tuple[int, int, Entry] | None:
    noun = head + 1
    entry = unit_of(sheet.tokens[noun].norm) if noun < limit else None
    if entry is None or (noun + 1 == limit and not definite(sheet.tokens[noun].norm)):
        return None
    return noun, definite_end(sheet, noun, limit), entry


@lru_cache(maxsize=SOME)
def _role(norm: str) -> str | None:
    """What a folded word is between a count and its number: the count, a verb that reaches, or the end of the clause."""
    if norm in _MARKS or norm in _STOPS or fate_word(norm, ("", "و", "ف")) is not None:
        return "end"
    if any(norm.removeprefix(front) in _HEADS for front in _CLITICS):
        return "head"
    return "reach" if any(norm.removeprefix(front) in _REACHES for front in _CLITICS) else None


def _led(sheet: Sheet, head: int) -> bool:
    """Whether the verb that reaches stands before the count: ``وبلغ عدد``, ``قد يصل إجمالي عدد``."""
    return any(_role(token.norm) == "reach" for token in sheet.tokens[max(0, head - 3) : head])
