"""Numbers that count nothing: years, clock times, names of models and units, scores, telephone numbers."""

from functools import lru_cache

from isnad.arabic.grammar.adjectives import is_adjective, nationality
from isnad.arabic.grammar.number import Number
from isnad.arabic.grammar.number_words import magnitude_at
from isnad.arabic.grammar.phrase import is_cue
from isnad.arabic.grammar.units import dual_unit, unit_of
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.kept import SOME
from isnad.arabic.text.sheet import Sheet
from isnad.arabic.text.tokens import Token

_YEARS = range(1900, 2101)
_NEWS_YEARS = range(1985, 2036)
_YEAR_NOUNS = frozenset(("عام", "سنه", "عامي", "سنتي", "العامين"))
_ERAS = frozenset(("للهجره", "هجريه", "هجري", "هجريا", "للميلاد", "ميلاديه", "ميلادي", "ميلاديا", "ه", "م", "هـ"))
_ONE_OF_MANY = frozenset("قرن ذكري دوره نسخه مره جوله مرحله حلقه دقيقه ليله عام سنه يوم اسبوع موتمر قمه عيد".split())
_LETTERS = frozenset("اي ايه بي سي دي اف جي اتش كيو ام ان او ار اس تي يو في اكس".split())
_SCORE = 20
_OLDEST = 30
"""Players are of an age class below it (``تحت 21``)."""

_LONG_NAME = 5
"""The most words behind a number that begins a name in quotation marks (``"1 إم دي بي"``)."""

_LAST_DAY, _LAST_MINUTE = 31, 120
_TITLED = frozenset("برنامج مسلسل فيلم كتاب روايه اغنيه البوم مجله قناه مسرحيه".split())
"""Nouns that a title follows: ``برنامج 60 دقيقة``."""


@lru_cache(maxsize=SOME)
def _sense(norm: str) -> frozenset[str]:
    words = load("not_quantities")
    return frozenset(
        e.sense
        for front, rest in fronts(norm)
        if front in ("", "و", "ف", "ب", "ل", "ال", "بال", "وال", "لل")
        for e in (*words.get(rest), *(words.get("ال" + rest) if len(front) > 1 else ()))
    )


def counts_nothing(sheet: Sheet, number: Number) -> bool:
    """Whether a number is no quantity where it stands.

    >>> from isnad.arabic.grammar.numbers import numbers
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("وصلت الكتيبة 53 عند 10:30 عام 2018 على متن 12 سفينة")
    >>> [n.value for n in numbers(page) if not counts_nothing(page, n)]
    [12]
    """
    if number.kind == "cardinal" and number.value in (0, 1) and not number.digits:
        return _one_alone(sheet, number)
    after = sheet.tokens[number.last] if number.last < len(sheet.tokens) else None
    percent = after is not None and (after.text in "%٪" or after.norm in ("بالميه", "بالمايه"))
    unit = percent or (after is not None and after.kind == "word" and unit_of(after.norm, bare=True) is not None)
    if after is not None and after.norm in ("مصدر", "مصادر", "مصدرا"):
        return True
    if number.kind == "vague" and "أف" in sheet.tokens[number.first].text:
        return True  # الأف بي آي
    if "\N{ARABIC SHADDA}" in sheet.tokens[number.first].text and number.value == 1000:
        return True  # ألّف
    if after is not None and after.norm == "مقابل" and number.last + 1 < len(sheet.tokens) and not unit:
        nil = sheet.tokens[number.last + 1].norm == "صفر"
        if nil and number.value <= _SCORE:
            return True  # 5 مقابل صفر
    if _is_name(sheet, number) or (not unit and _is_bare(sheet, number)):
        return True
    if not number.digits:
        return _words_for_nothing(sheet, number, unit=unit)
    return (
        _is_label(sheet, number, unit=unit) or _is_time(sheet, number, unit=unit) or _is_code(sheet, number, unit=unit)
    )


