"""Texts that hold one another are found, however unlike their lengths are."""

import random

from isnad.compare.shingles import SHINGLE, Shingles, containment, runs

LEAST = 0.3


def _text(seed: int, size: int) -> list[str]:
    drawn = random.Random(seed)  # noqa: S311 — chance words, no secret
    return [f"كلمة{drawn.randrange(5_000)}" for _ in range(size)]


def test_a_short_text_is_found_in_a_long_one() -> None:
    """The half of a brief that stands in a text ten times as long is half of it."""
    brief, long = _text(1, 120), _text(2, 1_200)
    long[500:560] = brief[:60]
    index = Shingles()
    assert index.add(long, LEAST) == []
    assert index.add(_text(3, 300), LEAST) == []
    assert index.add(brief, LEAST) == [0]
    assert 0.45 < containment(runs(brief), runs(long)) < 0.55


def test_the_order_of_texts_changes_nothing() -> None:
    """The long text finds the short one as well."""
    brief, long = _text(1, 120), _text(2, 1_200)
    long[500:560] = brief[:60]
    index = Shingles()
    index.add(brief, LEAST)
    assert index.add(long, LEAST) == [0]


def test_what_everybody_prints_tells_nothing() -> None:
    """A notice under hundreds of texts makes no copies of them, in time that grows with their number only."""
    notice = _text(9, 40)
    index = Shingles()
    found = [index.add([*_text(seed, 20), *notice], LEAST) for seed in range(10, 400)]
    assert found[5]
    assert not found[-1]


def test_texts_shorter_than_a_run_hold_nothing() -> None:
    """Nothing is found for them, and nothing breaks."""
    index = Shingles()
    assert index.add(_text(1, SHINGLE - 1), LEAST) == []
    assert index.add([], LEAST) == []
    assert containment(runs([]), runs(_text(1, 10))) == 0.0
