"""Bodies, media, places and groups that a common noun opens (``وزارة الصحة``, ``مدينة حلب``, ``مسؤولون أتراك``)."""

from isnad.arabic.grammar.mention import Mention
from isnad.arabic.grammar.name_page import NamePage, ends_name
from isnad.arabic.grammar.name_words import Opener, definite, opener, state_of
from isnad.arabic.grammar.phrase_end import phrase_end
from isnad.arabic.taggers.vocabulary import count, particles
from isnad.model import ActorKind

_OPENING, _CLOSING = frozenset('"“«„'), frozenset('"”»“')
_QUOTED = 6
_ADJECTIVES = 3
_NAME = 4
_FRONTS = ("ال", "ي", "ت", "ا")
_FORMS = ("ي", "يه", "ون", "ين", "ات", "ها", "هم", "هن", "نا", "يا", "ته")
_KINDS: dict[str, ActorKind] = {
    "head": "organisation",
    "medium": "organisation",
    "place_head": "place",
    "place": "place",
}


def body(page: NamePage, at: int, limit: int) -> Mention | None:
    """The body or place that a head noun opens at token ``at``; ``None`` where none does.

    >>> from isnad.arabic.grammar.name_page import name_page
    >>> from isnad.arabic.taggers.crf import tagger
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = name_page(sheet("أعلنت وزارة الصحة النمساوية أن"), tagger())
    >>> found = body(page, 1, 5)
    >>> page.sheet.text[found.start : found.end], found.kind
    ('وزارة الصحة النمساوية', 'organisation')
    """
    head = opener("name_heads", page.tokens[at].norm)
    if head is None:
        return None
    index, closed, named = _complement(page, at + 1, limit, head)
    if index == at + 1:
        if not (head.definite and not head.weak and head.sense in ("head", "medium")):
            return None
    elif not closed or not (named or _sure(page, at, index, head)):
        return None
    start = page.tokens[at].start + head.front
    end = page.tokens[index - 1].end
    return Mention(at, index, start, end, _KINDS[head.sense], (start, end), "head")


def _complement(page: NamePage, at: int, limit: int, head: Opener) -> tuple[int, bool, bool]:
    """Where the name ends, whether it is definite, and whether a name in quotation marks made it so."""
    quoted = _quoted(page, at, limit)
    if quoted is not None:
        last, _ = phrase_end(page, quoted, limit, sure=True)
        return last, True, True
    person = page.person_at(at)
    if person is not None and not head.definite and head.sense in ("medium", "head") and page.tokens[at].norm[0] != "و":
        return person.last, True, True
    index, closed = phrase_end(page, at, limit, sure=head.definite)
    if index == at and not closed and not head.weak and at < limit and _unheard(page, at):
        index, closed = phrase_end(page, at + 1, limit, sure=True)
    if index > at and closed:
        quoted = _quoted(page, index, limit) if head.sense in ("medium", "head") else None
        if quoted is not None:
            return quoted, True, True
    return index, closed, False


def _unheard(page: NamePage, at: int) -> bool:
    """``أعلنت بلدية نهران إغلاق``: behind a body that acts (a feminine verb before it), a word that no news had is its name.

    Verbs, adjectives and words with particles or pronouns are rare in many forms, names in one.
    """
    if at < 2 or page.tokens[at].kind != "word":
        return False
    verb, norm = page.tokens[at - 2].norm, page.tokens[at].norm
    if not verb.endswith("ت") or verb.endswith("ات"):
        return False
    formed = norm.startswith(_FRONTS) or norm.endswith(_FORMS) or particles(norm) > 0
    return len(norm) >= _NAME and not formed and not ends_name(norm) and not count(norm)


def _quoted(page: NamePage, at: int, limit: int) -> int | None:
    """Behind a short name in quotation marks that opens at ``at``."""
    if at >= limit or page.tokens[at].text not in _OPENING:
        return None
    if page.tokens[at - 1].end == page.tokens[at].start:
        return None
    for index in range(at + 2, min(limit, at + _QUOTED)):
        if page.tokens[index].text in _CLOSING:
            return index + 1
        if ends_name(page.tokens[index].norm):
            return None
    return None


def _sure(page: NamePage, at: int, last: int, head: Opener) -> bool:
    """Whether a noun with its words names one body: heads that are common nouns too need a name inside."""
    if head.sense == "place":
        return any(index in page.listed or _is(page, index, "LOC") for index in range(at + 1, last))
    if not head.weak:
        return True
    return any(
        index in page.listed or _is(page, index, "ORG") or _is(page, index, "LOC") or state_of(page.tokens[index].norm)
        for index in range(at + 1, last)
    )


def _is(page: NamePage, index: int, kind: str) -> bool:
    found = page.over.get(index)
    return found is not None and found.kind == kind


def group(page: NamePage, at: int, limit: int) -> Mention | None:
    """The unnamed group or body of a state that opens at token ``at``; ``None`` where none does.

    >>> from isnad.arabic.grammar.name_page import name_page
    >>> from isnad.arabic.taggers.crf import tagger
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = name_page(sheet("وقال مسؤولون نرويجيون إن"), tagger())
    >>> found = group(page, 1, 4)
    >>> page.sheet.text[found.start : found.end], found.kind
    ('مسؤولون نرويجيون', 'group')
    """
    first = _group_word(page, at, limit)
    if first is None:
        return None
    found, index = first
    before = index
    while index < min(limit, before + _ADJECTIVES) and _qualifies(page, index, found):
        index += 1
    if found.sense == "body_group" and not found.definite and index == before:
        last, closed = phrase_end(page, index, limit, sure=False)
        if not closed or last == index:
            return None
        index = last
    start = page.tokens[at].start + found.front
    end = page.tokens[index - 1].end
    kind: ActorKind = "group" if found.sense == "group" else "organisation"
    return Mention(at, index, start, end, kind, (start, end), "group")


def _group_word(page: NamePage, at: int, limit: int) -> tuple[Opener, int] | None:
    """The group's word with the token behind it; a second word that belongs to it is taken along."""
    token = page.tokens[at]
    found = opener("groups", token.norm)
    if found is None:
        return None
    from_list = page.listed.get(at)
    if from_list is not None and from_list.last > at + 1:
        return None
    behind = at + 1
    if behind < limit and token.norm.endswith(("شهود", "شاهد")) and page.tokens[behind].norm == "عيان":
        behind += 1
    return found, behind


def _qualifies(page: NamePage, index: int, found: Opener) -> bool:
    """Whether the word at ``index`` is an adjective of the group."""
    token = page.tokens[index]
    if token.kind != "word" or ends_name(token.norm) or index in page.listed or page.person_at(index) is not None:
        return False
    if definite(token.norm):
        return found.definite
    return not found.definite and state_of(token.norm) is not None and not token.norm.startswith(("و", "ل", "ب"))
