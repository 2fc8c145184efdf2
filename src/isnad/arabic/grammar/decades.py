"""Decades: ``سبعينيات القرن الماضي``, ``أوائل الثمانينات``, ``حقبة الأربعينيات``; not the age of somebody in his forties."""

from isnad.arabic.grammar.time_phrase import TimePhrase
from isnad.arabic.grammar.time_words import Words, find, norm
from isnad.model import Offset

_CENTURIES = {
    ("الماضي",): 1900,
    ("المنصرم",): 1900,
    ("العشرين",): 1900,
    ("التاسع", "عشر"): 1800,
    ("الثامن", "عشر"): 1700,
}
_CHRISTIAN = frozenset({"الميلاديه", "الميلادي"})
_AGES = frozenset({"عمره", "عمرها", "عمرهم", "عمرنا", "عمري", "العمر", "اعمارهم", "عمر"})
_PEOPLE = frozenset(
    {"امراه", "رجل", "رجال", "رجلان", "سيده", "شاب", "شابه", "وهو", "وهي", "تزال", "يزال", "اعمار", "الاعضاء"}
)
_SPANS = frozenset({"عقد", "عقدي", "حقبه", "فتره", "مرحله", "سنوات", "جيل"})
_OLD = 50
"""Below the fifties the bare word tells the age of people as often as a decade."""

_REACH = 3
_YEARS = 9


def decade(words: Words, at: int) -> TimePhrase | None:
    """The ten years that the word at token ``at`` names, of the twentieth century unless another is printed.

    >>> from isnad.arabic.text.tokens import tokens
    >>> found = decade(tokens("سبعينيات القرن الماضي"), 0)
    >>> found.offset.year, found.offset.until.year, found.last
    (1970, 1979, 3)
    >>> decade(tokens("رجل في السبعينيات"), 2) is None
    True
    """
    word = find(words, at, "decade_name")
    if word is None:
        return None
    century, last = _century(words, at + 1)
    tens = word.number("value")
    if century is None:
        ends = norm(words, at - 1) == "في" and (at + 1 == len(words) or words[at + 1].kind == "punct")
        if not (word.entry.form.startswith("ال") or ends) or not _stands(words, at, tens):
            return None
        century, last = 1900, at + 1 + (norm(words, at + 1) in _CHRISTIAN)
    start = Offset(year=century + tens, cut="year")
    end = Offset(year=century + tens + _YEARS, cut="year")
    return TimePhrase(at, last, "range", Offset(year=start.year, cut="year", until=end))


def _century(words: Words, at: int) -> tuple[int | None, int]:
    """The century printed behind the name, past another name joined to it, and the token after."""
    if find(words, at, "decade_name") is not None and norm(words, at).startswith("و"):
        return _century(words, at + 1)[0], at
    at += norm(words, at) in ("من", "في")
    if norm(words, at) == "القرن":
        for name, century in _CENTURIES.items():
            if tuple(norm(words, at + 1 + i) for i in range(len(name))) == name:
                return century, at + 1 + len(name)
    return None, at


def _stands(words: Words, at: int, tens: int) -> bool:
    """Whether the bare name is a decade and no age."""
    if norm(words, at + 1) == "من" and norm(words, at + 2) in _AGES:
        return False
    before = {norm(words, i) for i in range(max(0, at - _REACH), at)}
    if before & _PEOPLE:
        return False
    return tens >= _OLD or bool(before & _SPANS) or norm(words, at + 1) in _CHRISTIAN
