"""Which words may be part of a person's name: borne by people, rare, or standing where names stand."""

from functools import cache, lru_cache

from isnad.arabic.taggers.clusters import cluster, clusters
from isnad.arabic.taggers.vocabulary import count, name_parts
from isnad.arabic.text.kept import SOME

_BORNE = 5
_SHARE = 0.15
_COMMON = 700
_WIDE = 1
"""Clusters of this width, one of 256, are looked at as a whole."""


@cache
def _shares() -> dict[str, float]:
    """For each wide cluster the share of its words that are parts of personal names."""
    of: dict[str, int] = {}
    hit: dict[str, int] = {}
    for norm, found in clusters().items():
        wide = found[_WIDE]
        of[wide] = of.get(wide, 0) + 1
        hit[wide] = hit.get(wide, 0) + (name_parts().get(norm, 0) >= _BORNE)
    return {wide: hit[wide] / of[wide] for wide in of}


@lru_cache(maxsize=SOME)
def namelike(norm: str) -> bool:
    """Whether a folded word may be part of a person's name: borne, rare, or standing where names stand.

    >>> namelike("محمد"), namelike("رد"), namelike("الثلاثاء")
    (True, False, False)
    """
    return count(norm) < _COMMON or norm in name_parts() or among_names(norm)


@lru_cache(maxsize=SOME)
def among_names(norm: str) -> bool:
    """Whether a folded word stands in the news where parts of personal names stand.

    >>> among_names("فرانسوا"), among_names("قلق")
    (True, False)
    """
    found = cluster(norm)
    return found is not None and _shares()[found[_WIDE]] > _SHARE
