"""Clitics: the possible splits of a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.text.clitics import fronts, splits


@pytest.mark.parametrize(
    ("word", "proclitic", "stem", "enclitic"),
    [
        ("وبالميناء", "وبال", "ميناء", ""),
        ("للمرفأ", "لل", "مرفا", ""),
        ("سيقول", "س", "يقول", ""),
        ("أخبرتها", "", "اخبرت", "ها"),
        ("فقالوا", "ف", "قالوا", ""),
    ],
)
def test_split_is_among_them(word: str, proclitic: str, stem: str, enclitic: str) -> None:
    """The split that a reader would make is offered."""
    assert (proclitic, stem, enclitic) in [(s.proclitic, s.stem, s.enclitic) for s in splits(word)]


@given(st.text(min_size=1, max_size=12))
def test_the_whole_word_comes_first(word: str) -> None:
    """The first split takes nothing off, and fronts are splits without a pronoun."""
    assert ("", "") == (splits(word)[0].proclitic, splits(word)[0].enclitic)
    assert fronts(word)[0][0] == ""
