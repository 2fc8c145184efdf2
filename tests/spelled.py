"""A speller of the tests' own: numbers in every form in which Arabic writes them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

MASCULINE = "ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split()
FEMININE = "ثلاث أربع خمس ست سبع ثماني تسع عشر".split()
FEMININE_ACCUSATIVE = "ثلاثا أربعا خمسا ستا سبعا ثمانيا تسعا".split()
TENS = "عشر ثلاث أربع خمس ست سبع ثمان تسع".split()
SCALES = ((10**9, "مليار", "مليارات"), (10**6, "مليون", "ملايين"), (10**3, "ألف", "آلاف"))
NOUNS = {False: ("شخص", "أشخاص", "شخصا"), True: ("سفينة", "سفن", "سفينة")}
DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
VOWELS = "\N{ARABIC FATHA}\N{ARABIC DAMMA}\N{ARABIC KASRA}\N{ARABIC SUKUN}\N{ARABIC SHADDA}"
TANWIN = "\N{ARABIC FATHATAN}"


@dataclass(frozen=True)
class Form:
    """How a number is spelled: ``feminine`` is the noun, ``case`` 0 nominative, 1 genitive, 2 accusative."""

    feminine: bool = False
    case: int = 0
    noun: bool = True
    definite: bool = False
    hundred: str = "مئة"
    split: bool = False
    classic: bool = False


def form(rng: Random, *, definite: bool = False) -> Form:
    """Any form."""
    return Form(
        feminine=rng.random() < 0.5,
        case=rng.randrange(3),
        noun=definite or rng.random() < 0.7,
        definite=definite,
        hundred=rng.choice(("مئة", "مائة")),
        split=rng.random() < 0.3,
        classic=rng.random() < 0.5,
    )


def in_words(value: int, how: Form) -> str:
    """``value`` from 3 on in words, without its noun.

    >>> in_words(402_023, Form(feminine=True, case=2, classic=True))
    'أربعمئة ألف وألفين وثلاثا وعشرين'
    >>> in_words(2_000, Form()), in_words(2_000, Form(noun=False)), in_words(25_000, Form(definite=True))
    ('ألفا', 'ألفان', 'الخمسة والعشرون ألف')
    """
    said: list[str] = []
    rest = value
    for scale, one, many in SCALES:
        group, rest = divmod(rest, scale)
        last = rest == 0 and how.noun and not how.definite
        said += _group(group, one, many, how, last=last) if group else []
    said += _below_thousand(rest, how, feminine=how.feminine, last=how.noun and not how.definite)
    if how.definite:
        said = ["ال" + word for word in said]
    return " و".join(said)


def _group(group: int, one: str, many: str, how: Form, *, last: bool) -> list[str]:
    """The parts of ``group`` thousands, millions …; ``last`` where the noun stands right behind."""
    if group == 1:
        return [one if last or how.case < 2 or how.definite else one + "ا"]
    if group == 2:
        return [one + _dual(how, bare=last)]
    few = group % 100
    if how.classic and few in (1, 2) and not how.definite:
        more = one if few == 1 else one + _dual(how, bare=last)
        return [f"{_last_word(_below_thousand(group - few, how, feminine=False, last=True))} {one}", more]
    noun = many if 3 <= few <= 10 else one + "ا" if few > 10 and not last and not how.definite else one
    said = _below_thousand(group, how, feminine=False, last=few == 0)
    return [*said[:-1], f"{said[-1]} {noun}"]


def _last_word(parts: list[str]) -> str:
    assert len(parts) == 1
    return parts[0]


def _dual(how: Form, *, bare: bool) -> str:
    ending = "ين" if how.case else "ان"
    return ending[0] if bare else ending


def _below_thousand(value: int, how: Form, *, feminine: bool, last: bool) -> list[str]:
    hundreds, rest = divmod(value, 100)
    said: list[str] = []
    if hundreds == 2:
        said.append(how.hundred.removesuffix("ة") + "ت" + _dual(how, bare=last and rest == 0))
    elif hundreds:
        count = FEMININE[hundreds - 3] if hundreds > 2 else ""
        count = "ثمان" if hundreds == 8 and not how.split else count
        said.append(f"{count} {how.hundred}" if how.split and count else count + how.hundred)
    return said + _below_hundred(rest, how, feminine=feminine)


def _below_hundred(value: int, how: Form, *, feminine: bool) -> list[str]:
    if value <= 10:
        return [_unit(value, how, feminine=feminine)] if value else []
    tens, ones = divmod(value, 10)
    if tens == 1:
        ten = "عشرة" if feminine else "عشر"
        first = "إحدى" if feminine else "أحد"
        second = ("اثنتي" if how.case else "اثنتا") if feminine else ("اثني" if how.case else "اثنا")
        return [f"{first if ones == 1 else second if ones == 2 else _unit(ones, how, feminine=feminine)} {ten}"]
    said = TENS[tens - 2] + ("ين" if how.case else "ون")
    if not ones:
        return [said]
    if how.case == 2 and not how.definite:
        if feminine and ones > 2:
            return [FEMININE_ACCUSATIVE[ones - 3], said]
        if not feminine and ones == 1:
            return ["واحدا", said]
    return [_unit(ones, how, feminine=feminine), said]


def _unit(value: int, how: Form, *, feminine: bool) -> str:
    if value == 1:
        return "واحدة" if feminine else "واحد"
    if value == 2:
        return ("اثنت" if feminine else "اثن") + ("ين" if how.case else "ان")
    return (FEMININE if feminine else MASCULINE)[value - 3]


def noun(value: int, how: Form) -> str:
    """The noun behind ``value`` in the number and case that it takes, with a space before it."""
    if not how.noun:
        return ""
    one, many, accusative = NOUNS[how.feminine]
    few = value % 100
    return " " + (many if 3 <= few <= 10 else accusative if few > 10 else one)


def with_clitic(said: str, clitic: str) -> str:
    """``said`` with a conjunction or preposition before it; ``لِ`` swallows the alef of the article."""
    if clitic.endswith("ل") and said.startswith("ال") and not said.startswith(("الف", "الاف")):
        return clitic + said[1:]
    # كمئة has the letters of كمية, a quantity
    return said if clitic.endswith("ك") and said.startswith("مئ") else clitic + said


def with_vowels(said: str, rng: Random) -> str:
    """``said`` with marks of vowels on some letters."""
    return "".join(
        letter + rng.choice(VOWELS) if letter.isalpha() and rng.random() < 0.5 else letter for letter in said
    )


def without_hamza(said: str) -> str:
    """``said`` as hasty hands type it: a bare alef, and ه for ة."""
    return said.translate(str.maketrans("أإآة", "اااه"))


def in_digits(value: float, rng: Random, point: str = ".") -> str:
    """``value`` in one of the three kinds of digits."""
    printed = f"{value:.3f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
    return printed.replace(".", point).translate(str.maketrans(DIGITS[0], rng.choice(DIGITS)))


def parted(value: int, rng: Random) -> str:
    """``value`` in digits with a mark or a space between groups of three."""
    mark = rng.choice([",", ".", "،", "٬", " ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"])
    return f"{value:,}".replace(",", mark).translate(str.maketrans(DIGITS[0], rng.choice(DIGITS)))


Spelled = tuple[float, str]
"""A value and the words that say it, from the first clitic to the last letter."""


def _random(rng: Random) -> int:
    return rng.randrange(3, 10 ** rng.randint(1, 12))


def words(rng: Random) -> tuple[Spelled, str]:
    """In words, in every gender and case, with or without the noun."""
    value, how = _random(rng), form(rng)
    return (value, in_words(value, how)), noun(value, how)


def definite_words(rng: Random) -> tuple[Spelled, str]:
    """With the article on each part, behind a preposition or not."""
    value, how = _random(rng), form(rng, definite=True)
    return (value, with_clitic(in_words(value, how), rng.choice(("", "", "و", "ف", "ب", "ل", "ك", "ول", "وب")))), ""


def clitic_words(rng: Random) -> tuple[Spelled, str]:
    """Behind a conjunction or a preposition, often without hamza."""
    value, how = _random(rng), replace(form(rng), noun=True)  # with no noun لست is I am not
    said = with_clitic(in_words(value, how), rng.choice(("و", "ف", "ب", "ل", "ك", "وب", "ول")))
    return (value, without_hamza(said) if rng.random() < 0.5 else said), noun(value, how)


def voweled_words(rng: Random) -> tuple[Spelled, str]:
    """With marks of vowels."""
    value, how = _random(rng), form(rng)
    return (value, with_vowels(in_words(value, how), rng)), noun(value, how)


def digits(rng: Random) -> tuple[Spelled, str]:
    """In digits of one kind, plain or in groups."""
    value = _random(rng)
    return (value, parted(value, rng) if rng.random() < 0.6 else in_digits(value, rng)), " شخص"


def digits_and_scales(rng: Random) -> tuple[Spelled, str]:
    """``3 ملايين و200 ألف و5``."""
    value = rng.randrange(10**3, 10 ** rng.randint(4, 12))
    said, rest = [], value
    for scale, one, many in SCALES:
        group, rest = divmod(rest, scale)
        if group:
            said.append(f"{in_digits(group, rng)} {rng.choice((one, one + 'ا', many, one + 'ا' + TANWIN))}")
    said += [in_digits(rest, rng)] if rest else []
    return (value, " و".join(said)), " شخص" if rng.random() < 0.5 else ""


def decimals_of_scale(rng: Random) -> tuple[Spelled, str]:
    """``12.190 ألف``, ``2,4 مليون``, and in words ``خمسة فاصلة سبعة ملايين``."""
    scale, one, many = rng.choice(SCALES)
    if rng.random() < 0.3:
        whole, tenths = rng.randrange(3, 100), rng.randrange(1, 100)
        part = tenths / (10 if tenths < 10 else 100)
        said = " فاصلة ".join(" و".join(_below_hundred(each, Form(), feminine=False)) for each in (whole, tenths))
        return (round((whole + part) * scale), f"{said} {rng.choice((one, many))}"), ""
    thousandths = rng.randrange(1001, 10**6)
    printed = in_digits(thousandths / 1000, rng, rng.choice((".", ",", "٫")))
    return (thousandths * scale // 1000, f"{printed} {rng.choice((one, one + 'ا', many))}"), " طن"


def halves(rng: Random) -> tuple[Spelled, str]:
    """``مليارين ونصف المليار``, ``نصف مليون``, ``3 ملايين وربع``, ``مليون وثلاثة أرباع المليون``."""
    scale, one, _ = rng.choice(SCALES)
    share, name = rng.choice(((0.5, "نصف"), (0.25, "ربع"), (0.75, "ثلاثة أرباع")))
    if rng.random() < 0.3:
        return (round(share * scale), f"{name} {rng.choice((one, 'ال' + one))}"), " دينار"
    count, how = rng.randrange(1, 100), Form(noun=False, case=rng.randrange(2))
    whole = f"{in_digits(count, rng)} {one}" if count > 2 and rng.random() < 0.5 else in_words(count * scale, how)
    again = rng.choice(("", f" {one}", f" ال{one}"))
    return (round((count + share) * scale), f"{whole} و{name}{again}"), " دينار"


FORMS: dict[str, Callable[[Random], tuple[Spelled, str]]] = {
    "words": words,
    "the article": definite_words,
    "clitics": clitic_words,
    "vowels": voweled_words,
    "digits": digits,
    "digits and scales": digits_and_scales,
    "decimals of a scale": decimals_of_scale,
    "halves": halves,
}
