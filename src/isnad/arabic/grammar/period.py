"""When a figure holds: the date of its clause, or that it is planned."""

from isnad.arabic.text.intervals import Intervals
from isnad.arabic.text.sheet import Sheet
from isnad.model import Timing

_NEAR = 90
_PLANS = frozenset(
    "سيتم ستتم ينوي يعتزم تعتزم المقرر المتوقع يخطط تخطط لنشر بارسال سيرسل سترسل ستمنح سيمنح تعهدت تعهد".split()
)


def period(sheet: Sheet, at: int, dates: Intervals[Timing]) -> str | None:
    """The ISO date nearest to token ``at`` in its sentence, ``planned``, or ``None``.

    >>> from isnad.arabic.text.sheet import sheet
    >>> from isnad.arabic.text.intervals import intervals
    >>> period(sheet("ومن المقرر نشر 30 سفينة"), 3, intervals(()))
    'planned'
    """
    sentence = sheet.sentences[sheet.sentence_of(at)]
    start, end = sheet.tokens[sentence.first].start, sheet.tokens[sentence.last - 1].end
    here = sheet.tokens[at].start
    around = dates.touching(max(start, here - _NEAR), min(end, here + _NEAR + 1))
    near = [d for d in around if start <= d.start < end and d.value and abs(d.start - here) <= _NEAR]
    if near:
        return min(near, key=lambda d: (abs(d.start - here), d.start)).value
    planned = any(
        t.norm in _PLANS or t.norm.removeprefix("و") in _PLANS for t in sheet.tokens[max(sentence.first, at - 12) : at]
    )
    return "planned" if planned else None
