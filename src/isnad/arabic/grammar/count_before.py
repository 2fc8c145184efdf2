"""What a count that stands before its number counts: ``ارتفع عدد القتلى في المرفأ إلى 12``, ``والجرحى 30``."""

from isnad.arabic.grammar.fates import fate_word
from isnad.arabic.grammar.name_words import definite
from isnad.arabic.grammar.number import Number
from isnad.arabic.grammar.of_phrase import definite_end
from isnad.arabic.grammar.units import unit_of
from isnad.arabic.lexicon.entry import Entry
from isnad.arabic.text.sheet import Sheet

_HEADS = frozenset(("عدد", "حصيله", "اعداد", "الحصيله"))
_REACHES = frozenset(
    "بلغ بلغت يبلغ تبلغ بالغ البالغ وصل وصلت يصل تصل وصول ارتفع ارتفعت يرتفع ترتفع ارتفاع رفع يرفع ترفع رفعت تجاوز تجاوزت "
    "يتجاوز تتجاوز زاد زادت يزيد تزيد تراجع تراجعت انخفض انخفضت ناهز يناهز قارب يقارب قدر يقدر قدرت تقدر فاق يفوق قفز "
    "صعد يزال تزال تخطي يتخطي تخطت سجل".split()
)
_STOPS = frozenset("بينما فيما حيث عندما بعدما مما الا".split())
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
    for at in range(number.first - 1, max(-1, number.first - _REACH), -1):
        token = tokens[at]
        if token.kind == "number" or token.text in _MARKS or token.norm in _STOPS:
            return None
        if fate_word(token.norm, ("", "و", "ف")) is not None:
            return None
        head = _bare(token.norm, _HEADS)
        if not head:
            reached = reached or _bare(token.norm, _REACHES)
            continue
        noun = at + 1
        entry = unit_of(tokens[noun].norm) if noun < number.first else None
        if entry is None or not (reached or _led(sheet, at)):
            return None
        if entry.data["kind"] == "people" and not (definite(tokens[noun].norm) or noun + 1 < number.first):
            return None
        return noun, definite_end(sheet, noun, number.first), entry
    return None


def _bare(norm: str, words: frozenset[str]) -> bool:
    return any(norm.removeprefix(front) in words for front in _CLITICS)


def _led(sheet: Sheet, head: int) -> bool:
    """Whether the verb that reaches stands before the count: ``وبلغ عدد``, ``قد يصل إجمالي عدد``."""
    return any(_bare(token.norm, _REACHES) for token in sheet.tokens[max(0, head - 3) : head])
