"""A dossier for people: stories, what agrees and what does not, utterances, copies, the timeline."""

from collections.abc import Iterator
from dataclasses import replace

from isnad.model import Dossier, FigureGroup, FigureMember, UtteranceGroup, UtteranceMember
from isnad.render.book import Book, chain, content, open_book, rejected, said_by, title
from isnad.render.outline import Line, Piece, Section, line, muted, quote, strong
from isnad.render.outline_judged import judged_lines, marks
from isnad.render.outline_reading import chain_pieces, counted, reason, rejected_line
from isnad.render.quantity import amount, unit
from isnad.render.strings import COMMA, Tongue, word
from isnad.render.summary import AGAINST, SEVERITY, Group, summary

QUOTE = 140
"""Characters of a quote in an outline; the page has the whole."""


def dossier_outline(dossier: Dossier, tongue: Tongue) -> tuple[Section, ...]:
    """The sections of a dossier, the summary first; sections without lines are left out but for the summary's."""
    book = open_book(dossier)
    parts = summary(dossier)
    places = (
        ("agree", parts.agree),
        ("disputed", parts.disputed),
        ("changed", parts.changed),
        ("single", parts.single),
    )
    first = [Section(word("title", tongue), tuple(_head(book, tongue)), depth=1)]
    first.append(Section(word("stories", tongue), tuple(_stories(book, tongue))))
    for name, groups in places:
        lines = [entry for group in groups for entry in _group(book, group, tongue)]
        shown = tuple(lines) or (line(muted(word("none", tongue))),)
        first.append(Section(f"{word(name, tongue)} ({len(groups)})", shown))
    rest = (
        Section(word("alone", tongue), tuple(_lone_figures(book, tongue))),
        Section(word("judgements", tongue), tuple(judged_lines(dossier.judgements, tongue))),
        Section(word("copies", tongue), tuple(_copies(book, tongue))),
        Section(word("timeline", tongue), tuple(_timeline(book, tongue))),
        Section(word("resolved", tongue), tuple(_resolved(book, tongue))),
        Section(word("actors", tongue), tuple(_actors(book, tongue))),
    )
    return (*first, *(section for section in rest if section.lines))


def span_of_dates(book: Book) -> str:
    """From the first to the last known day of publication, ``…`` where there is none."""
    known = (book.date(key).value for key in book.readings)
    ends = sorted(end[:10] for value in known if value for end in value.split("/"))
    if not ends:
        return "…"
    return ends[0] if ends[0] == ends[-1] else f"{ends[0]} – {ends[-1]}"


def outlets(book: Book) -> tuple[str, ...]:
    """The outlets that are known, each once, in the order of the reports."""
    return tuple(dict.fromkeys(r.report.outlet for r in book.readings.values() if r.report.outlet))


def independent(book: Book) -> tuple[str, ...]:
    """Every independent source that a group names, each once."""
    groups: tuple[Group, ...] = (*book.dossier.figures, *book.dossier.statements)
    return tuple(dict.fromkeys(source for group in groups for source in group.independent_sources))


def _head(book: Book, tongue: Tongue) -> Iterator[Line]:
    counts = (
        ("reports", str(len(book.dossier.reports))),
        ("outlets", COMMA[tongue].join(outlets(book)) or "–"),
        ("period", span_of_dates(book)),
        ("sources", str(len(independent(book)))),
    )
    for name, value in counts:
        yield line(muted(word(name, tongue)), value)


def _stories(book: Book, tongue: Tongue) -> Iterator[Line]:
    for story in book.dossier.stories:
        yield line(strong(story.label), reason(story.why, tongue))
        for key in story.reports:
            if key not in book.readings:
                continue
            found = book.date(key)
            name = f"{book.outlet(key)} · {key}" if book.outlet(key) != key else key
            date = strong(found.value or word("undated", tongue))
            yield line(date, name, quote(title(book.readings[key]), 90), reason(found.basis, tongue), level=1)
            for items in rejected(book.readings[key]):
                yield rejected_line(items, tongue, level=2)


def _group(book: Book, group: Group, tongue: Tongue) -> Iterator[Line]:
    sources = group.independent_sources
    named = muted(word("independent", tongue, names=COMMA[tongue].join(sources))) if sources else None
    if isinstance(group, FigureGroup):
        yield line(strong(group.of), unit(group.unit, tongue), named)
        for member in group.members:
            yield line(*_figure(book, group, member, tongue), level=1)
    else:
        yield line(strong(group.speaker or word("unnamed", tongue)), named)
        for said in group.members:
            yield line(*_utterance(book, group, said, tongue), level=1)
    for verdict, why in _verdicts(group):
        told = Piece(word(f"verdict.{verdict}", tongue), "bad" if verdict in AGAINST else "strong")
        yield replace(line(muted("="), told, reason(why, tongue), level=1), reasons=True)


