"""A person's name that only its place shows: words of names right behind an office, up to where a clause goes on."""

from functools import lru_cache

from isnad.arabic.grammar.name_page import NamePage, Tagged, ends_name
from isnad.arabic.grammar.name_words import definite, opener, state_of
from isnad.arabic.taggers.namelike import among_names
from isnad.arabic.taggers.vocabulary import count, name_parts, particles
from isnad.arabic.text.kept import SOME

_RARE = 25
_LONGEST = 5
_PERSONAL = 20
_BEHIND = 2


def name_run(page: NamePage, at: int, limit: int) -> Tagged | None:
    """The run of words from token ``at`` on that a complete office makes a name; ``None`` where none is.

    A run of one word must be borne by many; two or more need be rare or borne, and end where words of names end.

    >>> from isnad.arabic.grammar.name_page import name_page
    >>> from isnad.arabic.taggers.crf import tagger
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = name_page(sheet("قال الحاكم زرفان كيلوب إن"), tagger())
    >>> name_run(page, 2, 5)
    Tagged(first=2, last=4, kind='PERS', joined=False)
    """
    index, borne = at, 0
    while index < min(limit, at + _LONGEST):
        over = page.over.get(index)
        if over is not None and over.kind == "PERS":
            index, borne = over.last, borne + 1
            continue
        norm = page.tokens[index].norm
        family = index > at and borne and definite(norm) and _closes(page, index + 1, limit) and not ends_name(norm)
        if page.tokens[index].kind != "word" or not (family or _may_be_name(norm, first=index == at)):
            break
        borne += name_parts().get(norm, 0) > 0 or among_names(norm)
        index += 1
    size = index - at
    if size == 0 or (size == 1 and name_parts().get(page.tokens[at].norm, 0) < _PERSONAL):
        return None
    if size > 1 and not borne and not _closes(page, index, limit):
        return None
    return Tagged(at, index, "PERS")


def grown(page: NamePage, found: Tagged, limit: int) -> Tagged:
    """``found`` with the words of names right behind it that the tagger left out (``جاويش أوغلو``)."""
    last = found.last
    while last < min(limit, found.last + _BEHIND) and page.tokens[last].kind == "word" and last not in page.over:
        norm = page.tokens[last].norm
        known = among_names(norm) or name_parts().get(norm, 0) > _PERSONAL
        if definite(norm) or not known or not _may_be_name(norm, first=True):
            break
        last += 1
    return found if last == found.last else Tagged(found.first, last, "PERS", found.joined)


def _closes(page: NamePage, index: int, limit: int) -> bool:
    """Whether a clause goes on at ``index``: punctuation, a function word, or the end of the sentence."""
    return index >= limit or page.tokens[index].kind == "punct" or ends_name(page.tokens[index].norm)


@lru_cache(maxsize=SOME)
def _may_be_name(norm: str, *, first: bool) -> bool:
    """Whether a folded word may be part of a name where a name is expected."""
    if norm[0] == "و" and norm not in name_parts() or norm.endswith(("ها", "هم", "ته")) and norm not in name_parts():
        return False
    if ends_name(norm) or state_of(norm) is not None or particles(norm) or (first and definite(norm)):
        return False
    if opener("titles", norm) or opener("name_heads", norm) or opener("groups", norm):
        return False
    return name_parts().get(norm, 0) > 1 or count(norm) < _RARE or (among_names(norm) and not definite(norm))
