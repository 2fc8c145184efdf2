"""Days of the month and small counts, in words."""

import pytest

from isnad.arabic.grammar.day_numbers import count, day_number
from isnad.arabic.text.tokens import tokens

UNITS = "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split()
TEENS = "الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع".split()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *((word, day) for day, word in enumerate(UNITS, 1)),
        *((f"{word} عشر", day) for day, word in enumerate(TEENS, 11)),
        ("العشرين", 20),
        *((f"{word} والعشرين", day) for day, word in enumerate(TEENS, 21)),
        ("الثلاثين", 30),
        ("الحادي والثلاثين", 31),
    ],
)
def test_every_day_of_a_month(text: str, value: int) -> None:
    """Every day of a month is read in words, with all its words."""
    words = tokens(text)
    assert day_number(words, 0) == (value, len(words))


@pytest.mark.parametrize("text", ["الثاني والثلاثين", "32", "0", "كتاب"])
def test_what_is_no_day_of_a_month(text: str) -> None:
    """Beyond thirty-one there is no day."""
    assert day_number(tokens(text), 0) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("ثلاثة", 3), ("خمسة عشر", 15), ("عشرين", 20), ("خمسة وعشرين", 25), ("خمسة و عشرين", 25), ("الـ48", 48), ("٧", 7)],
)
def test_counts(text: str, value: int) -> None:
    """Small counts are read in words and digits."""
    words = tokens(text)
    assert count(words, 0) == (value, len(words))
