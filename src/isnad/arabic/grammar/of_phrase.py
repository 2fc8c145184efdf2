"""How far the phrase of what is counted reaches: the noun with its adjectives, its sort and what it is part of."""

from isnad.arabic.grammar.adjectives import agrees, is_adjective
from isnad.arabic.grammar.name_words import definite
from isnad.arabic.grammar.phrase import is_cue, stops
from isnad.arabic.grammar.units import unit_of
from isnad.arabic.lexicon.entry import Entry
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.clitics import fronts
from isnad.arabic.text.sheet import Sheet

_LONGEST = 7
_CHAIN = 4
"""The most nouns of a construct, up to the one that makes it definite."""

_RATES = frozenset(("يوميا", "سنويا", "شهريا", "اسبوعيا"))
_PER = frozenset(("للاوقيه", "للبرميل", "للطن", "للسهم", "للمتر", "للتر", "للغرام", "للكيلوغرام", "للوحده", "للفرد"))
_WITHOUT = frozenset(("بدون", "دون"))
_UP_TO_TEN = frozenset("3 4 5 6 7 8 9 10 ٣ ٤ ٥ ٦ ٧ ٨ ٩ ١٠".split())
_NAMED_BY_NEXT = frozenset(("بن", "ابن", "ابو", "ابي", "ام", "ال", "عبد"))
_OF = frozenset(("من", "هولاء", "اوليك"))
_PRONOUNS = ("ها", "هم", "هن", "هما", "نا")
_PART_OF_PLACE = frozenset(("قبل", "بعد", "بعيدا", "بعد", "مسافه", "لمسافه", "مبعده", "مقربه"))


def phrase_end(sheet: Sheet, noun: int, limit: int, entry: Entry | None) -> int:
    """The token behind the phrase whose noun, counted as ``entry``, is token ``noun``; never in the next clause.

    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("12 عاملا أجنبيا قتلوا و30 صاروخا باليستيا من طراز قديم")
    >>> [page.slice(at, phrase_end(page, at, 11, None)) for at in (1, 6)]
    ['عاملا أجنبيا', 'صاروخا باليستيا']
    """
    tokens = sheet.tokens
    limit = min(limit, noun + _LONGEST)
    if (noun and tokens[noun - 1].norm in _OF) or definite(tokens[noun].norm):
        return definite_end(sheet, noun, limit)
    end = _over_sort(sheet, noun + 1, limit, entry)
    while end < limit and tokens[end].kind == "word" and agrees(tokens[noun].norm, tokens[end].norm):
        end += 1
    if end < limit and tokens[end].norm in (_PER if _kind(entry) == "money" else _RATES):
        return end + 1
    if end < limit and tokens[end].norm in _RATES:
        return end + 1
    joined = _joined(sheet, noun, end, limit, entry)
    return joined or _with_part(sheet, noun, end, limit, entry)


def _kind(entry: Entry | None) -> str:
    return entry.data["kind"] if entry is not None else ""


def _over_sort(sheet: Sheet, at: int, limit: int, entry: Entry | None) -> int:
    """Over ``بدون طيار``, ``إسعاف``: what sort of thing the noun is."""
    if at >= limit or _kind(entry) in ("money", "duration"):
        return at
    norm = sheet.tokens[at].norm
    if norm in _WITHOUT and at + 1 < limit and sheet.tokens[at + 1].norm == "طيار":
        return at + 2
    return at + 1 if load("noun_complements").get(norm) else at


def joined_noun(sheet: Sheet, noun: int, end: int, limit: int, entry: Entry | None) -> Entry | None:
    """The unit of ``ومعلما`` in ``17 تلميذا ومعلما``: people in the same form whom one number counts together."""
    tokens = sheet.tokens
    if end >= limit or _kind(entry) != "people" or tokens[end].kind != "word" or not tokens[end].norm.startswith("و"):
        return None
    rest = tokens[end].norm[1:]
    other = unit_of(rest) if len(rest) > 2 else None
    if other is None or other.data["kind"] != "people" or "fate" in other.data:
        return None
    same = tokens[noun].norm.endswith("ا") == rest.endswith("ا") and definite(tokens[noun].norm) == definite(rest)
    # a few take the plural (أربعة ضباط وقاصر): one noun more is one person more
    return other if same and not _few(tokens[noun - 1].norm if noun else "") else None


