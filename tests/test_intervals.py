"""Intervals: what touches a stretch is found, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.text.intervals import intervals

SPANS = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(SPANS, max_size=30), SPANS)
def test_the_same_as_looking_at_all(spans: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    """The index answers as a scan of every span would."""
    rows = [(start, end, (start, end)) for start, end in spans]
    wanted = [span for span in sorted(spans, key=lambda s: s[0]) if span[0] < asked[1] and asked[0] < span[1]]

    assert sorted(wanted) == sorted(intervals(rows).touching(*asked))
