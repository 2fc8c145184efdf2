"""The types refuse what cannot be cited, and ids depend on the characters alone."""

import pytest

from isnad.model import Span, fact_id


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_a_span_needs_characters(start: int, end: int) -> None:
    """An empty, backward or negative span cannot be built."""
    with pytest.raises(ValueError, match="a span needs"):
        Span(start, end)


def test_overlap() -> None:
    """Spans that touch do not overlap."""
    assert Span(0, 3).overlaps(Span(2, 5))
    assert not Span(0, 3).overlaps(Span(3, 5))


def test_ids_follow_the_characters() -> None:
    """Another text, kind or place gives another id; the same ones give the same."""
    ids = {fact_id(t, k, s, s + 4) for t in ("a", "b") for k in ("figure", "date") for s in (0, 1)}

    assert len(ids) == 8
    assert fact_id("a", "figure", 0, 4) in ids
