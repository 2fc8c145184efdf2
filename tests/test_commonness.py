"""Everyday words are common, names nobody reads in the news are not."""

import pytest

from isnad.arabic.grammar.content_words import content_words
from isnad.arabic.taggers.commonness import commonness


@pytest.mark.parametrize(("common", "rare"), [("الرئيس", "السد"), ("الوزارة", "الخزان"), ("السد", "الخيزران")])
def test_common_words_stand_in_more_reports(common: str, rare: str) -> None:
    """A word of everyday news has the greater share, and every share lies between 0 and 1."""
    one, other = commonness(content_words(common)[0]), commonness(content_words(rare)[0])
    assert 0 <= other < one <= 1
