"""Places and participants of happenings."""

from isnad.arabic.grammar.mention import Mention
from isnad.arabic.grammar.participants import inside, participants, place
from isnad.arabic.text.sheet import sheet

TEXT = "التقى سامر الحداد وفدا من الربوة في شمال مرجانة"
PAGE = sheet(TEXT)


def _mention(first: int, last: int, kind: str) -> Mention:
    start, end = PAGE.tokens[first].start, PAGE.tokens[last - 1].end
    return Mention(first, last, start, end, kind, (start, end), "test")  # type: ignore[arg-type] # kinds of the contract


PERSON, ORIGIN, PLACE = _mention(1, 3, "person"), _mention(5, 6, "place"), _mention(8, 9, "place")


def test_place_is_where_a_preposition_leads() -> None:
    """The place stands behind في or a direction, and the direction belongs to it."""
    found = place(PAGE, [PERSON, ORIGIN, PLACE], 0)
    assert found is not None
    assert found.text == "شمال مرجانة"
    assert TEXT[found.start : found.end] == found.text


def test_participants_leave_places_out() -> None:
    """Persons and bodies take part; where somebody comes from does not."""
    where = place(PAGE, [PERSON, ORIGIN, PLACE], 0)
    assert [link.text for link in participants(PAGE, [PERSON, ORIGIN, PLACE], where)] == ["سامر الحداد"]


def test_inside() -> None:
    """Only mentions that lie wholly in the clause count."""
    names = (PERSON, ORIGIN, PLACE)
    assert inside(names, [1, 5, 8], 0, 6) == [PERSON, ORIGIN]
    assert inside(names, [1, 5, 8], 2, 9) == [ORIGIN, PLACE]
