"""The noun that stands before its numeral: ``أفراد الطاقم الستة``, ``الدول الـ41``, ``كيلومتر واحد``, ``جبهات عدة``."""

from isnad.arabic.grammar.adjectives import is_adjective
from isnad.arabic.grammar.name_words import definite
from isnad.arabic.grammar.number import Number
from isnad.arabic.grammar.units import dual_unit, is_singular, unit_of
from isnad.arabic.lexicon.entry import Entry
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.fold import fold
from isnad.arabic.text.sheet import Sheet

_TWO = frozenset(("اثنين", "اثنان", "اثنتين", "اثنتان"))


def has_article(norm: str) -> bool:
    """Whether a folded numeral carries the article; ``ألف`` and ``آلاف`` only begin like it.

    >>> has_article("الثلاثه"), has_article("الاف"), has_article("الالاف")
    (True, False, True)
    """
    return norm.startswith("ال") and not load("number_words").get(norm)


def postposed_noun(sheet: Sheet, number: Number) -> tuple[int, Entry] | None:
    """``أفراد الطاقم الستة``, ``كيلومتر واحد``: the numeral stands behind its noun."""
    tokens = sheet.tokens
    norm = tokens[number.first].norm
    if number.digits and number.first > 1 and tokens[number.first - 1].norm == "ال":
        return _before_article(sheet, number)
    if number.kind == "vague" and norm != "عده":
        return None
    if norm == "عده" and number.last > number.first + 1:
        return None  # القتلى عدة مئات
    if norm == "عده" and number.first > 0 and tokens[number.first - 1].kind == "word":
        entry = unit_of(tokens[number.first - 1].norm)
        return (
            None
            if entry is None or number.last < len(tokens) and _goes_on(sheet, number)
            else (number.first - 1, entry)
        )
    if number.value == 2 and norm in _TWO and number.first > 0:
        return _pair_before(sheet, number.first)
    definitely = not number.digits and has_article(norm)
    if not definitely:
        one = number.value == 1 and norm in ("واحد", "واحده") and number.first > 0
        entry = unit_of(tokens[number.first - 1].norm) if one and tokens[number.first - 1].kind == "word" else None
        return (number.first - 1, entry) if entry is not None and entry.data["kind"] != "duration" else None
    return _definite_noun(sheet, number, number.first)


def _goes_on(sheet: Sheet, number: Number) -> bool:
    """Whether ``عدة`` counts what stands behind it (``عدة دول``), not what stands before it (``دول عدة``)."""
    behind = sheet.tokens[number.last]
    return behind.kind == "word" and unit_of(behind.norm) is not None and not definite(behind.norm)


def _before_article(sheet: Sheet, number: Number) -> tuple[int, Entry] | None:
    """``الدول الـ41``; ``هدفه الـ18`` is the eighteenth."""
    noun = number.first - 2
    entry = unit_of(sheet.tokens[noun].norm)
    if _is_definite(sheet.tokens[noun].norm):
        return _definite_noun(sheet, number, number.first - 1)
    return None if entry is None or is_singular(entry) else (noun, entry)


def _pair_before(sheet: Sheet, numeral: int) -> tuple[int, Entry] | None:
    """``معتقلين روسيين اثنين``: the pair before ``اثنين``, with an adjective."""
    tokens = sheet.tokens
    for back in (1, 2):
        at = numeral - back
        norm = tokens[at].norm if at >= 0 and tokens[at].kind == "word" else ""
        if not norm.endswith(("ين", "ان")):
            break
        entry = dual_unit(norm, shown=True)
        if entry is not None:
            return at, entry
        if not is_adjective(norm):
            return None
    person = numeral > 0 and is_adjective(sheet.tokens[numeral - 1].norm)
    return (numeral - 1, load("units").get("شخص")[0]) if person else None


def _definite_noun(sheet: Sheet, number: Number, numeral: int) -> tuple[int, Entry] | None:
    """The noun before a definite numeral, behind which an adjective may stand (``المطارات العسكرية الثلاثة``)."""
    tokens, at = sheet.tokens, numeral - 1
    if at < 0 or tokens[at].kind != "word":
        return None
    for back in (1, 2):
        at = numeral - back
        norm = tokens[at].norm if at >= 0 and tokens[at].kind == "word" else ""
        entry = unit_of(norm) if norm else None
        if back == 1 and not _is_definite(norm):
            return None
        if entry is not None and not _describes_noun(sheet, at, entry) and not _is_one(number, norm, entry):
            return at, entry
        clings = norm.startswith(("لل", "بال", "وال", "فال"))
        if (
            back == 1
            and entry is None
            and (clings or (is_adjective(norm) and at and not _is_definite(tokens[at - 1].norm)))
        ):
            return None
    return None


def _is_definite(norm: str) -> bool:
    return norm.startswith(("ال", "وال", "بال", "فال", "لل", "ولل")) and len(norm) > 4


def _describes_noun(sheet: Sheet, at: int, entry: Entry) -> bool:
    """``الفرق المشاركة الـ24``: a unit that is an adjective of the noun before it."""
    before, norm = sheet.tokens[at - 1] if at else None, sheet.tokens[at].norm
    if before is None or before.kind != "word" or not _is_definite(before.norm) or unit_of(before.norm) is None:
        return False
    if "fate" in entry.data:
        return True
    feminine = norm.endswith("ه") and not fold(entry.form).endswith("ه")
    return feminine or is_adjective(norm)


def _is_one(number: Number, norm: str, entry: Entry) -> bool:
    """Whether the noun is in the singular, which no definite numeral counts (``أقاليم الاتحاد الخمسة``, ``النسخة الـ71``)."""
    return number.value > 2 and is_singular(entry) and not norm.endswith(("ات", "ين", "ون"))
