"""Names of agencies and outlets in a line that credits them."""

from dataclasses import dataclass

from isnad.arabic.grammar.layout import Line
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.sheet import Sheet

_FRONTS = frozenset({"", "و", "ال", "ل", "لل"})
_AGENCY = "agency"
_SIGNATURE = 10
_BULLETS = frozenset("*•-–—()[]_.،")
_OTHER_WORDS = 4


@dataclass(frozen=True, slots=True)
class CreditName:
    """An agency or outlet at tokens ``first`` to ``last``, of so many ``words``; ``name`` stands for every spelling."""

    first: int
    last: int
    name: str
    agency: bool
    words: int


def credit_names(sheet: Sheet, first: int, last: int) -> tuple[CreditName, ...]:
    """The agencies and outlets that stand between tokens ``first`` and ``last``, in order, the longest forms first.

    A word that is a name among other things (``العربية``) counts only between marks.

    >>> from isnad.arabic.text.sheet import sheet
    >>> [found.name for found in credit_names(sheet("نوران - رويترز، وكالات"), 0, 5)]
    ['Reuters', 'وكالات']
    """
    lists = (load("credit_words"), load("agencies"))
    found: list[CreditName] = []
    at = first
    while at < last:
        hits = [hit for each in lists if (hit := each.match(sheet.tokens, at, _FRONTS)) and at + hit[0] <= last]
        hits = [hit for hit in hits if hit[1].sense in ("agency", "outlet")]
        if not hits:
            at += 1
            continue
        size, entry = max(hits, key=lambda hit: hit[0])
        if entry.data.get("ambiguous") == "yes" and not _alone(sheet, (first, last), (at, at + size)):
            at += 1
            continue
        words = sum(token.kind != "punct" for token in sheet.tokens[at : at + size])
        found.append(CreditName(at, at + size, entry.data.get("name", entry.form), entry.sense == _AGENCY, words))
        at += size
    return tuple(found)


def _alone(sheet: Sheet, within: tuple[int, int], name: tuple[int, int]) -> bool:
    """Whether marks or the ends of the line stand on both sides of the name, or the name is whole brackets."""
    before = name[0] == within[0] or sheet.tokens[name[0] - 1].kind == "punct"
    return before and (name[1] == within[1] or sheet.tokens[name[1]].kind == "punct")


def labelled(sheet: Sheet, line: Line) -> int | None:
    """The token behind "source:" or "taken from" at the head of a line; ``None`` where neither stands there.

    >>> from isnad.arabic.grammar.layout import layout
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("المصدر: رويترز")
    >>> labelled(page, layout(page).lines[0])
    1
    """
    at = line.first
    while at < line.last and sheet.tokens[at].text in _BULLETS:
        at += 1
    if at == line.last:
        return None
    hit = load("credit_words").match(sheet.tokens, at)
    return at + hit[0] if hit and hit[1].sense == "label" else None


def signature(sheet: Sheet, line: Line) -> bool:
    """Whether a line names whom its report comes from and says nothing else.

    >>> from isnad.arabic.grammar.layout import layout
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("منبر نوران_ «رويترز»")
    >>> signature(page, layout(page).lines[0])
    True
    """
    if line.size > _SIGNATURE:
        return False
    if labelled(sheet, line) is not None:
        return True
    names = credit_names(sheet, line.first, line.last)
    return bool(names) and not line.ended and line.size - sum(name.words for name in names) <= _OTHER_WORDS
