"""Which words may be part of a person's name."""

import pytest

from isnad.arabic.taggers.clusters import cluster
from isnad.arabic.taggers.namelike import among_names, namelike


def test_words_of_one_kind_share_a_cluster() -> None:
    """States stand where states stand, and verbs elsewhere; wide clusters hold the narrow ones."""
    one, other, verb = cluster("فرنسا"), cluster("اسبانيا"), cluster("اعلن")

    assert one is not None
    assert other is not None
    assert verb is not None
    assert one[0] == other[0] != verb[0]


def test_a_word_that_news_does_not_print_has_no_cluster() -> None:
    """What was never seen is in no cluster, and may be a name all the more."""
    assert cluster("زقفلنبط") is None
    assert namelike("زقفلنبط")


@pytest.mark.parametrize(("word", "is_one"), [("خالد", True), ("جون", True), ("قال", False), ("المفاوضات", False)])
def test_first_names_stand_among_names(word: str, is_one: bool) -> None:
    """First names stand where names stand, verbs and nouns do not."""
    assert among_names(word) is is_one
