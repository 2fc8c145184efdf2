"""Who is named in a run of reports."""

from isnad import names, read
from isnad.model import Named

ONE = "قال وزير النقل سيرغي مالتوف إن الجسر آمن. وأضاف مالتوف أن العمل مستمر. وقال الوزير إنه راض."
OTHER = "وصل سيرجي مالتوف إلى نهران في كينيا."


def _found(kind: str) -> list[Named]:
    return [item for item in names([read(ONE, key="a"), read(OTHER, key="b")]) if item.kind == kind]


def test_a_person_is_told_once_with_all_spellings() -> None:
    """Two reports that spell a name in two ways name one person; every mention counts, titles alone too."""
    (person,) = _found("person")
    assert person.reports == ("a", "b")
    assert {spelling.text for spelling in person.spellings} >= {"سيرغي مالتوف", "سيرجي مالتوف", "مالتوف"}
    assert person.count == sum(spelling.count for spelling in person.spellings) == 4


def test_why_is_said() -> None:
    """The reason names what the spellings differ in."""
    assert "ج for غ" in _found("person")[0].why


def test_places_are_told() -> None:
    """A place stands beside the persons, with the report that names it."""
    assert ("كينيا", ("b",)) in [(item.name, item.reports) for item in _found("place")]


def test_an_office_alone_names_nobody() -> None:
    """A minister without a name, state or ministry is not among the names."""
    assert [
        item.name for item in names([read("وقال الوزير إنه راض عن العمل.", key="a")]) if item.kind == "person"
    ] == []


def test_the_order_of_the_readings_does_not_matter() -> None:
    """The same reports in any order give the same names."""
    one, other = read(ONE, key="a"), read(OTHER, key="b")
    assert names([one, other]) == names([other, one])


def test_nothing_is_named_in_nothing() -> None:
    """No readings, no names."""
    assert names([]) == ()
