"""What became of those counted: told by their noun, by the verb behind it, or by what governs the number."""

from functools import lru_cache

from isnad.arabic.grammar.number import Number
from isnad.arabic.grammar.units import unit_of
from isnad.arabic.lexicon.entry import Entry
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.fold import fold
from isnad.arabic.text.kept import SOME
from isnad.arabic.text.sheet import Sheet

_BEHIND = 4
_DISEASES = frozenset(
    "مرض فيروس شلل حصبه ملاريا ايبولا حمي سرطان كوليرا انفلونزا وباء عدوي كورونا التهاب ايدز سل".split()
)
_SENT = frozenset(
    ("soldier", "fighter", "police officer", "officer", "sniper", "observer", "rescuer", "firefighter", "member")
)
"""Who is deployed; names and pictures are published (``نشر``)."""

_CASES = frozenset(("case", "family"))
_BEFORE = 7
_AMONG = frozenset(("بين", "وبين", "ضمن"))
"""``بين القتلى ثلاثة أطفال``: those counted are of them."""


def fate(sheet: Sheet, number: Number, entry: Entry | None, end: int, limit: int) -> str | None:
    """The fate of those whom ``number`` counts; their phrase ends at token ``end``.

    >>> from isnad.arabic.grammar.numbers import numbers
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("مقتل 12 عاملا وإصابة 30")
    >>> [fate(page, number, None, number.last + 1, 5) for number in numbers(page)]
    ['killed', 'wounded']
    """
    if entry is not None and "fate" in entry.data and not lives(sheet, entry, end):
        return entry.data["fate"]
    found = _told(sheet, number, end, limit)
    sent = entry is not None and entry.sense in _SENT
    return found if found != "deployed" or sent else None


_BETWEEN = frozenset("من ضحايا ل عمليات عمليه جرايم جريمه حملات حمله حالات اعمال".split())


def lives(sheet: Sheet, entry: Entry, end: int) -> bool:
    """Whether victims are of what does not kill (``12 ضحية اغتصاب``, ``ألف من ضحايا عمليات الاحتيال``); ``end`` is behind the noun."""
    harms = {fold(word) for word in entry.data.get("alive", "").split()}
    if not harms:
        return False
    for token in sheet.tokens[end - 1 : end + _BEHIND]:
        norm = token.norm.removeprefix("لل").removeprefix("ال")
        if norm in harms or norm.removeprefix("ل") in harms:
            return True
        if not (norm in _BETWEEN or norm.removeprefix("ل") in _BETWEEN or token.norm in ("ضحيه", "ضحايا")):
            return False
    return False


def _told(sheet: Sheet, number: Number, end: int, limit: int) -> str | None:
    for index in range(end, min(limit, end + _BEHIND)):
        token = sheet.tokens[index]
        # what a conjunction adds is told of others: مقتل 12 شخصا وإصابة 30
        if token.kind == "punct" or token.norm == "و" or fate_word(token.norm, ("و", "ف")) is not None:
            break
        found = fate_word(token.norm)
        if found is not None:
            return found
    return governing_fate(sheet, number)


def is_mortal(entry: Entry) -> bool:
    """Whether what ``entry`` counts can meet a fate: people, or cases of it (``12 حالة وفاة``)."""
    return entry.data["kind"] == "people" or entry.sense in _CASES


def is_infection(sheet: Sheet, noun: int, limit: int, entry: Entry) -> bool:
    """``إصابة بالحصبة``: a case of a disease, no wound."""
    if not entry.form.startswith("إصاب"):
        return False
    return any(
        t.norm.removeprefix("ب").removeprefix("ال") in _DISEASES for t in sheet.tokens[noun + 1 : limit][:_BEHIND]
    )


def governing_fate(sheet: Sheet, number: Number) -> str | None:
    """The fate told by the verb or verbal noun before the number, in the same clause."""
    for index in range(number.first - 1, max(-1, number.first - _BEFORE), -1):
        token = sheet.tokens[index]
        if token.text in '.؛"”»' or (token.text == "،" and number.first - index > 3):
            return None
        found = fate_word(token.norm)
        if found is not None:
            return found
        if sheet.tokens[index - 1].norm in _AMONG and index:
            among = unit_of(token.norm)
            if among is not None and "fate" in among.data:
                return among.data["fate"]
    return None


@lru_cache(maxsize=SOME)
def fate_word(norm: str, before: tuple[str, ...] = ("", "و", "ف", "ب", "ل")) -> str | None:
    """The fate that a folded word tells; only the proclitics ``before`` may stand on it.

    >>> fate_word("واصابه"), fate_word("واصابه", ("",)), fate_word("مدينه")
    ('wounded', None, None)
    """
    fates = load("fates")
    for front, rest in fronts(norm):
        if front in before:
            for entry in fates.get(rest) or fates.get(rest.removesuffix("هم")):
                return entry.sense
    return None
