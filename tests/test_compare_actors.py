"""Actors of several reports are joined by their names, and kept apart in doubt."""

from time import process_time

from compared import PLAIN, page_of, reading_of
from isnad.compare.actors import Joined, joined
from isnad.compare.bearers import Bearer
from isnad.compare.dossier import dossier
from isnad.model import StoryActor
from isnad.reading import LANGUAGES

ARABIC = LANGUAGES["ar"]
GROWTH = 3.4
"""Times that twice the actors may cost, with what a busy machine adds to 2."""


def _actors(**named: tuple[str, ...]) -> list[StoryActor]:
    readings = [reading_of(page_of(" ".join(names), key), persons=names) for key, names in named.items()]
    return list(dossier(readings, PLAIN).actors)


def _bearer(report: str, name: str, office: str | None = None, story: int = 0) -> Bearer:
    offices = frozenset({office}) if office else frozenset()
    return Bearer(report, f"{report} {name}", "person", name, (name,), {name: 1}, offices, story)


def _groups(*found: Bearer) -> dict[frozenset[str], Joined]:
    """The groups by the reports that they join."""
    return {frozenset(bearer.id for bearer in group.members): group for group in joined(found, ARABIC)}


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


def test_spellings_are_joined_and_the_reason_said() -> None:
    """Two spellings are one actor, and the actor says by which letters."""
    (group,) = _groups(_bearer("a", "سيرغي مالتوف"), _bearer("b", "سيرجي مالتوف")).values()
    assert group.why == "one name in 2 reports: سيرجي مالتوف, سيرغي مالتوف (ج for غ)"


def test_homonyms_with_other_offices_stay_apart() -> None:
    """A judge and a player of one name are two, and either says so."""
    made = _groups(_bearer("a", "سامر الحداد", "القاضي"), _bearer("b", "سامر الحداد", "لاعب الوسط"))
    assert len(made) == 2
    assert all("in doubt kept apart from سامر الحداد: one is" in group.why for group in made.values())


def test_homonyms_in_two_spellings_stay_apart() -> None:
    """The offices part them where the spelling would not."""
    made = _groups(_bearer("a", "سيرغي مالتوف", "وزير النقل"), _bearer("b", "سيرجي مالتوف", "وزير الصحة"))
    assert len(made) == 2


def test_where_nothing_tells_which_homonym_is_meant_neither_is_taken() -> None:
    """A third report without an office joins neither."""
    judge, player = _bearer("a", "سامر الحداد", "القاضي"), _bearer("b", "سامر الحداد", "لاعب الوسط")
    made = _groups(judge, player, _bearer("c", "سامر الحداد"))
    assert len(made) == 3
    assert "2 bear this name, and nothing tells which of them" in made[frozenset({"c سامر الحداد"})].why


def test_a_family_name_goes_to_its_one_bearer_in_the_story() -> None:
    """Alone in another report of the same story, a family name is the one who bears it there."""
    made = _groups(_bearer("a", "سمير الزعفران"), _bearer("b", "الزعفران"), _bearer("c", "هالة الزعفران", story=1))
    group = made[frozenset({"a سمير الزعفران", "b الزعفران"})]
    assert "a family name with one bearer in the story" in group.why


def test_a_family_name_with_two_bearers_in_the_story_stays_alone() -> None:
    """In doubt it is nobody's, and says whose it may be."""
    made = _groups(_bearer("a", "سمير الزعفران"), _bearer("b", "الزعفران"), _bearer("c", "هالة الزعفران"))
    alone = made[frozenset({"b الزعفران"})]
    assert "from سمير الزعفران: a family name alone" in alone.why
    assert "from هالة الزعفران: a family name alone" in alone.why


def test_a_family_name_of_the_best_known_bearer() -> None:
    """In a story that names no bearer, a family name is the one whom by far most reports name."""
    known = [_bearer(f"a{number}", "سمير الزعفران", story=number) for number in range(6)]
    made = _groups(*known, _bearer("b", "هالة الزعفران", story=7), _bearer("c", "الزعفران", story=8))
    group = next(group for ids, group in made.items() if "c الزعفران" in ids)
    assert group.name == "سمير الزعفران"
    assert "by far the best known" in group.why


def test_an_office_alone_is_one_within_its_story_only() -> None:
    """The minister of one story is not the minister of another."""
    made = _groups(_bearer("a", "الوزير"), _bearer("b", "الوزير"), _bearer("c", "الوزير", story=1))
    assert set(made) == {frozenset({"a الوزير", "b الوزير"}), frozenset({"c الوزير"})}


def test_another_order_of_names_is_another_man() -> None:
    """The chain of fathers is kept."""
    assert len(_groups(_bearer("a", "محمد علي حسن"), _bearer("b", "محمد حسن علي"))) == 2


def _invented(number: int) -> list[Bearer]:
    """Names of two words, each borne once: consonants in the order of a counter."""
    letters = "بتجدرسشكلمنفقخز"

    def word(of: int) -> str:
        return "ا".join(letters[of // len(letters) ** place % len(letters)] for place in range(4))

    return [_bearer(f"r{at}", f"{word(at * 7)} {word(at * 13 + 5)}", story=at) for at in range(number)]


def test_distinct_names_cost_in_step_with_their_number() -> None:
    """Twice the names cost about twice the time: each is compared with the few that share its consonants."""
    joined(_invented(500), ARABIC)
    spent = []
    for number in (4000, 8000):
        found = _invented(number)
        start = process_time()
        joined(found, ARABIC)
        spent.append(process_time() - start)
    assert spent[1] <= GROWTH * spent[0]