def _one_alone(sheet: Sheet, number: Number) -> bool:
    """``واحد`` counts in ``واحد بالمئة`` and behind a unit (``كيلومتر واحد``) only; ``صفر``, also a month, in shares."""
    tokens = sheet.tokens
    before = tokens[number.first - 1] if number.first else None
    after = tokens[number.last] if number.last < len(tokens) else None
    hundred = tokens[number.last + 1].norm if number.last + 1 < len(tokens) else ""
    spelled = after is not None and after.norm == "في" and hundred in ("الميه", "المايه")
    percent = spelled or (after is not None and (after.norm in ("بالميه", "بالمايه") or after.text in "%٪"))
    entry = unit_of(before.norm) if before is not None and before.kind == "word" else None
    noun = entry is not None and entry.data["kind"] != "notion"
    return not percent and not (noun and tokens[number.first].norm in ("واحد", "واحده"))


def _words_for_nothing(sheet: Sheet, number: Number, *, unit: bool) -> bool:
    """Numerals in words that are ordinals (``القرن العشرين``, ``الرابعة والسبعين``), clock times, or names."""
    tokens, at = sheet.tokens, number.first
    before = tokens[at - 1] if at else None
    norm = tokens[at].norm
    if before is None:
        return False
    if norm == "ميتا" and "ئ" not in tokens[at].text and not unit:
        return True  # عثر عليه ميتا
    if number.kind == "dual":
        return _agrees_with_pair(before.norm, norm)
    if "label_before" in _sense(before.norm) and before.norm.endswith("ساعه"):
        return True
    many = before.norm.removeprefix("ال").removesuffix("ين").removesuffix("ان")
    if norm.startswith(("ال", "وال")) and (_ordinal(before.norm) or many in _ONE_OF_MANY):
        return True
    if number.value == 1000 and (norm == "بالالف" or (norm == "الالف" and before.norm == "في")):
        return True
    noun = tokens[number.last].norm if number.last < len(tokens) else ""
    if norm in ("لست", "ولست", "فلست") and (not unit or noun.endswith("ا")):
        return True  # لست متأكدا; six would take a plural
    if norm in ("الفي", "مليوني", "ملياري") and not unit and number.last == at + 1 and not nationality(noun, 100):
        return True  # a name: ألفي
    of_year = before.norm in ("عام", "العام", "سنه") or (
        "year_before" in _sense(before.norm) and number.value in _NEWS_YEARS
    )
    if of_year and not unit and number.kind == "cardinal":
        return True  # منذ ألفين وثلاثة عشر
    if before.norm in ("حركه", "حزب") and not norm.startswith("ال"):
        return True  # حركة سبع نجوم
    if norm.startswith("ال") and before.norm in ("دور", "الدور"):
        return True  # دور الستة عشر
    if norm in ("عشر", "عشره") and _ordinal(before.norm):
        return True  # الثاني عشر
    nights = tokens[number.last : number.last + 2]
    if number.value == 1000 and [t.norm for t in nights] == ["ليله", "وليله"]:
        return True
    return not unit and number.kind == "cardinal" and number.last == at + 1 and is_cue(before.norm)


def _agrees_with_pair(before: str, norm: str) -> bool:
    """``مصدران آخران``, ``طائرتين مسيرتين``: the second dual is an adjective of the first, whatever else it counts."""
    pair = before.endswith(("ين", "ان")) and len(before) > 4
    return pair and (is_adjective(norm) or (norm[0] != "و" and dual_unit(before) is not None))


@lru_cache(maxsize=SOME)
def _ordinal(norm: str) -> bool:
    """``الرابعة``, ``الحادي``: what a definite ten behind it makes one ordinal of."""
    bare = norm.removeprefix("و").removeprefix("ب").removeprefix("ل")
    return bare.removeprefix("ال").removesuffix("ه") in _ORDINALS and bare.startswith("ال")


