"""Content words of a text."""

import pytest

from isnad.arabic.grammar.content_words import content_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("المدرسة", "مدرسات"),
        ("للمزارعين", "المزارعون"),
        ("والطائرة", "طائرات"),
        ("جنديا", "الجندي"),
        ("النرويجية", "نرويجي"),
    ],
)
def test_forms_of_one_noun_compare_equal(one: str, other: str) -> None:
    """Article, particles, and endings of number and gender do not part one noun from itself."""
    assert content_words(one) == content_words(other)


def test_function_words_are_left_out() -> None:
    """Prepositions, conjunctions and pronouns carry no content; numbers do."""
    assert content_words("إلى أن كان 12 في ذلك من هذا") == ("12",)
