"""What the tagger sees of a token: its word, its affixes, its clusters, its lists, and its neighbours."""

from collections.abc import Sequence
from functools import lru_cache

from isnad.arabic.lexicon.load import load
from isnad.arabic.taggers.listed import listed
from isnad.arabic.taggers.vocabulary import bare, name_parts, vocabulary
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.tokens import Token

_MANY = 20
_CACHE = 65536
_BEYOND = Token(0, 0, "", "<>", "punct")
_LISTED = {
    "agency": "agency",
    "outlet": "agency",
    "platform": "agency",
    "body": "body",
    "water": "city",
    "capital": "city",
}


@lru_cache(maxsize=_CACHE)
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


@lru_cache(maxsize=_CACHE)
def _cluster(norm: str) -> str:
    word = vocabulary().get(norm) or vocabulary().get(bare(norm))
    return word.fine if word else "?"


def _shape(norm: str, kind: str) -> str:
    if kind != "word":
        return kind if kind != "punct" else norm
    return "al" if bare(norm).startswith("ال") else "word"


@lru_cache(maxsize=_CACHE)
def _own(norm: str, kind: str) -> tuple[str, ...]:
    stem = bare(norm)
    word = vocabulary().get(stem)
    part = name_parts().get(stem, 0)
    found = [
        "w=" + norm,
        "b=" + stem,
        "p=" + stem[:3],
        "s=" + stem[-3:],
        "t=" + stem[-2:],
        "k=" + _shape(norm, kind),
        "f=" + _cluster(norm),
        "c=" + (word.coarse if word else "?"),
        "n=" + ("many" if part >= _MANY else "some" if part else "none") + str(min(len(stem), 6)),
    ]
    found.extend("l=" + sense for sense in _senses(norm))
    return tuple(found)


@lru_cache(maxsize=_CACHE)
def _beside(norm: str, kind: str, side: str) -> tuple[str, ...]:
    found = [f"{side}w={bare(norm)}", f"{side}f={_cluster(norm)}", f"{side}k={_shape(norm, kind)}"]
    found.extend(f"{side}l={sense}" for sense in _senses(norm))
    if name_parts().get(bare(norm), 0) >= _MANY:
        found.append(side + "n")
    return tuple(found)


@lru_cache(maxsize=_CACHE)
def _further(norm: str, side: str) -> tuple[str, ...]:
    return (f"{side}f={_cluster(norm)}", f"{side}w={bare(norm)}")


def features(words: Sequence[Token]) -> list[list[str]]:
    """The features of every token of a sentence, as strings.

    >>> from isnad.arabic.text.tokens import tokens
    >>> "l=adjective+" in features(tokens("الوزير البرازيلي"))[1]
    True
    """
    lists = ["" for _ in words]
    for name in listed(words).values():
        kind = _LISTED.get(name.entry.sense, name.entry.sense)
        doubt = "?" if name.entry.data.get("ambiguous") else ""
        for at in range(name.first, name.last):
            lists[at] = f"{'B' if at == name.first else 'I'}-{kind}{doubt}"
    end = len(words)
    found = []
    for at, token in enumerate(words):
        left = words[at - 1] if at else _BEYOND
        right = words[at + 1] if at + 1 < end else _BEYOND
        row = [
            *_own(token.norm, token.kind),
            *_beside(left.norm, left.kind, "-1"),
            *_beside(right.norm, right.kind, "+1"),
        ]
        if at > 1:
            row.extend(_further(words[at - 2].norm, "-2"))
        if at + 2 < end:
            row.extend(_further(words[at + 2].norm, "+2"))
        if lists[at]:
            row.append("x=" + lists[at])
        found.append(row)
    return found