_ORDINALS = frozenset("حادي واحد ثاني ثالث رابع خامس سادس سابع ثامن تاسع".split())


def _is_label(sheet: Sheet, number: Number, *, unit: bool) -> bool:
    """``القرار 2216``, ``رقم 11``, ``فرانس 24``, ``المادتين 15 و16``: the number is part of a name."""
    tokens, at = sheet.tokens, number.first
    before = tokens[at - 1] if at else None
    if before is not None and before.norm.removeprefix("و").removeprefix("ب") in ("رقم", "الرقم", "عيار"):
        return True
    if before is not None and before.norm in _TITLED:
        return True
    if before is not None and before.text in "/-" and at > 2 and tokens[at - 2].kind == "number":
        if tokens[at - 3].norm.removeprefix("ال") == "رقم":
            return True  # رقم 118/119
    if unit or before is None:
        return False
    if before.kind in ("word", "latin") and _labels(before.norm, before.kind):
        return before.norm.removeprefix("و") != "تحت" or number.value <= _OLDEST
    earlier = tokens[at - 2] if at > 1 else None
    if earlier is None:
        return False
    if earlier.norm in ("نوع", "طراز", "عيار"):
        return True
    if earlier.kind == "word" and _labels(earlier.norm, "word") and _describes(before.norm):
        return True
    if before.norm in _LETTERS and earlier.kind == "word" and _labels(earlier.norm, "word"):
        return True
    conjoined = before.norm == "و" and earlier.kind == "number" and at > 2
    return conjoined and tokens[at - 3].kind == "word" and _labels(tokens[at - 3].norm, "word")


def _describes(norm: str) -> bool:
    """A definite adjective between a label and its number (``القرار الأممي 2216``)."""
    return norm.startswith("ال") and is_adjective(norm)


def _is_time(sheet: Sheet, number: Number, *, unit: bool) -> bool:
    """Years (``في 2016``, ``عام 350 للهجرة``, ``موسم 1410``), clock times and dates in digits."""
    tokens, at = sheet.tokens, number.first
    before = tokens[at - 1] if at else None
    after = tokens[number.last] if number.last < len(tokens) else None
    of_year = before is not None and "year_before" in _sense(before.norm)
    if _is_year(sheet, number) and (not unit or ((of_year or _is_in(before)) and number.value in _NEWS_YEARS)):
        return True
    named = before is not None and before.norm.removeprefix("ل").removeprefix("ال") in _YEAR_NOUNS
    if not unit and number.last == at + 1 and (named or (of_year and number.value in range(1300, 1500))):
        return True
    if not unit and (_is_second_year(sheet, number) or _before_christ(sheet, number)):
        return True
    if after is not None and number.value <= _LAST_DAY and _of_month(sheet, number.last):
        return True
    if after is not None and of_year and after.norm in _ERAS:
        return True
    if _touches(sheet, number, ":"):
        return True
    return after is not None and "time_after" in _sense(after.norm) and not unit and after.norm != "مساء"


def _is_second_year(sheet: Sheet, number: Number) -> bool:
    """``بين عامي 950 و910``: the second of two years."""
    tokens, at = sheet.tokens, number.first
    two = at > 2 and tokens[at - 1].norm == "و" and tokens[at - 2].kind == "number"
    return two and tokens[at - 3].norm in _YEAR_NOUNS


def _before_christ(sheet: Sheet, number: Number) -> bool:
    behind = [token.norm for token in sheet.tokens[number.last : number.last + 2]]
    return behind == ["قبل", "الميلاد"]


def _of_month(sheet: Sheet, at: int) -> bool:
    """``13 منه``, ``27 من أبريل``: the number before token ``at`` is a day."""
    tokens = sheet.tokens
    if tokens[at].norm == "منه" or (tokens[at].kind == "word" and load("months").get(tokens[at].norm)):
        return True
    return tokens[at].norm == "من" and at + 1 < len(tokens) and "not_unit" in _sense(tokens[at + 1].norm)


