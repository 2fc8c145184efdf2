"""What a figure counts: its unit, the fate of those counted, and the noun phrase as printed."""

from dataclasses import dataclass

from isnad.arabic.grammar.number import Number
from isnad.arabic.grammar.phrase import is_cue, stops
from isnad.arabic.grammar.units import dual_unit, unit_of
from isnad.arabic.lexicon.entry import Entry
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.sheet import Sheet

_PHRASE = 7
_PERCENT = frozenset("%٪")
_OTHERS = frozenset(("اخر", "اخري", "اخرون", "اخرين", "اخريات"))


@dataclass(frozen=True, slots=True)
class Counted:
    """``end`` is the token behind the noun and its adjective, ``of`` the tokens of the whole phrase."""

    unit: str | None
    fate: str | None
    end: int
    of: tuple[int, int] | None
    known: bool


def counted(sheet: Sheet, number: Number, limit: int) -> Counted:
    """What stands behind ``number`` within ``limit``, or governs it from before.

    >>> from isnad.arabic.grammar.numbers import numbers
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("أصيب 12 عاملا أجنبيا في الميناء")
    >>> found = counted(page, numbers(page)[0], 7)
    >>> found.unit, found.fate, page.slice(*found.of)
    ('worker', 'wounded', 'عاملا أجنبيا')
    """
    tokens, at = sheet.tokens, number.last
    limit = min(limit, len(tokens))
    if number.kind == "dual":
        entry = dual_unit(tokens[number.first].norm, shown=number.last > number.first + 1)
        end = _with_adjective(sheet, number.last, limit)
        return Counted(
            entry.sense if entry else None,
            _fate(sheet, number, entry, end, limit),
            end,
            (number.first, end),
            known=True,
        )
    percent = _percent_end(sheet, at, limit)
    if percent is not None:
        return Counted("percent", None, percent, None, known=True)
    postposed = _postposed(sheet, number)
    if postposed is not None:
        return Counted(postposed[1].sense, postposed[1].data.get("fate"), at, (postposed[0], number.first), known=True)
    noun = at + 1 if at + 1 < limit and tokens[at].norm == "من" else at
    entry = _unit_behind(sheet, number, noun, limit)
    if entry is None and at < limit and tokens[at].norm in _OTHERS:
        return Counted("person", _fate(sheet, number, None, at + 1, limit), at + 1, (at, at + 1), known=True)
    if entry is None:
        return _without_unit(sheet, number, noun, limit)
    end = _with_adjective(sheet, noun + 1, limit)
    unit = _compound(sheet, noun, end, limit, entry)
    fate = _fate(sheet, number, entry, end, limit) if entry.data["kind"] in ("people", "count") else None
    return Counted(unit, fate, end, (noun, _phrase_end(sheet, noun, limit)), known=True)


def _unit_behind(sheet: Sheet, number: Number, noun: int, limit: int) -> Entry | None:
    """The unit that stands at ``noun``; what a conjunction adds (``مقتل 5 وإصابة 7``) is not what the number counts."""
    if noun >= limit or sheet.tokens[noun].kind != "word":
        return None
    if number.value == 2 and not number.digits and noun == number.last:
        return None
    norm = sheet.tokens[noun].norm
    return unit_of(norm) if _fate_word(norm, ("و", "ف")) is None else None


def _percent_end(sheet: Sheet, at: int, limit: int) -> int | None:
    """The token behind ``%``, ``في المئة`` or ``بالمئة`` at ``at``."""
    tokens = sheet.tokens
    if at < limit and (tokens[at].text in _PERCENT or tokens[at].norm in ("بالميه", "بالمايه")):
        return at + 1
    if at + 1 < limit and tokens[at].norm in ("في", "ب") and tokens[at + 1].norm in ("الميه", "المايه"):
        return at + 2
    return None


def _postposed(sheet: Sheet, number: Number) -> tuple[int, Entry] | None:
    """``أفراد الطاقم الستة``, ``كيلومتر واحد``: the numeral stands behind its noun."""
    norm = sheet.tokens[number.first].norm
    if number.digits and number.first > 1 and sheet.tokens[number.first - 1].norm == "ال":
        entry = unit_of(sheet.tokens[number.first - 2].norm)
        return None if entry is None else (number.first - 2, entry)
    definite = norm.startswith("ال") and not number.digits
    if not definite and not (number.value == 1 and norm in ("واحد", "واحده")):
        return None
    for back in (1, 2) if definite else (1,):
        at = number.first - back
        noun = sheet.tokens[at] if at >= 0 else None
        if (
            noun is None
            or noun.kind != "word"
            or (definite and not sheet.tokens[number.first - 1].norm.startswith("ال"))
        ):
            return None
        entry = unit_of(noun.norm)
        if entry is not None and (definite or entry.data["kind"] != "duration"):
            return at, entry
    return None


