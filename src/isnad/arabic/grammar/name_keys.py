"""Under what a name is found again: two names that are surely one actor's mostly share a key."""

from functools import lru_cache

from isnad.arabic.grammar.name_parts import NameParts, name_parts
from isnad.arabic.grammar.spelling import arabic
from isnad.arabic.text.kept import WORDS

_CLASSES = {
    letter: letters[0]
    for letters in ("جغقكخ", "تطثدضذظ", "سصزش", "فب")
    for letter in letters
}  # fmt: skip
_HISSING, _BEFORE_IT = "س", "ت"
"""What stands for ت or د before س, ز or ش is often left out: ``شولتز``, ``شولز``."""

_SILENT = frozenset("اويهعحء")
_LEAVE_ONE_OUT = 4
"""A body of so many content words is one with what lacks one of them."""

_MOST = 12


@lru_cache(maxsize=WORDS)
def name_keys(name: str) -> tuple[str, ...]:
    """The keys of a printed name: of a person its first and last word, of a body its words, by their consonants.

    >>> name_keys("سيرغي مالتوف") == name_keys("وزير النقل سيرجي أ. مالتوف")
    True
    >>> set(name_keys("لو دريان")) & set(name_keys("لودريان"))
    {'whole لترن'}
    """
    parts = name_parts(name)
    found = [f"listed {parts.listed}"] if parts.listed is not None else []
    found += _of_body(parts) if parts.office or parts.body or parts.listed else _of_person(parts)
    return tuple(found)


def family_key(name: str) -> str | None:
    """The key of the last word of a person's name, which may stand for the whole; ``None`` for no person's name.

    >>> family_key("سمير الزعفران") == family_key("الزعفران")
    True
    """
    parts = name_parts(name)
    if parts.office or parts.body or parts.listed is not None or not parts.words:
        return None
    return consonants(parts.words[-1])


@lru_cache(maxsize=WORDS)
def consonants(word: str) -> str:
    """The consonants of a folded word in the classes within which transliterators waver, each run once.

    >>> consonants("غوتيريش") == consonants("جوتيريس"), consonants("لي")
    (True, 'ل')
    """
    found = ""
    for letter in arabic(word):
        kept = _CLASSES.get(letter, letter)
        if kept == _HISSING and found.endswith(_BEFORE_IT):
            found = found[:-1]
        if letter not in _SILENT and not found.endswith(kept):
            found += kept
    return found or word


def _of_person(parts: NameParts) -> list[str]:
    words = [consonants(word) for word in parts.words[:_MOST]]
    if not words:
        return _of_body(parts)
    found = ["whole " + consonants("".join(parts.words[:_MOST]))]
    if len(words) > 1:
        found.append(f"ends {words[0]} {words[-1]}")
    return found


def _of_body(parts: NameParts) -> list[str]:
    words = sorted({consonants(word) for word in parts.content[:_MOST]})
    found = ["words " + " ".join(words)]
    if len(words) >= _LEAVE_ONE_OUT:
        found += ["words " + " ".join(words[:at] + words[at + 1 :]) for at in range(len(words))]
    return found