def _is_in(before: Token | None) -> bool:
    return before is not None and before.norm in ("في", "وفي", "منذ", "بحلول")


def _is_code(sheet: Sheet, number: Number, *, unit: bool) -> bool:
    """Tails of names, telephone numbers, numbers of laws (``30-09``), scores and own goals."""
    tokens, printed = sheet.tokens, sheet.tokens[number.first].text
    behind = tokens[number.last] if number.last < len(tokens) else None
    if behind is not None and behind.kind == "latin" and behind.start == tokens[number.last - 1].end:
        return True  # #7WordsForNobody
    if _heads_line(sheet, number) or _hyphened(sheet, number) or _is_law(sheet, number):
        return True
    if printed.isdigit() and len(printed) > 6 and not unit and number.last == number.first + 1:
        return True
    after = tokens[number.last] if number.last < len(tokens) else None
    return (after is not None and after.text in ("خطأ", "خطا")) or _is_score(sheet, number, unit=unit)


def _heads_line(sheet: Sheet, number: Number) -> bool:
    """``1- سمير``: the number of an item of a list."""
    start, after = sheet.tokens[number.first].start, number.last
    heads = start == 0 or sheet.text[:start].rstrip(" ").endswith("\n")
    if not heads or number.value > _SCORE or after + 1 >= len(sheet.tokens):
        return False
    return sheet.tokens[after].text in "-–.)" and sheet.tokens[after + 1].kind != "number"


def _is_law(sheet: Sheet, number: Number) -> bool:
    """``30-09``: two numbers joined by a hyphen, one of which begins with a zero."""
    tokens, at = sheet.tokens, number.first
    for mark, other in ((number.last, number.last + 1), (at - 1, at - 2)):
        if 0 <= other < len(tokens) and tokens[mark].text in "-–/" and tokens[other].kind == "number":
            zero = any(tokens[side].text.startswith("0") and tokens[side].text.isdigit() for side in (at, other))
            if zero:
                return True
    return False


def _is_year(sheet: Sheet, number: Number) -> bool:
    """Four digits in the range of years, with no percent sign behind them."""
    printed = sheet.tokens[number.first].text
    if number.last != number.first + 1 or number.value not in _YEARS or not printed.isdigit() or len(printed) != 4:
        return False
    return number.last >= len(sheet.tokens) or sheet.tokens[number.last].text not in "%٪"


def _is_name(sheet: Sheet, number: Number) -> bool:
    """``"60 دقيقة"``: a short quotation that begins with the number is a name."""
    tokens = sheet.tokens
    if not number.first:
        return False
    if number.digits and number.last < len(tokens) and tokens[number.last].text in '"”»':
        for at in (number.first - 2, number.first - 3):
            if at >= 0 and tokens[at].text in '"“«':  # "ليغ 1", but "نحو 30" قتيلا
                return not load("bounds").by_first.get(tokens[at + 1].norm)
    if tokens[number.first - 1].text not in '"“«' or number.kind == "vague":
        return False
    if number.first > 1 and tokens[number.first - 2].norm.removeprefix("ال") in _TITLED:
        return True
    counted = number.last < len(tokens) and unit_of(tokens[number.last].norm, bare=True) is not None
    reach = 2 if counted or not number.digits else _LONG_NAME
    return any(t.text in '"”»' for t in tokens[number.last : number.last + reach])


def _is_bare(sheet: Sheet, number: Number) -> bool:
    """``دزيكو (52)``, ``90+3``: digits alone in brackets or joined by a plus are minutes, ages or sums."""
    tokens = sheet.tokens
    if number.last != number.first + 1 or not number.first:
        return False
    before = tokens[number.first - 1]
    after = tokens[number.last] if number.last < len(tokens) else None
    marked = before.text == "(" and after is not None and after.norm == "و"
    if marked or (before.norm == "و" and number.first > 2 and tokens[number.first - 3].text == "("):
        return number.digits and number.value <= _LAST_MINUTE and (marked or tokens[number.first - 2].kind == "number")
    if after is not None and after.text == "+" and number.digits:
        return True  # 90+2
    plus = before.text == "+" and number.first > 1 and tokens[number.first - 2].kind == "number"
    return plus or (before.text == "(" and after is not None and after.text in ")،+")


