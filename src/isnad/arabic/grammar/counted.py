"""What a figure counts: its unit, the fate of those counted, and the noun phrase as printed."""

from dataclasses import dataclass, replace

from isnad.arabic.grammar.adjectives import agrees, nationality
from isnad.arabic.grammar.bounds import bound_behind
from isnad.arabic.grammar.compound_units import compound_unit
from isnad.arabic.grammar.count_before import count_before
from isnad.arabic.grammar.fates import fate, fate_word, governing_fate, is_infection, is_mortal, lives
from isnad.arabic.grammar.name_words import definite
from isnad.arabic.grammar.number import Number
from isnad.arabic.grammar.number_words import number_word
from isnad.arabic.grammar.of_phrase import closed_end, definite_end, joined_noun, phrase_end
from isnad.arabic.grammar.percent import part_of, percent_end
from isnad.arabic.grammar.phrase import is_cue, stops
from isnad.arabic.grammar.postposed import has_article, postposed_noun
from isnad.arabic.grammar.units import construct_pair, dual_unit, is_singular, unit_of
from isnad.arabic.lexicon.entry import Entry
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.sheet import Sheet

_OTHERS = frozenset(("اخر", "اخري", "اخرون", "اخرين", "اخريات"))
_THIS = frozenset(("هذا", "هذه", "ذلك", "تلك"))
_FORCES = frozenset(("قوات", "حرس", "شرطه", "الشرطه", "القوات", "طاقم", "افراد", "عناصر"))
_RATES = frozenset(("يوميا", "سنويا", "شهريا", "اسبوعيا"))
_OWNING = frozenset(("ذات", "ذو", "ذي", "ذوي", "غير"))
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₪": "ILS", "°": "degree"} | {
    code: code for code in "USD EUR GBP SAR AED EGP KWD QAR OMR BHD JOD IQD LBP TRY ILS JPY CHF CNY".split()
}
_AGES = frozenset(("العمر", "عمره", "عمرها", "عمرهم"))
_GREAT = frozenset(("كبار", "صغار", "ابرز", "اهم", "اشهر", "افضل", "اكبر", "اقارب", "انصار", "خيره", "نخبه"))
_THESE = frozenset(("هولاء", "هذه", "تلك", "اوليك"))
_LONGEST = 7


@dataclass(frozen=True, slots=True)
class Counted:
    """``end`` is the token behind the noun and its adjective, ``of`` the tokens of the whole phrase."""

    unit: str | None
    fate: str | None
    end: int
    of: tuple[int, int] | None
    known: bool
    notion: bool = False
    """Whether a notion is counted (``عدة خيارات``), which nobody compares unless a number is printed."""
    apart: bool = False
    """Whether what is counted stands before the number and is no part of the figure (``عدد القتلى بلغ 12``)."""


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
    if number.kind in ("dual", "single"):
        return _pair(sheet, number, limit)
    percent = percent_end(sheet, number, limit)
    if percent is not None:
        return Counted("percent", None, percent, part_of(sheet, percent, limit), known=True)
    sign = _signed(sheet, number, limit)
    if sign is not None:
        return sign
    if number.kind == "fraction":
        return _fraction(sheet, number, limit)
    if number.kind == "ratio":
        return _ratio(sheet, number, limit)
    if [t.norm for t in tokens[at : at + 1]] == ["من"] and at + 1 < limit and tokens[at + 1].norm in _AGES:
        return Counted("year", None, at + 2, (at + 1, at + 2), known=True)
    postposed = _behind_noun(sheet, number)
    if postposed is not None:
        return postposed
    noun = at + 1 if at + 1 < limit and tokens[at].norm == "من" and tokens[at + 1].norm != "اصل" else at
    if noun > at and noun + 1 < limit and tokens[noun].norm in _THESE:
        noun += 1
    if number.kind == "vague" and noun == at and has_article(tokens[number.first].norm):
        return _bare(sheet, number, limit)
    found = _unit_behind(sheet, number, noun, limit)
    if found is None and at < limit and tokens[at].norm in _OTHERS:
        return Counted("person", fate(sheet, number, None, at + 1, limit), at + 1, (at, at + 1), known=True)
    if found is None:
        return _without_unit(sheet, number, noun, limit)
    return _with_unit(sheet, number, noun, limit, found)


