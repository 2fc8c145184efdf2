"""Whether a printed name tells one actor wherever it is printed, or only within its story."""

from functools import lru_cache

from isnad.arabic.grammar.content_words import stem
from isnad.arabic.grammar.name_parts import name_parts
from isnad.arabic.grammar.name_words import opener
from isnad.arabic.lexicon.load import load
from isnad.arabic.taggers import vocabulary
from isnad.arabic.text.kept import WORDS
from isnad.arabic.text.tokens import tokens

_OF_A_STATE = frozenset(
    stem(word)
    for word in (
        "وزاره", "حكومه", "رياسه", "برلمان", "شرطه", "جيش", "محكمه", "نيابه", "مجلس", "قوات", "سلطات", "هييه", "قياده", "امن",
        "بلديه", "محافظه", "سفاره", "قضاء", "ادعاء", "مخابرات", "استخبارات", "دفاع", "اركان", "جمارك", "داخليه", "خارجيه",
    )
)  # fmt: skip
"""Bodies that every state has: without the state they tell which one only in their story."""

_BORNE_BY_MANY = 20


@lru_cache(maxsize=WORDS)
def telling(name: str) -> bool:
    """Whether a name tells one person or body across stories.

    >>> telling("وزارة الدفاع"), telling("وزارة الدفاع النرويجية"), telling("جامعة نهران")
    (False, True, True)
    >>> telling("الوزير"), telling("محمد"), telling("سمير الزعفران"), telling("الزعفران")
    (False, False, True, True)
    """
    parts = name_parts(name)
    if parts.listed is not None or parts.states:
        return True
    if parts.office:
        return False
    if parts.body or opener("groups", _first(name)):
        return len(parts.content) > 1 and parts.content[0] not in _OF_A_STATE
    if len(parts.words) == 1 and opener("titles", _first(name)):
        return False
    if len(parts.words) == 1:
        word = parts.words[0]
        return not load("given_names").get(word) and vocabulary.name_parts().get(word, 0) < _BORNE_BY_MANY
    return bool(parts.words) or len(parts.content) > 1


def _first(name: str) -> str:
    return next((token.norm for token in tokens(name) if token.kind == "word"), "")
