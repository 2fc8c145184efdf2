"""What the index says of one report: its terms, how often each stands in it, and beside what."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple
from zlib import crc32

from isnad.store.places import Places, printed
from isnad.store.terms import term

TITLE = 3
"""How often a word of the title counts as standing in the text once more."""

MOST = 255
"""The highest number in one byte."""

_OWN, _BEFORE, _BEHIND = 0xFFFF, 0xFF0000, 0xFF000000
"""The bits of a form that tell of the word itself, of the word before it, and of the one behind it."""


class Entry(NamedTuple):
    """How often a term stands in a report, and in which ``forms`` (none for what is no word of the text).

    A form is 32 bits: 16 of the hash of the word as printed, eight of that of the word before it, eight of that of
    the word behind it, so that what does not stand side by side is passed over without a look at the text.
    """

    times: int
    forms: tuple[int, ...] = ()


class Asked(NamedTuple):
    """The form of a word that is asked for: ``value`` in the bits of ``mask``."""

    term: int
    mask: int
    value: int


def word_entries(text: str, title: str | None, places: Places) -> dict[int, Entry]:
    """The terms of the words of ``text``; a word of the title, or else of the first line, counts more than once.

    >>> found = word_entries("سد ميرال", None, ([0, 3], [2, 8], [7, 9]))
    >>> [(term, entry.times, len(entry.forms)) for term, entry in found.items()]
    [(7, 4, 1), (9, 4, 1)]
    """
    starts, ends, terms = places
    words = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    head = set((title or text.partition("\n")[0]).split())
    times, forms = Counter(filter(None, terms)), defaultdict[int, set[int]](set)
    for number, word in zip(terms, words, strict=True):
        if word in head and number:
            times[number] += TITLE
            head.discard(word)
    own = printed(places)
    sums = [0, *(_sum(words[at]) for at in own), 0]
    for at, before, here, behind in zip(own, sums, sums[1:], sums[2:], strict=False):
        if terms[at]:
            forms[terms[at]].add(_form(before, here, behind))
    return {
        number: Entry(min(many, MOST), tuple(sorted(found) if len(found) > 1 else found))
        for number, many in times.items()
        for found in (forms[number],)
    }


def fact_entries(
    outlet: str | None,
    names: Iterable[Mapping[Any, Any]],
    figures: Iterable[Mapping[Any, Any]],
    statements: Iterable[Mapping[Any, Any]],
) -> dict[int, Entry]:
    """The terms of what was read in a report, from the rows that are kept of it."""
    found: set[int] = set()
    if outlet:
        found.add(outlet_term(outlet))
    for row in names:
        found |= {term(word, "name") for word in row["words"].split()}
    for row in figures:
        found |= {term(word, "by") for word in row["said_by"].split()}
        found |= {term(row["unit"], "unit")} if row["unit"] else set()
        found |= {term(row["fate"], "fate")} if row["fate"] else set()
    for row in statements:
        found |= {term(row["act"], "act"), *(term(word, "by") for word in row["said_by"].split())}
    return dict.fromkeys(found, Entry(1))


def outlet_term(outlet: str) -> int:
    """The term of an outlet, whatever the case of its letters."""
    return term(outlet.casefold(), "outlet")


def asked_forms(words: Sequence[tuple[str, int]]) -> list[Asked]:
    """The forms of the ``words`` (as printed, with their terms, 0 for none) where they stand side by side in this order."""
    sums = [_sum(word) for word, _ in words]
    found = []
    for at, (_, number) in enumerate(words):
        before, behind = sums[at - 1] if at else 0, sums[at + 1] if at + 1 < len(sums) else 0
        mask = _OWN | (_BEFORE if at else 0) | (_BEHIND if at + 1 < len(sums) else 0)
        if number:
            found.append(Asked(number, mask, _form(before, sums[at], behind) & mask))
    return found


def _sum(word: str) -> int:
    return crc32(word.encode())


def _form(before: int, own: int, behind: int) -> int:
    return own & _OWN | before & _BEFORE | behind & _BEHIND
