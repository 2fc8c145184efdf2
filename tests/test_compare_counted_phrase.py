"""Groups of figures are named by what they count, in printed words."""

import pytest

from compared import PLAIN, page_of, reading_of
from isnad.compare.counted import counted
from isnad.compare.counted_phrase import counted_phrase
from isnad.compare.page import page
from isnad.model import Figure, Phrase

TEXT = "وأعلن الدفاع المدني مقتل 60 شخصا في انهيار خزان السنديانة، وبقي الخزان فارغا."


def _figure(text: str, printed: str, noun: str | None) -> Figure:
    start = text.index(printed)
    of = Phrase(noun, text.index(noun), text.index(noun) + len(noun)) if noun else None
    return Figure("f", start, start + len(printed), printed, 60, 60, "exact", "person", of=of)


@pytest.mark.parametrize(
    ("printed", "noun", "wanted"),
    [
        ("60 شخصا", "شخصا", "الدفاع المدني مقتل … شخصا في انهيار خزان السنديانة"),
        ("60", None, "الدفاع المدني مقتل 60 شخصا"),
    ],
)
def test_the_number_is_left_out(printed: str, noun: str | None, wanted: str) -> None:
    """What governs the figure and what is counted are printed, up to the end of the clause; the number is not."""
    made = page(reading_of(page_of(TEXT, "a"), figures=(_figure(TEXT, printed, noun),)), PLAIN)
    assert counted_phrase(counted([made], [0], PLAIN), PLAIN) == wanted
