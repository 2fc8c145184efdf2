"""The verdicts on facts of fresh news: well formed, without words of the outlets, and counted right."""

import json
from pathlib import Path

import pytest

from fresh import KINDS, POSTS, drawn, table, verdicts

FOLDER = Path(__file__).resolve().parent.parent / "eval" / "fresh"
NEWS = FOLDER.parent.parent.parent / "shared" / "data" / "ant-2018"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.jsonl")), ids=lambda path: path.stem)
def test_verdicts_name_places_and_errors_and_quote_nothing(path: Path) -> None:
    """A verdict holds a report's id, a span, a digest and kinds of error; one verdict for each reading of a fact."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert rows
    assert len(verdicts(path.stem)) == len(rows)
    for row in rows:
        assert set(row) == {"report", "start", "end", "digest", "wrong"}
        assert row["start"] < row["end"]
        assert set(row["wrong"]) <= set(KINDS[path.stem].aspects)
        assert all(row["wrong"].values())


def test_a_fact_read_otherwise_counts_as_not_judged() -> None:
    """Only a verdict on the very reading counts."""
    if not NEWS.exists():
        pytest.skip("no ../shared/data/ant-2018: nothing to draw from")
    kind = KINDS["figures"]
    found = drawn(kind, 4, 7)
    keys = [(item.key, item.fact.start, item.fact.end, item.digest) for item in found]
    other = (*keys[3][:3], "00000000")
    lines = table(kind, found, {keys[0]: {}, keys[1]: {"value": "unit"}, other: {}})
    assert lines[0].startswith("4 drawn, 2 judged")
    assert lines[1].split() == ["value", "1", "of", "2", "right", "50.0%"]
    assert lines[2].split() == ["1", "value:", "unit"]


def test_posts_machine_translated_are_drawn_with_their_language() -> None:
    """None of them was written in Arabic."""
    if not POSTS.exists():
        pytest.skip("no ../shared/data/fignews-iaa: nothing to draw from")
    found = drawn(KINDS["statements"], 5, 7, "fignews")
    assert len(found) == 5
    assert all(item.key.split("-")[1] in ("English", "French", "Hebrew", "Hindi") for item in found)


def test_what_is_no_statement_has_no_speaker_to_be_right() -> None:
    """The shares of speaker, chain and content are those of the statements."""
    if not NEWS.exists():
        pytest.skip("no ../shared/data/ant-2018: nothing to draw from")
    kind = KINDS["statements"]
    found = drawn(kind, 3, 7)
    keys = [(item.key, item.fact.start, item.fact.end, item.digest) for item in found]
    lines = table(kind, found, {keys[0]: {}, keys[1]: {"statement": "not speech"}, keys[2]: {"speaker": "span"}})
    assert lines[1].split() == ["statement", "2", "of", "3", "right", "66.7%"]
    assert lines[2].split() == ["speaker", "1", "of", "2", "right", "50.0%"]


def test_the_same_seed_draws_the_same_facts_and_no_more_than_three_of_a_report() -> None:
    """Another seed draws others."""
    if not NEWS.exists():
        pytest.skip("no ../shared/data/ant-2018: nothing to draw from")
    kind = KINDS["dates"]
    found = drawn(kind, 9, 7)
    assert found == drawn(kind, 9, 7)
    assert found != drawn(kind, 9, 8)
    assert max(sum(item.key == other.key for other in found) for item in found) <= 3
