"""Figures and utterances side by side, and the summary that they make."""

from markupsafe import Markup

from isnad.model import Figure, FigureGroup, FigureMember, Reading, Statement, UtteranceGroup, UtteranceMember
from isnad.render.book import chain, content, said_by
from isnad.render.html.context import GroupView, MemberView, PlaceView, RelationView, SummaryEntry, ValueView
from isnad.render.html.inline import Bi, both, free, printed, reason, term
from isnad.render.html.judgements import marks
from isnad.render.html.places import Places
from isnad.render.html.plot import plot, rows, shape
from isnad.render.html.steps import steps
from isnad.render.quantity import amount, unit
from isnad.render.strings import value_word
from isnad.render.summary import SEVERITY, Group, Summary, gravest

SIGNS = {"agree": "agree", "disputed": "conflict", "changed": "different_time", "single": "alone"}
TOGETHER = 80
"""Characters within which a cue and its speaker are shown as one stretch."""

PAIRS = 12
"""Pairs named beside a verdict; the rest is counted."""


def figure_group(places: Places, group: FigureGroup, name: str) -> GroupView:
    """A group of figures with its picture and its verdicts."""
    members = tuple(_figure(places, group, member, at) for at, member in enumerate(group.members, 1))
    labels = {story.id: story.label for story in places.book.dossier.stories}
    stories = tuple(free(labels[story]) for story in group.stories if story in labels) if len(labels) > 1 else ()
    picture = plot(places.book, group, name) + steps(places.book, group, name)
    return _group(group, name, free(group.of), _unit(group), picture, members, stories)


def utterance_group(places: Places, group: UtteranceGroup, name: str) -> GroupView:
    """A group of utterances with their chains."""
    members = tuple(_utterance(places, group, member, at) for at, member in enumerate(group.members, 1))
    return _group(group, name, _speaker(group.speaker), None, Markup(""), members)


def summary_places(places: Places, found: Summary, names: dict[int, str]) -> tuple[PlaceView, ...]:
    """The four places of the summary; ``names`` are the anchors of the groups by their identity."""
    sorted_groups = (
        ("disputed", found.disputed),
        ("agree", found.agree),
        ("changed", found.changed),
        ("single", found.single),
    )
    made = []
    for key, groups in sorted_groups:
        entries = [_entry(places, group, names[id(group)]) for group in groups]
        if key == "single":
            entries += [_lone(places, reading, figure) for reading, figure in places.book.lone_figures()]
        made.append(PlaceView(key, term(key), term(f"{key}.help"), sign(SIGNS[key]), tuple(entries)))
    return tuple(made)


def legend() -> tuple[tuple[str, Bi, Markup], ...]:
    """The verdicts of figures with their words and signs."""
    verdicts = ("agree", "compatible", "conflict", "different_time", "different_scope")
    return tuple((verdict, _label(verdict), sign(verdict)) for verdict in verdicts)


def sign(verdict: str) -> Markup:
    """The sign of a verdict beside words, out of the page's ``sprite``."""
    return Markup('<svg class="sign" aria-hidden="true"><use href="#v-{}"/></svg>').format(verdict)


def sprite() -> Markup:
    """Every sign of a verdict once, for the places that use it."""
    drawn = (
        Markup('<symbol id="v-{}" viewBox="-9 -9 18 18">{}</symbol>').format(verdict, shape(verdict))
        for verdict in (*SEVERITY, "alone")
    )
    return Markup('<svg class="sprite" aria-hidden="true">{}</svg>').format(Markup("").join(drawn))


def _unit(group: FigureGroup) -> Bi | None:
    """The unit in words, unless what is counted begins with the same word."""
    if group.unit is None:
        return None
    named = both(lambda tongue: unit(group.unit, tongue))
    return None if group.of.split()[:1] == named.ar.split()[:1] else named


def _group(
    group: Group,
    name: str,
    head: Markup,
    counted: Bi | None,
    picture: Markup,
    members: tuple[MemberView, ...],
    stories: tuple[Markup, ...] = (),
) -> GroupView:
    verdict = gravest(group)
    return GroupView(
        id=name,
        head=head,
        unit=counted,
        verdict=verdict,
        label=_label(verdict),
        sign=sign(verdict),
        sources=tuple(free(source) for source in group.independent_sources),
        stories=stories,
        picture=picture,
        members=members,
        relations=_relations(group),
    )


def _label(verdict: str) -> Bi:
    return both(lambda tongue: value_word("verdict", verdict, tongue))


