"""Names that the report prints again where nothing else showed that they are names: by family name, by whole name."""

from collections.abc import Sequence

from isnad.arabic.grammar.mention import Mention
from isnad.arabic.grammar.name_words import opener, state_of
from isnad.arabic.taggers.vocabulary import count
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.sheet import Sheet

_PARTICLES = frozenset({"", "و", "ف", "ل", "ب", "ك", "ول", "وب"})
_SHORTEST = 3
_COMMON = 4000
"""A family name that news prints more often than this is also a common word."""


def repeated(sheet: Sheet, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """``found`` with the further places where a family name or a whole name of the report stands.

    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("وصل سمير الزعفران. وبعده قرأ للزعفران كاتب")
    >>> first = Mention(1, 3, 4, 17, "person", (4, 17), "tagger")
    >>> [page.text[m.start : m.end] for m in repeated(page, [first])]
    ['سمير الزعفران', 'زعفران']
    """
    family = _families(sheet, found)
    if not family:
        return tuple(found)
    taken = {index for mention in found for index in range(mention.first, mention.last)}
    added = []
    for index, token in enumerate(sheet.tokens):
        if token.kind != "word" or index in taken:
            continue
        front = _front(token.norm, family)
        if front is not None:
            start = token.start + front
            added.append(Mention(index, index + 1, start, token.end, "person", (start, token.end), "repeated"))
    return tuple(sorted((*found, *added), key=lambda mention: mention.start))


def _families(sheet: Sheet, found: Sequence[Mention]) -> frozenset[str]:
    words = set()
    for mention in found:
        if mention.kind != "person" or mention.source == "office":
            continue
        inside = [
            t.norm
            for t in sheet.tokens[mention.first : mention.last]
            if t.start >= mention.head[0] and t.kind == "word"
        ]
        if len(inside) < 2:
            continue
        last = inside[-1]
        common = opener("titles", last) or opener("groups", last) or opener("name_heads", last) or state_of(last)
        if len(last) >= _SHORTEST and not common and count(last) < _COMMON:
            words.add(last)
    return frozenset(words)


def _front(norm: str, family: frozenset[str]) -> int | None:
    """How many letters stand before the family name in ``norm``; ``None`` where it is not one."""
    for front, rest in fronts(norm):
        if front in _PARTICLES and rest in family:
            return len(front)
        if front in ("لل", "ولل") and "ال" + rest in family:
            return len(front)
    return None
