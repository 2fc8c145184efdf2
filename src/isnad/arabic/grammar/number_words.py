"""What one word adds to a number, with the proclitic before it."""

from dataclasses import dataclass
from functools import lru_cache

from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.kept import SOME
from isnad.arabic.text.sheet import Sheet
from isnad.arabic.text.tokens import Token

_CLITICS = frozenset(
    ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "لل", "ولل", "وبال", "وب", "ول", "فب", "فل", "وك")
)
_HUNDREDS = ("ميه", "ميات", "ميتان", "ميتين", "ميتا", "ميتي")
"""Behind ``كـ`` they are ``كمية`` and ``كميات``, quantities; a hundred behind it is printed ``كمائة`` too."""
_NAMES = frozenset(("كالفين", "فالميه"))
"""Names that could be taken apart into clitics and a numeral (Calvin); the numeral is printed with its hamza."""
_HAMZA = frozenset("أإئؤ")


@dataclass(frozen=True, slots=True)
class NumberWord:
    """The value of one word, the kind of numeral that it is, and its proclitic."""

    value: float
    sense: str
    clitic: str

    @property
    def joined(self) -> bool:
        """Whether ``و`` stands before it."""
        return self.clitic.startswith("و")

    @property
    def inside(self) -> bool:
        """Whether it may stand behind the first word of a number."""
        return self.clitic in ("", "و", "ال", "وال")


@lru_cache(maxsize=SOME)
def number_word(norm: str) -> NumberWord | None:
    """The numeral that a folded word is, with its proclitic taken off.

    >>> number_word("وعشرين"), number_word("كميه")
    (NumberWord(value=20, sense='tens', clitic='و'), None)
    """
    words = load("number_words")
    for front, rest in fronts(norm):
        entries = words.get(rest) if front in _CLITICS else ()
        if entries and not (front.endswith("ك") and rest in _HUNDREDS):
            value = float(entries[0].data["value"])
            if not value and front.endswith("ال"):
                return None  # the zero of a scale (تحت الصفر)
            return NumberWord(int(value) if value == int(value) else value, entries[0].sense, front)
    return None


def is_name(token: Token) -> bool:
    """Whether a word that could be a numeral with clitics is the name spelled so.

    >>> from isnad.arabic.text.tokens import tokens
    >>> [is_name(token) for token in tokens("كالفين كألفين")]
    [True, False]
    """
    return token.norm in _NAMES and not _HAMZA & set(token.text)


@lru_cache(maxsize=SOME)
def before_tens(norm: str) -> NumberWord | None:
    """The unit that a folded word is before tens alone: ``ثلاثا`` (وعشرين)."""
    words = load("number_words")
    for front, rest in fronts(norm):
        for entry in words.get(rest) if front in _CLITICS else ():
            if entry.sense == "before_tens":
                return NumberWord(int(entry.data["value"]), "unit", front)
    return None


def word_at(sheet: Sheet, at: int) -> NumberWord | None:
    """The numeral at token ``at``; ``None`` where the token is none, and behind the text."""
    if at >= len(sheet.tokens) or sheet.tokens[at].kind != "word":
        return None
    return number_word(sheet.tokens[at].norm)


def magnitude_at(sheet: Sheet, at: int, clitics: tuple[str, ...] = ("",)) -> float | None:
    """The value of the word of magnitude in the singular at token ``at`` (``مليون``, ``المليار``)."""
    word = word_at(sheet, at)
    return word.value if word is not None and word.sense == "magnitude" and word.clitic in clitics else None
