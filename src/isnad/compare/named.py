"""Who is named in a run of reports, how often, in which spellings and where."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, get_args

from isnad.compare.actors import Joined, actor_id, joined
from isnad.compare.bearers import Bearer, bearers
from isnad.compare.decisions import Decisions
from isnad.compare.page import pages
from isnad.compare.stories import groupings
from isnad.model import ActorKind, Judgement, Language, Named, Reading, Spelling

SCHEMA = "isnad/named/1"
KINDS: tuple[ActorKind, ...] = get_args(ActorKind)


def named(
    readings: Iterable[Reading], language: Language[Any], judgements: Sequence[Judgement] = ()
) -> tuple[Named, ...]:
    """Every actor that the readings name, by kind, the one that most reports name first; whom people judged one or two, is."""
    groups = joined(_bearers(readings, language), language, Decisions(judgements))
    found = [_named(group) for group in groups if _is_named(group, language)]
    return tuple(
        sorted(found, key=lambda item: (KINDS.index(item.kind), -len(item.reports), -item.count, item.name, item.id))
    )


def _bearers(readings: Iterable[Reading], language: Language[Any]) -> list[Bearer]:
    run = pages(list(readings), language)
    story_of = {index: number for number, group in enumerate(groupings(run, language)) for index in group.members}
    return [bearer for index, page in enumerate(run) for bearer in bearers(page.reading, language, story_of[index])]


def _is_named(group: Joined, language: Language[Any]) -> bool:
    """Whether there is a name, or an office that only one person holds: ``الوزير`` alone names nobody."""
    return (
        group.members[0].kind != "person" or language.family_key(group.name) is not None or language.telling(group.name)
    )


def _named(group: Joined) -> Named:
    printed: Counter[str] = Counter()
    for member in group.members:
        printed.update(member.printed)
    return Named(
        SCHEMA,
        actor_id(group),
        group.members[0].kind,
        group.name,
        printed.total(),
        tuple(Spelling(text, count) for text, count in sorted(printed.items(), key=lambda item: (-item[1], item[0]))),
        tuple(sorted({member.report for member in group.members})),
        group.why,
    )