def _labels(norm: str, kind: str) -> bool:
    return kind == "latin" or "label_before" in _sense(norm)


def _touches(sheet: Sheet, number: Number, mark: str) -> bool:
    tokens = sheet.tokens
    after = (
        number.last + 1 < len(tokens) and tokens[number.last].text == mark and tokens[number.last + 1].kind == "number"
    )
    before = number.first > 1 and tokens[number.first - 1].text == mark and tokens[number.first - 2].kind == "number"
    return after or before


def _hyphened(sheet: Sheet, number: Number) -> bool:
    """``سويوز-2``, ``F-16``: the number is the tail of a name."""
    tokens, at = sheet.tokens, number.first
    if at < 2 or tokens[at - 1].text not in "-–":
        return False
    if tokens[at - 1].end != tokens[at].start:
        return tokens[at - 2].kind in ("word", "latin") and _labels(tokens[at - 2].norm, tokens[at - 2].kind)
    if tokens[at - 2].kind == "number":
        return number.last >= len(tokens) or (number.value > _SCORE and not _counts(sheet, number.last))
    return tokens[at - 2].kind in ("word", "latin")


def _is_score(sheet: Sheet, number: Number, *, unit: bool) -> bool:
    """``3-1``, ``2 - صفر`` and ``3 1`` are scores of matches, where no unit in the plural stands behind."""
    tokens, at, last = sheet.tokens, number.first, number.last
    if number.value > _SCORE or number.last != at + 1:
        return False
    for mark, other, behind in ((last, last + 1, last + 2), (at - 1, at - 2, last)):
        if not (0 <= mark < len(tokens) and 0 <= other < len(tokens)) or tokens[mark].text not in "-–/":
            continue
        if tokens[other].norm == "صفر":
            return True
        if tokens[other].kind == "number" and not (mark == last and _is_beyond(tokens[other].norm)):
            following = tokens[behind] if behind < len(tokens) else None
            return following is None or _is_day(following.norm) or not _counts(sheet, behind)
    return not unit and _beside_score(sheet, number)


def _is_day(norm: str) -> bool:
    """What a score is followed by but digits do not count: ``1-1 الأسبوع الماضي``, ``2-0 يوم الأحد``."""
    return norm in ("يوم", "مساء", "ليله", "الاسبوع", "الشهر", "العام", "الموسم", "اليوم")


def _is_beyond(norm: str) -> bool:
    """Whether digits are more than teams score."""
    return norm.isdecimal() and int(norm) > _SCORE


def _counts(sheet: Sheet, at: int) -> bool:
    """Whether a percent sign, a unit or a magnitude stands at token ``at``."""
    token = sheet.tokens[at]
    return token.text in "%٪" or unit_of(token.norm, bare=True) is not None or magnitude_at(sheet, at) is not None


def _beside_score(sheet: Sheet, number: Number) -> bool:
    """``3 1``: two small numbers side by side."""
    tokens, at = sheet.tokens, number.first
    for side, edge in ((at - 1, at - 2), (number.last, number.last + 1)):
        if 0 <= side < len(tokens) and tokens[side].kind == "number":
            beyond = tokens[edge] if 0 <= edge < len(tokens) else None
            plain = tokens[side].text.isdigit() and int(tokens[side].text) <= _SCORE
            after = tokens[max(side, number.last - 1) + 1] if max(side, number.last - 1) + 1 < len(tokens) else None
            counted = after is not None and (after.text in "%٪" or unit_of(after.norm) is not None)
            return plain and not counted and (beyond is None or beyond.kind != "number")
    return False
