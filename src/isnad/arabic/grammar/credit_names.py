"""Names of agencies and outlets in a line that credits them."""

from dataclasses import dataclass

from isnad.arabic.lexicon.load import load
from isnad.arabic.text.sheet import Sheet

_FRONTS = frozenset({"", "و", "ال", "ل", "لل"})
_GENERIC = "agency"


@dataclass(frozen=True, slots=True)
class CreditName:
    """An agency or outlet at tokens ``first`` to ``last``; ``name`` is the one it goes by in every spelling."""

    first: int
    last: int
    name: str
    agency: bool


def credit_names(sheet: Sheet, first: int, last: int) -> tuple[CreditName, ...]:
    """The agencies and outlets that stand between tokens ``first`` and ``last``, in order, the longest forms first.

    >>> from isnad.arabic.text.sheet import sheet
    >>> [found.name for found in credit_names(sheet("نوران - رويترز، وكالات"), 0, 5)]
    ['Reuters', 'وكالات']
    """
    lists = (load("credit_words"), load("agencies"))
    found: list[CreditName] = []
    at = first
    while at < last:
        hits = [hit for words in lists if (hit := words.match(sheet.tokens, at, _FRONTS)) and at + hit[0] <= last]
        hits = [hit for hit in hits if hit[1].sense in ("agency", "outlet")]
        if not hits:
            at += 1
            continue
        size, entry = max(hits, key=lambda hit: hit[0])
        found.append(CreditName(at, at + size, entry.data.get("name", entry.form), entry.sense == _GENERIC))
        at += size
    return tuple(found)
