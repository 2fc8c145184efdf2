"""How often words stand in news, and which of their letters are particles."""

from functools import cache, lru_cache
from importlib.resources import files

from isnad.arabic.text.kept import SOME

_OFTEN = 3
_PARTICLES = ("و", "ف", "ب", "ل", "ك", "لل", "وب", "ول", "فب", "فل", "ولل")
"""What is taken off, the shorter first; behind a second ل the article has lost its alef."""

_WITH_ARTICLE = frozenset({"لل", "ولل"})
_SHORTEST = 2


@cache
def vocabulary() -> dict[str, int]:
    """How often the words of the news stood there, by folded form.

    >>> vocabulary()["القاهره"] > vocabulary()["طرطوس"]
    True
    """
    raw = files("isnad.arabic.taggers").joinpath("data", "words.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in raw.splitlines())
    return {word: int(count) for word, count in rows}


@cache
def name_parts() -> dict[str, int]:
    """Parts of personal names by folded form, with how many people of Wikidata bear them.

    >>> name_parts()["محمد"] > 100
    True
    """
    raw = files("isnad.arabic.taggers").joinpath("data", "name_parts.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in raw.splitlines())
    return {word: int(count) for word, count in rows}


def count(norm: str) -> int:
    """How often a folded word stood in the news; 0 for a rare one."""
    return vocabulary().get(norm, 0)


@lru_cache(maxsize=SOME)
def particles(norm: str) -> int:
    """How many letters of a folded word are more likely particles before it than part of it.

    Counted, not looked up: the rest stands alone in the news far more often than the whole does.

    >>> particles("وبريطانيا"), particles("للقاهره"), particles("وليد"), particles("لبنان")
    (1, 2, 0, 0)
    """
    whole = count(norm)
    best, size = max(whole, 1) * _OFTEN, 0
    for front in _PARTICLES:
        if not norm.startswith(front):
            continue
        rest = norm[len(front) :]
        definite = front in _WITH_ARTICLE
        if len(rest) < _SHORTEST + (not definite):
            continue
        seen = count("ال" + rest if definite else rest)
        if seen > best:
            best, size = seen, len(front)
    return size


@lru_cache(maxsize=SOME)
def bare(norm: str) -> str:
    """A folded word without the particles that more likely stand before it; the article stays.

    >>> bare("وبريطانيا"), bare("للقاهره")
    ('بريطانيا', 'القاهره')
    """
    size = particles(norm)
    if not size:
        return norm
    return "ال" + norm[size:] if norm[:size].endswith("لل") else norm[size:]
