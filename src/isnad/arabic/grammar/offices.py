"""Offices and titles, with the name that they stand before (``وزير الخارجية فلان``) or without one."""

from isnad.arabic.grammar.mention import Mention
from isnad.arabic.grammar.name_page import NamePage, Tagged
from isnad.arabic.grammar.name_run import grown, name_run
from isnad.arabic.grammar.name_words import Opener, definite, opener
from isnad.arabic.grammar.phrase_end import phrase_end

_ADJECTIVES = frozenset({"حاكم", "قائد", "مرشد", "ممثل"})
_OF_SOMEBODY = frozenset(
    {"محامي", "محامية", "محام", "زوجة", "زوج", "ابن", "ابنة", "نجل", "شقيق", "شقيقة", "والد", "والدة", "أرملة", "مستشار",
     "مستشارة", "مساعد", "مساعدة", "طبيب", "وكيل", "ممثل", "مبعوث", "صاحب"}
)  # fmt: skip
_SENT = frozenset({"سفير", "سفيره", "مبعوث", "مبعوثه", "مندوب", "مندوبه", "ممثل", "ممثله", "مراسل", "مراسله"})
_TO = frozenset({"لدي", "الي", "في"})
_ALI = "علي"
"""Folded, the name is the preposition على; printed with two dots behind an office it is the name."""

_LONGEST = 24
"""The most tokens that an office with its name may have."""

_BYNAME = "باسم"
_ITS_NAME = frozenset(("باسمه", "باسمها", "باسمهم", "باسمهما"))


def office(page: NamePage, at: int, limit: int) -> Mention | None:
    """The office or title that opens at token ``at``, with the person's name behind it; ``None`` where none does.

    >>> from isnad.arabic.grammar.name_page import name_page
    >>> from isnad.arabic.taggers.crf import tagger
    >>> from isnad.arabic.text.sheet import sheet
    >>> page = name_page(sheet("قال وزير النقل المصري هشام عرفات أمس"), tagger())
    >>> found = office(page, 1, 7)
    >>> page.sheet.text[found.start : found.end], page.sheet.text[slice(*found.head)]
    ('وزير النقل المصري هشام عرفات', 'هشام عرفات')
    """
    title = _title(page, at)
    if title is None:
        return None
    limit = min(limit, at + _LONGEST)
    if _kin(page, at, title, limit):
        return None
    index, closed = _complement(page, at + 1, limit, title)
    person = _person(page, index, limit, closed=closed)
    tokens = page.tokens
    start = tokens[at].start + title.front
    if person is not None:
        person = grown(page, person, limit)
        end = tokens[person.last - 1].end
        return Mention(at, person.last, start, end, "person", (tokens[person.first].start, end), "title")
    alone = title.definite and index == at + 1
    if title.weak or not (closed or alone) or (alone and title.sense == "rank"):
        return None
    end = tokens[index - 1].end
    return Mention(at, index, start, end, "person", (start, end), "office")


def _kin(page: NamePage, at: int, title: Opener, limit: int) -> bool:
    """``محامي فلان``: the name behind says whose, not who, unless a second one follows."""
    if title.definite or title.form not in _OF_SOMEBODY or at + 1 >= limit:
        return False
    return page.person_at(at + 1) is not None


def _title(page: NamePage, at: int) -> Opener | None:
    title = opener("titles", page.tokens[at].norm)
    if title is None:
        return None
    over = page.over.get(at)
    if title.definite and title.form in _ADJECTIVES and at and definite(page.tokens[at - 1].norm):
        return None
    inside = over is not None and over.kind == "PERS" and over.first < at
    return None if inside else title


def _complement(page: NamePage, at: int, limit: int, title: Opener) -> tuple[int, bool]:
    """Where the words end that say of what the office is, and whether they made it definite."""
    index, closed = at, title.definite
    tokens = page.tokens
    if index < limit and page.person_at(index) is not None:
        return index, closed
    second = opener("titles", tokens[index].norm) if index < limit else None
    if second is not None and not second.front and not second.definite and not title.definite:
        return _complement(page, index + 1, limit, second)
    index, closed = phrase_end(page, index, limit, sure=closed)
    if title.sense == "spokesman" and index < limit and tokens[index].norm == _BYNAME:
        return phrase_end(page, index + 1, limit, sure=False)
    if title.sense == "spokesman" and index < limit and tokens[index].norm in _ITS_NAME:
        return index + 1, True  # المتحدثة باسمها فلانة
    if index < limit and tokens[index].norm in _TO and closed:
        index = _sent_to(page, index, limit, title)
    return index, closed


def _sent_to(page: NamePage, at: int, limit: int, title: Opener) -> int:
    """``سفير النرويج لدى مصر``, ``وزير الإعلام في مالي فلان``: the place belongs to the office."""
    last, named = phrase_end(page, at + 1, min(limit, at + 4), sure=False)
    if not named or last == at + 1:
        return at
    if title.form.removeprefix("ال").replace("ة", "ه") in _SENT and page.tokens[at].norm != "في":
        return last
    return last if _person(page, last, limit, closed=True) is not None else at


def _person(page: NamePage, at: int, limit: int, *, closed: bool) -> Tagged | None:
    """The name right behind an office, or behind a comma or an honour where the office is complete."""
    if at >= limit:
        return None
    found = page.person_at(at)
    if found is not None:
        return None if page.tokens[at].norm.startswith("وال") else found
    if not closed:
        return None
    if page.tokens[at].text == _ALI and (found := page.person_at(at + 1)) is not None:
        return Tagged(at, found.last, "PERS")
    start = at + 1 if page.tokens[at].text in "،," and at + 1 < limit else at
    honour = opener("titles", page.tokens[start].norm)
    if honour is not None and honour.definite and not honour.front and start + 1 < limit:
        start += 1
    if start > at and (found := page.person_at(start)) is not None:
        return found
    if start > at and page.tokens[start].text == _ALI and (found := page.person_at(start + 1)) is not None:
        return Tagged(start, found.last, "PERS")
    return (
        name_run(page, start, limit)
        if start == at or page.tokens[start - 1].kind == "word"
        else _aside(page, start, limit)
    )


def _aside(page: NamePage, at: int, limit: int) -> Tagged | None:
    """A name between commas behind an office that only its place shows."""
    found = name_run(page, at, limit)
    if found is None or found.last - at < 2 or found.last >= limit:
        return None
    return found if page.tokens[found.last].text in "،,:" else None
