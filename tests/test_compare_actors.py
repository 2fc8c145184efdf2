"""Actors of several reports are joined by their names, and kept apart in doubt."""

from compared import PLAIN, page_of, reading_of
from isnad.compare.dossier import dossier
from isnad.model import StoryActor


def _actors(**named: tuple[str, ...]) -> list[StoryActor]:
    readings = [reading_of(page_of(" ".join(names), key), persons=names) for key, names in named.items()]
    return list(dossier(readings, PLAIN).actors)


def test_one_name_in_two_reports_is_one_actor() -> None:
    """A full name and its part are one actor with both spellings."""
    made = _actors(a=("سامر الحداد",), b=("الحداد",))
    assert [(actor.names, len(actor.members)) for actor in made] == [(("الحداد", "سامر الحداد"), 2)]


def test_a_surname_does_not_bridge_two_people() -> None:
    """Two people with one surname stay two, whatever a third report calls one of them."""
    made = _actors(a=("سامر الحداد",), b=("الحداد",), c=("هالة الحداد",))
    assert all({"سامر الحداد", "هالة الحداد"} - set(actor.names) for actor in made)


def test_actors_of_one_report_are_not_joined() -> None:
    """What a reading keeps apart stays apart."""
    assert len(_actors(a=("سامر الحداد", "الحداد"))) == 2
