"""Which words stand where others stand: clusters of several sizes, learned from news without labels."""

from functools import cache, lru_cache
from importlib.resources import files

from isnad.arabic.taggers.vocabulary import bare
from isnad.arabic.text.kept import SOME

Cluster = tuple[str, str, str, str]
"""The clusters of a word, from the widest (one of 64) to the narrowest (one of 2,000)."""


@cache
def clusters() -> dict[str, Cluster]:
    """The words of the news by folded form, without particles, with their clusters."""
    raw = files("isnad.arabic.taggers").joinpath("data", "clusters.tsv").read_text(encoding="utf-8")
    found: dict[str, Cluster] = {}
    for line in raw.splitlines():
        widest, wide, narrow, narrowest, words = line.split("\t")
        found.update(dict.fromkeys(words.split(" "), (widest, wide, narrow, narrowest)))
    return found


@lru_cache(maxsize=SOME)
def cluster(norm: str) -> Cluster | None:
    """The clusters of a folded word, of what is left of it without particles where it is rare; None where that is too.

    >>> cluster("فرنسا")[1] == cluster("ايطاليا")[1] == cluster("وايطاليا")[1] != cluster("قال")[1]
    True
    """
    return clusters().get(norm) or clusters().get(bare(norm))