def _few(norm: str) -> bool:
    value = load("number_words").get(norm) or load("number_words").get(norm.removeprefix("و"))
    return norm in _UP_TO_TEN or bool(value and 3 <= float(value[0].data["value"]) <= 10)


def _joined(sheet: Sheet, noun: int, end: int, limit: int, entry: Entry | None) -> int | None:
    if joined_noun(sheet, noun, end, limit, entry) is None:
        return None
    end += 1
    if end < limit and agrees(sheet.tokens[end - 1].norm[1:], sheet.tokens[end].norm):
        end += 1
    return end


def _with_part(sheet: Sheet, noun: int, end: int, limit: int, entry: Entry | None) -> int:
    """``طن من القمح``, ``جنود من الجيش``: what a measure holds, whose people they are."""
    tokens = sheet.tokens
    if end + 1 >= limit or tokens[end].norm != "من" or tokens[end + 1].kind != "word":
        return end
    first = tokens[end + 1].norm
    if _kind(entry) == "measure":
        apart = any(t.norm in _PART_OF_PLACE for t in tokens[max(0, noun - 4) : noun])
        return end if apart or not definite(first) else definite_end(sheet, end + 1, limit)
    group = unit_of(first)
    if _kind(entry) == "people" and group is not None and group.data["kind"] == "people":
        return definite_end(sheet, end + 1, limit)
    return end


def definite_end(sheet: Sheet, at: int, limit: int) -> int:
    """The token behind the phrase that begins at ``at``: nouns up to the definite one, and its adjectives.

    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("من سكان المدينة القديمة يعيشون")
    >>> page.slice(1, definite_end(page, 1, 5))
    'سكان المدينة القديمة'
    """
    closed = closed_end(sheet, at, limit)
    if closed is not None:
        return closed
    tokens, end = sheet.tokens, at + 1
    if end < limit and tokens[end].kind == "word" and not _ends(tokens[end].norm):
        end += 1
    return end + 1 if end < limit and tokens[end - 1].norm in _NAMED_BY_NEXT and tokens[end].kind == "word" else end


def closed_end(sheet: Sheet, at: int, limit: int) -> int | None:
    """As ``definite_end``, but ``None`` where no definite noun closes the phrase."""
    tokens = sheet.tokens
    end, closed = at, False
    while end < min(limit, at + _CHAIN) and not closed:
        norm = tokens[end].norm
        if tokens[end].kind not in ("word", "latin") or (end > at and _ends(norm)):
            break
        end += 1
        closed = definite(norm) or (norm.endswith(_PRONOUNS) and len(norm) > 4) or tokens[end - 2].norm == "كل"
    if not closed:
        return None
    while end < limit and tokens[end].kind == "word" and not stops(tokens[end].norm):
        norm = tokens[end].norm
        if not definite(norm) or not _describes(norm.removeprefix("و")):
            break
        end += 1
    return end


def _describes(norm: str) -> bool:
    """An adjective or a participle of many (``المجازين``) behind a definite noun; no verb that begins like the article."""
    entry = unit_of(norm)
    if entry is not None and "fate" in entry.data:
        return True
    return is_adjective(norm) or (norm.endswith(("ين", "ون")) and not norm.startswith("البالغ"))


def _ends(norm: str) -> bool:
    """What cannot go on in a construct: prepositions, verbs, a joined word."""
    if stops(norm) or is_cue(norm) or norm.endswith("وا") or norm.startswith(("وال", "لل", "بال")):
        return True
    return any(front in ("", "و", "ف") and load("fates").get(rest) for front, rest in fronts(norm))
