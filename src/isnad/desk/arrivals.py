"""What new reports do on a desk: the stories that they join, and what they change in them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from isnad.compare.changes import changes
from isnad.compare.joinings import joinings
from isnad.desk.around import Around
from isnad.desk.verbs import dossier
from isnad.model import Change, Joining, Judgement, Language
from isnad.store import read as stored


def joined(connection: Connection, fresh: Sequence[str], language: Language[Any]) -> tuple[Joining, ...]:
    """Which stories the reports of the keys ``fresh`` founded, joined or bridged, in their order."""
    place = {key: number for number, key in enumerate(fresh)}
    found: list[Joining] = []
    for keys in Around(connection, language).stories(fresh, far=False):
        own = sorted(place.keys() & set(keys), key=place.__getitem__)
        found += joinings(list(stored.readings(connection, keys)), own, language)
    return tuple(sorted(found, key=lambda item: place[item.report]))


def changed(
    connection: Connection, fresh: Sequence[str], decided: Sequence[Judgement], language: Language[Any]
) -> tuple[Change, ...]:
    """What the reports of the keys ``fresh`` change in stories that older ones told, as far as what people decided leaves it."""
    new = frozenset(fresh)
    found: dict[str, Change] = {}
    for keys in Around(connection, language).stories(fresh, far=True):
        if not new.issuperset(keys):
            told = changes(dossier(stored.readings(connection, keys), decided), new)
            found |= {change.id: change for change in told}
    return tuple(found.values())


def whole_stories(connection: Connection, language: Language[Any], keys: Sequence[str]) -> list[str]:
    """The keys of all reports of the stories that the reports of ``keys`` tell, in the order in which they were added."""
    known = stored.present(connection, keys)
    found = {key for group in Around(connection, language).stories(known, far=False) for key in group}
    return stored.present(connection, sorted(found))
