"""Ordinals in words."""

import pytest

from isnad.arabic.grammar.ordinals import ordinals
from isnad.arabic.text.sheet import sheet


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("المرة الأولى", [1]),
        ("في الجولة الحادية عشرة", [11]),
        ("الثاني عشر والخامس والعشرون", [12, 25]),
        ("الواحد والثلاثين", [31]),
        ("بيته العشرون", [20]),
        ("ثالث أيام العيد", [3]),
        ("وللسابعة", [7]),
        ("واحد وثلاثون طنا", []),
        ("عشرون طنا", []),
        ("خمسة أيام", []),
    ],
)
def test_values(text: str, values: list[int]) -> None:
    """In both genders, with clitics; cardinals are none."""
    assert [each.value for each in ordinals(sheet(text))] == values
