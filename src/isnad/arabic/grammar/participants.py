"""Where a happening happened and who took part: the mentions that stand in its clause."""

from bisect import bisect_left
from functools import lru_cache

from isnad.arabic.grammar.mention import Mention
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.kept import SOME
from isnad.arabic.text.sheet import Sheet
from isnad.model import Link, Phrase

MOST = 6
"""The most participants that an event is given."""

_BACK = 4


@lru_cache(maxsize=SOME)
def _leads_to_place(norm: str) -> bool:
    """Whether a folded word points to the place behind it (في، قرب، شمال …)."""
    words = load("place_words")
    return any(front in ("", "و", "ب", "ل") and words.get(rest) for front, rest in fronts(norm))


def inside(names: tuple[Mention, ...], firsts: list[int], first: int, last: int) -> list[Mention]:
    """The mentions that lie between tokens ``first`` and ``last``; ``firsts`` are where the mentions begin."""
    found = []
    for index in range(bisect_left(firsts, first), len(names)):
        if names[index].first >= last:
            break
        if names[index].last <= last:
            found.append(names[index])
    return found


def place(sheet: Sheet, mentions: list[Mention], at: int) -> Phrase | None:
    """The place of the happening whose word is token ``at``: the first one that في، ب، قرب … lead to.

    Directions before the name belong to it (جنوب غرب …).
    """
    told = [mention for mention in mentions if mention.kind == "place"]
    for mention in sorted(told, key=lambda mention: mention.first < at):
        first = _with_directions(sheet, mention.first)
        if first < mention.first or _after_preposition(sheet, mention) or _says_place(sheet, mention):
            start = mention.start if first == mention.first else sheet.tokens[first].start
            return Phrase(sheet.text[start : mention.end], start, mention.end)
    return None


def _after_preposition(sheet: Sheet, mention: Mention) -> bool:
    token = sheet.tokens[mention.first]
    if token.start < mention.start and token.norm[0] == "ب":
        return True
    return any(_leads_to_place(sheet.tokens[i].norm) for i in range(max(0, mention.first - 1), mention.first))


def _says_place(sheet: Sheet, mention: Mention) -> bool:
    """Whether the name begins with a word of place (مدينة …, قبالة …) and so cannot be a state that acts."""
    return _leads_to_place(sheet.tokens[mention.first].norm)


def _with_directions(sheet: Sheet, first: int) -> int:
    start = first
    while start > max(0, first - _BACK):
        norm = sheet.tokens[start - 1].norm
        if not _leads_to_place(norm) or any(rest == "في" for _, rest in fronts(norm)):
            break
        start -= 1
    return start


def participants(sheet: Sheet, mentions: list[Mention], where: Phrase | None) -> tuple[Link, ...]:
    """The persons, bodies and groups among the mentions, and states that act, as links in their order."""
    found = []
    for mention in mentions:
        if where is not None and where.start <= mention.start < where.end:
            continue
        if mention.kind == "place" and (
            _after_preposition(sheet, mention) or _says_place(sheet, mention) or _qualifies(sheet, mention)
        ):
            continue
        if mention.kind == "document":
            continue
        found.append(Link(sheet.text[mention.start : mention.end], mention.start, mention.end))
    return tuple(found[:MOST])


def _qualifies(sheet: Sheet, mention: Mention) -> bool:
    """Whether a place only tells which thing is meant (عاصمة فرنسا): a noun, not a verb, stands right before it."""
    return mention.first > 0 and sheet.tokens[mention.first - 1].norm in ("من", "الي", "نحو", "عبر", "حتي")
