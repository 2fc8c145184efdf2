"""Years spelled out."""

import pytest

from isnad.arabic.grammar.spoken_years import spoken_year
from isnad.arabic.text.tokens import tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ألفين وسبعة عشر", (2017, 3)),
        ("ألفين و سبعة عشر", (2017, 4)),
        ("ألف وتسعمئة وثمانية وستين", (1968, 4)),
        ("ألفين", None),
        ("ألفين ومئتين", None),
        ("ألف وخمسين", None),
        ("سبعة عشر", None),
    ],
)
def test_years_between_two(text: str, found: tuple[int, int] | None) -> None:
    """Only what lies between the first year and the last, with all its words."""
    assert spoken_year(tokens(text), 0, 1850, 2100) == found
