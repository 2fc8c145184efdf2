"""Verbs of the future by their form."""

import pytest

from isnad.arabic.grammar.future_verbs import future_verb


@pytest.mark.parametrize("word", ["سيلتقي", "وستبدا", "فسيعلن", "سيتم", "ستصل", "سنواصل"])
def test_verbs(word: str) -> None:
    """The س of the future before ي, ت or ن; short verbs by name."""
    assert future_verb(word)


@pytest.mark.parametrize("word", ["سياسه", "سيطره", "سيده", "ستين", "سيتي", "ستيفن", "سيرغي", "بيتروف"])
def test_lookalikes(word: str) -> None:
    """Nouns, numbers and names that begin so are none."""
    assert not future_verb(word)
