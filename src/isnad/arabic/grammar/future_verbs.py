"""Verbs of the future: ``سيلتقي``, ``وستبدأ``, and what only looks like one."""

from functools import cache, lru_cache

from isnad.arabic.lexicon.load import load
from isnad.arabic.text.fold import fold
from isnad.arabic.text.kept import SOME
from isnad.arabic.text.tokens import Token

_PREFIXES = ("سي", "ست", "سن")
_SHORTEST = 5
_SHORT = frozenset(
    {"سيتم", "ستتم", "ستظل", "سيظل", "سيصل", "ستصل", "سترد", "سيرد", "سيحل", "ستحل", "سيضع", "ستضع", "ستجد", "سيجد"}
    | {"ستضم", "سيضم", "سيمر", "ستمر", "ستشن", "سيشن", "ستقف", "سيقف", "ستبث", "سيبث", "سيقع", "ستقع", "سيعد"}
)
"""Verbs that short; most words of four letters that begin so are names."""

_NAMES = ("وف", "سكي", "يتش", "اين", "مان")
"""Ends of foreign names that no verb has."""


@cache
def _lookalikes(sense: str) -> tuple[str, ...]:
    return tuple(fold(entry.form) for entry in load("future_lookalikes") if entry.sense == sense)


@lru_cache(maxsize=SOME)
def future_verb(norm: str) -> bool:
    """Whether a folded word is a verb with the ``س`` of the future.

    >>> future_verb("وستبدا"), future_verb("سياسه")
    (True, False)
    """
    for word in (norm, norm[1:] if norm[:1] in ("و", "ف") else norm):
        if word in _SHORT:
            return True
        if len(word) >= _SHORTEST and word.startswith(_PREFIXES):
            return (
                word not in _lookalikes("word")
                and not word.startswith(_lookalikes("stem"))
                and not word.endswith(_NAMES)
            )
    return False


_FIRST_PERSON = "سأ"
_ASKED = "سأل"


def foretells(token: Token) -> bool:
    """Whether a token is a verb of the future, that of the first person too, which only its printed hamza tells.

    >>> from isnad.arabic.text.tokens import tokens
    >>> [foretells(token) for token in tokens("سأعود سألت ساعة ستعود")]
    [True, False, False, True]
    """
    word = token.text.lstrip("وف")
    first = word.startswith(_FIRST_PERSON) and not word.startswith(_ASKED) and len(word) >= _SHORTEST - 1
    return first or future_verb(token.norm)
