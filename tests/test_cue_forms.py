"""The forms of verbs of transmission are spelled out from one entry each."""

import pytest

from isnad.arabic.grammar.cue_forms import cue_forms


@pytest.mark.parametrize(
    ("form", "feminine", "plural", "present"),
    [
        ("قال", False, False, False),
        ("قالت", True, False, False),
        ("قالوا", False, True, False),
        ("تقول", True, False, True),
        ("نفت", True, False, False),
        ("ينفون", False, True, True),
        ("دعت", True, False, False),
        ("تبناه", False, False, False),
    ],
)
def test_gender_number_tense(form: str, feminine: bool, plural: bool, present: bool) -> None:
    """Strong, hollow and weak verbs give their forms with gender, number and tense."""
    found = cue_forms()[form]

    assert (feminine, plural, present) == (found.feminine, found.plural, found.present)


@pytest.mark.parametrize("word", ["بين", "عقب", "مدينه", "تعد"])
def test_other_words_are_left_alone(word: str) -> None:
    """Forms that are mostly other words (between, after, city, is considered) are not spelled out."""
    assert word not in cue_forms()
