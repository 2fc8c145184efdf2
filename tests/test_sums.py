"""A total is marked where its parts, before or behind it, do not add up."""

import pytest

from figures_of import figures_of


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("قتل 158 مدنيا و413 جنديا أي ما مجموعه 600 قتيل.", True),
        ("قتل 158 مدنيا و413 جنديا أي ما مجموعه 571 قتيلا.", False),
        ("أصيب 12 شخصا بينهم 9 أطفال و7 نساء.", True),
        ("أصيب 12 شخصا بينهم 9 أطفال.", False),
    ],
)
def test_a_total_that_does_not_add_up_is_marked(text: str, marked: bool) -> None:
    """The note is on the total; no value is changed, and the total restates none of its parts."""
    found = figures_of(text)
    assert any(figure.note for figure in found) is marked
    assert not any(figure.restates for figure in found)
