"""Names: persons, bodies, places and groups as printed, with the offices that stand before them."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from isnad.arabic.grammar.bodies import body, group
from isnad.arabic.grammar.mention import Mention
from isnad.arabic.grammar.name_page import NamePage, Tagged, ends_name, name_page
from isnad.arabic.grammar.name_run import grown
from isnad.arabic.grammar.name_words import definite, opener, state_of
from isnad.arabic.grammar.offices import office
from isnad.arabic.grammar.phrase_end import adjective_of_state
from isnad.arabic.grammar.repeated import repeated
from isnad.arabic.taggers.crf import tagger
from isnad.arabic.taggers.listed import Listed
from isnad.arabic.taggers.tagger import Tagger
from isnad.arabic.taggers.vocabulary import count, name_parts, particles
from isnad.arabic.text.sheet import Sheet
from isnad.model import ActorKind

_KINDS: dict[str, ActorKind] = {"PERS": "person", "LOC": "place", "ORG": "organisation"}
_PLACES = frozenset({"state", "city", "capital", "region", "water"})
_BEHIND = frozenset({"للانباء", "الاخباريه", "الرسميه", "الحكوميه", "الاخباري", "الرسمي"})
_NEVER_ALONE = 2000
"""A single word that news prints this often is no rare name, unless a list or its company says so."""


def names(sheet: Sheet, by: Tagger | None = None) -> tuple[Mention, ...]:
    """The mentions of a report in their order; none overlaps another. ``by`` is the tagger, if not the one that ships.

    >>> from isnad.arabic.text.sheet import sheet
    >>> page = sheet("التقى الرئيس الفرنسي فرانسوا دوبوا وفدا من منظمة الصحة العالمية في أثينا")
    >>> [(page.text[m.start : m.end], page.text[slice(*m.head)], m.kind) for m in names(page)][0]
    ('الرئيس الفرنسي فرانسوا دوبوا', 'فرانسوا دوبوا', 'person')
    >>> [(page.text[m.start : m.end], m.kind) for m in names(page)][1:]
    [('منظمة الصحة العالمية', 'organisation'), ('أثينا', 'place')]
    """
    page = name_page(sheet, by or tagger())
    return repeated(sheet, _without_listeners(sheet, list(_mentions(page))))


def _without_listeners(sheet: Sheet, found: list[Mention]) -> list[Mention]:
    """``قال فلان لهالبرس``: a body that the page names elsewhere, behind ل, heard the words and is no part of the name."""
    bodies = {sheet.tokens[m.first].norm for m in found if m.kind == "organisation" and m.last - m.first == 1}
    made = []
    for mention in found:
        last = mention.last - 1
        norm = sheet.tokens[last].norm
        if mention.kind == "person" and last > mention.first and norm.startswith("ل") and norm[1:] in bodies:
            end = sheet.tokens[last - 1].end
            head = (mention.head[0], end) if mention.head[0] < end else (mention.start, end)
            made.append(replace(mention, last=last, end=end, head=head))
        else:
            made.append(mention)
    return made


def _mentions(page: NamePage) -> Iterator[Mention]:
    rules: tuple[Callable[[NamePage, int, int], Mention | None], ...] = (office, _listed_long, body, group, _single)
    for sentence in page.sheet.sentences:
        at = sentence.first
        while at < sentence.last:
            if page.tokens[at].kind == "punct":
                at += 1
                continue
            for rule in rules:
                found = rule(page, at, sentence.last)
                if found is not None:
                    yield found
                    at = found.last
                    break
            else:
                at += 1


def _listed_long(page: NamePage, at: int, limit: int) -> Mention | None:
    """A listed name of several words: no rule knows better where it ends, save adjectives behind it."""
    found = page.listed.get(at)
    if found is None or found.last - found.first < 2 or found.last > limit:
        return None
    person = page.over.get(at)
    if person is not None and person.kind == "PERS" and person.last > found.last:
        return None
    return _of_list(page, found)


def _single(page: NamePage, at: int, limit: int) -> Mention | None:
    """A name that the tagger or a list knows, without a noun before it."""
    tagged = page.tagged.get(at)
    found = page.listed.get(at)
    if tagged is not None and tagged.last > limit:
        tagged = None
    if found is not None and adjective_of_state(page, at):
        found = None
    if found is not None and (tagged is None or tagged.kind != "PERS" or found.last >= tagged.last):
        ambiguous = found.entry.data.get("ambiguous") and (tagged is None or tagged.kind == "MISC")
        if not ambiguous and (tagged is None or tagged.last <= found.last or tagged.kind == "PERS"):
            return _of_list(page, found)
    if tagged is None:
        return None
    return _of_tagger(page, grown(page, tagged, limit) if tagged.kind == "PERS" else tagged)


def _of_list(page: NamePage, found: Listed) -> Mention:
    start = page.tokens[found.first].start + found.front
    last = found.last
    while found.entry.sense not in _PLACES and last < len(page.tokens) and _belongs(page.tokens[last].norm):
        last += 1
    end = page.tokens[last - 1].end
    kind: ActorKind = "place" if found.entry.sense in _PLACES else "organisation"
    return Mention(found.first, last, start, end, kind, (start, end), "list")


def _belongs(norm: str) -> bool:
    """Whether a word behind the name of a body goes on with it: its state, or what it is."""
    return norm in _BEHIND or (definite(norm) and state_of(norm) is not None)


def _of_tagger(page: NamePage, tagged: Tagged) -> Mention | None:
    kind = _KINDS.get(tagged.kind)
    if kind is None:
        return None
    first, last = tagged.first, tagged.last
    while last > first and (page.tokens[last - 1].kind == "punct" or ends_name(page.tokens[last - 1].norm)):
        last -= 1
    while first < last and (page.tokens[first].kind == "punct" or ends_name(page.tokens[first].norm)):
        first += 1
    if first == last or not _likely(page, first, last, kind):
        return None
    start = page.tokens[first].start + _front(page, first)
    end = page.tokens[last - 1].end
    return Mention(first, last, start, end, kind, (start, end), "tagger")


def _likely(page: NamePage, first: int, last: int, kind: ActorKind) -> bool:
    """Whether what the tagger found may be a name at all: one word must not be a common noun or an adjective."""
    if last - first > 1:
        return True
    norm = page.tokens[first].norm
    if state_of(norm) is not None or opener("titles", norm) or opener("groups", norm):
        return False
    stem = norm.removeprefix("و")
    if stem[0] in "يت" and stem.endswith(("ان", "ون", "وا")) and stem not in name_parts():
        return False
    known = page.listed.get(first) is not None or name_parts().get(norm, 0) > 0
    return known or kind == "person" or count(norm) < _NEVER_ALONE


def _front(page: NamePage, at: int) -> int:
    """How many letters before a name are particles."""
    norm = page.tokens[at].norm
    found = page.listed.get(at)
    if found is not None:
        return found.front
    size = particles(norm)
    return size if size and not norm.startswith("ال") else 0
