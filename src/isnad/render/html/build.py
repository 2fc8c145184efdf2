"""A dossier as the typed context of its page."""

from markupsafe import Markup

from isnad.model import Copy, Dossier, StoryActor, TimelineEntry
from isnad.render.book import Book, open_book
from isnad.render.html.clock import clock
from isnad.render.html.context import ActorView, Assets, CopyView, EventView, LineageView, Page, Ref, StoryView
from isnad.render.html.groups import figure_group, legend, sprite, summary_places, utterance_group
from isnad.render.html.inline import Bi, both, free, reason, safe, term
from isnad.render.html.judgements import judgement, marks
from isnad.render.html.places import Places
from isnad.render.html.reports import report_line, report_view
from isnad.render.outline_dossier import independent, outlets, span_of_dates
from isnad.render.strings import Tongue, value_word, word
from isnad.render.summary import summary

STRETCHES = 4
"""Shared stretches shown of a pair of copies, the longest first."""


def page(dossier: Dossier, tongue: Tongue, assets: Assets) -> Page:
    """All that the template shows; the reports come last, for they hold every place pointed at."""
    book = open_book(dossier)
    places = Places(book, {key: at for at, key in enumerate(book.readings, 1)})
    names = {id(group): f"g{at}" for at, group in enumerate(dossier.figures, 1)}
    names |= {id(group): f"u{at}" for at, group in enumerate(dossier.statements, 1)}
    heading = _heading(dossier)
    return Page(
        tongue=tongue,
        title=safe(_window(dossier, tongue)),
        heading=heading,
        stats=_stats(book),
        sprite=sprite(),
        legend=legend(),
        places=summary_places(places, summary(dossier), names),
        stories=_stories(places, dossier),
        figures=tuple(figure_group(places, group, names[id(group)]) for group in dossier.figures),
        utterances=tuple(utterance_group(places, group, names[id(group)]) for group in dossier.statements),
        copies=tuple(_copy(places, copy) for copy in dossier.copies if {copy.a, copy.b} <= book.readings.keys()),
        lineage=_lineage(places, dossier),
        clock=clock(dossier),
        events=tuple(_event(places, entry, at) for at, entry in enumerate(dossier.timeline)),
        resolved=_resolved(places, dossier),
        actors=_actors(places, dossier),
        judgements=tuple(judgement(places, item) for item in dossier.judgements),
        reports=tuple(report_view(places, reading) for reading in book.readings.values()),
        assets=assets,
    )


def _window(dossier: Dossier, tongue: Tongue) -> str:
    label = f"{dossier.stories[0].label} – " if len(dossier.stories) == 1 else f"{word('title', tongue)} – "
    return label + word("name", tongue)


def _heading(dossier: Dossier) -> Markup | Bi:
    return free(dossier.stories[0].label) if len(dossier.stories) == 1 else term("title")


def _stats(book: Book) -> tuple[tuple[Bi, Markup], ...]:
    known = outlets(book)
    names = Markup("، ").join(free(name) for name in known[:12])
    rest = len(known) - 12
    return (
        (term("reports"), free(str(len(book.readings)))),
        (term("outlets"), names + (Markup(" <bdi>+{}</bdi>").format(rest) if rest > 0 else "") if known else free("–")),
        (term("period"), Markup('<bdi dir="ltr">{}</bdi>').format(span_of_dates(book))),
        (term("sources"), free(str(len(independent(book))))),
    )


def _stories(places: Places, dossier: Dossier) -> tuple[StoryView, ...]:
    return tuple(
        StoryView(
            f"s{at}",
            free(story.label),
            reason(story.why),
            tuple(report_line(places, key) for key in story.reports if key in places.numbers),
        )
        for at, story in enumerate(dossier.stories, 1)
    )


def _copy(places: Places, copy: Copy) -> CopyView:
    longest = sorted(copy.spans, key=lambda span: span[0] - span[1])[:STRETCHES]
    return CopyView(
        label=both(lambda tongue: value_word("copy", copy.kind, tongue)),
        a=places.numbers[copy.a],
        b=places.numbers[copy.b],
        a_name=free(places.book.outlet(copy.a)),
        b_name=free(places.book.outlet(copy.b)),
        share=term("share", share=f"{copy.share:.0%}"),
        changed=_changed(places, copy),
        spans=tuple((places.ref(copy.a, span[0], span[1]), places.ref(copy.b, span[2], span[3])) for span in longest),
    )


def _changed(places: Places, copy: Copy) -> tuple[Ref, ...]:
    found = ((key, places.book.place(key, fact)) for fact in copy.changed for key in (copy.a, copy.b))
    return tuple(places.ref(key, *place) for key, place in found if place is not None)


def _lineage(places: Places, dossier: Dossier) -> tuple[LineageView, ...]:
    return tuple(
        LineageView(
            places.numbers[entry.report],
            free(places.book.outlet(entry.report)),
            free(places.book.outlet(entry.origin)),
            reason(entry.why),
        )
        for entry in dossier.lineage
        if entry.report in places.numbers
    )


def _event(places: Places, entry: TimelineEntry, at: int) -> EventView:
    shown = [place for place in entry.evidence if place.report in places.numbers]
    return EventView(
        id=f"e{at}",
        date=entry.date,
        type=both(lambda tongue: value_word("event", entry.type, tongue)),
        what=free(entry.what),
        place=free(entry.place) if entry.place and entry.place not in entry.what else Markup(""),
        participants=tuple(free(name) for name in entry.participants[:6] if name not in entry.what),
        refs=tuple(
            (
                places.ref(place.report, place.start, place.end),
                free(places.book.outlet(place.report)),
                _same(places.book.quote(place.report, place.start, place.end), entry.what),
            )
            for place in shown
        ),
        why=reason(entry.why),
        judged=marks(places, *entry.events),
    )


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()) == " ".join(other.split())


def _resolved(places: Places, dossier: Dossier) -> tuple[tuple[str, Ref, Markup | Bi, int], ...]:
    return tuple(
        (date.value, places.ref(date.report, date.start, date.end), reason(date.why), places.numbers[date.report])
        for date in dossier.dates
        if date.report in places.numbers
    )


def _actors(places: Places, dossier: Dossier) -> tuple[ActorView, ...]:
    """The actors, those that most reports name and with most spellings first."""
    found = [_actor(places, actor) for actor in dossier.actors]
    return tuple(sorted(found, key=lambda actor: (-len(actor.reports), -len(actor.names))))


def _actor(places: Places, actor: StoryActor) -> ActorView:
    first: dict[str, Ref] = {}
    reports: dict[int, None] = {}
    for key, local in actor.members:
        if key not in places.numbers:
            continue
        reports[places.numbers[key]] = None
        reading = places.book.readings[key]
        for found in (entry for entry in reading.actors if entry.id == local):
            for mention in found.mentions:
                text = " ".join(mention.of(reading.report.text).split())
                if text not in first:
                    first[text] = places.ref(key, mention.start, mention.end)
    return ActorView(
        id=actor.id,
        name=free(actor.name),
        kind=both(lambda tongue: value_word("actor", actor.kind, tongue)),
        names=tuple(list(first.values())[:24]),
        reports=tuple(reports),
        shared=len(reports) > 1,
        why=reason(actor.why) if "judged " in actor.why else Markup(""),
    )
