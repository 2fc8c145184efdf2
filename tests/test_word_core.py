"""What is left of a word without its inflection."""

import pytest

from isnad.arabic.grammar.word_core import word_core


@pytest.mark.parametrize(
    ("one", "other"), [("يتعافي", "تتعافي"), ("يستطيعون", "تستطيع"), ("سترتفع", "ارتفعت"), ("يغادر", "سيغادر")]
)
def test_forms_of_one_verb_share_their_core(one: str, other: str) -> None:
    """Person, number and tense are taken off."""
    assert word_core(one) == word_core(other)


@pytest.mark.parametrize(("one", "other"), [("سيغادر", "ارتفع"), ("مستشف", "محادث")])
def test_other_words_have_other_cores(one: str, other: str) -> None:
    """Words of two roots stay apart."""
    assert word_core(one) != word_core(other)


def test_a_word_of_weak_letters_is_its_own_core() -> None:
    """Nothing is left of it without them."""
    assert word_core("واي") == "واي"
