"""Who is named, as text and as JSON."""

import json

from jsonschema import Draft202012Validator

from isnad.model import Named, Spelling
from isnad.render import named_json, named_line, named_text
from isnad.render.bidi import OPENING, PDI
from isnad.render.schema import named_schema

FOUND = (
    Named(
        "isnad/named/1",
        "1",
        "person",
        "سمير الزعفران",
        4,
        (Spelling("الزعفران", 3), Spelling("سمير الزعفران", 1)),
        tuple(f"r{number}" for number in range(12)),
        "one name in 12 reports: سمير الزعفران (a middle name left out)",
    ),
    Named("isnad/named/1", "2", "place", "نهران", 1, (Spelling("نهران", 1),), ("r1",), "named in one report only"),
)
MARKS = dict.fromkeys(map(ord, (*OPENING.values(), PDI)))


def test_text_tells_how_often_in_which_spellings_and_where() -> None:
    """A section a kind; a name with its count, its spellings, the first reports and the number left."""
    shown = named_text(FOUND).translate(MARKS)
    assert "Persons (1)" in shown
    assert "سمير الزعفران ×4 in 12 of the reports" in shown
    assert "الزعفران ×3, سمير الزعفران ×1" in shown
    assert "r7, 4 more" in shown
    assert "(a middle name left out)" in shown


def test_text_in_arabic() -> None:
    """Headings and reasons are said in Arabic."""
    shown = named_text(FOUND, tongue="ar").translate(MARKS)
    assert "أشخاص" in shown
    assert "بلا اسم أوسط" in shown


def test_a_name_is_one_line_that_validates() -> None:
    """JSON Lines: one name a line, by the generated schema."""
    for item in FOUND:
        written = named_line(item)
        assert written.count(b"\n") == 1
        Draft202012Validator(named_schema()).validate(json.loads(written))


def test_json_is_one_list_of_the_same() -> None:
    """As JSON all names stand in one list."""
    assert json.loads(named_json(FOUND)) == [json.loads(named_line(item)) for item in FOUND]
