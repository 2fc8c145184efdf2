"""Pairs worth weighing come from an index."""

from isnad.compare.candidates import sharing


def test_a_common_word_pairs_nobody() -> None:
    """A word of more members than asked for is no evidence, and costs nothing."""
    assert sharing([range(5), range(5)], most=4) == set()


def test_one_shared_word_is_too_little() -> None:
    """Pairs need two words."""
    assert sharing([[0, 1], [1, 2], [1, 2]], most=4) == {(1, 2)}