def _relations(group: Group) -> tuple[RelationView, ...]:
    ids = [member.figure if isinstance(member, FigureMember) else member.statement for member in group.members]
    numbers = {fact: at for at, fact in reversed(list(enumerate(ids, 1)))}
    pairs: dict[tuple[str, str], list[str]] = {}
    for relation in group.relations:
        pair = f"{numbers.get(relation.a, '?')}–{numbers.get(relation.b, '?')}"
        pairs.setdefault((relation.verdict, relation.why), []).append(pair)
    return tuple(
        RelationView(verdict, _label(verdict), sign(verdict), reason(why), _few(named))
        for (verdict, why), named in pairs.items()
    )


def _few(pairs: list[str]) -> tuple[str, ...]:
    return tuple(pairs) if len(pairs) <= PAIRS else (*pairs[:PAIRS], f"+{len(pairs) - PAIRS}")


def _figure(places: Places, group: FigureGroup, member: FigureMember, at: int) -> MemberView:
    figure = places.book.figure(member)
    verdict = gravest(group, member.figure)
    return MemberView(
        number=at,
        amount=both(lambda tongue: amount(member, tongue)),
        ref=places.ref(member.report, member.start, member.end),
        chain=places.chain(member.report, chain(member.authority)),
        itself=not member.authority,
        outlet=free(places.book.outlet(member.report)),
        report=places.numbers.get(member.report, 0),
        date=_date(places, member.report),
        period=reason(figure.period if figure else None),
        verdict=verdict,
        label=_label(verdict),
        sign=sign(verdict),
        act=None,
        mode=None,
        cue=None,
        judged=marks(places, member.figure),
    )


def _utterance(places: Places, group: UtteranceGroup, member: UtteranceMember, at: int) -> MemberView:
    said = places.book.statement(member)
    verdict = gravest(group, member.statement)
    place = (member.start, member.end)
    if said and said.content:
        place = (said.content[0].start, said.content[-1].end)
    return MemberView(
        number=at,
        amount=None,
        ref=places.ref(member.report, *place),
        chain=places.chain(member.report, said_by(said) if said else chain(member.via)),
        itself=False,
        outlet=free(places.book.outlet(member.report)),
        report=places.numbers.get(member.report, 0),
        date=_date(places, member.report),
        period=Markup(""),
        verdict=verdict,
        label=_label(verdict),
        sign=sign(verdict),
        act=_act(said) if said else None,
        mode=both(lambda tongue: value_word("mode", said.mode, tongue)) if said else None,
        cue=places.ref(member.report, *(_told_by(said) if said else (member.start, member.end))),
        judged=marks(places, member.statement),
    )


def _told_by(said: Statement) -> tuple[int, int]:
    """The stretch of cue and speaker where they stand together, else the cue."""
    cue, speaker = said.cue, said.speaker
    if speaker.start is None or speaker.end is None:
        return cue.start, cue.end
    start, end = min(cue.start, speaker.start), max(cue.end, speaker.end)
    return (start, end) if end - start <= TOGETHER else (cue.start, cue.end)


def _act(said: Statement) -> Bi:
    return both(lambda tongue: value_word("act", said.act, tongue))


def _speaker(name: str) -> Markup:
    return free(name) if name else term("unnamed").__html__()


def _date(places: Places, key: str) -> str | None:
    return places.book.date(key).value if key in places.book.readings else None


def _entry(places: Places, group: Group, name: str) -> SummaryEntry:
    if isinstance(group, FigureGroup):
        values = tuple(_value(row.member, row.authority, row.reports) for row in rows(places.book, group))
        return SummaryEntry("#" + name, free(group.of), _unit(group), values)
    return SummaryEntry("#" + name, _speaker(group.speaker), None, _words(places, group))


def _lone(places: Places, reading: Reading, figure: Figure) -> SummaryEntry:
    key = reading.report.key
    steps = chain(figure.authority)
    who = steps[0].name if steps else places.book.outlet(key)
    href = places.href(key, figure.start, figure.end)
    value = ValueView(both(lambda tongue: amount(figure, tongue)), free(who), None, 1)
    return SummaryEntry(href, printed(figure.text), None, (value,))


def _value(member: FigureMember, who: str, reports: int) -> ValueView:
    return ValueView(both(lambda tongue: amount(member, tongue)), free(who), None, reports)


def _words(places: Places, group: UtteranceGroup) -> tuple[ValueView, ...]:
    made = []
    for member in group.members[:3]:
        said = places.book.statement(member)
        if said is not None:
            words = content(places.book.readings[member.report], said)
            shown = words if len(words) <= 110 else words[:109] + "…"
            who = free(said.speaker.name or said.speaker.text)
            act = _act(said)
            made.append(ValueView(printed(shown), who, act, 1))
    return tuple(made)