def _behind_noun(sheet: Sheet, number: Number) -> Counted | None:
    """``أفراد الطاقم الستة``: the noun stands before the numeral."""
    found = postposed_noun(sheet, number)
    if found is None:
        return None
    noun, entry = found
    if is_infection(sheet, noun, number.last + _LONGEST, entry):
        return Counted("case", None, number.last, (noun, number.first), known=True)
    kind = entry.data["kind"]
    told = _own_fate(sheet, noun, number.last, entry) or (governing_fate(sheet, number) if kind == "people" else None)
    if noun and sheet.tokens[noun - 1].norm == "من" and number.value == 1:
        told = None  # 11 مدنيا من عائلة واحدة
    last = number.first - (sheet.tokens[number.first - 1].norm == "ال")
    return Counted(entry.sense, told, number.last, (noun, last), known=True, notion=kind == "notion")


def _with_unit(sheet: Sheet, number: Number, noun: int, limit: int, entry: Entry) -> Counted:
    last = phrase_end(sheet, noun, limit, entry)
    end = last if noun > number.last else _near_end(sheet, noun, last)
    unit = compound_unit(sheet, noun, limit, entry)
    joined = joined_noun(sheet, noun, end, min(limit, noun + _LONGEST), entry)
    if joined is not None:
        unit, end = (unit if joined.sense == entry.sense else "person"), end + 1
    told = _own_fate(sheet, noun, last, entry) or fate(sheet, number, entry, end, limit)
    if is_infection(sheet, noun, limit, entry):
        return Counted("case", None, end, (noun, last), known=True)
    mortal = is_mortal(entry)
    if told is None and mortal and (named := count_before(sheet, number)) is not None:
        told = _own_fate(sheet, *named)
    notion = entry.data["kind"] == "notion"
    return Counted(unit, told if mortal else None, end, (noun, last), known=True, notion=notion)


def _near_end(sheet: Sheet, noun: int, last: int) -> int:
    """Over one word behind the noun that is of its phrase: its sort, an adjective, or how often."""
    end = noun + 1
    if end >= last:
        return end
    norm = sheet.tokens[end].norm
    one_more = agrees(sheet.tokens[noun].norm, norm) or norm in _RATES or load("noun_complements").get(norm)
    return end + 1 if one_more or (norm.startswith("لل") and last == end + 1) else end


def _own_fate(sheet: Sheet, noun: int, last: int, entry: Entry) -> str | None:
    """The fate that the phrase itself tells (``المهاجرين المتوفين الخمسة``)."""
    if "fate" in entry.data and not lives(sheet, entry, noun + 1):
        return entry.data["fate"]
    for token in sheet.tokens[noun + 1 : last]:
        inner = unit_of(token.norm)
        if inner is not None and "fate" in inner.data and token.norm.endswith(("ين", "ون", "ي")):
            return inner.data["fate"]
    return None


def _pair(sheet: Sheet, number: Number, limit: int) -> Counted:
    """A noun in the dual, with a dual adjective (``صاروخين باليستيين``)."""
    tokens, end = sheet.tokens, number.last
    entry = _own_unit(sheet, number)
    if number.kind == "dual" and entry is not None and not tokens[number.first].norm.endswith(("ين", "ان")):
        sort = end < limit and load("noun_complements").get(tokens[end].norm)
        last = end + 1 if sort else definite_end(sheet, end, limit)
        listed = last < limit and tokens[last].norm.startswith("و")  # مرفأي ميلون ورأس الطين: each has its name
        end = end if listed else last
    elif (
        end < limit
        and agrees(tokens[number.first].norm, tokens[end].norm)
        or end < limit
        and tokens[end].norm in _RATES
    ):
        end += 1
    unit = None
    if entry is not None:
        unit = compound_unit(sheet, number.first, limit, entry)
    mortal = entry is not None and is_mortal(entry)
    told = fate(sheet, number, entry, end, limit) if mortal else None
    shown = number.last > number.first + 1 and end == number.last  # شخصان اثنان
    return Counted(unit, told, end, (number.first, number.first + 1 if shown else end), known=True)


def _own_unit(sheet: Sheet, number: Number) -> Entry | None:
    norm = sheet.tokens[number.first].norm
    if number.kind == "single":
        return unit_of(norm)
    return dual_unit(norm, shown=number.last > number.first + 1) or construct_pair(norm)


def _fraction(sheet: Sheet, number: Number, limit: int) -> Counted:
    """``نصف ساعة`` is of a measure; ``ثلث ذلك المبلغ`` a share of what is definite; any other half counts nothing."""
    tokens, noun = sheet.tokens, number.last
    nothing = Counted(None, None, number.last, None, known=False)
    word = number_word(tokens[number.first].norm)
    if noun >= limit or tokens[noun].kind != "word" or (word is not None and word.clitic.endswith(("ال", "لل"))):
        return nothing
    noun += tokens[noun].norm == "من" and noun + 1 < limit
    norm = tokens[noun].norm
    shown = noun + 1 if norm in _THIS and noun + 1 < limit else noun
    entry = unit_of(norm)
    if entry is not None and entry.data["kind"] in ("measure", "money", "duration") and not definite(norm):
        return Counted(entry.sense, None, noun + 1, (noun, phrase_end(sheet, noun, limit, entry)), known=True)
    if norm.removeprefix("ال").startswith("نهايي") or _adds_half(sheet, number):
        return nothing
    end = closed_end(sheet, shown, limit)
    return nothing if end is None else Counted("fraction", None, end, (noun, end), known=True)