def _compound(sheet: Sheet, noun: int, end: int, limit: int, entry: Entry) -> str:
    """``متر مكعب``, ``طائرة بدون طيار``, ``كيلومترا في الساعة``, ``جنيه إسترليني``: two nouns make one unit."""
    ahead = [t.norm for t in sheet.tokens[noun + 1 : min(limit, noun + 4)]]
    if entry.sense in ("metre", "foot", "kilometre") and ahead and ahead[0].startswith("مكعب"):
        return f"cubic {entry.sense}"
    if entry.sense in ("metre", "kilometre") and ahead and ahead[0].startswith("مربع"):
        return f"square {entry.sense}"
    if entry.sense in ("kilometre", "mile", "cubic metre") and ahead[:2] == ["في", "الساعه"]:
        return f"{entry.sense} per hour"
    if entry.sense == "aircraft" and ahead[:1] == ["مسيره"] or ahead[:2] in (["بدون", "طيار"], ["دون", "طيار"]):
        return "drone"
    if entry.sense == "missile" and ahead and ahead[0].startswith("باليستي"):
        return "ballistic missile"
    if entry.sense == "EGP" and ahead and ahead[0].startswith(("استرليني", "سترليني")):
        return "GBP"
    if entry.sense == "shell" and ahead[:1] in (["المدفعيه"], ["مدفعيه"]):
        return "artillery shell"
    return entry.sense


def _without_unit(sheet: Sheet, number: Number, noun: int, limit: int) -> Counted:
    """No known noun behind the number: what governs it may tell (``أصيب 143``), else the unit is unknown."""
    fate = _governing_fate(sheet, number)
    unit = "person" if fate in ("killed", "wounded", "missing") else None
    if noun < limit and _may_be_counted(sheet, number, noun) and number.kind != "fraction":
        return Counted(unit, fate, noun + 1, (noun, _phrase_end(sheet, noun, limit)), known=fate is not None)
    return Counted(unit, fate, number.last, None, known=fate is not None)


def _may_be_counted(sheet: Sheet, number: Number, noun: int) -> bool:
    """An unknown noun behind a number may be counted unless a preposition or conjunction clings to it."""
    norm = sheet.tokens[noun].norm
    if sheet.tokens[noun].kind != "word" or stops(norm) or _fate_word(norm, ("و", "ف")) is not None:
        return False
    return number.digits or norm[0] not in "بلوف"


def _with_adjective(sheet: Sheet, at: int, limit: int) -> int:
    """Over one adjective that agrees in form: accusative, relational or plural (``جنديا روسيا``)."""
    if at >= limit or sheet.tokens[at].kind != "word" or stops(sheet.tokens[at].norm):
        return at
    norm = sheet.tokens[at].norm
    if _fate_word(norm) is not None or is_cue(norm):
        return at
    agrees = norm.endswith(("يا", "ي", "يه", "يين", "يون", "ين", "ان", "يات")) and norm[0] not in "وف"
    return at + 1 if (agrees or norm in _OTHERS) and unit_of(norm) is None or norm in _OTHERS else at


def _phrase_end(sheet: Sheet, noun: int, limit: int) -> int:
    end = noun + 1
    while end < min(limit, noun + _PHRASE):
        token = sheet.tokens[end]
        if (
            token.kind == "punct"
            or (stops(token.norm) and token.norm not in ("من", "بدون", "دون"))
            or token.kind == "number"
        ):
            break
        if token.norm[0] == "و" and end > noun + 1 and not token.norm.startswith("وال"):
            break
        end += 1
    while end > noun + 1 and stops(sheet.tokens[end - 1].norm):
        end -= 1
    return end


def _fate(sheet: Sheet, number: Number, entry: Entry | None, end: int, limit: int) -> str | None:
    if entry is not None and "fate" in entry.data:
        return entry.data["fate"]
    for index in range(end, min(limit, end + 4)):
        token = sheet.tokens[index]
        # what a conjunction adds is told of others: مقتل 12 شخصا وإصابة 30
        if token.kind == "punct" or token.norm == "و" or _fate_word(token.norm, ("و", "ف")) is not None:
            break
        found = _fate_word(token.norm)
        if found is not None:
            return found
    return _governing_fate(sheet, number)


def _governing_fate(sheet: Sheet, number: Number) -> str | None:
    """The fate told by the verb or verbal noun before the number, in the same clause."""
    for index in range(number.first - 1, max(-1, number.first - 7), -1):
        token = sheet.tokens[index]
        if token.text in '.؛"”»' or (token.text == "،" and number.first - index > 3):
            return None
        found = _fate_word(token.norm)
        if found is not None:
            return found
    return None


def _fate_word(norm: str, before: tuple[str, ...] = ("", "و", "ف", "ب", "ل")) -> str | None:
    fates = load("fates")
    for front, rest in fronts(norm):
        if front in before:
            for entry in fates.get(rest):
                return entry.sense
    return None
