"""The measures of stories are what they are called."""

import random

from stories_hidden import adjusted_rand, b_cubed


def test_b_cubed_counts_lumping_and_splitting() -> None:
    """One heap has full recall, single reports full precision."""
    wanted = {"a": "flood", "b": "flood", "c": "fire"}
    assert b_cubed(dict.fromkeys(wanted, 0), wanted)[1] == 1.0
    assert b_cubed({"a": 0, "b": 1, "c": 2}, wanted)[0] == 1.0
    assert b_cubed({"a": 0, "b": 0, "c": 2}, wanted) == (1.0, 1.0, 1.0)


def test_chance_agreement_is_worth_nothing() -> None:
    """Two partitions drawn by chance agree about as much as the index expects."""
    drawn = random.Random(1)  # noqa: S311 — chance, no secret
    one, other = ([drawn.randrange(5) for _ in range(2_000)] for _ in range(2))
    assert abs(adjusted_rand(one, other)) < 0.05
    assert adjusted_rand(one, one) == 1.0
