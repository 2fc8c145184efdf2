"""How far the words behind a head noun belong to its name (construct, adjectives, places, bodies)."""

from isnad.arabic.grammar.name_page import NamePage, ends_name
from isnad.arabic.grammar.name_words import definite, opener, state_of
from isnad.arabic.grammar.word_sets import word_set

_LONGEST = 10
_FOR = frozenset(
    {"لشوون", "لشيون", "لحقوق", "لمكافحه", "لحمايه", "لدول", "لدراسات", "لابحاث", "للانباء", "لعمليات", "لكره", "لالعاب",
     "لاداره", "لرعايه", "لسلامه", "لتنظيم", "لتنميه", "لتحليه", "لتقنيه", "لمراقبه", "لصناعه", "للطيران", "للطاقه",
     "للتدريب", "للتنميه", "للتامينات"}
)  # fmt: skip
"""What bodies are for: the words of ANT corpus v2.1 and SaudiNewsNet that stand most often in their names behind ل."""
SAID = frozenset({"التاكيد", "القول", "التوصل", "الدعوه", "التذكير", "المطالبه", "التعبير", "الاعلان"})
"""Nouns of action that begin what was said behind who said it (``جدد السفير التأكيد على أن``): no adjectives of him."""

_CONSTRUCT = 3
"""How many indefinite nouns may stand behind one another before the definite one."""


def phrase_end(page: NamePage, at: int, limit: int, *, sure: bool) -> tuple[int, bool]:
    """Where the words from token ``at`` on end that complete a head noun, and whether they made it definite.

    ``sure`` says that the head is definite itself, so that only adjectives and places may follow.

    >>> from isnad.arabic.grammar.name_page import name_page
    >>> from isnad.arabic.taggers.crf import tagger
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = name_page(sheet("وزير الخارجية النرويجي أمس"), tagger())
    >>> phrase_end(page, 1, 4, sure=False)
    (3, True)
    """
    index, closed, nouns = at, sure, 0
    end = min(limit, at + _LONGEST)
    kept = at
    while index < end:
        step = _step(page, index, closed=closed)
        if step is None:
            break
        last, closes = step
        if not closes:
            nouns += 1
            if nouns > _CONSTRUCT:
                break
        index, closed = last, closed or closes
        if closed:
            kept = index
    return kept, closed


def _step(page: NamePage, index: int, *, closed: bool) -> tuple[int, bool] | None:
    """Over one part of a name: the token behind it and whether it makes the name definite."""
    token = page.tokens[index]
    if token.kind != "word" or page.person_at(index) is not None:
        return None
    named = _named(page, index, closed=closed)
    if named is not None:
        return named, True
    if ends_name(token.norm):
        return None
    if definite(token.norm):
        return None if closed and _another(page, index) else (index + 1, True)
    if not closed and _construct(page, index):
        return index + 1, False
    if token.norm.startswith("وال") and _joined(page, index):
        return index + 1, True
    if closed and _for(page, index):
        return index + 1, True
    return None


def _another(page: NamePage, index: int) -> bool:
    """``متحدث باسم الشرطة التحقيقات``: a definite plural in ات behind a name that is whole is no adjective of it.

    Nor is a noun of what happens or is decided (``أدان مجلس الأمن الهجوم``), or of another body (``حملت النقابة الشركة``).
    """
    norm, before = page.tokens[index].norm, page.tokens[index - 1].norm
    matter = norm.removeprefix("ال") in word_set("speech_words", "matter")
    head = opener("name_heads", norm)
    body = head is not None and head.sense == "head" and not head.weak
    return matter or body or (norm.endswith("ات") and not before.endswith("ات")) or norm in SAID


def _named(page: NamePage, index: int, *, closed: bool) -> int | None:
    """Over a listed or tagged place or body that begins at ``index``."""
    found = page.listed.get(index)
    tagged = page.tagged.get(index)
    norm = page.tokens[index].norm
    if tagged is not None and tagged.kind in ("LOC", "ORG") and (not closed or norm.startswith("ال")):
        last = found.last if found else tagged.last
        return last if found is None or found.front == 0 else None
    if found is not None and adjective_of_state(page, index):
        return None
    if found is None or (found.entry.data.get("ambiguous") and tagged is None):
        return None
    if found.front == 0:
        return found.last if not closed or norm.startswith("ال") else None
    return found.last if closed and norm.startswith("ل") and found.entry.sense == "body" else None


def adjective_of_state(page: NamePage, index: int) -> bool:
    """Whether the name of a state is here an adjective behind its noun (``العلاقات السعودية``)."""
    norm = page.tokens[index].norm
    if state_of(norm) is None or index == 0 or index - 1 in page.over:
        return False
    return page.tokens[index - 1].norm.startswith(("ال", "لل", "وال", "بال"))


def _for(page: NamePage, index: int) -> bool:
    """``لشؤون``, ``لحقوق``, ``للحزب``: what a body or office is for, inside its name."""
    norm = page.tokens[index].norm
    if norm in _FOR:
        return index + 1 < len(page.tokens) and definite(page.tokens[index + 1].norm)
    tagged = page.over.get(index)
    if tagged is not None and tagged.kind == "ORG" and tagged.first < index:
        return norm.startswith("ل")
    if norm.startswith("لل") and page.person_at(index + 1) is not None:
        return True
    head = opener("name_heads", norm)
    return norm.startswith("لل") and head is not None and head.sense == "head"


def _construct(page: NamePage, index: int) -> bool:
    """Whether an indefinite noun may stand inside: another noun or a name follows it that makes it definite."""
    if index + 1 >= len(page.tokens):
        return False
    norm = page.tokens[index].norm
    follows = page.tokens[index + 1]
    if state_of(norm) is not None:
        return False
    known = opener("titles", norm) or opener("name_heads", norm) or opener("groups", norm)
    if known is not None and known.front:
        return False
    leads = follows.norm.startswith("ال") or (index + 1) in page.listed or (index + 1) in page.tagged
    return follows.kind == "word" and not ends_name(follows.norm) and (leads or known is not None)


def _joined(page: NamePage, index: int) -> bool:
    """Whether a noun joined by و is still of the name: the tagger says so, or a person's name follows (nearly)."""
    tagged = page.over.get(index)
    if tagged is not None and tagged.first < index and tagged.kind == "ORG":
        return True
    if page.tokens[index - 1].norm.startswith("وال") and page.tokens[index - 2].norm.startswith(("لل", "وال")):
        return True
    return any(page.person_at(at) is not None for at in (index + 1, index + 2))