def _verdicts(group: Group) -> list[tuple[str, str]]:
    """Each verdict with its reason once: one of every kind first, then the others, the gravest kind before the rest."""
    distinct = dict.fromkeys((relation.verdict, relation.why) for relation in group.relations)
    ordered = sorted(distinct, key=lambda entry: SEVERITY.index(entry[0]))
    first = {verdict: (verdict, why) for verdict, why in reversed(ordered)}
    return [*reversed(first.values()), *(entry for entry in ordered if first[entry[0]] != entry)]


def _figure(book: Book, group: FigureGroup, member: FigureMember, tongue: Tongue) -> tuple[Piece, ...]:
    figure = book.figure(member)
    period = (reason(figure.period, tongue),) if figure and figure.period else ()
    chained = chain_pieces(chain(member.authority), book.outlet(member.report), tongue)
    printed = quote(book.quote(member.report, member.start, member.end), QUOTE)
    judged = marks(book.judged.get(member.figure, ()), member.figure, tongue)
    return (strong(amount(member, tongue)), printed, *chained, *period, muted(_at(book, member.report)), *judged)


def _utterance(book: Book, group: UtteranceGroup, member: UtteranceMember, tongue: Tongue) -> tuple[Piece, ...]:
    said = book.statement(member)
    outlet = book.outlet(member.report)
    where = (muted(_at(book, member.report)), *marks(book.judged.get(member.statement, ()), member.statement, tongue))
    if said is None:
        return (*chain_pieces(chain(member.via), outlet, tongue), *where)
    words = quote(content(book.readings[member.report], said), QUOTE)
    return (strong(word(f"act.{said.act}", tongue)), *chain_pieces(said_by(said), outlet, tongue), words, *where)


def _at(book: Book, key: str) -> str:
    """The key of a report, unless it was named already for want of an outlet."""
    return f"[{key}]" if book.outlet(key) != key else ""


def _lone_figures(book: Book, tongue: Tongue) -> Iterator[Line]:
    for reading, figure in book.lone_figures():
        outlet = book.outlet(reading.report.key)
        yield line(
            strong(amount(figure, tongue)),
            counted(figure, tongue),
            quote(figure.text),
            *chain_pieces(chain(figure.authority), outlet, tongue),
            muted(_at(book, reading.report.key)),
            *marks(book.judged.get(figure.id, ()), figure.id, tongue),
        )


def _copies(book: Book, tongue: Tongue) -> Iterator[Line]:
    for copy in book.dossier.copies:
        share = word("share", tongue, share=f"{copy.share:.0%}")
        yield line(strong(word(f"copy.{copy.kind}", tongue)), f"{copy.a} = {copy.b}", muted(share))
        if copy.spans:
            start, end = max(((span[0], span[1]) for span in copy.spans), key=lambda span: span[1] - span[0])
            yield line(quote(book.quote(copy.a, start, min(end, start + 200))), level=1)
        found = (
            (key, book.place(key, fact)) for fact in copy.changed for key in (copy.a, copy.b) if key in book.readings
        )
        changed = [quote(book.quote(key, *place), QUOTE) for key, place in found if place is not None]
        if changed:
            yield line(muted(word("differs", tongue)), *changed[:8], level=1)
    for descent in book.dossier.lineage:
        yield line(descent.report, muted(word("origin", tongue)), strong(descent.origin), reason(descent.why, tongue))


def _timeline(book: Book, tongue: Tongue) -> Iterator[Line]:
    for entry in book.dossier.timeline:
        keys = dict.fromkeys(place.report for place in entry.evidence)
        yield line(
            strong(entry.date or word("unknown_day", tongue)),
            muted(word(f"event.{entry.type}", tongue)),
            entry.what,
            entry.place if entry.place and entry.place not in entry.what else None,
            muted(f"[{' '.join(keys)}]") if keys else None,
            *(piece for name in entry.events for piece in marks(book.judged.get(name, ()), name, tongue)),
        )
        if entry.why:
            yield line(muted("="), reason(entry.why, tongue), level=1)


def _resolved(book: Book, tongue: Tongue) -> Iterator[Line]:
    for date in book.dossier.dates:
        printed = quote(book.quote(date.report, date.start, date.end), QUOTE)
        yield line(strong(date.value), printed, reason(date.why, tongue), muted(_at(book, date.report)))


def _actors(book: Book, tongue: Tongue) -> Iterator[Line]:
    for actor in book.dossier.actors:
        others = COMMA[tongue].join(name for name in actor.names if name != actor.name)
        judged = "judged " in actor.why
        if others or judged:
            yield line(strong(actor.name), muted(word(f"actor.{actor.kind}", tongue)), others)
        if judged:
            yield line(reason(actor.why, tongue), level=1)
