"""Damaged files of every form: none breaks the way in or the reading (5,000 of them by ``eval/mutants.py``)."""

from random import Random

import mutants


def test_damaged_files() -> None:
    """Each gives reports and lines within the limits, and no failure."""
    total = {"reports": 0, "troubles": 0, "over": 0}
    for _, came, seconds in mutants.run(120, seed=7):
        assert seconds < mutants.SECONDS
        for name in total:
            total[name] += came[name]
    assert total["over"] == 0
    assert total["reports"] > 50
    assert total["troubles"] > 20


def test_files_of_every_form_are_damaged() -> None:
    """What is damaged is whole before, and is not after."""
    whole = mutants.seeds()
    assert {item.name for item in whole} >= {"page.html", "rss.xml", "atom.xml", "feed.json", "a.warc.gz", "t.csv"}
    random = Random(1)  # noqa: S311 # drawn, not secret
    assert any(mutants.damaged(item.body, random) != item.body for item in whole)
