"""Which story a new report joins, founds or bridges, and why."""

from collections.abc import Iterator, Sequence
from typing import Any

from isnad.compare.headline import headline
from isnad.compare.page import Page, pages
from isnad.compare.printed import Printed
from isnad.compare.stories import Grouping, group_id, groupings
from isnad.compare.uncollected import uncollected
from isnad.model import Joining, JoiningKind, Language, Reading

_ALONE = "no other report tells this happening"


def joinings(readings: Sequence[Reading], fresh: Sequence[str], language: Language[Any]) -> tuple[Joining, ...]:
    """What the reports of the keys ``fresh`` did to the stories of the others, in the order of ``fresh``.

    Of new reports that tell a story among themselves the first one founded it. The stories are those of a dossier of the
    same readings.

    >>> from isnad.intake.text import report
    >>> from isnad.reading import LANGUAGES, read
    >>> one = read(report("قتل 12 شخصا في انهيار سد نهران.", key="a"))
    >>> [(item.report, item.kind) for item in joinings([one], ["a"], LANGUAGES["ar"])]
    [('a', 'founded')]
    """
    with uncollected():
        run = pages(readings, language)
        new = {key: place for place, key in enumerate(fresh)}
        older = [page for page in run if page.key not in new]
        before = {older[at].key: group for group in groupings(older, language) for at in group.members}
        told = Printed(language)
        found = [
            item
            for group in groupings(run, language)
            if any(run[at].key in new for at in group.members)
            for item in _joinings(run, group, new, _labels(run, group, older, before, language), told, language)
        ]
    return tuple(sorted(found, key=lambda item: new[item.report]))


def _labels(
    run: Sequence[Page], group: Grouping, older: Sequence[Page], before: dict[str, Grouping], language: Language[Any]
) -> list[str]:
    """The labels of the stories that the older reports of a group told before, in order."""
    known = {before[run[at].key].members: before[run[at].key] for at in group.members if run[at].key in before}
    return sorted(headline([older[at] for at in story.members], story.telling, language) for story in known.values())


def _joinings(
    run: Sequence[Page],
    group: Grouping,
    new: dict[str, int],
    before: Sequence[str],
    told: Printed,
    language: Language[Any],
) -> Iterator[Joining]:
    members = [run[at] for at in group.members]
    story, label = group_id(run, group.members), headline(members, group.telling, language)
    keys = tuple(page.key for page in members)
    why = f"they share {told.words(members[0], group.shared)}" if len(keys) > 1 else _ALONE
    first = min((key for key in keys if key in new), key=lambda key: new[key])
    for key in keys:
        if key in new:
            kind: JoiningKind = "bridged" if len(before) > 1 else "founded" if not before and key == first else "joined"
            others = tuple(other for other in keys if other != key)
            yield Joining(key, kind, story, label, others, tuple(before) if kind == "bridged" else (), why)
