"""Comparing without the search for cycles."""

import gc

import pytest

from isnad.compare.uncollected import uncollected


def test_the_collector_runs_again_after_a_failure() -> None:
    """Whatever happens in the block, the collector is as it was before."""
    with pytest.raises(ValueError, match="no such report"), uncollected():
        raise ValueError("no such report")

    assert gc.isenabled()


def test_a_collector_that_rests_goes_on_resting() -> None:
    """Who switched it off has it off afterwards."""
    gc.disable()
    try:
        with uncollected():
            pass

        assert not gc.isenabled()
    finally:
        gc.enable()
