"""``dossier``: readings compared, layer by layer; the same readings give the same dossier in whatever order they come."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from isnad.compare.actors import actors
from isnad.compare.copies import copies
from isnad.compare.dating import dating
from isnad.compare.decisions import Decisions, judged
from isnad.compare.figures import figures
from isnad.compare.headline import headline
from isnad.compare.judged_copies import with_copies
from isnad.compare.lineage import lineage
from isnad.compare.page import Page, pages, whole_day
from isnad.compare.printed import Printed
from isnad.compare.statements import statements
from isnad.compare.stories import Grouping, group_id, groupings
from isnad.compare.timeline import timeline
from isnad.compare.uncollected import uncollected
from isnad.model import Copy, Dossier, Judged, Judgement, Language, Reading, ResolvedDate, Story, StoryDate, facts_of

SCHEMA = "isnad/dossier/1"


@dataclass(frozen=True, slots=True)
class _Group:
    """A story while the rest is compared: what its words tell is not kept, for that is most of its memory."""

    members: tuple[int, ...]
    shared: tuple[str, ...]
    title: str


def dossier(readings: Sequence[Reading], language: Language[Any], judgements: Sequence[Judgement] = ()) -> Dossier:
    """All that ``readings`` say, side by side, as far as ``judgements`` leave it; reports without a reading have no place in it.

    What is judged wrong is compared with nothing: it stands in the readings, and under ``judgements``. Stories are those of
    the readings, whatever is judged.

    >>> from isnad.intake.text import report
    >>> from isnad.reading import LANGUAGES, read
    >>> one = read(report("قتل 12 شخصا في انهيار سد نهران.", key="a"))
    >>> [story.reports for story in dossier([one], LANGUAGES["ar"]).stories]
    [('a',)]
    """
    with uncollected():
        return _dossier(pages(readings, language), language, judgements)


def _dossier(run: Sequence[Page], language: Language[Any], judgements: Sequence[Judgement]) -> Dossier:
    decisions = Decisions(judgements)
    groups = [_group(run, grouping, language) for grouping in groupings(run, language)]
    members = [group.members for group in groups]
    story_of = {index: number for number, group in enumerate(members) for index in group}
    place = [story_of[index] for index in range(len(run))]
    ids = [group_id(run, members[number]) for number in place]
    alike = copies(run, members, language)
    printed = Printed(language)
    published, resolved = dating(run, members, alike, printed)
    told = tuple(decisions.told(replace(page, day=page.day or whole_day(published[page.key].value))) for page in run)
    return Dossier(
        SCHEMA,
        tuple(page.reading for page in run),
        tuple(
            sorted(
                (_story(run, group, published, printed) for group in groups),
                key=lambda story: (-len(story.reports), story.reports),
            )
        ),
        resolved,
        timeline(told, ids, _event_dates(told, resolved), language, decisions),
        figures(told, place, ids, alike, language, decisions),
        statements(told, place, alike, language, printed, decisions),
        tuple(_without_wrong(copy, decisions) for copy in alike),
        lineage(run, alike),
        actors(run, place, language, decisions),
        _judged(run, judgements, alike),
    )


def _without_wrong(copy: Copy, decisions: Decisions) -> Copy:
    return replace(copy, changed=tuple(fact for fact in copy.changed if not decisions.is_wrong(fact)))


def _judged(run: Sequence[Page], judgements: Sequence[Judgement], alike: Sequence[Copy]) -> tuple[Judged, ...]:
    """The judgements on facts of these reports, each with what it is about."""
    names = {fact for item in judgements for fact in item.facts}
    facts = {name: fact for page in run for name, fact in facts_of(page.reading, names).items()} if names else {}
    found = tuple(item for item in judged(judgements, facts) if item.about)
    return with_copies(found, run, alike)


def _group(run: Sequence[Page], group: Grouping, language: Language[Any]) -> _Group:
    return _Group(
        group.members, group.shared, headline([run[index] for index in group.members], group.telling, language)
    )


def _story(run: Sequence[Page], group: _Group, published: dict[str, StoryDate], printed: Printed) -> Story:
    keys = tuple(run[index].key for index in group.members)
    why = "no other report tells this happening"
    if len(keys) > 1:
        why = f"they share {printed.words(run[group.members[0]], group.shared)}"
    return Story(group_id(run, group.members), group.title, keys, why, {key: published[key] for key in keys})


def _event_dates(run: Sequence[Page], resolved: Sequence[ResolvedDate]) -> dict[tuple[str, str], str]:
    """Dates of events without one, where a date that the story resolved stands in the event or its sentence."""
    by_report: dict[str, list[ResolvedDate]] = {}
    for found in resolved:
        by_report.setdefault(found.report, []).append(found)
    dates = {}
    for page in run:
        for event in page.reading.events:
            if event.date is not None or page.key not in by_report:
                continue
            sentence = page.sentence_at(event.start)
            inside = [found for found in by_report[page.key] if event.start <= found.start < event.end]
            near = inside or [
                found for found in by_report[page.key] if sentence and sentence.start <= found.start < sentence.end
            ]
            if near:
                dates[page.key, event.id] = min(near, key=lambda found: abs(found.start - event.start)).value
    return dates
