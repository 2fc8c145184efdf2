"""Two bearers of one name are two people where their offices exclude one another."""

import pytest

from isnad.arabic.grammar.homonyms import apart, offices


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("وزير النقل", "وزير الصحة"),
        ("وزير الخارجية الكندي", "وزير خارجية النرويج"),
        ("اللاعب", "القاضي"),
        ("رئيس كينيا", "رئيس غانا"),
        ("اللواء", "لاعب الوسط"),
    ],
)
def test_offices_that_no_one_person_holds(one: str, other: str) -> None:
    """Other portfolios, other states, other walks of life."""
    assert apart(frozenset({one}), frozenset({other})) == (one, other)
    assert apart(frozenset({other}), frozenset({one})) == (other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("وزير النقل", "وزير النقل الكندي"),
        ("وزير النقل", "رئيس الوفد"),
        ("الوزير", "وزير النقل"),
        ("رئيس الوزراء", "رئيس الحزب"),
        ("المدرب", "اللاعب السابق"),
        ("المدرب الكندي", "مدرب منتخب النرويج"),
        ("السفير الكندي في غانا", "سفير كندا لدى كينيا"),
    ],
)
def test_offices_that_one_person_may_hold(one: str, other: str) -> None:
    """A fuller form of one office, or another office of the same walk of life, parts nobody."""
    assert apart(frozenset({one}), frozenset({other})) is None


def test_one_office_in_common_outweighs_the_rest() -> None:
    """Who is once told with the same office is one person, whatever else is said."""
    known = frozenset({"وزير النقل", "وزير الصحة"})
    assert apart(known, frozenset({"وزير الصحة", "اللاعب"})) is None


def test_courtesy_is_no_office() -> None:
    """What is said of everybody tells nobody apart."""
    assert offices(["السيد ", "الدكتورة ", "", "قال "]) == frozenset()
    assert offices(["القاضي ", "المتحدث باسم الحكومة "]) == {"القاضي", "المتحدث باسم الحكومة"}
