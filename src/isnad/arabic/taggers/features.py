"""What the tagger sees of a token: its word, its affixes, its clusters, its lists, and its neighbours."""

from collections.abc import Sequence
from functools import lru_cache

from isnad.arabic.lexicon.load import load
from isnad.arabic.taggers.clusters import cluster
from isnad.arabic.taggers.listed import listed
from isnad.arabic.taggers.vocabulary import bare, name_parts, particles
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.kept import SOME
from isnad.arabic.text.tokens import Token

_MANY = 20
EDGE = Token(0, 0, "", "<>", "punct")
"""What stands before the first and behind the last token."""
_AFFIXES = (1, 2, 3, 4)
_LISTED = {
    "agency": "agency",
    "outlet": "agency",
    "platform": "agency",
    "body": "body",
    "water": "city",
    "capital": "city",
}


@lru_cache(maxsize=SOME)
def _senses(norm: str) -> tuple[str, ...]:
    """What lists of single words say of a folded word."""
    found = set()
    for front, rest in fronts(norm):
        for name, article in (("titles", True), ("name_heads", True), ("groups", True), ("states", True)):
            for form in (rest, "ال" + rest) if article and front.endswith(("ال", "لل")) else (rest,):
                for entry in load(name).get(form):
                    if name != "states" or entry.sense.endswith("adjective"):
                        found.add(entry.sense + ("+" if front.endswith(("ال", "لل")) else ""))
    adjective = norm.removesuffix("ه")
    if adjective != norm and any(f.endswith("ال") and _is_adjective(r) for f, r in fronts(adjective)):
        found.add("adjective+")
    return tuple(sorted(found))


def _is_adjective(form: str) -> bool:
    return any(entry.sense.endswith("adjective") for entry in load("states").get(form))


def _clusters(norm: str, prefix: str, sizes: int) -> list[str]:
    """The clusters of a word, the widest first, as many as asked for."""
    found = cluster(norm)
    return [f"{prefix}c{at}={found[at]}" for at in range(sizes)] if found else [prefix + "c=?"]


def _shape(norm: str, kind: str) -> str:
    if kind != "word":
        return kind if kind != "punct" else norm
    return "al" if bare(norm).startswith("ال") else "word"


def own(norm: str, kind: str) -> list[str]:
    """What a token says of itself.

    >>> "l=adjective+" in own("البرازيلي", "word"), "q=ل" in own("لبريطانيا", "word")
    (True, True)
    """
    stem = bare(norm)
    part = name_parts().get(stem, 0)
    found = ["w=" + norm, "b=" + stem, "q=" + norm[: particles(norm)], "k=" + _shape(norm, kind)]
    found.extend(f"p{size}={stem[:size]}" for size in _AFFIXES)
    found.extend(f"s{size}={stem[-size:]}" for size in _AFFIXES)
    found.append("n=" + ("many" if part >= _MANY else "some" if part else "none") + str(min(len(stem), 6)))
    found.extend(_clusters(norm, "", 4))
    found.extend("l=" + sense for sense in _senses(norm))
    return found


def beside(norm: str, kind: str, side: str) -> list[str]:
    """What a token says of the one that stands before (``+1``) or behind it (``-1``)."""
    stem = bare(norm)
    found = [f"{side}w={stem}", f"{side}q={norm[: particles(norm)]}", f"{side}k={_shape(norm, kind)}"]
    found.extend(_clusters(norm, side, 3))
    found.extend(f"{side}l={sense}" for sense in _senses(norm))
    if name_parts().get(stem, 0) >= _MANY:
        found.append(side + "n")
    return found


def further(norm: str, side: str) -> list[str]:
    """What a token says of the one two places before (``+2``) or behind it (``-2``)."""
    return [f"{side}w={bare(norm)}", *_clusters(norm, side, 2)]


def listings(words: Sequence[Token]) -> list[str]:
    """What the lists of names of several words say of each token; empty where they say nothing.

    >>> from isnad.arabic.text.tokens import tokens
    >>> listings(tokens("في كوريا الجنوبية"))
    ['', 'x=B-state', 'x=I-state']
    """
    found = ["" for _ in words]
    for name in listed(words).values():
        kind = _LISTED.get(name.entry.sense, name.entry.sense)
        doubt = "?" if name.entry.data.get("ambiguous") else ""
        for at in range(name.first, name.last):
            found[at] = f"x={'B' if at == name.first else 'I'}-{kind}{doubt}"
    return found


def features(words: Sequence[Token]) -> list[list[str]]:
    """The features of every token of a sentence, as strings: what the tagger is trained on.

    >>> from isnad.arabic.text.tokens import tokens
    >>> "-1l=office+" in features(tokens("الوزير البرازيلي"))[1]
    True
    """
    near = [EDGE, *words, EDGE]
    rows = []
    for at, listing in enumerate(listings(words)):
        word, left, right = near[at + 1], near[at], near[at + 2]
        row = own(word.norm, word.kind) + beside(left.norm, left.kind, "-1") + beside(right.norm, right.kind, "+1")
        if at > 1:
            row += further(words[at - 2].norm, "-2")
        if at + 2 < len(words):
            row += further(words[at + 2].norm, "+2")
        rows.append([*row, listing] if listing else row)
    return rows
