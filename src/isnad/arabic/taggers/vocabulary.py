"""How often words stand in news and beside which others: counts and clusters learned without labels."""

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from isnad.arabic.text.clitics import fronts

_OFTEN = 3
_BORNE = 5
_SHARE = 0.1
_COMMON = 700
_PARTICLES = frozenset({"و", "ف", "ل", "ب", "ك", "ول", "وب", "فل", "فب"})


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word of the news: how often it stood there, and its coarse and fine cluster."""

    count: int
    coarse: str
    fine: str


@cache
def vocabulary() -> dict[str, Word]:
    """The words of the news by folded form.

    >>> vocabulary()["القاهره"].count > vocabulary()["طرطوس"].count
    True
    """
    raw = files("isnad.arabic.taggers").joinpath("data", "words.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in raw.splitlines())
    return {word: Word(int(count), coarse, fine) for word, count, coarse, fine in rows}


@cache
def name_parts() -> dict[str, int]:
    """Parts of personal names by folded form, with how many people of Wikidata bear them.

    >>> name_parts()["محمد"] > 100
    True
    """
    raw = files("isnad.arabic.taggers").joinpath("data", "name_parts.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in raw.splitlines())
    return {word: int(count) for word, count in rows}


@cache
def _name_clusters() -> dict[str, float]:
    """For each fine cluster the share of its words that are parts of personal names."""
    of: dict[str, int] = {}
    hit: dict[str, int] = {}
    for norm, word in vocabulary().items():
        of[word.fine] = of.get(word.fine, 0) + 1
        hit[word.fine] = hit.get(word.fine, 0) + (name_parts().get(norm, 0) >= _BORNE)
    return {fine: hit[fine] / of[fine] for fine in of}


@lru_cache(maxsize=65536)
def namelike(norm: str) -> bool:
    """Whether a folded word may be part of a person's name: borne, rare, or standing where names stand.

    >>> namelike("محمد"), namelike("رد"), namelike("الثلاثاء")
    (True, False, False)
    """
    word = vocabulary().get(norm)
    return word is None or word.count < _COMMON or norm in name_parts() or among_names(norm)


@lru_cache(maxsize=65536)
def among_names(norm: str) -> bool:
    """Whether a folded word stands in the news where parts of personal names stand.

    >>> among_names("فرانسوا"), among_names("قلق")
    (True, False)
    """
    word = vocabulary().get(norm)
    return word is not None and _name_clusters()[word.fine] > _SHARE


@lru_cache(maxsize=65536)
def count(norm: str) -> int:
    """How often a folded word stood in the news; 0 for a rare one."""
    word = vocabulary().get(norm)
    return word.count if word else 0


@lru_cache(maxsize=65536)
def particles(norm: str) -> int:
    """How many letters of a folded word are more likely particles before it than part of it.

    Counted, not looked up: the rest stands alone in the news far more often than the whole does.

    >>> particles("وبريطانيا"), particles("للقاهره"), particles("وليد"), particles("لبنان")
    (1, 2, 0, 0)
    """
    whole = count(norm)
    best, size = max(whole, 1) * _OFTEN, 0
    for front, rest in fronts(norm):
        if front in _PARTICLES and len(rest) > _OFTEN - 1:
            seen = count(rest)
        elif front in ("لل", "ولل"):
            seen = count("ال" + rest)
        else:
            continue
        if seen > best:
            best, size = seen, len(front)
    return size


@lru_cache(maxsize=65536)
def bare(norm: str) -> str:
    """A folded word without the particles that more likely stand before it; the article stays.

    >>> bare("وبريطانيا"), bare("للقاهره")
    ('بريطانيا', 'القاهره')
    """
    size = particles(norm)
    if not size:
        return norm
    return "ال" + norm[size:] if norm[:size].endswith("لل") else norm[size:]