def _ratio(sheet: Sheet, number: Number, limit: int) -> Counted:
    """``واحد من كل خمسة أطفال``: the part of those who stand behind it."""
    noun = number.last
    if noun >= limit or sheet.tokens[noun].kind != "word" or stops(sheet.tokens[noun].norm):
        return Counted("fraction", None, noun, None, known=True)
    end = phrase_end(sheet, noun, limit, unit_of(sheet.tokens[noun].norm))
    return Counted("fraction", None, end, (noun, end), known=True)


def _adds_half(sheet: Sheet, number: Number) -> bool:
    """``العامين ونصف العام``: the half is of the measure before it."""
    apart = number.first > 1 and sheet.tokens[number.first - 1].norm == "و"
    before = sheet.tokens[number.first - 1 - apart].norm if number.first else ""
    entry = (unit_of(before) or unit_of(before.removesuffix("ين"))) if before else None
    joined = apart or sheet.tokens[number.first].norm.startswith("و")
    return joined and entry is not None and entry.data["kind"] in ("duration", "measure", "money")


def _unit_behind(sheet: Sheet, number: Number, noun: int, limit: int) -> Entry | None:
    """The unit that stands at ``noun``; what a conjunction adds (``مقتل 5 وإصابة 7``) is not what the number counts."""
    if noun >= limit or sheet.tokens[noun].kind != "word":
        return None
    if number.value == 2 and not number.digits and noun == number.last:
        return None
    norm = sheet.tokens[noun].norm
    if fate_word(norm, ("و", "ف")) is not None:
        return None
    if norm == "يوم" and noun + 1 < limit and load("weekdays").get(sheet.tokens[noun + 1].norm):
        return None  # هبط إلى 88,9 يوم الثلاثاء
    person = load("units").get("شخص")[0]
    if unit_of(norm, bare=True) is None and _are_people(sheet, number, noun):
        return person
    if noun > number.last and norm in _GREAT and noun + 1 < limit and unit_of(sheet.tokens[noun + 1].norm) is not None:
        return unit_of(sheet.tokens[noun + 1].norm)
    if nationality(norm, number.value) or (noun > number.last and (norm in _FORCES or norm == "ابناء")):
        return person
    entry = unit_of(norm, bare=True)
    if entry is not None and noun > number.last and entry.data["kind"] == "body" and is_singular(entry):
        return person  # اثنين من فريق الإعداد
    return entry or (unit_of(_without_pronoun(norm)) if noun > number.last else None)


def _without_pronoun(norm: str) -> str:
    """``مؤيديه``, ``رعاياها``: the noun in the construct, its pronoun taken off."""
    for ending in ("يهم", "يها", "يه", "هم", "ها"):
        if norm.endswith(ending) and len(norm) > len(ending) + 2:
            return norm.removesuffix(ending)
    return norm


def _are_people(sheet: Sheet, number: Number, noun: int) -> bool:
    """``خمسة داعمين``, ``آلاف الغاضبين``: only people take the sound masculine plural."""
    norm = sheet.tokens[noun].norm
    if noun > number.last and norm.endswith("ي") and len(norm) > 4:
        return noun + 1 < len(sheet.tokens) and sheet.tokens[noun + 1].kind == "word" and not stops(norm)
    few = 3 <= number.value <= 10 or number.kind == "vague" or noun > number.last
    plural = norm.endswith(("ين", "ون")) and len(norm.removeprefix("ال")) > 4
    if norm.endswith("ون") and norm.startswith(("سي", "ي", "ت")):
        return False  # سيلتقون
    joined = norm.startswith(("و", "ب", "ل", "ف")) and not norm.startswith(("لا", "مت"))
    return few and plural and not stops(norm) and not joined and not load("number_words").get(norm.removeprefix("ال"))


def _numbers_paragraph(number: Number, norm: str) -> bool:
    """``2.4 ترحب الدول``, ``48 تلعب``: a decimal counts no noun without a unit, and a verb is not counted."""
    return (
        number.value % 1 != 0
        and number.value < 1000
        or 10 < number.value < 100
        and norm[0] == "ت"
        and norm[-1] not in "اه"
    )


