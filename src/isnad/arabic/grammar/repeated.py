"""Names that the report prints again where nothing else showed that they are names: by family name, by whole name."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from isnad.arabic.grammar.mention import Mention
from isnad.arabic.grammar.name_words import opener, state_of
from isnad.arabic.taggers.vocabulary import count, name_parts
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.sheet import Sheet

_PARTICLES = frozenset({"", "و", "ف", "ل", "ب", "ك", "ول", "وب"})
_SHORTEST = 3
_MANY = 5
_PAIR = 2
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
    found = _parted(sheet, found)
    family = _families(sheet, found)
    if not family:
        return tuple(found)
    taken = {index for mention in found for index in range(mention.first, mention.last)}
    given = {m.last: m for m in found if m.kind == "person" and m.source == "tagger" and m.last - m.first == 1}
    added: list[Mention] = []
    for index, token in enumerate(sheet.tokens):
        if token.kind != "word" or index in taken:
            continue
        front = _front(token.norm, family)
        if front is not None:
            before = given.get(index)
            if front == 0 and before is not None:
                found[found.index(before)] = replace(
                    before, last=index + 1, end=token.end, head=(before.start, token.end)
                )
                continue
            first = index - 1 if front == 0 and index and _given(sheet, index - 1, taken) else index
            start = token.start + front if first == index else sheet.tokens[first].start
            added.append(Mention(first, index + 1, start, token.end, "person", (start, token.end), "repeated"))
    return tuple(sorted((*found, *added), key=lambda mention: mention.start))


def _given(sheet: Sheet, index: int, taken: set[int]) -> bool:
    """Whether a given name that many bear stands at ``index``, free."""
    token = sheet.tokens[index]
    return index not in taken and token.kind == "word" and name_parts().get(token.norm, 0) >= _MANY


def _parted(sheet: Sheet, found: Sequence[Mention]) -> list[Mention]:
    """Two people printed side by side come apart: each begins or ends another full name that is sure."""
    people = [(m, tuple(_words(sheet, m))) for m in found if m.kind == "person" and m.source != "office"]
    often = Counter(words for _, words in people)
    sure = {
        words
        for m, words in people
        if len(words) > _PAIR or (len(words) == _PAIR and often[words] > 1) or m.source == "title"
    }
    firsts = {words[0] for words in sure if len(words) > 1}
    ends = (
        {words[0] for words, times in often.items() if len(words) == 1 and times > 1}
        | firsts
        | {words[-1] for words in sure if len(words) > 1}
    )
    kept: list[Mention] = []
    for mention in found:
        words = tuple(_words(sheet, mention)) if mention.kind == "person" and mention.source == "tagger" else ()
        pair = len(words) == _PAIR and mention.last - mention.first == _PAIR and words not in sure
        if pair and words[0] in firsts and words[1] in ends:
            kept.extend(_halves(sheet, mention))
        else:
            kept.append(mention)
    return kept


def _halves(sheet: Sheet, mention: Mention) -> tuple[Mention, Mention]:
    middle, second = sheet.tokens[mention.first], sheet.tokens[mention.last - 1]
    return (
        replace(mention, last=mention.first + 1, end=middle.end, head=(mention.start, middle.end)),
        replace(mention, first=mention.last - 1, start=second.start, head=(second.start, second.end)),
    )


def _words(sheet: Sheet, mention: Mention) -> list[str]:
    """The folded words of the name in a mention."""
    part = sheet.tokens[mention.first : mention.last]
    return [t.norm for t in part if t.start >= mention.head[0] and t.kind == "word"]


def _families(sheet: Sheet, found: Sequence[Mention]) -> frozenset[str]:
    words = set()
    for mention in found:
        if mention.kind != "person" or mention.source == "office":
            continue
        inside = _words(sheet, mention)
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
