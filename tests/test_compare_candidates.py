"""Pairs worth weighing come from an index."""

from isnad.compare.candidates import LEAST, sharing, weighed


def test_a_common_word_pairs_nobody() -> None:
    """A word of more members than asked for is no evidence, and costs nothing."""
    assert sharing([range(5), range(5)], most=4, stories=range(5)) == set()


def test_one_shared_word_is_too_little() -> None:
    """Pairs need two words."""
    assert sharing([[0, 1], [1, 2], [1, 2]], most=4, stories=range(3)) == {(1, 2)}


def test_pairs_of_one_story_come_from_elsewhere() -> None:
    """The index of words is for pairs of two stories."""
    assert sharing([[0, 1, 2], [0, 1, 2]], most=4, stories=[7, 7, 8]) == {(0, 2), (1, 2)}


def test_what_is_hardly_alike_is_not_kept() -> None:
    """Only likenesses that could join anything are kept."""
    alike = {("a", "b"): LEAST / 2, ("a", "c"): 0.5}
    assert weighed("abc", [(0, 1), (0, 2)], lambda one, other: alike[one, other]) == {(0, 2): 0.5}
