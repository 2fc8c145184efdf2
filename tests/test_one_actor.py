"""The actors of the seeds are one each across reports."""

import pytest

import isnad
import one_actor
from isnad.model import Reading
from one_actor import SEEDS, Watched, holders, watched


def test_holders_are_those_of_a_form() -> None:
    """Every actor that prints a form holds it: one for two spellings that are joined, two for two that are not."""
    found = isnad.names(
        [
            isnad.read("قال وزير النقل سيرغي مالتوف إن الجسر آمن.", key="a"),
            isnad.read("وصل سيرجي مالتوف إلى نهران.", key="b"),
            isnad.read("وصل يوسف الحداد إلى نهران.", key="c"),
        ]
    )

    one = Watched("x", "person", frozenset({"سيرغي مالتوف", "سيرجي مالتوف"}))
    two = Watched("x", "person", frozenset({"سيرغي مالتوف", "يوسف الحداد"}))
    assert len(holders(one, found)) == 1
    assert len(holders(two, found)) == 2
    assert holders(Watched("x", "place", one.forms), found) == []


@pytest.mark.skipif(not SEEDS.exists(), reason="../shared is not beside the repository")
def test_actors_of_the_seeds_are_one_each() -> None:
    """Each actor that issue 4 asks for is one across the five reports."""
    found = isnad.names([item for item in isnad.read_all(SEEDS) if isinstance(item, Reading)])

    held = {actor.name: [item.name for item in holders(actor, found)] for actor in watched()}
    assert {name: len(items) for name, items in held.items()} == dict.fromkeys(held, 1), held
    assert one_actor.main() == 0
