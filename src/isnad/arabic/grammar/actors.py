"""Actors: one for each person, body, place, group or document of a report, and the links of its facts put to them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple

from isnad.arabic.grammar.cast import Cast, body_like, cast
from isnad.arabic.grammar.content_words import content_words
from isnad.arabic.grammar.mention import Mention
from isnad.arabic.grammar.name_words import opener
from isnad.arabic.grammar.office_match import bearer
from isnad.arabic.grammar.speech_nouns import noun_senses
from isnad.arabic.grammar.units import unit_of
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.fold import fold
from isnad.arabic.text.kept import SOME
from isnad.arabic.text.sheet import Sheet
from isnad.arabic.text.tokens import tokens
from isnad.model import Actor, ActorKind, Event, Figure, Link, Report, Span, Statement, fact_id
from isnad.model.links import links, relinked

_NAME = 4
_SPELLED = frozenset(("office", "head"))
"""Mentions whose end a rule found, not a list or the tagger."""

_FULLEST = 14
"""A phrase of more words than this is no name."""


class Linked(NamedTuple):
    """The facts with ``name`` and ``actor`` of their links filled in."""

    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]


@dataclass(slots=True)
class _Run:
    """What is known while the links of one report are gone through."""

    text: str
    names: tuple[Mention, ...]
    starts: list[int]
    made: Cast
    by_span: dict[tuple[int, int], int] = field(default_factory=dict)
    by_text: dict[str, int] = field(default_factory=dict)
    bearers: dict[int, int] = field(default_factory=dict)
    """Of unnamed holders of offices those whose name stands in commas behind one mention of them."""


def actors(
    report: Report,
    sheet: Sheet,
    names: tuple[Mention, ...],
    statements: tuple[Statement, ...],
    figures: tuple[Figure, ...],
    events: tuple[Event, ...],
) -> tuple[tuple[Actor, ...], Linked]:
    """The actors of a report by their first mention, and its facts with ``name`` and ``actor`` in every link.

    The name of a person is the fullest printed one without titles; a group, office or document that the report
    does not name keeps its own words.

    >>> from isnad.arabic.grammar.names import names as names_of
    >>> from isnad.arabic.text.sheet import sheet
    >>> from isnad.intake.text import report
    >>> page = report("قال رئيس البلدية سمير منصور إن السد آمن. وأكد منصور أن العمل مستمر.", key="a")
    >>> found, _ = actors(page, sheet(page.text), names_of(sheet(page.text)), (), (), ())
    >>> [(actor.name, len(actor.mentions)) for actor in found if actor.kind == "person"]
    [('سمير منصور', 2)]
    """
    text = report.text
    names = _as_spoken(sheet, names, statements)
    run = _Run(text, names, [m.start for m in names], cast(text, names))
    for link in sorted(_printed(statements, figures, events), key=lambda link: -len(link.text or "")):
        _place(run, link)
    ids = [_id(report, member.spans) for member in run.made.members]

    def filled(link: Link) -> Link:
        return _filled(run, ids, link)

    linked = Linked(
        tuple(relinked(statement, filled) for statement in statements),
        tuple(relinked(figure, filled) for figure in figures),
        tuple(relinked(event, filled) for event in events),
    )
    return _actors(run.made, ids), linked


def _as_spoken(sheet: Sheet, names: tuple[Mention, ...], statements: Sequence[Statement]) -> tuple[Mention, ...]:
    """``names``, those that run on into the object of a verb (``أبلغ الوزير البرلمان``) as far as the speaker reaches."""
    ends = {s.speaker.start: s.speaker.end for s in statements if s.speaker.text is not None}
    made = []
    for mention in names:
        end = ends.get(mention.start)
        whole = mention.head == (mention.start, mention.end)
        if end is None or end >= mention.end or mention.source not in _SPELLED or not whole:
            made.append(mention)
            continue
        last = next((at for at in range(mention.first, mention.last) if sheet.tokens[at].end >= end), mention.last - 1)
        made.append(replace(mention, last=last + 1, end=end, head=(mention.start, end)))
    return tuple(made)


def _printed(statements: Sequence[Statement], figures: Sequence[Figure], events: Sequence[Event]) -> list[Link]:
    facts: list[Statement | Figure | Event] = [*statements, *figures, *events]
    return [link for fact in facts for link in links(fact) if link.text is not None]


def _id(report: Report, spans: Sequence[tuple[int, int]]) -> str:
    start, end = min(spans)
    return fact_id(report.text_id, "actor", start, end)


def _actors(made: Cast, ids: Sequence[str]) -> tuple[Actor, ...]:
    found = []
    for number, member in enumerate(made.members):
        spans = sorted(set(member.spans))
        names = tuple(dict.fromkeys(member.texts))
        mentions = tuple(Span(start, end) for start, end in spans)
        found.append(Actor(ids[number], member.kind, fullest(made, number), names, mentions))
    return tuple(sorted(found, key=lambda actor: (actor.mentions[0], actor.id)))


def fullest(made: Cast, number: int) -> str:
    """The name of an actor: for a person the fullest name, else the words that say most."""
    member = made.members[number]
    if member.kind == "person" and not member.unnamed:
        return member.name
    short = [text for text in dict.fromkeys(member.texts) if len(text.split()) <= _FULLEST] or member.texts[:1]
    return max(short, key=lambda text: (len(content_words(text)), text.startswith("ال"), member.counts[text]))


def _place(run: _Run, link: Link) -> None:
    """Put a printed link to its actor: the one named inside it, else the one that its words mean, else a new one."""
    if link.text is None or link.start is None or link.end is None or (link.start, link.end) in run.by_span:
        return
    span = (link.start, link.end)
    number = _named_inside(run, span)
    if number is None:
        number = run.by_text.get(link.text)
        kind = kind_of(link.text)
        if number is None and kind in ("organisation", "group"):
            number = _person_like(run, link.text, link.start)
        if number is None and kind == "person":
            number = bearer(link.text, link.start, run.made.introductions)
        if number is None:
            number = body_like(run.made, kind, link.text, link.start)
        if number is None or run.made.members[number].kind != "person":
            number = run.made.add(kind, link.text, span, number, unnamed=True)
        else:
            run.made.members[number].spans.append(span)
    run.by_span[span] = number
    run.by_text.setdefault(link.text, number)


def _person_like(run: _Run, text: str, start: int) -> int | None:
    """The person of the report who is meant by bare words that begin with no noun of a body."""
    words = [t.norm for t in tokens(text[:200]) if t.kind != "punct"]
    if not words or len(words) > _NAME or opener("name_heads", words[0]) or opener("groups", words[0]):
        return None
    return body_like(run.made, "person", text, start)


def _named_inside(run: _Run, span: tuple[int, int]) -> int | None:
    """The actor that a mention inside ``span`` names: a person by name, or what the phrase begins with."""
    inside = []
    for index in range(bisect_left(run.starts, span[0] - 1), len(run.names)):
        mention = run.names[index]
        if mention.start >= span[1]:
            break
        if mention.end <= span[1] + 1 and mention.start in run.made.of:
            inside.append(mention)
    if not inside:
        return None
    first = inside[0]
    number = run.made.of[first.start]
    if first.start <= span[0] and first.kind == "person" and first.source != "office" and first.head[0] == first.start:
        return number
    if first.kind != "person" and _nearly(run, first, span):
        if first.kind == "group" or first.end < span[1]:
            behind = [m for m in inside[1:] if m.kind == "person" and m.source != "office" and m.end == span[1]]
            if behind and first.kind != "group":
                return run.made.of[behind[-1].start]
            return _longer(run, number, span, first)
        return number
    people = [m for m in inside if m.kind == "person" and m.source != "office"]
    if people and people[-1].end >= span[1] - 1 and run.text[: people[-1].start].rstrip().endswith(("،", ",")):
        person = run.made.of[people[-1].start]
        if first.source == "office" and run.made.members[number].unnamed and number != person:
            run.bearers.setdefault(number, person)
        return person
    number = run.bearers.get(number, number)
    if (
        first.source == "office"
        and run.made.members[number].unnamed
        and _nearly(run, first, span)
        and first.end < span[1]
    ):
        return _longer(run, number, span, first)
    if people and (people[-1].end >= span[1] - 1 or people[0].start <= span[0] + 2):
        best = people[-1] if people[-1].end >= span[1] - 1 else people[0]
        return run.made.of[best.start]
    return number if first.start <= span[0] + 2 else None


def _nearly(run: _Run, first: Mention, span: tuple[int, int]) -> bool:
    """Whether a phrase begins with the mention, or with one noun of a body before it (``بنك كذا``)."""
    before = run.text[span[0] : first.start].split()
    noun = opener("name_heads", fold(before[0])) if len(before) == 1 else None
    return first.start <= span[0] + 2 or (noun is not None and first.kind == "organisation")


def _longer(run: _Run, number: int, span: tuple[int, int], first: Mention) -> int:
    """A phrase that says more than the mention it begins with is the fuller name of that group or body."""
    member = run.made.members[number]
    longer = run.text[slice(*span)]
    if longer not in member.texts:
        member.texts.append(longer)
    if (first.start, first.end) in member.spans:
        member.spans[member.spans.index((first.start, first.end))] = span
    return number


def kind_of(text: str) -> ActorKind:
    """What kind of actor a phrase without a known name in it tells of, by its first noun.

    >>> kind_of("البيان"), kind_of("مصدر مطلع"), kind_of("الصحيفة"), kind_of("المتحدثة"), kind_of("جندي"), kind_of("جنود")
    ('document', 'group', 'organisation', 'person', 'person', 'group')
    """
    words = [t.norm for t in tokens(text[:200]) if t.kind == "word"]
    for norm in words[:2]:
        if "document" in noun_senses(norm):
            return "document"
        group = opener("groups", norm)
        if group is not None:
            return "group" if group.sense == "group" else "organisation"
        if opener("name_heads", norm) or noun_senses(norm) & {"medium", "platform"}:
            return "organisation"
        if opener("titles", norm):
            return "person"
    people = _counted_people(words[0]) if words else None
    if people is not None:
        return people
    return "group" if words and words[0].endswith(("ون", "ين", "ان")) else "organisation"


def _counted_people(norm: str) -> ActorKind | None:
    """A noun of people that are counted: one of them is a person (its plural ends in ون, or it leads its unit), several a group."""
    unit, noun = unit_of(norm), norm.removeprefix("ال")
    if unit is None or unit.data["kind"] != "people" or fold(unit.form) != noun:
        return None
    one = unit.form == _leading(unit.sense) or bool(load("units").get(f"{noun}ون"))
    return "person" if one else "group"


@lru_cache(maxsize=SOME)
def _leading(unit: str) -> str | None:
    """The first noun of a unit, which names one."""
    return next((entry.form for entry in load("units").entries if entry.sense == unit), None)


def _filled(run: _Run, ids: Sequence[str], link: Link) -> Link:
    """The link with the name and id of its actor."""
    if link.text is not None and link.start is not None and link.end is not None:
        number = run.by_span.get((link.start, link.end))
    else:
        number = _carried(run, link.name)
    if number is None:
        return link
    return replace(link, name=fullest(run.made, number), actor=ids[number])


def _carried(run: _Run, name: str | None) -> int | None:
    """The actor of a speaker who is not printed at the place: the one of the words that carry over."""
    if name is None:
        return None
    number = run.by_text.get(name)
    if number is not None:
        return number
    at = run.text.find(name)
    return None if at < 0 else _named_inside(run, (at, at + len(name)))
