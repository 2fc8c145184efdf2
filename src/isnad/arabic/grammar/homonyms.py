"""Whether two bearers of one name are two people: their offices exclude one another."""

from collections.abc import Iterable
from functools import lru_cache

from isnad.arabic.grammar.content_words import stem
from isnad.arabic.grammar.name_words import opener
from isnad.arabic.grammar.office_match import Duty, duty
from isnad.arabic.text.kept import SOME
from isnad.arabic.text.tokens import tokens

_ONE_AT_A_TIME = ("وزير", "محافظ", "عمده", "حاكم")
"""Offices of which a person holds one at a time: two with other words are two people's, until something says else."""

_OF_ONE_STATE = (*_ONE_AT_A_TIME, "رييس", "ملك", "امير", "سلطان")
"""Offices of which a person holds one state's; of others, adjectives of states tell where the man or his team is from."""

_WALKS = {
    "state": ("وزير", "سفير", "محافظ", "قنصل", "مندوب", "مبعوث"),
    "army": ("لواء", "عقيد", "ملازم", "جنرال", "ادميرال", "مشير"),
    "court": ("قاضي", "قاض", "محامي", "محام"),
    "play": ("لاعب", "مهاجم", "مدرب"),
    "art": ("مطرب", "مغني", "فنان", "مخرج", "روايي", "شاعر", "رسام"),
}
_HELD_ONE_AT_A_TIME = frozenset(stem(word) for word in _ONE_AT_A_TIME)
_OF_STATES = frozenset(stem(word) for word in _OF_ONE_STATE)
_WALK = {stem(word): walk for walk, words in _WALKS.items() for word in words}
_APART = frozenset(
    frozenset(pair)
    for pair in (("state", "play"), ("army", "play"), ("court", "play"), ("state", "art"), ("army", "art"), ("court", "art"))
)  # fmt: skip


def offices(printed: Iterable[str]) -> frozenset[str]:
    """The offices among what is printed before or for a name; titles of courtesy tell nothing.

    >>> sorted(offices(["وزير النقل ", "السيد ", "الدكتور "]))
    ['وزير النقل']
    """
    return frozenset(text for words in printed if (text := " ".join(words.split())) and _tells(text))


def apart(one: frozenset[str], other: frozenset[str]) -> tuple[str, str] | None:
    """Two offices that no one person holds, where no two of them agree; else ``None``.

    >>> apart(frozenset({"وزير النقل الكندي"}), frozenset({"وزير الصحة الكندي"}))
    ('وزير النقل الكندي', 'وزير الصحة الكندي')
    >>> apart(frozenset({"وزير النقل"}), frozenset({"وزير النقل الكندي", "رئيس الوفد"})) is None
    True
    """
    found: tuple[str, str] | None = None
    for left in sorted(one):
        for right in sorted(other):
            verdict = _verdict(left, right)
            if verdict is False:
                return None
            if verdict and found is None:
                found = left, right
    return found


@lru_cache(maxsize=SOME)
def _verdict(one: str, other: str) -> bool | None:
    """``True`` where two offices exclude one another, ``False`` where they agree, ``None`` where neither is known."""
    a, b = duty(one), duty(other)
    if a.head == b.head:
        if a.head in _OF_STATES and a.states and b.states and not a.states & b.states:
            return True
        if a.words <= b.words or b.words <= a.words:
            return False
        return True if a.head in _HELD_ONE_AT_A_TIME else None
    walks = _walk(a), _walk(b)
    if None in walks:
        return None
    return True if frozenset(walks) in _APART else None


def _walk(of: Duty) -> str | None:
    return _WALK.get(of.head)


@lru_cache(maxsize=SOME)
def _tells(text: str) -> bool:
    """Whether the words say an office: more than a courtesy, or one that tells the walk of life."""
    words = [token.norm for token in tokens(text) if token.kind == "word"]
    title = opener("titles", words[0]) if words else None
    if title is None or title.front:
        return False
    return title.sense in ("office", "rank", "spokesman") or stem(words[0]) in _WALK
