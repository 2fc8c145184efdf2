"""The peers' suites: as much is read right as was, and what is left out is there and has its reason."""

from pathlib import Path

import pytest

import suites

RIGHT = {
    ("recognizers", "Number"): 104,
    ("recognizers", "Ordinal"): 22,
    ("recognizers", "Percentage"): 11,
    ("recognizers", "NumberRange"): 72,
    ("recognizers", "Date"): 98,
    ("recognizers", "DatePeriod"): 198,
    ("recognizers", "Duration"): 35,
    ("duckling", "Amount"): 69,
    ("duckling", "Duration"): 7,
    ("duckling", "Numeral"): 159,
    ("duckling", "Ordinal"): 16,
    ("duckling", "Time"): 61,
}
"""The cases of each kind that are read right, of those that are not left out."""
SHARE = 0.95


def test_right() -> None:
    """No kind has fewer right than it had, and none less than its share, whatever is left out."""
    if not suites.DATA.exists():
        pytest.skip("there is no ../shared beside the repository")
    counts = suites.counts()
    assert {key: counts[key]["right"] for key, right in RIGHT.items() if counts[key]["right"] < right} == {}
    shares = {key: count["right"] / (count["cases"] - count["left out"]) for key, count in counts.items()}
    assert {key: share for key, share in shares.items() if share < SHARE} == {}


def test_less_than_an_eighth_is_left_out() -> None:
    """Under 12 % of all cases are left out."""
    if not suites.DATA.exists():
        pytest.skip("there is no ../shared beside the repository")
    assert len(suites.left_out()) < 0.12 * sum(1 for _ in suites.cases())


def test_what_is_left_out_is_a_case() -> None:
    """Every case that is left out is one, once, and has a reason."""
    if not suites.DATA.exists():
        pytest.skip("there is no ../shared beside the repository")
    listed = [
        line for line in suites.LEFT_OUT.read_text(encoding="utf-8").split('"') if "#" in line and "\n" not in line
    ]
    assert len(listed) == len(set(listed)) == len(suites.left_out())
    assert set(listed) <= {case.id for case in suites.cases()}
    assert all(suites.left_out().values())


def test_nothing_of_the_suites_is_copied() -> None:
    """The list of what is left out names cases by number, not by their sentences."""
    assert Path(suites.LEFT_OUT).stat().st_size < 20_000