def _is_no_noun(number: Number, norm: str) -> bool:
    """A definite word behind a plain number (``الدورة 8 المقبلة``), or a preposition on a noun (``8 بمدينة``)."""
    if definite(norm):
        return number.kind != "vague"
    return norm[0] in "بلك" and unit_of(norm[1:], bare=True) is not None


def _signed(sheet: Sheet, number: Number, limit: int) -> Counted | None:
    """``$10``, ``20 €``, ``42 SAR``: the sign or code of a currency on either side of digits."""
    tokens, at, before = sheet.tokens, number.last, number.first - 1
    if not number.digits:
        return None
    if at < limit and tokens[at].text in _SIGNS:
        scale = unit_of(tokens[at + 1].norm) if tokens[at].text == "°" and at + 1 < limit else None
        if scale is not None and scale.sense.startswith("degree "):
            return Counted(scale.sense, None, at + 2, (at, at + 2), known=True)
        return Counted(_SIGNS[tokens[at].text], None, at + 1, (at, at + 1), known=True)
    if before >= 0 and tokens[before].text in _SIGNS and tokens[before].kind != "latin":
        return Counted(_SIGNS[tokens[before].text], None, at, (before, number.first), known=True)
    return None


def _bare(sheet: Sheet, number: Number, limit: int) -> Counted:
    """A number that no noun follows (``أصيب 143``, ``قتل العشرات``): what governs it may tell who they are."""
    named = count_before(sheet, number)
    if named is not None:
        noun, end, entry = named
        unit_told = compound_unit(sheet, noun, end, entry)
        return Counted(unit_told, _own_fate(sheet, noun, end, entry), number.last, (noun, end), known=True, apart=True)
    return _governed(sheet, number, limit)


def _governed(sheet: Sheet, number: Number, limit: int) -> Counted:
    told = governing_fate(sheet, number) or fate_behind(sheet, number, limit)
    unit = "person" if told in ("killed", "wounded", "missing") else None
    return Counted(unit, told, number.last, None, known=told is not None)


def _without_unit(sheet: Sheet, number: Number, noun: int, limit: int) -> Counted:
    """No known noun behind the number: what governs it may tell (``أصيب 143``), else the unit is unknown."""
    subject = _subject_behind(sheet, number, limit)
    if subject is not None:
        return subject
    if noun < limit and _may_be_counted(sheet, number, noun):
        end = phrase_end(sheet, noun, limit, None)
        return replace(_governed(sheet, number, limit), end=_near_end(sheet, noun, end), of=(noun, end))
    return _bare(sheet, number, limit)


def _subject_behind(sheet: Sheet, number: Number, limit: int) -> Counted | None:
    """``ارتفع إلى 27 على الأقل عدد الجنود القتلى``: the count is named behind the number."""
    tokens = sheet.tokens
    hedge = bound_behind(sheet, number.last, limit)
    at = hedge.at if hedge is not None else number.last
    if at + 1 >= limit or tokens[at].norm not in ("عدد", "حصيله") or tokens[at + 1].kind != "word":
        return None
    head, end = at + 1, definite_end(sheet, at + 1, min(limit, at + 1 + _LONGEST))
    people = load("units").get("شخص")[0] if nationality(tokens[head].norm, 1000) else None
    entry = people or unit_of(tokens[head].norm)
    if entry is None:
        return None
    told = _own_fate(sheet, head, end, entry) or governing_fate(sheet, number)
    return Counted(compound_unit(sheet, head, limit, entry), told, number.last, (head, end), known=True)


def fate_behind(sheet: Sheet, number: Number, limit: int) -> str | None:
    """``خمسين قتلوا``: the verb in the plural right behind a bare number."""
    norm = sheet.tokens[number.last].norm if number.last < limit else ""
    return fate_word(norm, ("",)) if norm.endswith("وا") else None


def _may_be_counted(sheet: Sheet, number: Number, noun: int) -> bool:
    """An unknown noun behind a number may be counted unless a preposition or conjunction clings to it."""
    norm = sheet.tokens[noun].norm
    if sheet.tokens[noun].kind != "word" or len(norm) < 2 or stops(norm) or norm in _OWNING or is_cue(norm):
        return False
    if number.digits and noun == number.last and _numbers_paragraph(number, norm):
        return False
    if (
        norm.endswith("وا")
        or norm.startswith(("ضد", "منهم", "منهن", "مقابل", "لصالح", "ي"))
        or _is_no_noun(number, norm)
    ):
        return False
    if fate_word(norm, ("و", "ف")) is not None or norm.startswith(("لل", "بال", "وال")):
        return False
    return norm[0] != "و" and (number.digits or norm[0] not in "بلف")
