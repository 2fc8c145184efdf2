"""How common content words are in news: in which share of the reports of ANT corpus v2.1 they stand."""

from functools import cache
from importlib.resources import files

OF = 10_000
"""The table counts reports of ten thousand."""


@cache
def _table() -> dict[str, float]:
    raw = files("isnad.arabic.taggers").joinpath("data", "commonness.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in raw.splitlines())
    return {word: int(share) / OF for share, words in rows for word in words.split(" ")}


def commonness(word: str) -> float:
    """In which share (0 to 1) of everyday news reports a folded content word stands; 0 where in fewer than 0.1 %.

    >>> commonness("رييس") > commonness("سد") > commonness("نهران")
    True
    """
    return _table().get(word, 0.0)
